using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Knowledge.Courses;

/// <summary>Tildel kurset: all who hold a role in the organisation are asked to have passed it by a day.</summary>
[Process("knowledge.course.assigned")]
public sealed class AssignCourse(AppDb db, OsloClock clock) : IUseCase<AssignCourse.Input, CourseAssignmentId>
{
    /// <summary>It may be asked for by a day so many years ahead.</summary>
    private const int MostYears = 2;

    public static readonly Refusal CourseAssignedAlready = Refusal.In<CoursesText>(nameof(CourseAssignedAlready));

    public static Permission Needs => AssignCourses.Needs;

    public sealed class Input : IInput<AssignCourse, Input, CourseAssignmentId>
    {
        public ShortCourseId Course { get; set; }

        public string? Role { get; set; }

        public string? Due { get; set; }
    }

    public static NoticeKind TellsAsked { get; } = NoticeKind.Of<CourseAssigned>(
        "knowledge.course.assigned", CourseNotices.Group, "those who hold the role and have not passed the course",
        async (happened, occasion) => happened.Ended
            ? null : await occasion.ToAsked(happened.Assignment, nameof(CoursesText.Notice_Assigned)))
        .OnlyOf<AssignCourse>().WhileAsked();

    public async Task<Outcome<CourseAssignmentId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var course = await db.Rows<ShortCourse>().VisibleTo(actor.ForCourses()).SingleOrDefaultAsync(c => c.Id == input.Course, cancel);
        if (course is null) return Refusal.NotFound;
        if (course.MayTake() is { } no) return no;
        var errors = new FieldErrors();
        var own = await db.Set<Organisation>().SingleAsync(o => o.Id == actor.Organisation, cancel);
        var role = TypedField.Choice<Role>(input.Role);
        if (role is null || !RolesOf(own).Contains(role.Value))
            errors.Add(nameof(Input.Role), Phrase.In<CoursesText>(nameof(CoursesText.Error_Role)));
        var due = TypedLine.ReadDay(input.Due, nameof(Input.Due), errors);
        if (!errors.Any && (due < clock.Today || due > clock.Today.AddYears(MostYears)))
            errors.Add(nameof(Input.Due), Phrase.In<CoursesText>(nameof(CoursesText.Error_Due), MostYears));
        if (errors.Any) return errors;
        var asked = role!.Value;
        if (await db.Rows<CourseAssignment>().ManageableBy(actor.ForCourses())
            .AnyAsync(a => a.Course == course.Id && a.Role == asked && a.EndedAt == null, cancel))
            return CourseAssignedAlready;
        var assignment = new CourseAssignment(
            NewId.Of<CourseAssignmentId>(change.At), course.Id, actor.Organisation, asked, due, actor.User, change.At);
        db.Add(assignment);
        change.Record(new CourseAssigned(course.Id, assignment.Id, assignment.Organisation, due, Ended: false));
        return assignment.Id;
    }

    /// <summary>The roles that may be held there, of those whom courses are for.</summary>
    internal static IReadOnlyList<Role> RolesOf(Organisation organisation) =>
        [.. CourseAccess.Takers.Where(role => RoleKinds.Of(role).Intersect(organisation.Kinds).Any())];
}

/// <summary>Avslutt tildelingen: the course is asked for no more; what is passed stays.</summary>
[Process("knowledge.course.assignment-ended"), TellsNobody(Untold.Noted)]
public sealed class EndAssignment(AppDb db) : IUseCase<EndAssignment.Input, Done>
{
    public static Permission Needs => AssignCourses.Needs;

    public sealed class Input : IInput<EndAssignment, Input, Done>
    {
        public CourseAssignmentId Assignment { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var assignment = await db.Rows<CourseAssignment>().ManageableBy(actor.ForCourses())
            .SingleOrDefaultAsync(a => a.Id == input.Assignment, cancel);
        if (assignment is null) return Refusal.NotFound;
        if (assignment.End(change.At) is { } no) return no;
        change.Record(new CourseAssigned(assignment.Course, assignment.Id, assignment.Organisation, assignment.Due, Ended: true));
        return new Done();
    }
}

/// <summary>Påminnelse: those who are asked to take a course and have not passed it, a week before and on the last day.</summary>
public sealed class CourseReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "knowledge.course", "those who are asked to take a course and have not passed it", ReminderStep.DaysBefore(7, 0));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>Those who hold a role were reminded of a course.</summary>
    [Event("knowledge.course.reminded"), NoNews]
    public sealed record CourseReminded(ShortCourseId Course, CourseAssignmentId Assignment, OrganisationId Organisation, DateOnly Due)
        : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Course);

        Audience IEvent.For => Audience.Within(Organisation);

        Phrase IEvent.Told => Phrase.In<CoursesText>(nameof(CoursesText.Told_Reminded), new DateArgument(Due));

        bool IEvent.ByProgram => true;
    }

    public static NoticeKind TellsAsked { get; } = NoticeKind.Of<CourseReminded>(
        "knowledge.course.reminded", CourseNotices.Group, "those who hold the role and have not passed the course",
        (happened, occasion) => occasion.ToAsked(happened.Assignment, nameof(CoursesText.Notice_Reminded))).WhileAsked();

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var today = clock.Today;
        var (held, passed) = (
            db.HeldOn(today), db.Rows<CourseTaking>().All(Because.AskedAreReminded).Where(t => t.PassedAt != null));
        var asked = await db.Standing().Where(a => a.Due >= today && a.Due <= last)
            .Where(a => held.Any(m => m.Organisation == a.Organisation && m.Role == a.Role
                && !passed.Any(t => t.Course == a.Course && t.User == m.User)))
            .OrderBy(a => a.Id).ToListAsync(cancel);
        return
        [
            .. asked.Select(a => new Dated(
                a.Id.Value, 0, a.Due, OsloClock.DateIn(a.At), _ => new CourseReminded(a.Course, a.Id, a.Organisation, a.Due))),
        ];
    }
}
