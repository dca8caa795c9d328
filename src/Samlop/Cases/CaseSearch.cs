using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases.Threads;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases;

/// <summary>Cases are found by their number, their public title, and the names of their parties; their threads beside them.</summary>
internal static class CaseSearch
{
    public static readonly SearchedKind Cases = new SearchedRows<CaseFile, CaseFileId>(
            "saker", 30, Phrase.In<CasesText>(nameof(CasesText.Cases_Title)), c => c.Id,
            (db, reader) => db.Rows<CaseFile>().VisibleTo(reader),
            cases => cases.OrderByDescending(c => c.Year).ThenByDescending(c => c.Serial),
            Told)
    {
        Needs = ReadCases.Needs,
    }
        .By<OrganisationId>((c, ids) =>
            ids.Contains((Guid)(object)c.Owner) || c.Parties.Any(p => ids.Contains((Guid)(object)p.Organisation)));

    /// <summary>Threads are found by what they are about and the number of their case; not by what is written in them.</summary>
    public static readonly SearchedKind Threads = new SearchedRows<CaseThread, CaseThreadId>(
        "trader", 35, Phrase.In<CasesText>(nameof(CasesText.Threads_Found)), t => t.Id,
        (db, reader) => db.Rows<CaseThread>().VisibleTo(reader),
        threads => threads.OrderByDescending(t => t.OpenedAt).ThenBy(t => t.Id),
        async (db, threads, cancel) =>
        {
            var rows = from t in threads
                       join c in db.Rows<CaseFile>().Holding(threads) on t.Case equals c.Id
                       orderby t.OpenedAt descending, t.Id
                       select new { t.Topic, t.Number, c.Year, c.Serial };
            return [
                .. from t in await rows.ToListAsync(cancel)
                   let number = new CaseNumber(t.Year, t.Serial)
                   select new SearchHit(t.Topic, CaseUrls.Thread(number, t.Number), number.ToString())];
        })
    {
        Needs = ReadCases.Needs,
    };

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
