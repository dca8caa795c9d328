using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>The confirmations that a county's people wait for from one of them.</summary>
internal sealed class ApplicationAwaited(AppDb db) : IAwaitedSource
{
    public async Task<IReadOnlyList<Awaited>> AwaitedBy(Actor actor, int most, CancellationToken cancel)
    {
        if (!actor.May(AskConfirmation.Needs)) return [];
        var rows = await (
            from a in db.Rows<GrantApplication>().ManageableBy(actor.ForCases())
            from r in a.Asked
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            join u in db.Set<User>() on r.Of equals u.Id
            where r.EndedAt == null && r.Of != actor.User
            orderby r.At
            select new { a.Id, c.Number, u.Name, r.At, r.Due }).Take(most).ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new Awaited(
                $"confirmation:{r.Id.Value}",
                Phrase.In<ApplyText>(nameof(ApplyText.Awaited_Confirmation), r.Name, r.Number),
                r.At,
                r.Due,
                ApplyUrls.Send(r.Id)
            )),
        ];
    }
}
