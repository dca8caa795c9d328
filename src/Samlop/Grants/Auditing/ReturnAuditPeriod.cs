using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Auditing;

/// <summary>Send forslaget om lesetilgang tilbake: the second person does not give it as it is, and says what must be mended.</summary>
[Process("grants.audit-period.returned")]
public sealed class ReturnAuditPeriod(AppDb db) : IUseCase<ReturnAuditPeriod.Input, Done>
{
    public static Permission Needs => GiveAuditPeriod.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnAuditPeriod, Input, Done>
    {
        public AuditPeriodId Period { get; set; }
    }

    public static NoticeKind TellsProposer { get; } = NoticeKind.Of<AuditPeriodMoved>(
        "grants.audit-period.returned", GrantNotices.Auditing, "the one who proposed it",
        async (happened, occasion) =>
        {
            if (happened.Step != AuditStep.Returned) return null;
            var (call, period) = await occasion.Period(happened.Period);
            return new Told(
                Phrase.In<AuditingText>(nameof(AuditingText.Notice_Returned), call),
                AuditUrls.Period(period.Id),
                Readers.Of(await occasion.SenderOf(period.Id.Value)))
            {
                Matter = period.Id.Value,
            };
        }).OnlyOf<ReturnAuditPeriod>().WhileReturned((AuditPeriod p) => p.Id, AuditNotices.NotSettled);

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var period = await db.Rows<AuditPeriod>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(p => p.Id == input.Period, cancel);
        if (period is null) return Refusal.NotFound;
        var check = await db.CheckOf(period, cancel);
        if (period.Return(check, actor, input, change.At) is { } no) return no;
        change.Record(new AuditPeriodMoved(period.Id, period.Call, AuditStep.Returned), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
