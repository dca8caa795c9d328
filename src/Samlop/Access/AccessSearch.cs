using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>Organisations are found by name and number, people by name and address: by those who read the lists of them.</summary>
internal static class AccessSearch
{
    public static readonly SearchedKind Organisations = new SearchedRows<Organisation, OrganisationId>(
        "organisasjoner", 60, Phrase.In<AccessText>(nameof(AccessText.Organisations_Title)), o => o.Id,
        (db, reader) => db.Rows<Organisation>().VisibleTo(reader),
        organisations => organisations.OrderBy(o => o.Name).ThenBy(o => o.Id),
        async (_, organisations, cancel) =>
        [
            .. from o in await organisations.Select(o => new { o.Id, o.Name, o.Kinds }).ToListAsync(cancel)
               select new SearchHit(o.Name, AccessUrls.Of(o.Id), AccessWords.Of(o.Kinds)),
        ])
    {
        Needs = ReadAccess.Needs,
    };

    public static readonly SearchedKind People = new SearchedRows<User, UserId>(
        "personer", 70, Phrase.In<AccessText>(nameof(AccessText.People_Title)), u => u.Id,
        (db, reader) => db.Rows<User>().VisibleTo(reader),
        people => people.OrderBy(u => u.Name).ThenBy(u => u.Id),
        async (_, people, cancel) =>
        [
            .. from u in await people.Select(u => new { u.Id, u.Name, u.Email }).ToListAsync(cancel)
               select new SearchHit(u.Name, AccessUrls.Of(u.Id), u.Email),
        ])
    {
        Needs = ReadAccess.Needs,
    };
}
