using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Course;

/// <summary>
/// Avslutte et kvalifiseringsløp: on a day, and why. The stage that goes on ends with it, the team is no more, and all that is recorded is
/// kept. Another course may be begun later. One that is left by those who led it, any public body with a tie ends.
/// </summary>
[Process("persons.course-ended")]
public sealed class EndCourse(AppDb db, SharingReaders readers) : IUseCase<EndCourse.Input, Done>
{
    public static Permission Needs { get; } = BeginCourse.Needs;

    public sealed class Input : IInput<EndCourse, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of the course, where the person has several.</summary>
        public string? Course { get; set; }

        /// <summary>The last day.</summary>
        public string? On { get; set; }

        /// <summary>A <see cref="CourseEnd"/>, by its name.</summary>
        public string? Why { get; set; }
    }

    /// <summary>A course ended.</summary>
    /// <param name="To">The organisation that was responsible, where another ended it; null where it did.</param>
    /// <param name="Team">Those who were in the team.</param>
    /// <param name="User">Whom the person signs in as; null where nobody has said.</param>
    [Event("persons.course.ended"), NoNews]
    public sealed record CourseEnded(
        PersonId Person, QualificationCourseId Course, OrganisationId By, CourseEnd Why, OrganisationId? To, IReadOnlyList<UserId> Team,
        UserId? User) : IEvent
    {
        /// <summary>As which kind of body; null where nobody else is to know, and of an event from before it was told.</summary>
        public PartyKind? ToKind { get; init; }

        /// <summary>That body has no tie any more; null where it has, and of an event from before it was told.</summary>
        public bool? IsLeft { get; init; }

        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<CourseText>(nameof(CourseText.Told_Ended));
    }

    public static NoticeKind TellsPerson { get; } = NoticeKind.Of<CourseEnded>(
        "persons.course.ended", CourseNotices.Group, "the person whose course it is",
        (happened, _) => CourseNotices.ToPerson(nameof(CourseText.Notice_Ended), happened.User));

    public static NoticeKind TellsResponsible { get; } = NoticeKind.Of<CourseEnded>(
        "persons.course.ended-responsible", CourseNotices.Group, "those who record of courses for the body that was responsible",
        (happened, occasion) => happened.IsLeft is true
            ? CourseNotices.ToBodyThatLeft(
                nameof(CourseText.Notice_EndedElsewhere), happened.To, happened.ToKind, happened.Person, occasion)
            : CourseNotices.ToBody(
                nameof(CourseText.Notice_EndedElsewhere), happened.To, happened.ToKind, happened.Person, occasion));

    public static NoticeKind TellsTeam { get; } = NoticeKind.OfEach<CourseEnded>(
        "persons.course.ended-team", CourseNotices.Group, "those who were in the team",
        (happened, occasion) => CourseNotices.ToTeam(
            nameof(CourseText.Notice_MemberEnded), happened.Team, happened.Person, occasion));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var courses = await readers.OpenCourses(db, actor, input.Person, cancel);
        if (courses.Count == 0) return Refusal.NotFound;
        if (courses.Chosen(input.Course) is not { } hand) return new FieldError(nameof(Input.Course), CoursesInHand.Choose);
        if (hand is { IsLed: false, IsLeft: false }) return CourseInHand.CourseIsLedByOthers;

        var errors = new FieldErrors();
        var on = CourseDay.UntilToday(input.On, nameof(Input.On), hand.Of.Today, errors);
        var first = hand.Stages.Select(stage => stage.From).Append(hand.Course.BegunOn).Max();
        if (on < first && on != default)
            errors.Add(nameof(Input.On), Phrase.In<CourseText>(nameof(CourseText.Error_EndsBefore), Written.Date(first)));
        var why = TypedField.Choice<CourseEnd>(input.Why);
        if (why is null) errors.Add(nameof(Input.Why), CoursesInHand.Choose);
        if (errors.Any) return errors;

        var (now, own, course) = (hand.Now, hand.Of.Party.Body, hand.Course.Id);
        var to = now is null || now.ResponsibleBody == own ? hand.Course.By : now.ResponsibleBody;
        var isGraded = await hand.Of.IsGraded(cancel);
        var team = isGraded ? [] : await db.Rows<CourseMember>().Of(hand.Of.Persons)
            .Where(m => m.Course == course && m.TakenBackAt == null && (m.To == null || m.To > on)).Select(m => m.User).Distinct()
            .ToListAsync(cancel);
        if (now is not null) now.To = on;
        hand.Course.End(on, why!.Value, actor.Organisation);
        change.Record(new CourseEnded(
            input.Person, course, actor.Organisation, why.Value, isGraded || to == own ? null : to.Organisation, team,
            await hand.Of.User(db, cancel))
        {
            ToKind = isGraded || to == own ? null : to.Kind,
            IsLeft = hand.IsLeft ? true : null,
        });
        return new Done();
    }
}
