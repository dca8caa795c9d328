using Microsoft.EntityFrameworkCore;
using Samlop.Letters.Inbox;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Letters.Dispatch;

/// <summary>
/// Påminnelse om ulest brev: the receiver where nobody has opened a letter, by the days since it was sent alone. Letters of all kinds are
/// reminded of alike: that one is reminded must not tell what a letter says.
/// </summary>
internal sealed class UnreadLetterReminder(AppDb db, OsloClock clock, LetterKinds kinds) : IReminder
{
    /// <summary>So many days after it was sent nobody is reminded any more: reminded is one 7, 14 and 20 days after.</summary>
    private const int Days = 21;

    public static ReminderKind Reminds { get; } = new(
        "letters.letter.unread", "the receiver of a letter that nobody there has opened", ReminderStep.DaysBefore(14, 7, 1));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>The receiver was reminded of a letter that nobody there has opened.</summary>
    /// <param name="SubjectKindCode">Of what its case is about, whose history tells it.</param>
    [Event("letters.letter.reminded")]
    public sealed record LetterReminded(string SubjectKindCode, Guid Subject, LetterId Letter) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(new Subject(SubjectKindCode, Subject));

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<LettersText>(nameof(LettersText.Told_LetterReminded));
    }

    public static NoticeKind TellsReceiver { get; } = NoticeKind.Of<LetterReminded>(
        "letters.letter.reminded", OpenLetter.OfReceivers, "those of the receiver who open such letters",
        async (happened, occasion) =>
        {
            var letter = await occasion.LetterOf(happened.Letter);
            return new Told(
                Phrase.In<LettersText>(nameof(LettersText.Notice_LetterReminded), letter.CaseNumber),
                LetterUrls.Letter(letter.Id),
                Readers.In(letter.Receiver, [.. occasion.Db.LetterKinds().Of(letter.Kind).Receivers]))
            {
                Matter = letter.Id.Value,
                From = letter.Sender,
            };
        }).While<Letter, LetterId>(
            "nobody of the receiver has opened it", l => l.Id,
            db => db.Rows<Letter>().All(Because.WhoWaitsIsTold).Where(l => l.OpenedAt == null));

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var (from, to) = (OsloClock.EndOf(clock.Today.AddDays(-Days - 1)), OsloClock.EndOf(last.AddDays(-Days)));
        var rows = await db.Rows<Letter>().All(Because.WhoWaitsIsTold)
            .Where(l => l.OpenedAt == null && l.DispatchedAt >= from && l.DispatchedAt < to)
            .OrderBy(l => l.Id)
            .Select(l => new { l.Id, l.Kind, l.CaseSubject, l.DispatchedAt })
            .ToListAsync(cancel);
        return
        [
            .. from l in rows
               let sent = OsloClock.DateIn(l.DispatchedAt)
               select new Dated(
                   l.Id.Value, 0, sent.AddDays(Days), sent,
                   _ => new LetterReminded(kinds.Of(l.Kind).CaseSubject, l.CaseSubject, l.Id)),
        ];
    }
}
