using Microsoft.EntityFrameworkCore;
using Samlop.Knowledge.Courses;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Network;

/// <summary>Which offers, wishes and visits a reader may see.</summary>
public static class VisitsAccess
{
    /// <summary>
    /// Those who work with participants see all that stand; those of their own organisation, and those that it has asked about, also when
    /// they are withdrawn.
    /// </summary>
    public static IQueryable<VisitNotice> VisibleTo(this Rows<VisitNotice> notices, Reader reader)
    {
        var (takesPart, own) = (reader.Actor.May(VisitOthers.Needs), reader.Actor.Organisation);
        var asked = notices.Asking<Visit>().Where(v => v.From == own);
        return notices.Through(
            n => takesPart && (n.WithdrawnAt == null || n.Organisation == own || asked.Any(v => v.Notice == n.Id)));
    }

    /// <summary>The organisation's own: whoever wrote one may be gone.</summary>
    public static IQueryable<VisitNotice> ManageableBy(this Rows<VisitNotice> notices, Reader reader)
    {
        var (takesPart, own) = (reader.Actor.May(VisitOthers.Needs), reader.Actor.Organisation);
        return notices.Through(n => takesPart && n.Organisation == own);
    }

    /// <summary>Those of the two organisations.</summary>
    public static IQueryable<Visit> VisibleTo(this Rows<Visit> visits, Reader reader)
    {
        var (takesPart, own) = (reader.Actor.May(VisitOthers.Needs), reader.Actor.Organisation);
        return visits.Through(v => takesPart && (v.From == own || v.To == own));
    }

    /// <summary>What visits that a door gave are about, also when it is withdrawn since.</summary>
    internal static IQueryable<VisitNotice> Behind(this Rows<VisitNotice> notices, IQueryable<Visit> visits) =>
        notices.Through(n => visits.Any(v => v.Notice == n.Id));

    internal static Reader ForVisits(this Actor actor) => Purpose.None.Reader(actor);

    internal static Task<Visit?> VisitOf(this AppDb db, VisitId id, Actor actor, CancellationToken cancel) =>
        db.Rows<Visit>().VisibleTo(actor.ForVisits()).SingleOrDefaultAsync(v => v.Id == id, cancel);
}

/// <summary>Hospitering: to offer, wish, ask and agree for one's own organisation.</summary>
public abstract class VisitOthers : INeeds
{
    public static Permission Needs { get; } = Permission.Of("knowledge.visit.arrange", CourseAccess.Takers);
}
