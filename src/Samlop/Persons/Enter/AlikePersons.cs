using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Persons.Enter;

/// <summary>
/// Who of some persons may be one who is registered: the same number, or a name like it with the same birth date or none.
/// </summary>
internal static class AlikePersons
{
    /// <param name="db">Asked for the keys of names, of those of <paramref name="persons"/> alone.</param>
    public static async Task<List<AlikePerson>> Among(
        IQueryable<Person> persons, AppDb db, ReadPerson read, PersonNumbers numbers, CancellationToken cancel)
    {
        var (hash, born) = (read.Number is { } number ? numbers.HashOf(number) : null, read.BirthDate);
        var search = SearchText.Fold($"{read.GivenName} {read.FamilyName}");
        var keys = NameLikeness.KeysOf(search).ToList();
        var named = db.Rows<NameKey>().All(Because.OnePersonHasOneRecord).Where(k => keys.Contains(k.Key)).Select(k => k.Person);
        var candidates = await persons
            .Where(p => (hash != null && p.Numbers.Any(n => n.Lookup == hash))
                || ((p.BirthDate == null || born == null || p.BirthDate == born) && named.Contains(p.Id)))
            .Select(p => new
            {
                p.Id,
                p.Search,
                SameNumber = hash != null && p.Numbers.Any(n => n.Lookup == hash),
                SameBirthDate = born != null && p.BirthDate == born,
            }).ToListAsync(cancel);
        return
        [
            .. candidates.Select(p => new AlikePerson(p.Id, p.SameNumber, p.SameBirthDate, NameLikeness.IsLike(search, p.Search)))
                .Where(p => p.SameNumber || p.LikeName).OrderBy(p => p.Id.Value),
        ];
    }
}

/// <summary>A record that may be of the one who is registered, and by what.</summary>
internal sealed record AlikePerson(PersonId Id, bool SameNumber, bool SameBirthDate, bool LikeName);
