using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Knowledge.Guides.Outside;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Guides;

/// <summary>Ses på igjen: somebody of the owner has looked at the guide, or says by when somebody will.</summary>
[Process("knowledge.guide.looked-again"), TellsNobody(Untold.Register)]
public sealed class LookAgain(AppDb db, OsloClock clock) : IUseCase<LookAgain.Input, Done>
{
    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<LookAgain, Input, Done>
    {
        public GuideId Guide { get; set; }

        /// <summary>The version of the guide that the page showed.</summary>
        public int Seen { get; set; }

        /// <summary>The next day by which somebody looks at it.</summary>
        public string? Next { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Kept(input.Guide, actor, cancel) is not { } guide) return Refusal.NotFound;
        if (guide.MayLookAgain() is { } no) return no;
        var errors = new FieldErrors();
        var next = TypedLine.ReadDay(input.Next, nameof(Input.Next), errors);
        if (!errors.Any && (next <= clock.Today || next > clock.Today.AddYears(Guide.LongestYears)))
            errors.Add(nameof(Input.Next), Phrase.In<GuidesText>(nameof(GuidesText.Error_LookAgain), Guide.LongestYears));
        if (errors.Any) return errors;
        if (guide.Version != input.Seen) return Refusal.ChangedSinceOpened;
        guide.LookAgain(next, change.At);
        change.Record(new GuideMoved(guide.Id, null, guide.Owner, GuideStep.LookedAgain));
        return new Done();
    }
}

/// <summary>
/// Trekk veilederen: it holds no more; whoever has its address reads why. An edition that was being written is withdrawn with it.
/// </summary>
[Process("knowledge.guide.withdrawn"), TellsNobody(Untold.Register)]
public sealed class WithdrawGuide(AppDb db) : IUseCase<WithdrawGuide.Input, Done>
{
    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<WithdrawGuide, Input, Done>
    {
        public GuideId Guide { get; set; }

        /// <summary>The version of the guide that the page showed.</summary>
        public int Seen { get; set; }

        public string? Reason { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Kept(input.Guide, actor, cancel) is not { } guide) return Refusal.NotFound;
        if (guide.MayWithdraw(await db.Written(guide.Id, actor, cancel)) is { } no) return no;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, Guide.ReasonLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)), errors);
        TypedReading.RefuseNumbers(reason, nameof(Input.Reason), errors);
        if (errors.Any) return errors;
        if (guide.Version != input.Seen) return Refusal.ChangedSinceOpened;
        guide.Withdraw(reason, change.At);
        var standing = await db.Rows<GuideEdition>().ManageableBy(actor.ForGuides())
            .Where(e => e.Guide == guide.Id && e.OvertakenAt == null && e.DiscardedAt == null).ToListAsync(cancel);
        foreach (var edition in standing)
        {
            edition.Withdraw(change.At);
            await db.EraseAddresses(edition, actor, cancel);
        }

        change.Record(new GuideMoved(guide.Id, null, guide.Owner, GuideStep.Withdrawn));
        return new Done();
    }
}
