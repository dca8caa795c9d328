using Microsoft.EntityFrameworkCore;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Guides.Rounds;

/// <summary>Svar på kommentaren: the owner says whether it is taken, in part or not, and why.</summary>
[Process("knowledge.guide-round.answered")]
public sealed class AnswerComment(AppDb db) : IUseCase<AnswerComment.Input, Done>
{
    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<AnswerComment, Input, Done>
    {
        /// <summary>The id of the comment.</summary>
        public string? Comment { get; set; }

        public string? Outcome { get; set; }

        public string? Why { get; set; }
    }

    public static NoticeKind TellsWriter { get; } = NoticeKind.Of<RoundMoved>(
        "knowledge.guide-round.answered", GuideNotices.Group, "the one who commented",
        async (happened, occasion) => happened is not { Step: RoundStep.Answered, Comment: { } comment } ? null
            : RoundNotices.Says(
                nameof(RoundsText.Notice_Answered), happened.Round,
                Readers.Of(await occasion.Db.Rows<GuideComment>().All(Because.GuidesAreTold).Where(c => c.Id == comment)
                    .Select(c => c.By).SingleAsync(occasion.Cancel))) with
            { From = happened.Owner })
        .OnlyOf<AnswerComment>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var id = Guid.TryParse(input.Comment, out var value) ? new GuideCommentId(value) : default;
        var comment = await db.Rows<GuideComment>().ManageableBy(actor.ForGuides()).SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (comment is null) return Refusal.NotFound;
        if (comment.MayAnswer() is { } no) return no;
        var errors = new FieldErrors();
        var outcome = TypedField.Choice<CommentOutcome>(input.Outcome);
        if (outcome is null) errors.Add(nameof(Input.Outcome), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var why = TypedField.NeededText(
            input.Why, GuideComment.TextLimit, nameof(Input.Why), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)), errors);
        TypedReading.RefuseNumbers(why, nameof(Input.Why), errors);
        if (errors.Any) return errors;
        var round = (await db.KeptRound(comment.Round, actor, cancel))!;
        comment.Say(outcome!.Value, why, actor.User, change.At);
        (await db.EditionOf(round, cancel)).Commented(-1);
        change.Record(RoundMoved.Of(round, RoundStep.Answered, comment.Organisation, comment.Id));
        return new Done();
    }
}
