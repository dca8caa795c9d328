using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Settle;

/// <summary>
/// Vedta kravet: a decision maker who has prepared none of it decides. The county is told by a letter (<see cref="RecoveryLetters"/>), and
/// of nothing before that.
/// </summary>
[Process("grants.recovery-decided")]
public sealed class DecideRecovery(AppDb db) : IUseCase<DecideRecovery.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.recovery.decide", Role.DecisionMaker);

    public sealed class Input : IInput<DecideRecovery, Input, Done>, IApproves<Recovery>
    {
        public RecoveryId Recovery { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    /// <summary>It was decided to claim money back.</summary>
    [Event("grants.recovery.decided")]
    public sealed record RecoveryDecided(
        GrantApplicationId Application, RecoveryId Recovery, int Year, Money Amount, DateOnly PayBy) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Recovery).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<SettleText>(nameof(SettleText.Told_RecoveryDecided),
            Amount, new DateArgument(PayBy));
    }

    public static NoticeKind TellsOfficers { get; } = NoticeKind.Of<RecoveryDecided>(
        "grants.recovery.decided", SettleTelling.Group, "the officers who send the letter",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.Line(nameof(SettleText.Notice_RecoveryDecided), happened.Year),
                SettleUrls.Letter(happened.Recovery),
                application.AtTheDirectorate)
            {
                Matter = happened.Recovery.Value,
            };
        }).WhileAt(RecoveryState.Decided);

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var recovery = await db.Rows<Recovery>().HandledBy(actor.ForCases()).Include(r => r.Repayments)
            .SingleOrDefaultAsync(r => r.Id == input.Recovery, cancel);
        if (recovery is null) return Refusal.NotFound;
        var check = await db.CheckOf(recovery, cancel);
        if (recovery.Decide(check, actor, input.Seen, change.At) is { } refused) return refused;
        change.Record(
            new RecoveryDecided(recovery.Application, recovery.Id, recovery.Year, recovery.Amount, recovery.PayBy!.Value),
            reason: recovery.DecisionReason);
        return new Done();
    }
}
