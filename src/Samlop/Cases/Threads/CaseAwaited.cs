using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>The answers that somebody has asked for in the threads of cases.</summary>
internal sealed class CaseAwaited(AppDb db) : IAwaitedSource
{
    public async Task<IReadOnlyList<Awaited>> AwaitedBy(Actor actor, int most, CancellationToken cancel)
    {
        if (!actor.May(WriteInCases.Needs)) return [];
        var (user, own, reader) = (actor.User, actor.Organisation, actor.ForCaseFiles());
        var rows = await (
            from a in db.Rows<CaseAsking>().OpenTo(reader)
            join t in db.Rows<CaseThread>().VisibleTo(reader) on a.Thread equals t.Id
            join c in db.Rows<CaseFile>().WrittenInBy(reader) on a.Case equals c.Id
            join o in db.Set<Organisation>() on a.Of equals o.Id
            where a.AskedBy == user && a.By == own && c.ClosedAt == null
            orderby a.At, a.Message, o.Name
            select new { a.Of, a.Message, o.Name, a.At, a.AnswerBy, t.Number, c.Year, c.Serial }).Take(most).ToListAsync(cancel);
        return
        [
            .. rows.Select(r => (Row: r, Case: new CaseNumber(r.Year, r.Serial))).Select(r => new Awaited(
                $"case-answer:{r.Case}:{r.Row.Message}:{r.Row.Of.Value}",
                Phrase.In<CasesText>(nameof(CasesText.Awaited_Answer), r.Row.Name, r.Case.ToString()),
                r.Row.At,
                r.Row.AnswerBy,
                CaseUrls.Thread(r.Case, r.Row.Number))),
        ];
    }
}
