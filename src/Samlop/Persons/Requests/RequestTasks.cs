using Samlop.Persons.Grounds;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Requests;

/// <summary>What others ask of the body that recorded a person waits for an answer, and whoever asked waits for it.</summary>
internal sealed class RequestTasks(OsloClock clock) : ITaskSource, IAwaitedSource
{
    private const string Kind = "person-share-request";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(AnswerSharing.Needs)) yield break;
        yield return new(
            Kind,
            db.Rows<ShareRequest>().Of(db.Rows<Person>().RecordedAt(actor, Moment.At(clock.Now))).Where(ShareRequest.Waits)
                .Select(r => new WaitingRow
                {
                    Thing = (Guid)(object)r.Id,
                    Other = (Guid)(object)r.Person,
                    Due = r.Due,
                    Since = r.At,
                }),
            row => new(
                $"{Kind}:{row.Thing}", Phrase.In<RequestsText>(nameof(RequestsText.Task_Answer)), row.Due,
                PersonUrls.Person(new PersonId(row.Other!.Value)), Phrase.In<RequestsText>(nameof(RequestsText.Task_Answer_Action))));
    }

    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.May(AskForSharing.Needs)) yield break;
        var (user, own) = (actor.User, actor.Organisation);
        yield return new(
            Kind,
            db.Rows<ShareRequest>().Of(db.Rows<Person>().TiedAt(actor, Moment.At(clock.Now))).Where(ShareRequest.Waits)
                .Where(r => r.Asker == own && r.User == user)
                .Select(r => new WaitingRow
                {
                    Thing = (Guid)(object)r.Id,
                    Other = (Guid)(object)r.Person,
                    Due = r.Due,
                    Since = r.At,
                }),
            row => new(
                $"{Kind}:{row.Thing}", Phrase.In<RequestsText>(nameof(RequestsText.Awaited_Answer)), row.Since!.Value, row.Due,
                PersonUrls.Person(new PersonId(row.Other!.Value))));
    }
}
