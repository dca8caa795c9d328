using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Courses;

/// <summary>A step of a course.</summary>
public enum CourseMove
{
    /// <summary>A new course, or a new version of one, was begun.</summary>
    Begun,
    Saved,
    Discarded,
    Sent,
    TakenBack,
    Returned,
    Published,
    Withdrawn,
}

/// <summary>A course went a step on; told within its owner until a version of it is published.</summary>
[Event("knowledge.course.moved"), NoNews]
public sealed record CourseMoved(ShortCourseId Course, CourseEditionId Edition, OrganisationId Owner, CourseMove Move) : IEvent
{
    private static readonly Words<CoursesText, CourseMove> ToldWords = new("Told_Course");

    Subjects IEvent.About => Subjects.Of(Course);

    Audience IEvent.For => Move is CourseMove.Published or CourseMove.Withdrawn ? Audience.Everyone : Audience.Within(Owner);

    Phrase IEvent.Told => ToldWords.Of(Move);

    internal static CourseMoved Of(CourseEdition edition, CourseMove move) => new(edition.Course, edition.Id, edition.Owner, move);
}

/// <summary>An organisation asks those who hold a role there to take a course, or asks it no more.</summary>
/// <param name="Ended">It is asked no more.</param>
[Event("knowledge.course.assigned"), NoNews]
public sealed record CourseAssigned(ShortCourseId Course, CourseAssignmentId Assignment, OrganisationId Organisation, DateOnly Due,
    bool Ended)
    : IEvent
{
    Subjects IEvent.About => Subjects.Of(Course);

    Audience IEvent.For => Audience.Within(Organisation);

    Phrase IEvent.Told => Phrase.In<CoursesText>(
        Ended ? nameof(CoursesText.Told_AssignmentEnded) : nameof(CoursesText.Told_Assigned), new DateArgument(Due));
}

/// <summary>Somebody passed a course; told to themself.</summary>
[Event("knowledge.course.passed"), NoNews]
public sealed record CoursePassed(CourseTakingId Taking) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Taking);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<CoursesText>(nameof(CoursesText.Told_Passed));
}

/// <summary>Who is told of courses.</summary>
internal static class CourseNotices
{
    public static readonly NoticeGroup Group = new(
        "knowledge.courses",
        Phrase.In<CoursesText>(nameof(CoursesText.Notices_Title)),
        Phrase.In<CoursesText>(nameof(CoursesText.Notices_Explained)),
        MayBeStopped: true,
        CourseAccess.Takers);

    public static readonly NoticeGroup Work = new(
        "knowledge.courses.work",
        Phrase.In<CoursesText>(nameof(CoursesText.Notices_Work)),
        Phrase.In<CoursesText>(nameof(CoursesText.Notices_Work_Explained)),
        MayBeStopped: true,
        [.. WriteCourses.Needs.Roles]);

    /// <summary>A line to those who are asked and have not passed.</summary>
    public static async Task<Told?> ToAsked(this Occasion occasion, CourseAssignmentId id, string line)
    {
        var asked = await occasion.Db.Rows<CourseAssignment>().All(Because.AskedAreReminded).SingleAsync(a => a.Id == id, occasion.Cancel);
        var passed = await occasion.Db.Rows<CourseTaking>().All(Because.AskedAreReminded)
            .Where(t => t.Course == asked.Course && t.PassedAt != null).Select(t => t.User).ToListAsync(occasion.Cancel);
        return new(
            Phrase.In<CoursesText>(line, new DateArgument(asked.Due)), CourseUrls.Of(asked.Course),
            Readers.In(asked.Organisation, asked.Role).But(passed))
        {
            Matter = id.Value,
            Due = asked.Due,
            From = asked.Organisation,
        };
    }

    /// <summary>Told while it is asked, and whoever reads has not passed.</summary>
    public static NoticeKind WhileAsked(this NoticeKind kind) => kind.While("it is asked and not passed", db =>
    {
        var asked = db.Standing();
        var passed = db.Rows<CourseTaking>().All(Because.AskedAreReminded).Where(t => t.PassedAt != null);
        return notice => asked.Any(
            a => (Guid)(object)a.Id == notice.Matter && !passed.Any(t => t.Course == a.Course && t.User == notice.User));
    });
}
