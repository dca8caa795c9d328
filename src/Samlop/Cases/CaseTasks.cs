using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Cases.Threads;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Cases;

/// <summary>What waits in cases: an answer that somebody in a thread asks for, and a registered entry without its document.</summary>
internal sealed class CaseTasks(AppDb db) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel)
    {
        var tasks = new List<WaitingTask>();
        if (actor.May(WriteInCases.Needs)) tasks.AddRange(await Answers(actor, most, cancel));
        if (actor.May(RegisterDocument.Needs)) tasks.AddRange(await WithoutDocument(actor, most, cancel));
        return tasks;
    }

    /// <summary>One for each thread where one's own organisation owes an answer, since the first that asked and by the first day.</summary>
    private async Task<IEnumerable<WaitingTask>> Answers(Actor actor, int most, CancellationToken cancel)
    {
        var (own, reader) = (actor.Organisation, actor.ForCaseFiles());
        var owed = db.Rows<CaseAsking>().OpenTo(reader).Where(a => a.Of == own);
        var rows = await (
            from t in db.Rows<CaseThread>().VisibleTo(reader)
            join c in db.Rows<CaseFile>().WrittenInBy(reader) on t.Case equals c.Id
            let first = owed.Where(a => a.Thread == t.Id).OrderBy(a => a.At).ThenBy(a => a.Message).FirstOrDefault()
            where c.ClosedAt == null && first != null
            orderby first.At, t.Id
            select new
            {
                t.Number,
                t.Topic,
                c.Year,
                c.Serial,
                first.At,
                AnswerBy = owed.Where(a => a.Thread == t.Id).Min(a => a.AnswerBy),
                By = db.Set<Organisation>().Where(o => o.Id == first.By).Select(o => o.Name).First(),
            }).Take(most).ToListAsync(cancel);
        return rows.Select(r => (Row: r, Case: new CaseNumber(r.Year, r.Serial))).Select(r => new WaitingTask(
            $"case-answer:{r.Case}:{r.Row.Number}",
            Phrase.In<CasesText>(
                nameof(CasesText.Task_Answer), r.Row.By, r.Case.ToString(), new DateArgument(OsloClock.DateIn(r.Row.At)), r.Row.Topic),
            r.Row.AnswerBy,
            CaseUrls.Thread(r.Case, r.Row.Number),
            Phrase.In<CasesText>(nameof(CasesText.Task_Answer_Action))));
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
