using Samlop.Access;
using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Course;

/// <summary>
/// Legge til et steg i planen: what is to be done, by the person or by a body, and by when. Each body that records of the person adds its
/// own.
/// </summary>
[Process("persons.course-step-added")]
public sealed class AddCourseStep(AppDb db, SharingReaders readers) : IUseCase<AddCourseStep.Input, Done>
{
    public static Permission Needs { get; } = BeginCourse.Needs;

    public sealed class Input : IInput<AddCourseStep, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of the course, where the person has several.</summary>
        public string? Course { get; set; }

        /// <summary>What is to be done.</summary>
        public string? Words { get; set; }

        /// <summary>As chosen: organisation and kind of party; empty where the person does it.</summary>
        public string? Responsible { get; set; }

        /// <summary>The last day.</summary>
        public string? Due { get; set; }
    }

    /// <summary>A step was added to the plan. What it is stands in its row.</summary>
    /// <param name="To">The organisation that is to do it, where it is another; null where nobody else is to know.</param>
    /// <param name="User">Whom the person signs in as; null where nobody has said.</param>
    [Event("persons.course.step-added"), NoNews]
    public sealed record CourseStepAdded(
        PersonId Person, CourseFactId Step, OrganisationId By, OrganisationId? To, UserId? User) : IEvent
    {
        /// <summary>As which kind of body; null where nobody else is to know, and of an event from before it was told.</summary>
        public PartyKind? ToKind { get; init; }

        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<CourseText>(nameof(CourseText.Told_Step));
    }

    public static NoticeKind TellsPerson { get; } = NoticeKind.Of<CourseStepAdded>(
        "persons.course.step-added", CourseNotices.Group, "the person whose course it is",
        (happened, _) => CourseNotices.ToPerson(nameof(CourseText.Notice_Step), happened.User));

    public static NoticeKind TellsResponsible { get; } = NoticeKind.Of<CourseStepAdded>(
        "persons.course.step-given", CourseNotices.Group, "those who record of courses for the body that is to do it",
        (happened, occasion) => CourseNotices.ToBody(
            nameof(CourseText.Notice_StepGiven), happened.To, happened.ToKind, happened.Person, occasion));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var courses = await readers.OpenCourses(db, actor, input.Person, cancel);
        if (courses.Count == 0) return Refusal.NotFound;
        if (courses.Chosen(input.Course) is not { } hand) return new FieldError(nameof(Input.Course), CoursesInHand.Choose);

        var errors = new FieldErrors();
        var words = TypedWords.Needed(
            input.Words, CourseStep.WordsLimit, nameof(Input.Words), Phrase.In<CourseText>(nameof(CourseText.Error_Step)), errors);
        OfferedParty? responsible = null;
        if (!string.IsNullOrEmpty(input.Responsible))
        {
            responsible = (await CourseParties.Offered(db, hand.Of, publicOnly: true, cancel)).Find(p => p.Key == input.Responsible);
            if (responsible is null) errors.Add(nameof(Input.Responsible), CoursesInHand.Choose);
        }

        var due = TypedLine.ReadDayOrNone(input.Due, nameof(Input.Due), errors);
        if (due < hand.Of.Today && due != default(DateOnly))
            errors.Add(nameof(Input.Due), Phrase.In<CourseText>(nameof(CourseText.Error_Passed)));
        if (errors.Any) return errors;

        var own = hand.Of.Party.Body;
        var step = new CourseStep
        {
            Id = NewId.Of<CourseFactId>(change.At),
            Person = hand.Course.Person,
            Course = hand.Course.Id,
            OwnerKind = hand.Of.Party.Body.Kind,
            Owner = hand.Of.Party.Body.Organisation,
            RecordedBy = actor.User,
            RecordedAt = change.At,
            Words = words,
            ResponsibleKind = responsible?.Body.Kind,
            Responsible = responsible?.Body.Organisation,
            Due = due,
        };
        db.Add(step);
        var to = responsible is null || responsible.Body == own ? (OrganisationId?)null : responsible.Body.Organisation;
        change.Record(new CourseStepAdded(input.Person, step.Id, actor.Organisation, to, await hand.Of.User(db, cancel))
        {
            ToKind = to is null ? null : responsible?.Body.Kind,
        });
        return new Done();
    }
}
