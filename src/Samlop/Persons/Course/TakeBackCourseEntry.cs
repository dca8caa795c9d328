using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Course;

/// <summary>
/// Ta tilbake noe som er registrert ved en feil: a stage, a goal, a step or a finding, by the body that recorded it. The stage before a
/// wrong one goes on as long as the wrong one did. What was wrong is shown to nobody, and stays in the log.
/// </summary>
[Process("persons.course-entry-taken-back")]
public sealed class TakeBackCourseEntry(AppDb db, SharingReaders readers) : IUseCase<TakeBackCourseEntry.Input, Done>
{
    public static Permission Needs { get; } = BeginCourse.Needs;

    public sealed class Input : IInput<TakeBackCourseEntry, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of what is wrong, as chosen.</summary>
        public string? Entry { get; set; }
    }

    /// <summary>Something recorded of a course was taken back as a mistake.</summary>
    /// <param name="User">Whom the person signs in as; null where nobody has said.</param>
    [Event("persons.course.entry-taken-back"), NoNews]
    public sealed record CourseEntryTakenBack(
        PersonId Person, CourseFactId Entry, OrganisationId By, UserId? User) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<CourseText>(nameof(CourseText.Told_TakenBack));
    }

    public static NoticeKind TellsPerson { get; } = NoticeKind.Of<CourseEntryTakenBack>(
        "persons.course.entry-taken-back", CourseNotices.Group, "the person whose course it is",
        (happened, _) => CourseNotices.ToPerson(nameof(CourseText.Notice_TakenBack), happened.User));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var courses = await readers.OpenCourses(db, actor, input.Person, cancel);
        if (courses.Count == 0) return Refusal.NotFound;

        var id = Guid.TryParse(input.Entry, out var value) ? new CourseFactId(value) : default;
        var of = courses[0].Of;
        var fact = await Find(of, id, cancel);
        var hand = courses.FirstOrDefault(course => course.Course.Id == fact?.Course);
        if (fact is null || hand is null || !fact.MayBeTakenBackBy(of.Party.Body))
            return new FieldError(nameof(Input.Entry), CoursesInHand.Choose);

        if (fact is CourseStage)
        {
            hand.Stages.TakeBack(hand.Stages.Single(stage => stage.Id == fact.Id), change.At);
            hand.Course.Reordered();
        }
        else
        {
            fact.TakenBackAt = change.At;
        }

        change.Record(new CourseEntryTakenBack(input.Person, fact.Id, actor.Organisation, await of.User(db, cancel)));
        return new Done();
    }

    private async Task<CourseFact?> Find(RecordablePerson of, CourseFactId id, CancellationToken cancel)
    {
        return await One<CourseStage>() ?? await One<CourseGoal>() ?? await One<CourseStep>() ?? await One<CourseFinding>();

        async Task<CourseFact?> One<T>() where T : CourseFact =>
            await db.Rows<T>().Of(of.Persons).AsTracking().SingleOrDefaultAsync(fact => fact.Id == id, cancel);
    }
}
