using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Reading;

/// <summary>Who somebody is, of whom an address is typed.</summary>
internal static class ActingUsers
{
    /// <summary>
    /// The user who signs in with the address and acts as the body on the day; null where nobody does. Who is in no register for whoever
    /// typed it is not found: an answer would tell where they are.
    /// </summary>
    public static async Task<UserId?> UserActingAs(
        this AppDb db, Actor by, Body body, string email, DateOnly day, CancellationToken cancel)
    {
        var (organisation, withheld) = (body.Organisation, db.Withheld(by));
        var held = await db.HeldOn(day).Where(m => m.Organisation == organisation)
            .Join(
                db.Set<User>().Where(u => u.Email == email && !withheld.Contains(u.Id)), m => m.User, u => u.Id,
                (m, u) => new { u.Id, m.Role })
            .Join(db.Set<Organisation>(), _ => organisation, o => o.Id, (m, o) => new { m.Id, m.Role, o.Kinds })
            .ToListAsync(cancel);
        if (held.Count == 0) return null;
        return Parties.KindOf(role => held.Exists(m => m.Role == role), held[0].Kinds) == body.Kind ? held[0].Id : null;
    }
}
