using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Courses.Gatherings;

/// <summary>Which series a reader may see and keeps, and who is signed up.</summary>
public static class GatheringAccess
{
    /// <summary>What is published is everybody's to read; drafts are for those of the owner who write.</summary>
    public static IQueryable<GatheringSeries> VisibleTo(this Rows<GatheringSeries> series, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(HoldGatherings.Needs), reader.Actor.Organisation);
        return series.Through(s => s.PublishedAt != null || (writes && s.Owner == own));
    }

    public static IQueryable<GatheringSeries> ManageableBy(this Rows<GatheringSeries> series, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(HoldGatherings.Needs), reader.Actor.Organisation);
        return series.Through(s => writes && s.Owner == own);
    }

    /// <summary>One's own seat, and those of the series that one's organisation holds.</summary>
    public static IQueryable<SeriesSignUp> VisibleTo(this Rows<SeriesSignUp> signUps, Reader reader)
    {
        var (signedIn, user) = (reader.Actor.IsUser, reader.Actor.User);
        var (writes, own) = (reader.Actor.May(HoldGatherings.Needs), reader.Actor.Organisation);
        return signUps.Through(s => (signedIn && s.User == user) || (writes && s.Owner == own));
    }

    /// <summary>One's own seats that are not given back.</summary>
    internal static IQueryable<SeriesSignUp> OwnSeats(this Rows<SeriesSignUp> signUps, Reader reader)
    {
        var (signedIn, user) = (reader.Actor.IsUser, reader.Actor.User);
        return signUps.Through(s => signedIn && s.User == user && s.LeftAt == null);
    }

    internal static Task<GatheringSeries?> OwnSeries(this AppDb db, GatheringSeriesId id, Actor actor, CancellationToken cancel) =>
        db.Rows<GatheringSeries>().ManageableBy(actor.ForCourses()).Include(s => s.Gatherings)
            .SingleOrDefaultAsync(s => s.Id == id, cancel);
}

/// <summary>Samlinger: to hold them for one's own organisation.</summary>
public abstract class HoldGatherings : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "knowledge.gathering.hold",
        Role.CaseOfficer, Role.DecisionMaker, Role.ProjectLead, Role.CountyCoordinator, Role.CoordinatorMentor, Role.TrainingConsultant,
        Role.Leader, Role.NavCoordinator, Role.ProcessGuide, Role.PracticeCoordinator, Role.TrainingOfficeAdviser);
}
