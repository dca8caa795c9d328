using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Course;

/// <summary>
/// Ta noen ut av teamet: with a last day. Whoever leads the course does so, and each body for its own.
/// </summary>
[Process("persons.course-member-ended")]
public sealed class EndTeamMembership(AppDb db, SharingReaders readers) : IUseCase<EndTeamMembership.Input, Done>
{
    public static Permission Needs { get; } = BeginCourse.Needs;

    public sealed class Input : IInput<EndTeamMembership, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of the membership, as chosen.</summary>
        public string? Member { get; set; }

        /// <summary>The last day.</summary>
        public string? To { get; set; }
    }

    /// <summary>Somebody is in the team of a course no more.</summary>
    /// <param name="User">Who is not; null where nobody else is to know that there is a person.</param>
    /// <param name="Whose">Whom the person signs in as; null where nobody has said.</param>
    [Event("persons.course.member-ended"), NoNews]
    public sealed record TeamMembershipEnded(
        PersonId Person, CourseFactId Member, OrganisationId By, UserId? User, UserId? Whose) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<CourseText>(nameof(CourseText.Told_MemberEnded));
    }

    public static NoticeKind TellsPerson { get; } = NoticeKind.Of<TeamMembershipEnded>(
        "persons.course.team-left", CourseNotices.Group, "the person whose course it is",
        (happened, _) => CourseNotices.ToPerson(nameof(CourseText.Notice_Team), happened.Whose));

    public static NoticeKind TellsMember { get; } = NoticeKind.Of<TeamMembershipEnded>(
        "persons.course.member-ended", CourseNotices.Group, "whoever was taken out of the team",
        (happened, occasion) => CourseNotices.ToMember(
            nameof(CourseText.Notice_MemberEnded), happened.User, happened.Person, occasion));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var courses = await readers.OpenCourses(db, actor, input.Person, cancel);
        if (courses.Count == 0) return Refusal.NotFound;

        var errors = new FieldErrors();
        var (of, id) = (courses[0].Of, Guid.TryParse(input.Member, out var value) ? new CourseFactId(value) : default);
        var member = await db.Rows<CourseMember>().Of(of.Persons).AsTracking().SingleOrDefaultAsync(m => m.Id == id, cancel);
        var hand = courses.FirstOrDefault(course => course.Course.Id == member?.Course);
        if (member is null || hand is null || !(hand.IsLed || of.Party.Body == new Body(member.BodyKind, member.Body))
            || member.To <= of.Today)
            errors.Add(nameof(Input.Member), CoursesInHand.Choose);
        var to = TypedLine.ReadDay(input.To, nameof(Input.To), errors);
        if (to < member?.From && to != default) errors.Add(nameof(Input.To), Phrase.In<CommonText>(nameof(CommonText.Error_ToBeforeFrom)));
        if (errors.Any) return errors;

        member!.To = to;
        UserId? told = await of.IsGraded(cancel) ? null : member.User;
        change.Record(new TeamMembershipEnded(input.Person, member.Id, actor.Organisation, told, await of.User(db, cancel)));
        return new Done();
    }
}
