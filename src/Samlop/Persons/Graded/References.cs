using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Graded;

/// <summary>What follows for the reference of a person when the grading of the address begins, changes and is lifted.</summary>
internal static class References
{
    /// <summary>
    /// The person is called by a reference from now on. The data protection officer is asked to name somebody where nobody is named, or the
    /// recorder wants somebody.
    /// </summary>
    /// <param name="wanted">Who should be named; null where that is left to the officer.</param>
    public static async Task<GradedReferenceId> Refer(
        this AppDb db, OwnPerson own, PersonId person, UserId? wanted, Actor actor, Change change, CancellationToken cancel)
    {
        var today = OsloClock.DateIn(change.At);
        var reference = await db.Rows<GradedReference>().About(person).AsTracking().SingleOrDefaultAsync(cancel);
        if (reference is null)
        {
            reference = new GradedReference(NewId.Of<GradedReferenceId>(change.At), person, own.Party.Body, actor.User, today);
            db.Add(reference);
        }
        else if (wanted is null && await db.Rows<Naming>().InForce(today).AnyAsync(n => n.Reference == reference.Id, cancel))
        {
            return reference.Id;
        }

        reference.Ask(wanted, actor.User, change.At);
        change.Record(new NamingAsked(reference.Id, actor.Organisation));
        return reference.Id;
    }

    /// <summary>Nobody needs to be named any more: what waits is given up, and what is in force ends.</summary>
    public static async Task Lift(this AppDb db, PersonId person, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Rows<GradedReference>().About(person).AsTracking().SingleOrDefaultAsync(cancel) is not { } reference) return;

        var today = OsloClock.DateIn(change.At);
        reference.Lift(today);
        foreach (var naming in await db.Rows<Naming>().On(reference.Id).AsTracking().ToListAsync(cancel))
        {
            if (naming.IsOpen)
            {
                var check = await db.CheckOf(naming, cancel);
                if (check.Open is not null) naming.Lapse(check, actor, change.At);
                naming.Withdraw(check, change.At);
                change.Record(NamingMoved.Of(naming, NamingStep.Withdrawn));
            }
            else if (naming.MayEnd(today) is null)
            {
                await db.End(naming, reference, actor.User, today, cancel);
                change.Record(NamingEnded.Of(naming));
            }
        }
    }

    /// <summary>It was in force to and with yesterday, so that the user finds the person no more from now on.</summary>
    public static async Task End(
        this AppDb db, Naming naming, GradedReference reference, UserId by, DateOnly today, CancellationToken cancel)
    {
        naming.End(today.AddDays(-1), by);
        (await db.Rows<NamedViewer>().Made(reference.Person, naming.User, naming.From).AsTracking().SingleAsync(cancel)).To =
            today.AddDays(-1);
    }

    /// <summary>Who signs in with the address, and reads persons for somebody on the day; null where nobody does.</summary>
    /// <param name="organisation">For whom; null for any.</param>
    public static Task<UserId?> ReaderWith(
        this AppDb db, string? email, OrganisationId? organisation, DateOnly day, CancellationToken cancel)
    {
        var (typed, roles) = (TypedText.Plain(email), ReadPersons.Needs.Roles.ToList());
        var held = db.HeldOn(day).Where(m => roles.Contains(m.Role));
        if (organisation is { } own) held = held.Where(m => m.Organisation == own);
        return held.Join(db.Set<User>().Where(u => u.Email == typed), m => m.User, u => u.Id, (_, u) => (UserId?)u.Id)
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>Whom a recorder would have named, as typed; null where none is.</summary>
    public static async Task<UserId?> ReadWanted(
        this AppDb db, string? email, string field, DateOnly day, FieldErrors errors, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(email)) return null;
        var wanted = await db.ReaderWith(email, null, day, cancel);
        if (wanted is null) errors.Add(field, Phrase.In<GradedText>(nameof(GradedText.Error_Wanted)));
        return wanted;
    }
}
