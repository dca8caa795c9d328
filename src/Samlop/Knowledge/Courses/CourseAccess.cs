using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Courses;

/// <summary>Which courses, versions, ways through them and assignments a reader may see.</summary>
public static class CourseAccess
{
    /// <summary>They work with participants or lead those who do: whom courses are for, and who may be asked to take one.</summary>
    internal static readonly Role[] Takers =
    [
        .. Enum.GetValues<Role>().Except([Role.Participant, Role.Evaluator, Role.Auditor, Role.Administrator, Role.DataProtectionOfficer]),
    ];

    /// <summary>What is published is everybody's to read, also when it is withdrawn; drafts are for those of the owner who write.</summary>
    public static IQueryable<ShortCourse> VisibleTo(this Rows<ShortCourse> courses, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(WriteCourses.Needs), reader.Actor.Organisation);
        return courses.Through(c => c.PublishedAt != null || (writes && c.Owner == own && c.DiscardedAt == null));
    }

    /// <summary>The owner's own: theirs to write, publish and withdraw.</summary>
    public static IQueryable<ShortCourse> ManageableBy(this Rows<ShortCourse> courses, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(WriteCourses.Needs), reader.Actor.Organisation);
        return courses.Through(c => writes && c.Owner == own && c.DiscardedAt == null);
    }

    /// <summary>Those that whoever looks for a course finds.</summary>
    internal static IQueryable<ShortCourse> Offered(this Rows<ShortCourse> courses) =>
        courses.Through(CourseStates.Ladder.At(CourseState.Open));

    /// <summary>What is published is everybody's, since whoever has begun a version finishes it; drafts are for those who write.</summary>
    public static IQueryable<CourseEdition> VisibleTo(this Rows<CourseEdition> editions, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(WriteCourses.Needs), reader.Actor.Organisation);
        return editions.Through(e => e.PublishedAt != null || (writes && e.Owner == own && e.DiscardedAt == null));
    }

    public static IQueryable<CourseEdition> ManageableBy(this Rows<CourseEdition> editions, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(WriteCourses.Needs), reader.Actor.Organisation);
        return editions.Through(e => writes && e.Owner == own);
    }

    /// <summary>One's own, wherever one acts: what was learned is the person's.</summary>
    public static IQueryable<CourseTaking> VisibleTo(this Rows<CourseTaking> takings, Reader reader)
    {
        var (signedIn, user) = (reader.Actor.IsUser, reader.Actor.User);
        return takings.Through(t => signedIn && t.User == user);
    }

    /// <summary>
    /// That somebody who works for the reader's organisation has passed a course: those who hold a role there on the day that courses are
    /// for, and of what they passed, what they took for that organisation or were asked by it to take. What somebody learned for another
    /// employer, or as a participant, is theirs to tell of.
    /// </summary>
    internal static IQueryable<CourseTaking> PassedWithin(this Rows<CourseTaking> takings, Reader reader, DateOnly today)
    {
        var (leads, own, takers) = (reader.Actor.May(FollowCompetence.Needs), reader.Actor.Organisation, Takers.ToList());
        var held = takings.Asking<Membership>().Where(Membership.Holds.On(today))
            .Where(m => m.Organisation == own && takers.Contains(m.Role));
        var asked = takings.Asking<CourseAssignment>().Where(a => a.Organisation == own);
        return takings.Through(t => leads && t.PassedAt != null && held.Any(m => m.User == t.User
            && (t.Organisation == own || asked.Any(a => a.Course == t.Course && a.Role == m.Role))));
    }

    /// <summary>What is asked of roles in the reader's organisation, also what is ended.</summary>
    public static IQueryable<CourseAssignment> VisibleTo(this Rows<CourseAssignment> assignments, Reader reader)
    {
        var (leads, own) = (reader.Actor.May(FollowCompetence.Needs), reader.Actor.Organisation);
        var roles = reader.Actor.Roles.ToList();
        return assignments.Through(a => a.Organisation == own && (leads || (roles.Contains(a.Role) && a.EndedAt == null)));
    }

    public static IQueryable<CourseAssignment> ManageableBy(this Rows<CourseAssignment> assignments, Reader reader)
    {
        var (assigns, own) = (reader.Actor.May(AssignCourses.Needs), reader.Actor.Organisation);
        return assignments.Through(a => assigns && a.Organisation == own);
    }

    /// <summary>What the reader is asked to take for their organisation, and has not passed.</summary>
    internal static IQueryable<CourseAssignment> AskedOf(this Rows<CourseAssignment> assignments, Reader reader)
    {
        var (user, own, roles) = (reader.Actor.User, reader.Actor.Organisation, reader.Actor.Roles.ToList());
        var passed = assignments.Asking<CourseTaking>().Where(t => t.User == user && t.PassedAt != null);
        return assignments.Through(CourseAssignment.Stands(assignments.Asking<ShortCourse>()))
            .Where(a => a.Organisation == own && roles.Contains(a.Role) && !passed.Any(t => t.Course == a.Course));
    }

    /// <summary>All that is asked of somebody, for those who remind of it.</summary>
    internal static IQueryable<CourseAssignment> Standing(this AppDb db) => db.Rows<CourseAssignment>().All(Because.AskedAreReminded)
        .Where(CourseAssignment.Stands(db.Rows<ShortCourse>().All(Because.AskedAreReminded)));

    /// <summary>For no purpose of law: most of it is everybody's, and the rest the person's or the organisation's own.</summary>
    internal static Reader ForCourses(this Actor actor) => Purpose.None.Reader(actor);

    internal static Task<ShortCourse?> OwnCourse(this AppDb db, ShortCourseId id, Actor actor, CancellationToken cancel) =>
        db.Rows<ShortCourse>().ManageableBy(actor.ForCourses()).SingleOrDefaultAsync(c => c.Id == id, cancel);

    /// <summary>The draft that the actor works with, its course and its check; null where there is none.</summary>
    internal static async Task<(ShortCourse Course, CourseEdition Draft, TwoPersonCheck Check)?> Drafted(
        this AppDb db, ShortCourseId id, Actor actor, CancellationToken cancel)
    {
        if (await db.OwnCourse(id, actor, cancel) is not { } course) return null;
        var draft = await db.Rows<CourseEdition>().ManageableBy(actor.ForCourses()).Where(CourseEdition.IsDraft)
            .SingleOrDefaultAsync(e => e.Course == id, cancel);
        return draft is null ? null : (course, draft, await db.CheckOf(draft, cancel));
    }
}

/// <summary>Kurs: to write, publish and withdraw those of one's own organisation.</summary>
public abstract class WriteCourses : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "knowledge.course.write",
        Role.CaseOfficer, Role.DecisionMaker, Role.ProjectLead, Role.ProjectOwner, Role.CountyCoordinator, Role.CoordinatorMentor,
        Role.TrainingConsultant, Role.NavCoordinator, Role.TrainingOfficeAdviser);
}

/// <summary>Kurs: to ask those who hold a role in one's own organisation to take one.</summary>
public abstract class AssignCourses : INeeds
{
    public static Permission Needs { get; } =
        Permission.Of("knowledge.course.assign", [.. RoleKinds.Leaders, Role.OrganisationAdministrator]);
}

/// <summary>Kurs: to see which courses those of one's own organisation have passed.</summary>
public abstract class FollowCompetence : INeeds
{
    public static Permission Needs { get; } =
        Permission.Of("knowledge.course.follow", [.. RoleKinds.Leaders, Role.OrganisationAdministrator]);
}
