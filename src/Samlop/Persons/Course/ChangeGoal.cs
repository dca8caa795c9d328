using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Course;

/// <summary>Endre målet i et kvalifiseringsløp: the new goal follows the one before, which is kept with its day.</summary>
[Process("persons.course-goal-changed")]
public sealed class ChangeGoal(AppDb db, SharingReaders readers) : IUseCase<ChangeGoal.Input, Done>
{
    public static Permission Needs { get; } = BeginCourse.Needs;

    public sealed class Input : IInput<ChangeGoal, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of the course, where the person has several.</summary>
        public string? Course { get; set; }

        public string? Goal { get; set; }
    }

    /// <summary>A course got another goal. What it is stands in its row.</summary>
    /// <param name="User">Whom the person signs in as; null where nobody has said.</param>
    [Event("persons.course.goal-changed"), NoNews]
    public sealed record CourseGoalChanged(PersonId Person, CourseFactId Goal, OrganisationId By, UserId? User) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<CourseText>(nameof(CourseText.Told_Goal));
    }

    public static NoticeKind TellsPerson { get; } = NoticeKind.Of<CourseGoalChanged>(
        "persons.course.goal-changed", CourseNotices.Group, "the person whose course it is",
        (happened, _) => CourseNotices.ToPerson(nameof(CourseText.Notice_Goal), happened.User));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var courses = await readers.OpenCourses(db, actor, input.Person, cancel);
        if (courses.Count == 0) return Refusal.NotFound;
        if (courses.Chosen(input.Course) is not { } hand) return new FieldError(nameof(Input.Course), CoursesInHand.Choose);
        if (!hand.IsLed) return CourseInHand.CourseIsLedByOthers;

        var errors = new FieldErrors();
        var words = TypedWords.Needed(
            input.Goal, CourseGoal.WordsLimit, nameof(Input.Goal), Phrase.In<CourseText>(nameof(CourseText.Error_Goal)), errors);
        if (errors.Any) return errors;

        var goal = Goal(hand.Course.Person, hand.Course.Id, hand.Of.Party.Body, actor.User, words, change);
        db.Add(goal);
        change.Record(new CourseGoalChanged(input.Person, goal.Id, actor.Organisation, await hand.Of.User(db, cancel)));
        return new Done();
    }

    internal static CourseGoal Goal(
        PersonId person, QualificationCourseId course, Body by, UserId user, string words, Change change, bool isWish = false) => new()
        {
            Id = NewId.Of<CourseFactId>(change.At),
            Person = person,
            Course = course,
            OwnerKind = by.Kind,
            Owner = by.Organisation,
            RecordedBy = user,
            RecordedAt = change.At,
            Words = words,
            IsWish = isWish,
        };
}
