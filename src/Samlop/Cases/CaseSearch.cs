using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases;

/// <summary>Cases are found by their number, their public title, and the names of their parties.</summary>
internal static class CaseSearch
{
    public static readonly SearchedKind Cases = new SearchedRows<CaseFile, CaseFileId>(
            "saker", 30, Phrase.In<CasesText>(nameof(CasesText.Cases_Title)), c => c.Id,
            (db, reader) => db.Rows<CaseFile>().VisibleTo(reader),
            cases => cases.OrderByDescending(c => c.Year).ThenByDescending(c => c.Serial),
            Told)
        .By<OrganisationId>((c, ids) =>
            ids.Contains((Guid)(object)c.Owner) || c.Parties.Any(p => ids.Contains((Guid)(object)p.Organisation)));

    private static async Task<IReadOnlyList<SearchHit>> Told(AppDb db, IQueryable<CaseFile> cases, CancellationToken cancel)
    {
        var rows = cases.Select(c => new
        {
            c.Year,
            c.Serial,
            c.PublicTitle,
            Parties = (from p in c.Parties
                       join o in db.Set<Organisation>() on p.Organisation equals o.Id
                       orderby o.Name
                       select o.Name).ToList(),
        });
        return [
            .. from c in await rows.ToListAsync(cancel)
               let number = new CaseNumber(c.Year, c.Serial)
               select new SearchHit(c.PublicTitle, CaseUrls.Case(number), $"{number} · {string.Join(", ", c.Parties)}")];
    }
}
