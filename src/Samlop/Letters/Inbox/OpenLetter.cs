using Microsoft.EntityFrameworkCore;
using Samlop.Cases;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Letters.Inbox;

/// <summary>
/// Åpne brevet: the first of the receiver's people who opens a letter marks it as read, for the receiver and for the sender. Later openings
/// leave no trace. What follows from it is the module's to hear.
/// </summary>
[Process("LetterOpened")]
public sealed class OpenLetter(AppDb db, CaseRegister register, LetterKinds kinds) : IUseCase<OpenLetter.Input, Done>
{
    /// <summary>The kinds say who opens theirs.</summary>
    public static Permission Needs { get; } = Permission.Of("letters.letter.open");

    /// <summary>What those who open letters are told. A letter may set a date: it may be gathered once a day, and not turned off.</summary>
    internal static NoticeGroup OfReceivers { get; } = new(
        "letters.received",
        Phrase.In<LettersText>(nameof(LettersText.Notices_Received)),
        Phrase.In<LettersText>(nameof(LettersText.Notices_ReceivedExplained)),
        MayBeStopped: false)
    {
        Holders = [Needs],
    };

    public sealed class Input : IInput<OpenLetter, Input, Done>
    {
        public LetterId Letter { get; set; }
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<LetterOpened>(
        "letters.letter.opened", DispatchLetter.OfSenders, "whoever sent it",
        async (happened, occasion) =>
        {
            var letter = await occasion.LetterOf(happened.Letter);
            return new Told(
                Phrase.In<LettersText>(nameof(LettersText.Notice_LetterOpened), letter.CaseNumber),
                LetterUrls.Letter(letter.Id),
                Readers.Of(letter.DispatchedBy));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var letter = await db.Rows<Letter>().ManageableBy(actor.ForLetters()).SingleOrDefaultAsync(l => l.Id == input.Letter, cancel);
        if (letter is null) return Refusal.NotFound;
        if (!letter.Open(actor.User, change.At)) return new Done();

        await register.Unseal(letter.Entry, letter.Receiver, cancel);
        change.Record(new LetterOpened(kinds.Of(letter.Kind).CaseSubject, letter.CaseSubject, letter.Id, letter.Kind));
        return new Done();
    }
}
