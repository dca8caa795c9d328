using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Guides.Rounds;

/// <summary>Kommenter: somebody of an organisation that is asked says what they think of an activity, or of the whole.</summary>
[Process("knowledge.guide-round.commented")]
public sealed class CommentOnGuide(AppDb db) : IUseCase<CommentOnGuide.Input, Done>
{
    public static Permission Needs => CommentGuides.Needs;

    public sealed class Input : IInput<CommentOnGuide, Input, Done>
    {
        public GuideRoundId Round { get; set; }

        /// <summary>The key of the activity; empty where it is about the whole.</summary>
        public string? Activity { get; set; }

        public string? Text { get; set; }
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<RoundMoved>(
        "knowledge.guide-round.commented", GuideNotices.Group, "those of the owner who write guides",
        (happened, _) => Task.FromResult(happened.Step != RoundStep.Commented ? null
            : RoundNotices.Says(nameof(RoundsText.Notice_Commented), happened.Round, GuideNotices.Writers(happened.Owner))))
        .OnlyOf<CommentOnGuide>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.AskedRound(input.Round, actor, cancel) is not { } round) return Refusal.NotFound;
        if (round.MayComment(actor.Organisation) is { } no) return no;
        var edition = await db.EditionOf(round, cancel);
        var errors = new FieldErrors();
        var activity = string.IsNullOrEmpty(input.Activity) ? null : input.Activity;
        if (activity is not null && (await db.CommentedContent(round, actor, cancel))?.Find(activity) is null)
            errors.Add(nameof(Input.Activity), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var text = TypedField.NeededText(
            input.Text, GuideComment.TextLimit, nameof(Input.Text), Phrase.In<RoundsText>(nameof(RoundsText.Error_Comment)), errors);
        TypedReading.RefuseNumbers(text, nameof(Input.Text), errors);
        if (errors.Any) return errors;
        var comment = new GuideComment(NewId.Of<GuideCommentId>(change.At), round, activity, text, actor, change.At);
        db.Add(comment);
        edition.Commented(1);
        change.Record(RoundMoved.Of(round, RoundStep.Commented, actor.Organisation, comment.Id));
        return new Done();
    }
}

/// <summary>Vi har sagt det vi har å si: the organisation has no more comments, or none at all.</summary>
[Process("knowledge.guide-round.finished")]
public sealed class FinishComments(AppDb db) : IUseCase<FinishComments.Input, Done>
{
    public static Permission Needs => CommentGuides.Needs;

    public sealed class Input : IInput<FinishComments, Input, Done>
    {
        public GuideRoundId Round { get; set; }
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<RoundMoved>(
        "knowledge.guide-round.finished", GuideNotices.Group, "those of the owner who write guides",
        async (happened, occasion) => happened.Step != RoundStep.Finished ? null
            : RoundNotices.Says(
                (await occasion.Round(happened.Round)).Invitations.All(i => i.FinishedAt is not null)
                    ? nameof(RoundsText.Notice_AllFinished) : nameof(RoundsText.Notice_Finished),
                happened.Round, GuideNotices.Writers(happened.Owner)))
        .OnlyOf<FinishComments>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.AskedRound(input.Round, actor, cancel) is not { } round) return Refusal.NotFound;
        if (round.MayComment(actor.Organisation) is { } no) return no;
        round.Finish(actor.Organisation, actor.User, change.At);
        change.Record(RoundMoved.Of(round, RoundStep.Finished, actor.Organisation));
        return new Done();
    }
}
