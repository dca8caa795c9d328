using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Course;

/// <summary>
/// Fullføre eller stryke et steg i planen: it is done on a day, or of no use any more. The step stays, with what became of it.
/// </summary>
[Process("persons.course-step-closed"), TellsNobody(Untold.Register)]
public sealed class CloseCourseStep(AppDb db, SharingReaders readers) : IUseCase<CloseCourseStep.Input, Done>
{
    public static Permission Needs { get; } = BeginCourse.Needs;

    public sealed class Input : IInput<CloseCourseStep, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of the step, as chosen.</summary>
        public string? Step { get; set; }

        /// <summary>A <see cref="StepOutcome"/>, by its name.</summary>
        public string? Outcome { get; set; }

        /// <summary>The day it was done, or given up.</summary>
        public string? On { get; set; }
    }

    /// <summary>A step of the plan is done, or of no use any more.</summary>
    [Event("persons.course.step-closed"), NoNews]
    public sealed record CourseStepClosed(
        PersonId Person, CourseFactId Step, OrganisationId By, StepOutcome Outcome) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<CourseText>(nameof(CourseText.Told_StepClosed));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var courses = await readers.OpenCourses(db, actor, input.Person, cancel);
        if (courses.Count == 0) return Refusal.NotFound;

        var errors = new FieldErrors();
        var id = Guid.TryParse(input.Step, out var value) ? new CourseFactId(value) : default;
        var step = await db.Rows<CourseStep>().Of(courses[0].Of.Persons).AsTracking().SingleOrDefaultAsync(s => s.Id == id, cancel);
        var hand = courses.FirstOrDefault(course => course.Course.Id == step?.Course);
        if (step is null || hand is null || !step.MayBeClosedBy(hand.Of.Party.Body, hand.IsLed))
            errors.Add(nameof(Input.Step), CoursesInHand.Choose);
        var outcome = TypedField.Choice<StepOutcome>(input.Outcome);
        if (outcome is null) errors.Add(nameof(Input.Outcome), CoursesInHand.Choose);
        var on = CourseDay.UntilToday(input.On, nameof(Input.On), courses[0].Of.Today, errors);
        if (on < hand?.Course.BegunOn && on != default)
            errors.Add(nameof(Input.On), Phrase.In<CourseText>(nameof(CourseText.Error_BeforeCourse)));
        if (errors.Any) return errors;

        step!.Close(on, outcome!.Value);
        change.Record(new CourseStepClosed(input.Person, step.Id, actor.Organisation, outcome.Value));
        return new Done();
    }
}
