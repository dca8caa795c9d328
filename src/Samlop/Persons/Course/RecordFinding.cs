using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Course;

/// <summary>
/// Registrere kompetansekartlegging eller karriereveiledning (integreringsloven §§ 10 and 11): who did it, on which day, and what was
/// found.
/// </summary>
[Process("persons.course-finding-recorded"), TellsNobody(Untold.Register)]
public sealed class RecordFinding(AppDb db, SharingReaders readers) : IUseCase<RecordFinding.Input, Done>
{
    public static Permission Needs { get; } = BeginCourse.Needs;

    public sealed class Input : IInput<RecordFinding, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of the course, where the person has several.</summary>
        public string? Course { get; set; }

        /// <summary>A <see cref="FindingKind"/>, by its name.</summary>
        public string? Kind { get; set; }

        /// <summary>The body that did it, as chosen: organisation and kind of party.</summary>
        public string? Body { get; set; }

        /// <summary>The address that whoever did it signs in with; empty where nobody is named.</summary>
        public string? Email { get; set; }

        /// <summary>The day it was done.</summary>
        public string? On { get; set; }

        /// <summary>What was found.</summary>
        public string? Words { get; set; }
    }

    /// <summary>A mapping or a guidance was recorded. What was found stands in its row.</summary>
    [Event("persons.course.finding-recorded"), NoNews]
    public sealed record FindingRecorded(PersonId Person, CourseFactId Finding, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<CourseText>(nameof(CourseText.Told_Finding));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var courses = await readers.OpenCourses(db, actor, input.Person, cancel);
        if (courses.Count == 0) return Refusal.NotFound;
        if (courses.Chosen(input.Course) is not { } hand) return new FieldError(nameof(Input.Course), CoursesInHand.Choose);

        var errors = new FieldErrors();
        var kind = TypedField.Choice<FindingKind>(input.Kind);
        if (kind is null) errors.Add(nameof(Input.Kind), CoursesInHand.Choose);
        var by = (await CourseParties.Offered(db, hand.Of, publicOnly: true, cancel)).Find(p => p.Key == input.Body);
        if (by is null) errors.Add(nameof(Input.Body), CoursesInHand.Choose);
        (UserId User, Body Body)? doer = null;
        if (by is not null && !string.IsNullOrWhiteSpace(input.Email))
        {
            doer = await CourseParties.UserAt(db, hand.Of, input.Person, input.Email, [by.Body], actor, cancel);
            if (doer is null) errors.Add(nameof(Input.Email), Phrase.In<CourseText>(nameof(CourseText.Error_Doer)));
        }

        var on = CourseDay.UntilToday(input.On, nameof(Input.On), hand.Of.Today, errors);
        var words = TypedWords.Needed(
            input.Words, CourseFinding.WordsLimit, nameof(Input.Words), Phrase.In<CourseText>(nameof(CourseText.Error_Found)), errors);
        if (errors.Any) return errors;

        var finding = new CourseFinding
        {
            Id = NewId.Of<CourseFactId>(change.At),
            Person = hand.Course.Person,
            Course = hand.Course.Id,
            OwnerKind = hand.Of.Party.Body.Kind,
            Owner = hand.Of.Party.Body.Organisation,
            RecordedBy = actor.User,
            RecordedAt = change.At,
            Kind = kind!.Value,
            BodyKind = by!.Body.Kind,
            Body = by.Body.Organisation,
            DoneBy = doer?.User,
            On = on,
            Words = words,
        };
        db.Add(finding);
        change.Record(new FindingRecorded(input.Person, finding.Id, actor.Organisation));
        return new Done();
    }
}
