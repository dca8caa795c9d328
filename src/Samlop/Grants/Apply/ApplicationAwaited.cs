using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>The confirmations that a county's people wait for from one of them.</summary>
internal sealed class ApplicationAwaited : IAwaitedSource
{
    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.May(AskConfirmation.Needs)) yield break;
        yield return new(
            "confirmation",
            from a in db.Rows<GrantApplication>().ManageableBy(actor.ForCases())
            from r in a.Asked
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            join u in db.Set<User>() on r.Of equals u.Id
            where r.EndedAt == null && r.Of != actor.User
            select new WaitingRow
            {
                Thing = (Guid)(object)a.Id,
                Due = r.Due,
                Since = r.At,
                Name = (string)(object)u.Name,
                Code = (string)(object)c.Number,
            },
            row => new(
                $"confirmation:{row.Thing}",
                Phrase.In<ApplyText>(nameof(ApplyText.Awaited_Confirmation), row.Name!, row.Code!),
                row.Since!.Value,
                row.Due,
                ApplyUrls.Send(new(row.Thing!.Value))));
    }
}
