using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Assignments;

/// <summary>Who reads what is recorded of assignments, and who records it.</summary>
public static class AssignmentAccess
{
    public static readonly Refusal OnlyGiversAndReceivers = Refusal.In<AssignmentsText>(nameof(OnlyGiversAndReceivers));

    /// <summary>They act for the ministry or a directorate; a leader of another body has the role and not the place.</summary>
    internal static readonly Role[] Recorders = [Role.CaseOfficer, Role.DecisionMaker, Role.Leader];

    /// <summary>The assignments are published, and so is how they stand: everybody reads the same.</summary>
    public static IQueryable<AssignmentRecord> VisibleTo(this Rows<AssignmentRecord> records, Reader reader)
    {
        var reads = reader.Actor.May(ReadAssignments.Needs);
        return records.Through(_ => reads);
    }

    /// <summary>Whether the actor acts for a ministry or a directorate, and so records how assignments stand.</summary>
    public static async Task<Refusal?> MayRecord(this AppDb db, Actor actor, CancellationToken cancel = default)
    {
        var own = actor.Organisation;
        var kinds = await db.Set<Organisation>().Where(o => o.Id == own).Select(o => o.Kinds).SingleOrDefaultAsync(cancel);
        return kinds is not null && kinds.Exists(IsGiverOrReceiver) ? null : OnlyGiversAndReceivers;
    }

    /// <summary>The ministries and directorates that are there on a day: they are told of what the others record.</summary>
    internal static async Task<List<OrganisationId>> GiversAndReceivers(this AppDb db, DateOnly today, CancellationToken cancel) =>
        await db.Set<Organisation>()
            .Where(o => o.ValidFrom <= today && (o.ValidTo == null || o.ValidTo >= today)
                && (o.Kinds.Contains(OrganisationKind.Ministry) || o.Kinds.Contains(OrganisationKind.Directorate)))
            .OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(cancel);

    private static bool IsGiverOrReceiver(OrganisationKind kind) => kind is OrganisationKind.Ministry or OrganisationKind.Directorate;
}

/// <summary>Oppdrag: everybody reads them.</summary>
public abstract class ReadAssignments : INeeds
{
    public static Permission Needs { get; } = Permission.OfAll("knowledge.assignment.read");
}
