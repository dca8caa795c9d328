using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>The answers that an officer who asked a county for information waits for.</summary>
internal sealed class AssessAwaited(AppDb db) : IAwaitedSource
{
    public async Task<IReadOnlyList<Awaited>> AwaitedBy(Actor actor, int most, CancellationToken cancel)
    {
        if (!actor.May(AskInformation.Needs)) return [];
        var asked = AssessTasks.WaitedFor(db, actor).Where(x => x.Request.AskedBy == actor.User);
        var cases = db.Rows<CaseFile>().About(asked.Select(x => x.Application)).OfApplications();
        var rows = await (
            from x in asked
            join o in db.Set<Organisation>() on x.Application.County equals o.Id
            from c in cases
            where c.Application == x.Application.Id
            orderby x.Request.AskedAt
            select new
            {
                x.Application.Id,
                Request = x.Request.Id,
                o.Name,
                x.Request.AskedAt,
                x.Request.DueOn,
                c.Year,
                c.Serial,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new Awaited(
                $"information:{r.Request.Value}",
                Phrase.In<AssessText>(nameof(AssessText.Awaited_Information), r.Name, new CaseNumber(r.Year, r.Serial).ToString()),
                r.AskedAt,
                r.DueOn,
                AssessUrls.InformationOn(r.Id)
            )),
        ];
    }
}
