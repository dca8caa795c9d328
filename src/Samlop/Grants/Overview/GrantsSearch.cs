using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Overview;

/// <summary>Calls are found by number and title, applications by those of their call and by the county.</summary>
internal static class GrantsSearch
{
    public static readonly SearchedKind Calls = new SearchedRows<Call, CallId>(
        "utlysninger", 10, Phrase.In<GrantsText>(nameof(GrantsText.Calls_Title)), c => c.Id,
        (db, reader) => db.Rows<Call>().VisibleTo(reader),
        calls => calls.OrderByDescending(c => c.Year).ThenByDescending(c => c.Serial).ThenBy(c => c.Id),
        async (_, calls, cancel) =>
        [
            .. from c in await calls.Select(c => new { c.Number, c.Title }).ToListAsync(cancel)
               let named = c.Title.Length > 0
               select new SearchHit(named ? c.Title : c.Number, CallUrls.Call(c.Number), named ? c.Number : null),
        ]);

    public static readonly SearchedKind Applications = new SearchedRows<GrantApplication, GrantApplicationId>(
            "soknader", 20, Phrase.In<ApplyText>(nameof(ApplyText.Applications_Title)), a => a.Id,
            (db, reader) => db.Rows<GrantApplication>().ListedFor(reader),
            applications => applications.OrderByDescending(a => a.BegunAt).ThenBy(a => a.Id),
            Told)
    {
        Needs = ReadApplications.Needs,
    }
        .By<CallId>((a, calls) => calls.Contains((Guid)(object)a.Call))
        .By<OrganisationId>((a, counties) => counties.Contains((Guid)(object)a.County));

    private static async Task<IReadOnlyList<SearchHit>> Told(AppDb db, IQueryable<GrantApplication> applications, CancellationToken cancel)
    {
        var rows = from a in applications
                   join c in db.Rows<Call>().Published() on a.Call equals c.Id
                   join o in db.Set<Organisation>() on a.County equals o.Id
                   orderby a.BegunAt descending, a.Id
                   select new { a.Id, County = o.Name, c.Number, c.Title };
        return [
            .. from a in await rows.ToListAsync(cancel)
               select new SearchHit(a.County, ApplyUrls.Application(a.Id), $"{a.Number} · {a.Title}")];
    }
}
