using Samlop.Access;
using Samlop.Persons.Reading;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Rights;

/// <summary>
/// What persons have asked the organisation for, and that waits: the task says nothing of whom. Whoever asked sees whom they wait for.
/// </summary>
internal sealed class RightsTasks(OsloClock clock) : ITaskSource, IAwaitedSource
{
    private const string Code = "person-right";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(AnswerRight.Needs)) yield break;
        var (own, kinds) = (actor.Organisation, Parties.MayActAs(actor));
        yield return new(
            Code,
            from r in db.Rows<RightsRequest>().Counted().Where(RightsRequest.Waits).Told(db, actor, Moment.At(clock.Now))
            where r.Asked == own && (r.AskedKind == null || kinds.Contains(r.AskedKind!.Value))
            select new WaitingRow { Thing = (Guid)(object)r.Id, Due = r.Due, Since = r.AskedAt },
            row => new(
                $"{Code}:{row.Thing}", Phrase.In<RightsText>(nameof(RightsText.Task_Answer)), row.Due,
                PersonUrls.AskedRight(new(row.Thing!.Value)), Phrase.In<RightsText>(nameof(RightsText.Task_Answer_Action))));
    }

    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.May(AskRight.Needs)) yield break;
        yield return new(
            Code,
            db.Rows<RightsRequest>().AskedBy(db, actor.User, clock.Today).Where(RightsRequest.Waits)
                .Join(db.Set<Organisation>(), r => r.Asked, o => o.Id, (r, o) => new WaitingRow
                {
                    Thing = (Guid)(object)r.Id,
                    Due = r.Due,
                    Since = r.AskedAt,
                    Name = o.Name,
                }),
            row => new(
                $"{Code}:{row.Thing}", Phrase.In<RightsText>(nameof(RightsText.Awaited_Answer), row.Name), row.Since!.Value, row.Due,
                PersonUrls.OwnRight(new(row.Thing!.Value))));
    }
}
