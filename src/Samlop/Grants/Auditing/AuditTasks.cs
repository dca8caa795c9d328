using Samlop.Audit.TwoPerson;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Auditing;

/// <summary>What waits on the periods of Riksrevisjonen: to be given by a second person, or mended by those who proposed them.</summary>
internal sealed class AuditTasks : ITaskSource
{
    private const string Give = "audit-period-give";
    private const string Mend = "audit-period-mend";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(GiveAuditPeriod.Needs)) yield break;
        var (waiting, open) = (db.Rows<TwoPersonCheck>().WaitingFor(actor.User), db.Rows<CheckRound>().Open());
        yield return new(
            [Give, Mend],
            from p in db.Rows<AuditPeriod>().ManageableBy(actor.ForCases()).Where(AuditPeriod.IsProposed)
            join c in db.Rows<Call>().Published() on p.Call equals c.Id
            where waiting.Any(k => (AuditPeriodId)(object)k.Subject == p.Id)
            select new WaitingRow
            {
                Kind = open.Any(r => (AuditPeriodId)(object)r.Subject == p.Id) ? Give : Mend,
                Thing = (Guid)(object)p.Id,
                Since = p.ProposedAt,
                Code = (string)(object)c.Number,
            },
            row => new WaitingTask(
                $"{row.Kind}:{row.Thing}",
                Phrase.In<AuditingText>(row.Kind == Give ? nameof(AuditingText.Task_Give) : nameof(AuditingText.Task_Mend), row.Code!),
                null,
                AuditUrls.Period(new(row.Thing!.Value)),
                Phrase.In<AuditingText>(nameof(AuditingText.Task_Action))));
    }
}
