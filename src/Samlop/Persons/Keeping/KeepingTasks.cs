using Samlop.Audit.TwoPerson;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Keeping;

/// <summary>What waits on periods of keeping: to be decided by a second person, or gone on with by those who wrote them.</summary>
internal sealed class KeepingTasks : ITaskSource
{
    private const string Decide = "keeping-decide";
    private const string Write = "keeping-write";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(ApproveKeeping.Needs)) yield break;
        var writes = actor.May(ProposeKeeping.Needs);
        var (waiting, open) = (db.Rows<TwoPersonCheck>().WaitingFor(actor.User), db.Rows<CheckRound>().Open());
        yield return new(
            [Decide, Write],
            from p in db.Set<KeepingPeriod>().Where(KeepingPeriod.Open)
            where waiting.Any(k => (KeepingPeriodId)(object)k.Subject == p.Id)
                && (writes || open.Any(r => (KeepingPeriodId)(object)r.Subject == p.Id))
            select new WaitingRow
            {
                Kind = open.Any(r => (KeepingPeriodId)(object)r.Subject == p.Id) ? Decide : Write,
                Thing = (Guid)(object)p.Id,
                Since = p.ProposedAt,
                Code = (string)(object)p.Category,
            },
            row => new(
                $"{row.Kind}:{row.Thing}",
                Phrase.In<KeepingText>(
                    row.Kind == Decide ? nameof(KeepingText.Task_Decide) : nameof(KeepingText.Task_Write),
                    PersonWords.Of(Enum.Parse<PersonCategory>(row.Code!))),
                null, KeepingUrls.Period(new(row.Thing!.Value)),
                Phrase.In<KeepingText>(
                    row.Kind == Decide ? nameof(KeepingText.Task_Decide_Action) : nameof(KeepingText.Task_Write_Action))));
    }
}
