using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>The answers that somebody has asked for in the threads of cases.</summary>
internal sealed class CaseAwaited : IAwaitedSource
{
    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.May(WriteInCases.Needs)) yield break;
        var (user, own, reader) = (actor.User, actor.Organisation, actor.ForCaseFiles());
        yield return new(
            "case-answer",
            from a in db.Rows<CaseAsking>().OpenTo(reader)
            join t in db.Rows<CaseThread>().VisibleTo(reader) on a.Thread equals t.Id
            join c in db.Rows<CaseFile>().WrittenInBy(reader) on a.Case equals c.Id
            join o in db.Set<Organisation>() on a.Of equals o.Id
            where a.AskedBy == user && a.By == own && c.ClosedAt == null
            select new WaitingRow
            {
                Thing = (Guid)(object)a.Thread,
                Other = (Guid)(object)a.Of,
                Due = a.AnswerBy,
                Since = a.At,
                Number = t.Number,
                Count = a.Message,
                Year = c.Year,
                Serial = c.Serial,
                Name = (string)(object)o.Name,
                More = (string)(object)t.Topic,
            },
            row =>
            {
                var number = new CaseNumber(row.Year!.Value, row.Serial!.Value);
                return new(
                    $"case-answer:{number}:{row.Count}:{row.Other}",
                    Phrase.In<CasesText>(nameof(CasesText.Awaited_Message), row.Name!, row.Count!.Value, number.ToString(), row.More!),
                    row.Since!.Value,
                    row.Due,
                    CaseUrls.Thread(number, row.Number!.Value));
            });
    }
}
