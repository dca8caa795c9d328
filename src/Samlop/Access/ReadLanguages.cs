using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>
/// The language that people are written to in: the one they chose; where they never have, the form of Norwegian that an organisation they
/// act for has asked for (<see cref="Organisation.Form"/>), the first by name; where there is none, bokmål.
/// </summary>
public static class ReadLanguages
{
    public static async Task<Dictionary<UserId, PageLanguage>> LanguagesOf(
        this AppDb db, IReadOnlyCollection<UserId> users, DateOnly today, CancellationToken cancel)
    {
        if (users.Count == 0) return [];
        var chosen = await db.Set<User>()
            .Where(u => users.Contains(u.Id))
            .Select(u => new { u.Id, u.Language })
            .ToDictionaryAsync(u => u.Id, u => Languages.ByCode(u.Language), cancel);
        var others = chosen.Where(u => u.Value is null).Select(u => u.Key).ToList();
        var forms = others.Count == 0 ? [] : await (
            from m in db.HeldOn(today)
            join o in db.Set<Organisation>() on m.Organisation equals o.Id
            where others.Contains(m.User) && o.Form != null
            orderby o.Name
            select new { m.User, Form = o.Form!.Value }).ToListAsync(cancel);
        var asked = forms.ToLookup(f => f.User, f => f.Form);
        return chosen.ToDictionary(
            u => u.Key, u => u.Value ?? (asked.Contains(u.Key) ? asked[u.Key].First().Language() : Languages.Bokmål));
    }

    public static async Task<PageLanguage> LanguageOf(this AppDb db, UserId user, DateOnly today, CancellationToken cancel) =>
        (await db.LanguagesOf([user], today, cancel)).GetValueOrDefault(user, Languages.Bokmål);
}
