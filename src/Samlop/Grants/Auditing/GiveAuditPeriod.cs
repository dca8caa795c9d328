using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Auditing;

/// <summary>Gi Riksrevisjonen lesetilgang: a second person, who did not propose it, lets the auditors read from its first day.</summary>
[Process("grants.audit-period.given")]
public sealed class GiveAuditPeriod(AppDb db) : IUseCase<GiveAuditPeriod.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.audit-period.give", Role.Administrator, Role.DecisionMaker);

    public sealed class Input : IInput<GiveAuditPeriod, Input, Done>, IApproves<AuditPeriod>
    {
        public AuditPeriodId Period { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    public static NoticeKind TellsAuditors { get; } = NoticeKind.Of<AuditPeriodMoved>(
        "grants.audit-period.given", GrantNotices.Auditing, "the auditors of the office, and the one who proposed it",
        async (happened, occasion) =>
        {
            if (happened.Step != AuditStep.Given) return null;
            var (call, period) = await occasion.Period(happened.Period);
            return new Told(
                Phrase.In<AuditingText>(nameof(AuditingText.Notice_Given), call, new DateArgument(period.From),
                    new DateArgument(period.To)),
                AuditUrls.Period(period.Id),
                Readers.In(period.Office, Role.Auditor).And(Readers.Of(await occasion.SenderOf(period.Id.Value))));
        }).OnlyOf<GiveAuditPeriod>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var period = await db.Rows<AuditPeriod>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(p => p.Id == input.Period, cancel);
        if (period is null) return Refusal.NotFound;
        if (period.Give(await db.CheckOf(period, cancel), actor, input.Seen, change.At) is { } no) return no;
        change.Record(new AuditPeriodMoved(period.Id, period.Call, AuditStep.Given));
        return new Done();
    }
}
