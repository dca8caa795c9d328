using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Journal;
using Samlop.Cases.Threads;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Cases;

/// <summary>What waits in cases: an answer to the other side, and a registered entry without its document.</summary>
internal sealed class CaseTasks(AppDb db) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel)
    {
        var tasks = new List<WaitingTask>();
        if (actor.May(SendCaseMessage.Needs)) tasks.AddRange(await Answers(actor, most, cancel));
        if (actor.May(RegisterDocument.Needs)) tasks.AddRange(await WithoutDocument(actor, most, cancel));
        return tasks;
    }

    private async Task<IEnumerable<WaitingTask>> Answers(Actor actor, int most, CancellationToken cancel)
    {
        var own = actor.Organisation;
        var kinds = db.CaseKinds();
        var (toOwner, toParty) = (
            db.Rows<CaseMessage>().Unanswered(CaseSide.Party),
            db.Rows<CaseMessage>().Unanswered(CaseSide.Owner)
        );
        var mine = db.Rows<CaseFile>().WrittenInBy(actor.ForCaseFiles())
            .Where(c => c.ClosedAt == null
                && ((c.Owner == own && toOwner.Any(m => m.Case == c.Id))
                    || (c.Parties.Any(p => p.Organisation == own) && toParty.Any(m => m.Case == c.Id))))
            .OrderBy(c => c.Owner == own
                ? toOwner.Where(m => m.Case == c.Id).Min(m => m.At)
                : toParty.Where(m => m.Case == c.Id).Min(m => m.At))
            .ThenBy(c => c.Id);
        var cases = await mine.Take(most).Facts(db).ToListAsync(cancel);
        return
            from c in cases
            let seat = kinds.SeatOf(actor, c)
            where seat is not null
            select new WaitingTask(
                $"case-answer:{c.Number}",
                Phrase.In<CasesText>(
                    nameof(CasesText.Task_Answer), seat.IsOwner ? c.PartyNames : c.OwnerName, c.Number.ToString(),
                    new DateArgument(OsloClock.DateIn((seat.IsOwner ? c.Clocks.OwnerSince : c.Clocks.PartySince) ?? c.OpenedAt)),
                    c.PublicTitle),
                null,
                CaseUrls.Messages(c.Number),
                Phrase.In<CasesText>(nameof(CasesText.Task_Answer_Action)));
    }

    private async Task<IEnumerable<WaitingTask>> WithoutDocument(Actor actor, int most, CancellationToken cancel)
    {
        var rows = await (
            from e in db.Rows<JournalEntry>().ManageableBy(actor.ForCaseFiles())
            join c in db.Rows<CaseFile>().ManageableBy(actor.ForCaseFiles()) on e.Case equals c.Id
            where e.RegisteredBy == actor.User && e.ByHand && e.CancelledAt == null && !e.Documents.Any()
            orderby e.RegisteredAt, e.Number
            select new { e.Number, c.Year, c.Serial }).Take(most).ToListAsync(cancel);
        return rows.Select(r => (r.Number, Case: new CaseNumber(r.Year, r.Serial))).Select(r => new WaitingTask(
            $"case-document:{r.Case}:{r.Number}",
            Phrase.In<CasesText>(nameof(CasesText.Task_Document), r.Number, r.Case.ToString()),
            null,
            CaseUrls.Entry(r.Case, r.Number),
            Phrase.In<CasesText>(nameof(CasesText.Task_Document_Action))));
    }
}
