using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Cases.Threads;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Cases;

/// <summary>What waits in cases: an answer that somebody in a thread asks for, and a registered entry without its document.</summary>
internal sealed class CaseTasks : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (actor.May(WriteInCases.Needs)) yield return Answers(db, actor);
        if (actor.May(RegisterDocument.Needs)) yield return WithoutDocument(db, actor);
    }

    /// <summary>One for each thread where one's own organisation owes an answer, since the first that asked and by the first day.</summary>
    private static WaitingKind<WaitingTask> Answers(AppDb db, Actor actor)
    {
        var (own, reader) = (actor.Organisation, actor.ForCaseFiles());
        var owed = db.Rows<CaseAsking>().OpenTo(reader).Where(a => a.Of == own);
        return new(
            "case-answer",
            from t in db.Rows<CaseThread>().VisibleTo(reader)
            join c in db.Rows<CaseFile>().WrittenInBy(reader) on t.Case equals c.Id
            where c.ClosedAt == null && owed.Any(a => a.Thread == t.Id)
            select new WaitingRow
            {
                Thing = (Guid)(object)t.Id,
                Number = t.Number,
                Year = c.Year,
                Serial = c.Serial,
                Due = owed.Where(a => a.Thread == t.Id).Min(a => a.AnswerBy),
                Since = owed.Where(a => a.Thread == t.Id).Min(a => (DateTimeOffset?)a.At),
                Name = owed.Where(a => a.Thread == t.Id).OrderBy(a => a.At).ThenBy(a => a.Message)
                    .SelectMany(a => db.Set<Organisation>().Where(o => o.Id == a.By).Select(o => (string)(object)o.Name))
                    .FirstOrDefault(),
                More = (string)(object)t.Topic,
            },
            row => new(
                $"case-answer:{CaseOf(row)}:{row.Number}",
                Phrase.In<CasesText>(
                    nameof(CasesText.Task_Answer), row.Name!, CaseOf(row).ToString(), new DateArgument(OsloClock.DateIn(row.Since!.Value)),
                    row.More!),
                row.Due,
                CaseUrls.Thread(CaseOf(row), row.Number!.Value),
                Phrase.In<CasesText>(nameof(CasesText.Task_Answer_Action))));
    }

    private static WaitingKind<WaitingTask> WithoutDocument(AppDb db, Actor actor) => new(
        "case-document",
        from e in db.Rows<JournalEntry>().ManageableBy(actor.ForCaseFiles())
        join c in db.Rows<CaseFile>().ManageableBy(actor.ForCaseFiles()) on e.Case equals c.Id
        where e.RegisteredBy == actor.User && e.ByHand && e.CancelledAt == null && !e.Documents.Any()
        select new WaitingRow
        {
            Thing = (Guid)(object)c.Id,
            Since = e.RegisteredAt,
            Number = e.Number,
            Year = c.Year,
            Serial = c.Serial,
        },
        row => new(
            $"case-document:{CaseOf(row)}:{row.Number}",
            Phrase.In<CasesText>(nameof(CasesText.Task_Document), row.Number!.Value, CaseOf(row).ToString()),
            null,
            CaseUrls.Entry(CaseOf(row), row.Number!.Value),
            Phrase.In<CasesText>(nameof(CasesText.Task_Document_Action))));

    private static CaseNumber CaseOf(WaitingRow row) => new(row.Year!.Value, row.Serial!.Value);
}
