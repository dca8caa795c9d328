using Microsoft.EntityFrameworkCore;
using Samlop.Access.Authority;
using Samlop.Cases;
using Samlop.Grants.Auditing;
using Samlop.Grants.Calls;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>Which applications a reader may see, and which they may work on.</summary>
public static class ApplicationAccess
{
    /// <summary>
    /// What an application says: the county sees its own in every state; the auditor what has been sent to a call that they may
    /// read now (<see cref="AuditAccess"/>); those of the directorate that owns
    /// the call what has been sent, when they are impartial to it. Of what is sent others than the county see only the sent versions, never
    /// the draft.
    /// </summary>
    public static IQueryable<GrantApplication> VisibleTo(this Rows<GrantApplication> applications, Reader reader)
    {
        var (reads, own, audited) = (
            reader.Actor.May(ReadApplications.Needs), reader.Actor.Organisation, applications.PeriodsOf(reader));
        var (calls, cleared) = (applications.Asking<Call>(), applications.Db.Clearances(reader));
        return applications.Through(a => (reads && a.County == own)
            || (reads && a.FirstReceivedAt != null
                && (audited.Any(p => p.Call == a.Call)
                    || (calls.Any(c => c.Id == a.Call && c.Owner == own) && cleared.Any(d => d.Application == a.Id)))));
    }

    /// <summary>
    /// That an application is there: whose it is, to which call, when it came and where it stands. Nothing of what it says: before
    /// declaring impartiality one must know of what. Of its versions, how many and when.
    /// </summary>
    public static IQueryable<GrantApplication> ListedFor(this Rows<GrantApplication> applications, Reader reader)
    {
        var (reads, own, audited) = (
            reader.Actor.May(ReadApplications.Needs), reader.Actor.Organisation, applications.PeriodsOf(reader));
        var calls = applications.Asking<Call>();
        return applications.Bare(
            a => (reads && a.County == own)
                || (reads && a.FirstReceivedAt != null
                    && (audited.Any(p => p.Call == a.Call) || calls.Any(c => c.Id == a.Call && c.Owner == own))),
            and: typeof(SentVersion));
    }

    /// <summary>What has been sent to the calls that the auditor may read now; only that it is there.</summary>
    internal static IQueryable<GrantApplication> AuditedBy(this Rows<GrantApplication> applications, Reader reader)
    {
        var audited = applications.PeriodsOf(reader);
        return applications.Bare(a => a.FirstReceivedAt != null && audited.Any(p => p.Call == a.Call));
    }

    /// <summary>The county's own.</summary>
    public static IQueryable<GrantApplication> ManageableBy(this Rows<GrantApplication> applications, Reader reader)
    {
        var (system, own) = (reader.Actor.IsSystem, reader.Actor.Organisation);
        return applications.Through(a => system || a.County == own);
    }

    /// <summary>What has come in to the directorate that owns the call, for those who are impartial to it: theirs to work on.</summary>
    public static IQueryable<GrantApplication> ReceivedBy(this Rows<GrantApplication> applications, Reader reader)
    {
        var (own, calls, cleared) = (reader.Actor.Organisation, applications.Asking<Call>(), applications.Db.Clearances(reader));
        return applications.Through(
            a => a.FirstReceivedAt != null && calls.Any(c => c.Id == a.Call && c.Owner == own) && cleared.Any(d => d.Application == a.Id));
    }

    /// <summary>
    /// The same, for lists: they are found by what the reader is cleared for, and not asked one by one among all that ever came in.
    /// </summary>
    public static IQueryable<GrantApplication> AllReceivedBy(this Rows<GrantApplication> applications, Reader reader)
    {
        var own = reader.Actor.Organisation;
        var calls = applications.Asking<Call>().Where(c => c.Owner == own).Select(c => c.Id);
        var cleared = applications.Db.Clearances(reader).Select(d => d.Application);
        return applications.Through(a => a.FirstReceivedAt != null && calls.Contains(a.Call) && cleared.Contains(a.Id));
    }

    /// <summary>What has come in to the directorate that owns the call; only that it is there, and how many versions of it.</summary>
    public static IQueryable<GrantApplication> ComeInTo(this Rows<GrantApplication> applications, Reader reader)
    {
        var (own, calls) = (reader.Actor.Organisation, applications.Asking<Call>());
        return applications.Bare(
            a => a.FirstReceivedAt != null && calls.Any(c => c.Id == a.Call && c.Owner == own),
            and: typeof(SentVersion)
        );
    }

    /// <summary>That an application has come in, as a notice tells it.</summary>
    internal const string News = "grants.received-application";

    /// <summary>
    /// What has come in, for those of the directorate who are not kept out of it; only that it is there. Who has not declared yet is told,
    /// for they must.
    /// </summary>
    internal static IQueryable<GrantApplication> NewsFor(this Rows<GrantApplication> applications, Reader reader)
    {
        var (reads, user, keptOut) = (reader.Actor.May(ReadApplications.Needs), reader.Actor.User, applications.Db.KeptOut());
        return applications.ComeInTo(reader).Where(a => reads && !keptOut.Any(d => d.Application == a.Id && d.User == user));
    }

    /// <summary>Who gave the delegation that an application was confirmed under, for those who read the application.</summary>
    internal static IQueryable<Delegation> Behind(this Rows<Delegation> delegations, IQueryable<GrantApplication> applications) =>
        delegations.Bare(d => applications.Any(a => a.Confirmations.Any(c => c.Under == d.Id)));

    /// <summary>The cases of applications that were found: their numbers stand on what was sent.</summary>
    internal static IQueryable<CaseFile> About(this Rows<CaseFile> cases, IQueryable<GrantApplication> applications) =>
        cases.Bare(c => c.KindCode == ApplicationCases.Code && applications.Any(a => a.Id == (GrantApplicationId)(object)c.Subject));

    /// <summary>The application that a case which was found is about; only that it is there.</summary>
    internal static IQueryable<GrantApplication> OfCase(this Rows<GrantApplication> applications, Guid subject)
    {
        var id = new GrantApplicationId(subject);
        return applications.Bare(a => a.Id == id);
    }

    internal static Task<GrantApplication?> ManageableApplication(
        this AppDb db,
        GrantApplicationId id,
        Actor actor,
        CancellationToken cancel = default
    ) => db.Rows<GrantApplication>().ManageableBy(actor.ForCases()).WithAll().SingleOrDefaultAsync(a => a.Id == id, cancel);

    internal static IQueryable<GrantApplication> WithAll(this IQueryable<GrantApplication> applications) =>
        applications
            .Include(a => a.Parts)
            .Include(a => a.Confirmations.OrderBy(c => c.At))
            .Include(a => a.Asked.OrderBy(r => r.At))
            .Include(a => a.Sent.OrderBy(s => s.Number))
            .Include(a => a.Attachments)
            .AsSplitQuery();
}
