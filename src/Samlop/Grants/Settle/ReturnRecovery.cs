using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Settle;

/// <summary>Send kravet tilbake: the decision maker does not decide it so.</summary>
[Process("grants.recovery-returned")]
public sealed class ReturnRecovery(AppDb db) : IUseCase<ReturnRecovery.Input, Done>
{
    public static Permission Needs => DecideRecovery.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnRecovery, Input, Done>
    {
        public RecoveryId Recovery { get; set; }
    }

    /// <summary>A claim was returned with reasons.</summary>
    [Event("grants.recovery.returned")]
    public sealed record RecoveryReturned(GrantApplicationId Application, RecoveryId Recovery, int Year) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Recovery);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<SettleText>(nameof(SettleText.Told_RecoveryReturned));
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<RecoveryReturned>(
        "grants.recovery.returned", SettleTelling.Group, "the officer who sent it",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.Line(nameof(SettleText.Notice_RecoveryReturned), happened.Year),
                SettleUrls.Recovery(happened.Recovery),
                Readers.Of(await occasion.SenderOf(happened.Recovery.Value)))
            {
                Matter = happened.Recovery.Value,
            };
        }).WhileReturned(
            (Recovery r) => r.Id,
            db => db.Rows<Recovery>().All(Because.WhoWaitsIsTold).Where(r => r.DecidedAt == null && r.WithdrawnAt == null));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var recovery = await db.Rows<Recovery>().HandledBy(actor.ForCases()).Include(r => r.Repayments)
            .SingleOrDefaultAsync(r => r.Id == input.Recovery, cancel);
        if (recovery is null) return Refusal.NotFound;
        var check = await db.CheckOf(recovery, cancel);
        if (recovery.Return(check, actor, input, change.At) is { } no) return no;
        change.Record(new RecoveryReturned(recovery.Application, recovery.Id, recovery.Year), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
