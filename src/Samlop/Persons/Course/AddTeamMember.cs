using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Course;

/// <summary>
/// Ta noen med i teamet: a user of a body that has to do with the person, as something, from a day. Neither the tie nor the role is copied:
/// whoever no longer has both is not in the team.
/// </summary>
[Process("persons.course-member-added")]
public sealed class AddTeamMember(AppDb db, SharingReaders readers) : IUseCase<AddTeamMember.Input, Done>
{
    public static Permission Needs { get; } = BeginCourse.Needs;

    public sealed class Input : IInput<AddTeamMember, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of the course, where the person has several.</summary>
        public string? Course { get; set; }

        /// <summary>The address that the user signs in with.</summary>
        public string? Email { get; set; }

        /// <summary>A <see cref="TeamRole"/>, by its name.</summary>
        public string? Role { get; set; }

        /// <summary>The first day.</summary>
        public string? From { get; set; }
    }

    /// <summary>Somebody was put into the team of a course.</summary>
    /// <param name="User">Who was.</param>
    /// <param name="Whose">Whom the person signs in as; null where nobody has said.</param>
    [Event("persons.course.member-added"), NoNews]
    public sealed record TeamMemberAdded(
        PersonId Person, CourseFactId Member, OrganisationId By, UserId User, UserId? Whose) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<CourseText>(nameof(CourseText.Told_Member));
    }

    public static NoticeKind TellsPerson { get; } = NoticeKind.Of<TeamMemberAdded>(
        "persons.course.team-changed", CourseNotices.Group, "the person whose course it is",
        (happened, _) => CourseNotices.ToPerson(nameof(CourseText.Notice_Team), happened.Whose));

    public static NoticeKind TellsMember { get; } = NoticeKind.Of<TeamMemberAdded>(
        "persons.course.member-added", CourseNotices.Group, "whoever was put into the team",
        (happened, occasion) => CourseNotices.ToMember(
            nameof(CourseText.Notice_Member), happened.User, happened.Person, occasion));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var courses = await readers.OpenCourses(db, actor, input.Person, cancel);
        if (courses.Count == 0) return Refusal.NotFound;
        if (courses.Chosen(input.Course) is not { } hand) return new FieldError(nameof(Input.Course), CoursesInHand.Choose);
        if (!hand.IsLed) return CourseInHand.CourseIsLedByOthers;

        var errors = new FieldErrors();
        var bodies = (await CourseParties.Offered(db, hand.Of, publicOnly: false, cancel)).ConvertAll(party => party.Body);
        var found = await CourseParties.UserAt(db, hand.Of, input.Person, input.Email, bodies, actor, cancel);
        // The person is at the centre of the team, and no helper in it.
        if (found is null || found.Value.User == await hand.Of.User(db, cancel))
            errors.Add(nameof(Input.Email), Phrase.In<CourseText>(nameof(CourseText.Error_Member)));
        var role = TypedField.Choice<TeamRole>(input.Role);
        if (role is null) errors.Add(nameof(Input.Role), CoursesInHand.Choose);
        var from = TypedLine.ReadDay(input.From, nameof(Input.From), errors);
        if (found is { } known && await db.Rows<CourseMember>().Of(hand.Of.Persons)
            .AnyAsync(m => m.Course == hand.Course.Id && m.User == known.User && (m.To == null || m.To >= hand.Of.Today), cancel))
            errors.Add(nameof(Input.Email), Phrase.In<CourseText>(nameof(CourseText.Error_MemberAlready)));
        if (errors.Any) return errors;

        var member = new CourseMember
        {
            Id = NewId.Of<CourseFactId>(change.At),
            Person = hand.Course.Person,
            Course = hand.Course.Id,
            OwnerKind = hand.Of.Party.Body.Kind,
            Owner = hand.Of.Party.Body.Organisation,
            RecordedBy = actor.User,
            RecordedAt = change.At,
            User = found!.Value.User,
            BodyKind = found.Value.Body.Kind,
            Body = found.Value.Body.Organisation,
            Role = role!.Value,
            From = from,
        };
        db.Add(member);
        change.Record(new TeamMemberAdded(
            input.Person, member.Id, actor.Organisation, member.User, await hand.Of.User(db, cancel)));
        return new Done();
    }
}
