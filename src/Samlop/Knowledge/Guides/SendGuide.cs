using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Knowledge.Guides.Outside;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Guides;

/// <summary>Send utgaven til godkjenning: all comments are answered, and another person of the owner is to approve it.</summary>
[Process("knowledge.guide.sent")]
public sealed class SendGuide(AppDb db) : IUseCase<SendGuide.Input, Done>
{
    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<SendGuide, Input, Done>
    {
        public GuideId Guide { get; set; }

        /// <summary>The revision that the page showed.</summary>
        public int Seen { get; set; }
    }

    public static NoticeKind TellsApprovers { get; } = NoticeKind.Of<GuideMoved>(
        "knowledge.guide.sent", GuideNotices.Group, "those of the owner who write guides and have not written in it",
        async (happened, occasion) => happened.Step != GuideStep.Sent ? null : new Told(
            Phrase.In<GuidesText>(nameof(GuidesText.Notice_Sent)), GuideUrls.Work(happened.Guide),
            GuideNotices.Writers(happened.Owner).But(await occasion.PreparersOf(happened.Edition!.Value.Value)))
        {
            Matter = happened.Edition!.Value.Value,
        }).OnlyOf<SendGuide>().WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Written(input.Guide, actor, cancel) is not var (_, edition, check)) return Refusal.NotFound;
        if (edition.MaySend(check) is { } no) return no;
        if (edition.Revision != input.Seen) return Refusal.ChangedSinceOpened;
        if (edition.Send(check, actor, change.At) is { } refused) return refused;
        change.Record(GuideMoved.Of(edition, GuideStep.Sent));
        return new Done();
    }
}

/// <summary>Ta utgaven tilbake: those who wrote it go on with it, before anybody has approved it.</summary>
[Process("knowledge.guide.taken-back"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackGuide(AppDb db) : IUseCase<TakeBackGuide.Input, Done>
{
    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<TakeBackGuide, Input, Done>
    {
        public GuideId Guide { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Written(input.Guide, actor, cancel) is not var (_, edition, check)) return Refusal.NotFound;
        if (edition.TakeBack(check, actor, change.At) is { } no) return no;
        change.Record(GuideMoved.Of(edition, GuideStep.TakenBack));
        return new Done();
    }
}

/// <summary>Send utgaven tilbake: the second person does not approve it as it is, and says what must be corrected.</summary>
[Process("knowledge.guide.returned")]
public sealed class ReturnGuide(AppDb db) : IUseCase<ReturnGuide.Input, Done>
{
    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnGuide, Input, Done>
    {
        public GuideId Guide { get; set; }
    }

    public static NoticeKind TellsWriter { get; } = NoticeKind.Of<GuideMoved>(
        "knowledge.guide.returned", GuideNotices.Group, "the one who sent it",
        async (happened, occasion) => happened.Step != GuideStep.Returned ? null : new Told(
            Phrase.In<GuidesText>(nameof(GuidesText.Notice_Returned)), GuideUrls.Work(happened.Guide),
            Readers.Of(await occasion.SenderOf(happened.Edition!.Value.Value)))
        {
            Matter = happened.Edition!.Value.Value,
        }).OnlyOf<ReturnGuide>().WhileReturned(
            (GuideEdition e) => e.Id, db => db.Rows<GuideEdition>().All(Because.GuidesAreTold).Where(GuideEdition.IsOpen));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Written(input.Guide, actor, cancel) is not var (_, edition, check)) return Refusal.NotFound;
        if (edition.Return(check, actor, input, change.At) is { } no) return no;
        change.Record(GuideMoved.Of(edition, GuideStep.Returned), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}

/// <summary>
/// Godkjenn utgaven: a second person of the owner does it. All read it from now on, and the edition before is overtaken. It is looked at
/// again a year after, unless the owner says another day.
/// </summary>
[Process("knowledge.guide.approved")]
public sealed class ApproveGuide(AppDb db, OsloClock clock) : IUseCase<ApproveGuide.Input, Done>
{
    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<ApproveGuide, Input, Done>, IApproves<GuideEdition>
    {
        public GuideId Guide { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    public static NoticeKind TellsWriter { get; } = NoticeKind.Of<GuideMoved>(
        "knowledge.guide.approved", GuideNotices.Group, "the one who sent it",
        async (happened, occasion) => happened.Step != GuideStep.Approved ? null : new Told(
            Phrase.In<GuidesText>(nameof(GuidesText.Notice_Approved)), GuideUrls.Of(happened.Guide),
            Readers.Of(await occasion.SenderOf(happened.Edition!.Value.Value)))).OnlyOf<ApproveGuide>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Written(input.Guide, actor, cancel) is not var (guide, edition, check)) return Refusal.NotFound;
        if (edition.Approve(check, actor, input.Seen, change.At) is { } no) return no;
        var before = await db.Rows<GuideEdition>().ManageableBy(actor.ForGuides())
            .Where(e => e.Guide == guide.Id && e.Id != edition.Id && e.ApprovedAt != null && e.OvertakenAt == null).ToListAsync(cancel);
        foreach (var one in before) one.Overtake(change.At);
        guide.Approve(edition.Number, edition.Content, clock.Today.AddMonths(Guide.UsualMonths), change.At);
        await db.EraseAddresses(edition, actor, cancel);
        change.Record(GuideMoved.Of(edition, GuideStep.Approved));
        return new Done();
    }
}

/// <summary>Forkast utgaven: what was written is not to be an edition. What is approved stays as it is.</summary>
[Process("knowledge.guide.discarded"), TellsNobody(Untold.OwnWork)]
public sealed class DiscardGuide(AppDb db) : IUseCase<DiscardGuide.Input, Done>
{
    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<DiscardGuide, Input, Done>
    {
        public GuideId Guide { get; set; }

        /// <summary>The revision that the page showed.</summary>
        public int Seen { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Written(input.Guide, actor, cancel) is not var (_, edition, check)) return Refusal.NotFound;
        if (edition.MayDiscard(check) is { } no) return no;
        if (edition.Revision != input.Seen) return Refusal.ChangedSinceOpened;
        edition.Discard(change.At);
        await db.EraseAddresses(edition, actor, cancel);
        change.Record(GuideMoved.Of(edition, GuideStep.Discarded));
        return new Done();
    }
}
