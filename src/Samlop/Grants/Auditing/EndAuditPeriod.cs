using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Auditing;

/// <summary>Avslutt lesetilgangen: the auditors read no more, before the last day has come. What they have seen stays told.</summary>
[Process("grants.audit-period.ended")]
public sealed class EndAuditPeriod(AppDb db, OsloClock clock) : IUseCase<EndAuditPeriod.Input, Done>
{
    public static Permission Needs => GiveAuditPeriod.Needs;

    public sealed class Input : IInput<EndAuditPeriod, Input, Done>
    {
        public AuditPeriodId Period { get; set; }

        public string? Reason { get; set; }
    }

    public static NoticeKind TellsAuditors { get; } = NoticeKind.Of<AuditPeriodMoved>(
        "grants.audit-period.ended", GrantNotices.Auditing, "the auditors of the office",
        async (happened, occasion) =>
        {
            if (happened.Step != AuditStep.Ended) return null;
            var (call, period) = await occasion.Period(happened.Period);
            return new Told(
                Phrase.In<AuditingText>(nameof(AuditingText.Notice_Ended), call),
                AuditUrls.Period(period.Id),
                Readers.In(period.Office, Role.Auditor));
        }).OnlyOf<EndAuditPeriod>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var period = await db.Rows<AuditPeriod>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(p => p.Id == input.Period, cancel);
        if (period is null) return Refusal.NotFound;
        if (period.MayEnd(clock.Today) is { } no) return no;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, AuditPeriod.ReasonLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
            errors);
        if (errors.Any) return errors;
        if (period.End(reason, actor.User, clock.Today, change.At) is { } refused) return refused;
        change.Record(new AuditPeriodMoved(period.Id, period.Call, AuditStep.Ended), reason: reason);
        return new Done();
    }
}
