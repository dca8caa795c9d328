using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Settle;

/// <summary>Ta tilbake kravet: until it is decided those who prepared it can go on with it.</summary>
[Process("grants.recovery-taken-back")]
public sealed class TakeBackRecovery(AppDb db) : IUseCase<TakeBackRecovery.Input, Done>
{
    public static Permission Needs => NotifyRecovery.Needs;

    public sealed class Input : IInput<TakeBackRecovery, Input, Done>
    {
        public RecoveryId Recovery { get; set; }
    }

    /// <summary>A claim was taken back from the one who decides.</summary>
    [Event("grants.recovery.taken-back")]
    public sealed record RecoveryTakenBack(GrantApplicationId Application, RecoveryId Recovery, int Year) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Recovery);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<SettleText>(nameof(SettleText.Told_RecoveryTakenBack));
    }

    public static NoticeKind TellsDeciders { get; } = NoticeKind.Of<RecoveryTakenBack>(
        "grants.recovery.taken-back", SettleTelling.Group, "the decision makers it waited for",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.Line(nameof(SettleText.Notice_RecoveryTakenBack), happened.Year),
                SettleUrls.Recovery(happened.Recovery),
                application.At(DecideRecovery.Needs.Roles).But(await occasion.PreparersOf(happened.Recovery.Value)));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var recovery = await db.Rows<Recovery>().HandledBy(actor.ForCases()).Include(r => r.Repayments)
            .SingleOrDefaultAsync(r => r.Id == input.Recovery, cancel);
        if (recovery is null) return Refusal.NotFound;
        var check = await db.CheckOf(recovery, cancel);
        if (recovery.TakeBack(check, actor, change.At) is { } no) return no;
        change.Record(new RecoveryTakenBack(recovery.Application, recovery.Id, recovery.Year));
        return new Done();
    }
}
