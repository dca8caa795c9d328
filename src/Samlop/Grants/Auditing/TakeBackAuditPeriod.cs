using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Auditing;

/// <summary>Ta forslaget om lesetilgang tilbake: whoever proposed it goes on with it, before anybody has given it.</summary>
[Process("grants.audit-period.taken-back"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackAuditPeriod(AppDb db) : IUseCase<TakeBackAuditPeriod.Input, Done>
{
    public static Permission Needs => ProposeAuditPeriod.Needs;

    public sealed class Input : IInput<TakeBackAuditPeriod, Input, Done>
    {
        public AuditPeriodId Period { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var period = await db.Rows<AuditPeriod>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(p => p.Id == input.Period, cancel);
        if (period is null) return Refusal.NotFound;
        if (period.TakeBack(await db.CheckOf(period, cancel), actor, change.At) is { } no) return no;
        change.Record(new AuditPeriodMoved(period.Id, period.Call, AuditStep.TakenBack));
        return new Done();
    }
}

/// <summary>Forkast forslaget om lesetilgang: it is given up before anybody has given it.</summary>
[Process("grants.audit-period.withdrawn"), TellsNobody(Untold.OwnWork)]
public sealed class WithdrawAuditPeriod(AppDb db) : IUseCase<WithdrawAuditPeriod.Input, Done>
{
    public static Permission Needs => ProposeAuditPeriod.Needs;

    public sealed class Input : IInput<WithdrawAuditPeriod, Input, Done>
    {
        public AuditPeriodId Period { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var period = await db.Rows<AuditPeriod>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(p => p.Id == input.Period, cancel);
        if (period is null) return Refusal.NotFound;
        if (period.Withdraw(await db.CheckOf(period, cancel), change.At) is { } no) return no;
        change.Record(new AuditPeriodMoved(period.Id, period.Call, AuditStep.Withdrawn));
        return new Done();
    }
}
