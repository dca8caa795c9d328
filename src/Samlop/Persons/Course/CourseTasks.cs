using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Course;

/// <summary>A person has come to a body that has become responsible, and waits until it says that it knows.</summary>
internal sealed class CourseTasks(OsloClock clock) : ITaskSource
{
    private const string Kind = "person-course";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(ConfirmResponsibility.Needs)) yield break;
        yield return new(
            Kind,
            db.Rows<CourseStage>().AwaitingReceiptAt(db, actor, Moment.At(clock.Now))
                .Select(s => new WaitingRow { Thing = (Guid)(object)s.Id, Other = (Guid)(object)s.Person, Since = s.RecordedAt }),
            row => new(
                $"{Kind}:{row.Thing}", Phrase.In<CourseText>(nameof(CourseText.Task_Receive)), null,
                PersonUrls.Person(new PersonId(row.Other!.Value)), Phrase.In<CourseText>(nameof(CourseText.Task_Receive_Action))));
    }
}
