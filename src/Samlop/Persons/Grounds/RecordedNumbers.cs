using Microsoft.EntityFrameworkCore;
using Samlop.Access.Moving;
using Samlop.Access.SignIn;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Grounds;

/// <summary>
/// The record of the person that a user is says that the D-number of the sign-in ended, and that the other number is the person's now. The
/// two tables have hashes by different keys, so the numbers are opened here, compared, and told to nobody.
/// </summary>
internal sealed class RecordedNumbers(PersonNumbers numbers, IdentityHash hashes, OsloClock clock) : IRecordedNumbers
{
    public async Task<bool> HasBecome(
        AppDb db, UserIdentity identity, string hash, Actor actor, Change change, CancellationToken cancel)
    {
        var (today, being) = (clock.Today, db.Rows<Person>().Being(identity.User, clock.Today));
        var persons = await being.Select(p => p.Id).ToListAsync(cancel);
        if (persons.Count == 0) return false;
        var held = await db.Rows<HeldNumber>().Of(being).ToListAsync(cancel);
        var has = held.Exists(n => n is { IsDNumber: true, NeverWas: false } && n.To < today && Is(n, identity.NumberHash))
            && held.Exists(n => !n.IsDNumber && n.IsInForce(today) && Is(n, hash));
        // A sign-in is moved so that the person reaches what is theirs.
        PersonCategory[] asked = [PersonCategory.Identity];
        change.Record(new CardLookedAt(
            persons[0], actor.Organisation, SharingPurpose.OwnAccess, has ? asked : [], has ? [] : asked)
        {
            Also = persons.Count > 1 ? persons[1..] : null,
        });
        return has;
    }

    private bool Is(HeldNumber number, string? hash) => hashes.Of(numbers.Decrypt(number.Content)) == hash;
}
