using Samlop.Persons.Reading;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Rights;

/// <summary>What persons have asked the organisation for, and that waits. The task says nothing of whom.</summary>
internal sealed class RightsTasks(OsloClock clock) : ITaskSource
{
    private const string Code = "person-right";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(AnswerRight.Needs)) yield break;
        var (own, kinds) = (actor.Organisation, Parties.MayActAs(actor));
        yield return new(
            Code,
            from r in db.Rows<RightsRequest>().Counted().Where(RightsRequest.Waits).Told(db, actor, Moment.At(clock.Now))
            where r.Asked == own && (r.Kind == RightKind.Look || kinds.Contains(r.AskedKind!.Value))
            select new WaitingRow { Thing = (Guid)(object)r.Id, Due = r.Due, Since = r.AskedAt },
            row => new(
                $"{Code}:{row.Thing}", Phrase.In<RightsText>(nameof(RightsText.Task_Answer)), row.Due,
                PersonUrls.AskedRight(new(row.Thing!.Value)), Phrase.In<RightsText>(nameof(RightsText.Task_Answer_Action))));
    }
}
