using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Cases.Threads;

/// <summary>Påminnelse om svar: those who owe an answer to a message by a day, and have not given it.</summary>
public sealed class AskingReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "cases.asking", "those who are asked for an answer in a message, of what they have not answered", ReminderStep.DaysBefore(3, 1, 0));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>Those who have not answered a message were reminded of it.</summary>
    [Event("cases.asking.reminded")]
    public sealed record AskingReminded(CaseFileId Case, CaseThreadId Thread, int Message, DateOnly AnswerBy, int DaysLeft) : IEvent
    {
        Subjects IEvent.About => ThreadSubjects.Of(Case, Thread);

        Audience IEvent.For => Audience.Parties(CaseReader.Category);

        Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_AskingReminded), Message, new DateArgument(AnswerBy));
    }

    public static NoticeKind TellsAsked { get; } = NoticeKind.Of<AskingReminded>(
        "cases.asking.reminded", CaseNotices.Messages, "those who write for an organisation that has not answered",
        async (happened, occasion) =>
        {
            var waiting = await occasion.Db.Rows<CaseAsking>().All(Because.WhoWaitsIsTold).Where(CaseAsking.Runs)
                .Where(a => a.Thread == happened.Thread && a.Message == happened.Message)
                .Select(a => new { a.Of, a.By })
                .ToListAsync(occasion.Cancel);
            if (waiting.Count == 0) return null;
            var (found, thread, readers) = await occasion.WritersIn(happened.Thread, one => waiting.Exists(a => a.Of == one));
            return new Told(
                Phrase.In<CasesText>(nameof(CasesText.Notice_AskingReminded), found.Number.ToString()),
                CaseUrls.Thread(found.Number, thread.Number),
                readers)
            {
                Matter = happened.Thread.Value,
                Part = happened.Message,
                Due = happened.AnswerBy,
                From = waiting[0].By,
            };
        }).While("an answer to the message is waited for", db =>
        {
            var open = db.Rows<CaseAsking>().All(Because.WhoWaitsIsTold).Where(CaseAsking.Runs);
            return notice => open.Any(a => a.Thread == (CaseThreadId)(object)notice.Matter && a.Message == notice.Part);
        });

    /// <summary>From when it was asked; whoever is asked in the same message is reminded together.</summary>
    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var today = clock.Today;
        var closed = db.Rows<CaseFile>().All(Because.WhoWaitsIsTold).Where(c => c.ClosedAt != null);
        var rows = await db.Rows<CaseAsking>().All(Because.WhoWaitsIsTold).Where(CaseAsking.Runs)
            .Where(a => a.AnswerBy >= today && a.AnswerBy <= last && !closed.Any(c => c.Id == a.Case))
            .Select(a => new { a.Case, a.Thread, a.Message, a.AnswerBy, a.At })
            .Distinct()
            .OrderBy(a => a.Thread)
            .ThenBy(a => a.Message)
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new Dated(
                r.Thread.Value, r.Message, r.AnswerBy!.Value, OsloClock.DateIn(r.At),
                left => new AskingReminded(r.Case, r.Thread, r.Message, r.AnswerBy.Value, left))),
        ];
    }
}
