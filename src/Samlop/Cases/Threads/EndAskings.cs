using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Threads;

/// <summary>
/// What a case is about is decided: what its owner asked for in its threads is not waited for any more. For the use case of a module, in
/// its run.
/// </summary>
public static class EndAskings
{
    /// <summary>An answer is not needed: what it was for is done without it. It says neither what was done nor by whom.</summary>
    [Event("cases.asking.ended")]
    public sealed record AskingEnded(CaseFileId Case, CaseThreadId Thread, int Message) : IEvent
    {
        Subjects IEvent.About => ThreadSubjects.Of(Case, Thread);

        Audience IEvent.For => Audience.Parties(CaseReader.Category);

        Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_AskingEnded), Message);

        bool IEvent.ByProgram => true;
    }

    public static NoticeKind TellsAsked { get; } = NoticeKind.Of<AskingEnded>(
        "cases.asking.ended", CaseNotices.Messages, "those who write for the parties in the thread",
        async (happened, occasion) =>
        {
            var owner = await occasion.Db.Rows<CaseFile>().All(Because.WhoWaitsIsTold)
                .Where(c => c.Id == happened.Case).Select(c => c.Owner).SingleAsync(occasion.Cancel);
            var (found, thread, others) = await occasion.OthersIn(happened.Thread, but: owner);
            return new Told(
                Phrase.In<CasesText>(nameof(CasesText.Notice_AskingEnded), found.Number.ToString()),
                CaseUrls.Thread(found.Number, thread.Number),
                others);
        });

    /// <param name="subject">What the case is about, by its id.</param>
    public static async Task EndOwnersAskings(this AppDb db, Guid subject, Change change, CancellationToken cancel)
    {
        var cases = db.Rows<CaseFile>().All(Because.RunsAreJournalled).Where(c => c.Subject == subject);
        var threads = await db.Rows<CaseThread>().All(Because.RunsAreJournalled)
            .Where(t => cases.Any(c => c.Id == t.Case) && t.Askings.Any(a => a.EndedAt == null))
            .Include(t => t.Askings)
            .OrderBy(t => t.Number)
            .ToListAsync(cancel);
        foreach (var thread in threads)
            foreach (var message in thread.EndOwners(change.At))
                change.Record(new AskingEnded(thread.Case, thread.Id, message));
    }
}
