using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Settle;

/// <summary>Avslutt kravet: all that was claimed is paid back.</summary>
[Process("grants.recovery-closed")]
public sealed class CloseRecovery(AppDb db) : IUseCase<CloseRecovery.Input, Done>
{
    public static Permission Needs => NotifyRecovery.Needs;

    public sealed class Input : IInput<CloseRecovery, Input, Done>
    {
        public RecoveryId Recovery { get; set; }
    }

    /// <summary>All is paid back, and it is over.</summary>
    [Event("grants.recovery.closed")]
    public sealed record RecoveryClosed(GrantApplicationId Application, RecoveryId Recovery, int Year) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Recovery).And(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<SettleText>(nameof(SettleText.Told_RecoveryClosed));
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<RecoveryClosed>(
        "grants.recovery.closed", SettleTelling.Group, "those who answer for the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.Line(nameof(SettleText.Notice_RecoveryClosed), happened.Year),
                SettleUrls.Recovery(happened.Recovery),
                application.WhoAnswers());
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var recovery = await db.Rows<Recovery>().HandledBy(actor.ForCases()).Include(r => r.Repayments)
            .SingleOrDefaultAsync(r => r.Id == input.Recovery, cancel);
        if (recovery is null) return Refusal.NotFound;
        if (recovery.Close(actor.User, change.At) is { } no) return no;
        change.Record(new RecoveryClosed(recovery.Application, recovery.Id, recovery.Year));
        return new Done();
    }
}
