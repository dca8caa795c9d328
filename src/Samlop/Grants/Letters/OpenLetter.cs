using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Letters;

/// <summary>
/// Åpne brevet: the first of the county's people who opens a letter marks it as read, for the county and for the directorate. Later
/// openings leave no trace.
/// </summary>
[Process("LetterOpened")]
public sealed class OpenLetter(AppDb db, CaseRegister register) : IUseCase<OpenLetter.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.letter.open", Role.ProjectLead, Role.ChiefExecutive);

    public sealed class Input : IInput<OpenLetter, Input, Done>
    {
        public DecisionLetterId Letter { get; set; }
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<LetterOpened>(
        "grants.letter.opened", GrantNotices.Handling, "the officer who sent it",
        async (happened, occasion) =>
        {
            var sender = await occasion.Db.Rows<DecisionLetter>().All(Because.WhoWaitsIsTold)
                .Where(l => l.Id == happened.Letter).Select(l => (UserId?)l.DispatchedBy).SingleAsync(occasion.Cancel);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<LettersText>(nameof(LettersText.Notice_LetterOpened)),
                LetterUrls.Letter(happened.Letter),
                Readers.Of(sender));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var letter = await db.Rows<DecisionLetter>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(l => l.Id == input.Letter, cancel);
        if (letter is null) return Refusal.NotFound;
        if (!letter.Open(actor.User, change.At)) return new Done();

        await register.Unseal(letter.Entry, letter.County, cancel);
        change.Record(new LetterOpened(letter.Application, letter.Id, letter.Kind));
        return new Done();
    }
}
