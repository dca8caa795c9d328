using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Examples.Agreed;

/// <summary>What waits on examples from agreements: to go on with, and for the directorate to publish.</summary>
internal sealed class AgreedTasks : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        var waiting = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
        if (actor.May(WriteExamples.Needs))
        {
            yield return new(
                "agreed-example-write",
                from e in db.Rows<AgreedExample>().ManageableBy(actor.ForExamples()).Where(AgreedExample.IsOpen)
                where e.SentAt == null && waiting.Any(k => (AgreedExampleId)(object)k.Subject == e.Id)
                select new WaitingRow { Thing = (Guid)(object)e.Id, Since = e.SavedAt, Name = (string)(object)e.Title },
                row => Told(row, nameof(AgreedText.Task_Write), nameof(AgreedText.Send_Button)));
        }

        if (!actor.May(PublishExamples.Needs)) yield break;
        yield return new(
            "agreed-example-publish",
            from e in db.Rows<AgreedExample>().PublishedFrom(actor)
            where waiting.Any(k => (AgreedExampleId)(object)k.Subject == e.Id)
            select new WaitingRow { Thing = (Guid)(object)e.Id, Since = e.SentAt, Name = (string)(object)e.Title },
            row => Told(row, nameof(AgreedText.Task_Publish), nameof(AgreedText.Publish_Button)));
    }

    private static WaitingTask Told(WaitingRow row, string title, string action) => new(
        $"{row.Kind}:{row.Thing}", Phrase.In<AgreedText>(title, row.Name!), null, AgreedUrls.Of(new(row.Thing!.Value)),
        Phrase.In<AgreedText>(action));
}
