using Samlop.Audit.TwoPerson;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Merging;

/// <summary>What is proposed of two records, and waits for a second person. The task says nothing of whom.</summary>
internal sealed class MergeTasks(OsloClock clock) : ITaskSource
{
    private const string Code = "person-pair";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(HandlePairs.Needs)) yield break;
        var waiting = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
        yield return new(
            Code,
            from s in db.Rows<MergeStep>().AskedOf(actor, clock.Today)
            where waiting.Any(k => (MergeStepId)(object)k.Subject == s.Id)
            select new WaitingRow { Thing = (Guid)(object)s.Pair, Since = s.ProposedAt },
            row => new(
                $"{Code}:{row.Thing}", Phrase.In<MergeText>(nameof(MergeText.Task_Answer)), null,
                PersonUrls.Pair(new(row.Thing!.Value)), Phrase.In<MergeText>(nameof(MergeText.Task_Answer_Action))));
    }
}
