using Samlop.Persons.Grounds;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Orders;

/// <summary>An order waits to be looked at by the body whose facts it opens. What it says, and of whom, is read on the card.</summary>
internal sealed class OrderTasks(OsloClock clock) : ITaskSource
{
    private const string Kind = "person-order";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(AnswerOrder.Needs)) yield break;
        var own = db.Rows<Person>().RecordedAt(actor, Moment.At(clock.Now));
        yield return new(
            Kind,
            db.Rows<Order>().UnansweredOf(own)
                .Select(o => new WaitingRow { Thing = (Guid)(object)o.Id, Other = (Guid)(object)o.Person, Since = o.RecordedAt }),
            row => new(
                $"{Kind}:{row.Thing}", Phrase.In<OrdersText>(nameof(OrdersText.Task_Look)), null,
                PersonUrls.Person(new PersonId(row.Other!.Value)), Phrase.In<OrdersText>(nameof(OrdersText.Task_Look_Action))));
    }
}
