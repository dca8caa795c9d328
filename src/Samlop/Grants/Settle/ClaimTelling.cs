using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Letters;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Inbox;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Settle;

/// <summary>The letter of a claim goes out: its last day to pay is set.</summary>
internal sealed class ClaimTelling(AppDb db) : IWhen<LetterDispatched>
{
    public async Task Happened(LetterDispatched happened, Actor actor, Change change, CancellationToken cancel)
    {
        if (happened.KindCode != RecoveryLetters.Claim.Code) return;

        var id = new RecoveryId(happened.Matter);
        var recovery = await db.Rows<Recovery>().HandledBy(actor.ForCases()).Include(r => r.Repayments)
            .SingleAsync(r => r.Id == id, cancel);
        recovery.Tell(change.At);
        change.Record(new ClaimSent(recovery.Id, recovery.Year, recovery.Left, recovery.DueOn!.Value));
    }
}

/// <summary>The county opens the letter of a claim: it is told what it is to pay.</summary>
internal sealed class ClaimReading(AppDb db) : IWhen<LetterOpened>
{
    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<ClaimOpened>(
        "grants.recovery.claim-opened", SettleTelling.Group, "those who answer for the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.Line(nameof(SettleText.Notice_ClaimOpened), happened.Year),
                SettleUrls.Recovery(happened.Recovery),
                application.WhoAnswers())
            {
                Matter = happened.Recovery.Value,
            };
        }).WhileAt(RecoveryState.Claimed);

    public async Task Happened(LetterOpened happened, Actor actor, Change change, CancellationToken cancel)
    {
        if (happened.KindCode != RecoveryLetters.Claim.Code) return;

        var matter = await db.Rows<Letter>().ManageableBy(actor.ForCases()).Where(l => l.Id == happened.Letter).Select(l => l.Matter)
            .SingleAsync(cancel);
        var id = new RecoveryId(matter);
        var recovery = await db.Rows<Recovery>().ManageableBy(actor.ForCases()).Include(r => r.Repayments)
            .SingleAsync(r => r.Id == id, cancel);
        recovery.OpenLetter(change.At);
        change.Record(new ClaimOpened(
            recovery.Application, recovery.Id, recovery.Year, recovery.Left, recovery.DueOn!.Value));
    }
}

/// <summary>The letter of a claim was sent to the county.</summary>
/// <param name="Amount">What was left to pay.</param>
[Event("grants.recovery.claim-sent"), NoNews]
public sealed record ClaimSent(RecoveryId Recovery, int Year, Money Amount, DateOnly DueOn) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Recovery);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<SettleText>(nameof(SettleText.Told_ClaimSent), Amount, new DateArgument(DueOn));
}

/// <summary>The county opened the letter of a claim.</summary>
/// <param name="Amount">What was left to pay.</param>
[Event("grants.recovery.claim-opened")]
public sealed record ClaimOpened(GrantApplicationId Application, RecoveryId Recovery, int Year, Money Amount, DateOnly DueOn) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Recovery);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<SettleText>(nameof(SettleText.Told_ClaimOpened), Amount, new DateArgument(DueOn));
}
