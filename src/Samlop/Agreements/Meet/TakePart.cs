using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Meet;

/// <summary>Ta del i samarbeidet: the everyday acts of those who do the work that an agreement is about.</summary>
public abstract class TakePart : INeeds
{
    public static Permission Needs { get; } = Permission.Of("agreements.agreement.take-part", AgreementRoles.Readers);
}

/// <summary>The bodies and meetings of agreements: they are found by those who find the agreement.</summary>
internal static class MeetAccess
{
    /// <summary>One that the actor's organisation is a party of now.</summary>
    public static async Task<Agreement?> OwnAgreement(this AppDb db, AgreementId id, Actor actor, CancellationToken cancel)
    {
        var agreement = await db.Rows<Agreement>().OfParties(actor.ForAgreements()).WithAll().SingleOrDefaultAsync(a => a.Id == id, cancel);
        return agreement?.PartyOf(actor.Organisation) is null ? null : agreement;
    }

    /// <summary>Those that are signed or written, in the order in which they were made.</summary>
    public static Task<List<Body>> BodiesOf(this AppDb db, Agreement agreement, CancellationToken cancel = default) =>
        db.Rows<Body>().Of(agreement).Where(b => b.RemovedAt == null).Include(b => b.Seats).Include(b => b.Sittings).AsSplitQuery()
            .OrderBy(b => b.MadeAt).ThenBy(b => b.Id).ToListAsync(cancel);

    /// <summary>One of an agreement that was found, with its seats; also one that is gone.</summary>
    public static Task<Body?> BodyOf(this AppDb db, Agreement agreement, BodyId id, CancellationToken cancel = default) =>
        db.Rows<Body>().Of(agreement).Include(b => b.Seats).Include(b => b.Sittings).AsSplitQuery()
            .SingleOrDefaultAsync(b => b.Id == id, cancel);

    public static IQueryable<Meeting> MeetingsOf(this AppDb db, Agreement agreement) =>
        db.Rows<Meeting>().Of(db.Rows<Body>().Of(agreement)).Include(m => m.Answers);

    /// <summary>A meeting of an agreement that was found, with its body.</summary>
    public static async Task<(Meeting Meeting, Body Body)?> MeetingOf(
        this AppDb db, Agreement agreement, MeetingId id, CancellationToken cancel = default) =>
        await db.MeetingsOf(agreement).SingleOrDefaultAsync(m => m.Id == id, cancel) is { } meeting
            && await db.BodyOf(agreement, meeting.Body, cancel) is { } body
            ? (meeting, body)
            : null;

    /// <summary>
    /// Those where the actor's organisation has a seat that it uses, and where the actor is who sits there; or nobody is and the actor
    /// writes for the party: who was named and has no role there any more is nobody. Also bodies that are gone: their meetings were called
    /// off, or lack minutes.
    /// </summary>
    public static IQueryable<Body> SatInBy(this AppDb db, IQueryable<Agreement> agreements, Actor actor, DateOnly today)
    {
        var (own, user, writes, held) = (actor.Organisation, actor.User, actor.May(WriteAgreements.Needs), db.WorkingOn(today));
        return db.Rows<Body>().Of(agreements).Where(b => b.Seats.Any(s => s.Organisation == own)
            && (b.Sittings.Any(s => s.Organisation == own && s.To == null && s.User == user)
                || (writes && !b.Sittings.Any(s => s.Organisation == own && s.To == null && (s.IsAbsent
                    || (s.User != null && held.Any(m => m.User == s.User && m.Organisation == own)))))));
    }

    /// <summary>Who works with agreements for an organisation today: the one place where it is said who is still there.</summary>
    public static IQueryable<Membership> WorkingOn(this AppDb db, DateOnly today)
    {
        var roles = AgreementRoles.Readers.ToList();
        return db.HeldOn(today).Where(m => roles.Contains(m.Role));
    }

    /// <summary>
    /// Who may call its meetings, change them and write the minutes: those who write agreements for a party that has a seat there, and
    /// whoever sits there for it. Where no party of the agreement has a seat any more, those who write for any of them.
    /// </summary>
    public static bool IsActedInBy(this Body body, Agreement agreement, Actor actor) =>
        body.HasSeat(actor.Organisation)
            ? actor.May(WriteAgreements.Needs) || body.SittingOf(actor.Organisation)?.User == actor.User
            : actor.May(WriteAgreements.Needs) && !agreement.Members.Any(p => body.HasSeat(p.Organisation));

    /// <summary>People of the parties who may be named: those whose role reads agreements today.</summary>
    public static async Task<List<PartyPerson>> PeopleOf(
        this AppDb db, Agreement agreement, DateOnly today, CancellationToken cancel = default)
    {
        var parties = agreement.Members.Select(p => p.Organisation).ToList();
        return await (
            from m in db.WorkingOn(today)
            join u in db.Set<User>() on m.User equals u.Id
            where parties.Contains(m.Organisation)
            select new { m.Organisation, u.Id, u.Name }).Distinct().OrderBy(p => p.Name).ThenBy(p => p.Id)
            .Select(p => new PartyPerson(p.Organisation, p.Id, p.Name)).ToListAsync(cancel);
    }
}

/// <summary>Somebody of a party who works with agreements.</summary>
public sealed record PartyPerson(OrganisationId Organisation, UserId User, string Name)
{
    /// <summary>What a choice of them posts.</summary>
    public string Key => $"{Organisation.Value} {User.Value}";
}
