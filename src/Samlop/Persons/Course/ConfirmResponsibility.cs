using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Course;

/// <summary>Bekrefte ansvaret: the body that a person was handed to says that it has the person in hand, and the task goes away.</summary>
[Process("persons.course-received"), TellsNobody(Untold.Noted)]
public sealed class ConfirmResponsibility(AppDb db, SharingReaders readers) : IUseCase<ConfirmResponsibility.Input, Done>
{
    public static readonly Refusal NothingToConfirm = Refusal.In<CourseText>(nameof(NothingToConfirm));

    public static Permission Needs { get; } = BeginCourse.Needs;

    public sealed class Input : IInput<ConfirmResponsibility, Input, Done>
    {
        public PersonId Person { get; set; }
    }

    /// <summary>A body confirmed that it is responsible.</summary>
    [Event("persons.course.received"), NoNews]
    public sealed record ResponsibilityConfirmed(PersonId Person, CourseFactId Stage, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<CourseText>(nameof(CourseText.Told_Received));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var courses = await readers.OpenCourses(db, actor, input.Person, cancel);
        if (courses.Count == 0) return Refusal.NotFound;
        var waiting = courses.Select(hand => hand.Now).OfType<CourseStage>()
            .Where(stage => stage.MayBeReceivedBy(courses[0].Of.Party.Body)).ToList();
        if (waiting.Count == 0) return NothingToConfirm;

        foreach (var stage in waiting)
        {
            stage.Receive(actor.User, change.At);
            change.Record(new ResponsibilityConfirmed(input.Person, stage.Id, actor.Organisation));
        }

        return new Done();
    }
}
