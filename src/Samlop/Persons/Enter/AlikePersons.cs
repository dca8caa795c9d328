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
    public static async Task<List<PersonId>> Among(
        IQueryable<Person> persons, AppDb db, ReadPerson read, PersonNumbers numbers, CancellationToken cancel)
    {
        var (hash, born) = (read.Number is { } number ? numbers.HashOf(number) : null, read.BirthDate);
        var search = SearchText.Fold($"{read.GivenName} {read.FamilyName}");
        var keys = NameLikeness.KeysOf(search).ToList();
        var named = db.Rows<NameKey>().All(Because.OnePersonHasOneRecord).Where(k => keys.Contains(k.Key)).Select(k => k.Person);
        var candidates = await persons
            .Where(p => (hash != null && p.Numbers.Any(n => n.Lookup == hash))
                || ((p.BirthDate == null || born == null || p.BirthDate == born) && named.Contains(p.Id)))
            .Select(p => new { p.Id, p.Search, SameNumber = hash != null && p.Numbers.Any(n => n.Lookup == hash) }).ToListAsync(cancel);
        return
        [
            .. candidates.Where(p => p.SameNumber || NameLikeness.IsLike(search, p.Search))
                .Select(p => p.Id).OrderBy(id => id.Value),
        ];
    }
}
