using Microsoft.EntityFrameworkCore;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Guides.Feedback;

/// <summary>
/// Var dette nyttig? Anyone who is signed in says whether a guide was useful, or proposes a change. With words it waits for the owner, who
/// answers.
/// </summary>
[Process("knowledge.guide-feedback.given")]
public sealed class TellOfGuide(AppDb db) : IUseCase<TellOfGuide.Input, Done>
{
    public static Permission Needs { get; } = Permission.OfSignedIn("knowledge.guide.tell");

    public sealed class Input : IInput<TellOfGuide, Input, Done>
    {
        public GuideId Guide { get; set; }

        /// <summary>A <see cref="FeedbackKind"/>, by its name.</summary>
        public string? Kind { get; set; }

        /// <summary>Needed in a proposal.</summary>
        public string? Text { get; set; }
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<FeedbackMoved>(
        "knowledge.guide-feedback.given", GuideNotices.Group, "those of the owner who write guides, of what has words",
        (happened, _) => Task.FromResult(happened.Step != FeedbackStep.Given || !happened.WithWords ? null : new Told(
            Phrase.In<GuidesText>(nameof(GuidesText.Notice_Feedback)), GuideUrls.Feedback(happened.Guide),
            GuideNotices.Writers(happened.Owner))))
        .OnlyOf<TellOfGuide>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var guide = await db.Rows<Guide>().InForce().SingleOrDefaultAsync(g => g.Id == input.Guide, cancel);
        if (guide is null) return Refusal.NotFound;
        var errors = new FieldErrors();
        var kind = TypedField.Choice<FeedbackKind>(input.Kind);
        if (kind is null) errors.Add(nameof(Input.Kind), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var text = kind == FeedbackKind.Proposal
            ? TypedField.NeededText(
                input.Text, GuideFeedback.TextLimit, nameof(Input.Text), Phrase.In<GuidesText>(nameof(GuidesText.Error_Proposal)), errors)
            : TypedField.Text(input.Text, GuideFeedback.TextLimit, nameof(Input.Text), errors);
        TypedReading.RefuseNumbers(text, nameof(Input.Text), errors);
        if (errors.Any) return errors;
        // Whoever changes their mind is counted once.
        if (kind != FeedbackKind.Proposal)
        {
            var before = await db.Rows<GuideFeedback>().SaidBy(actor)
                .Where(f => f.Guide == guide.Id && f.Edition == guide.Edition && f.Kind != FeedbackKind.Proposal && f.Text == null)
                .ToListAsync(cancel);
            db.RemoveRange(before);
        }

        var feedback = new GuideFeedback(NewId.Of<GuideFeedbackId>(change.At), guide, kind!.Value, text, actor, change.At);
        db.Add(feedback);
        change.Record(FeedbackMoved.Of(feedback, FeedbackStep.Given));
        return new Done();
    }
}

/// <summary>Svar på tilbakemeldingen: the owner says what is done with it; whoever gave it is told.</summary>
[Process("knowledge.guide-feedback.answered")]
public sealed class AnswerFeedback(AppDb db) : IUseCase<AnswerFeedback.Input, Done>
{
    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<AnswerFeedback, Input, Done>
    {
        /// <summary>The id of what was said, as chosen.</summary>
        public string? Feedback { get; set; }

        public string? Answer { get; set; }
    }

    public static NoticeKind TellsWriter { get; } = NoticeKind.Of<FeedbackMoved>(
        "knowledge.guide-feedback.answered", GuideNotices.Group, "the one who gave it",
        async (happened, occasion) => happened.Step != FeedbackStep.Answered ? null : new Told(
            Phrase.In<GuidesText>(nameof(GuidesText.Notice_FeedbackAnswered)), GuideUrls.Of(happened.Guide),
            Readers.Of(await occasion.Db.Rows<GuideFeedback>().All(Because.GuidesAreTold).Where(f => f.Id == happened.Feedback)
                .Select(f => f.By).SingleAsync(occasion.Cancel)))
        {
            From = happened.Owner,
        }).OnlyOf<AnswerFeedback>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var id = Guid.TryParse(input.Feedback, out var value) ? new GuideFeedbackId(value) : default;
        var feedback = await db.Rows<GuideFeedback>().ManageableBy(actor.ForGuides()).SingleOrDefaultAsync(f => f.Id == id, cancel);
        if (feedback is null) return Refusal.NotFound;
        if (feedback.MayAnswer() is { } no) return no;
        var errors = new FieldErrors();
        var answer = TypedField.NeededText(
            input.Answer, GuideFeedback.TextLimit, nameof(Input.Answer),
            Phrase.In<CommonText>(nameof(CommonText.Error_AnswerMissing)), errors);
        TypedReading.RefuseNumbers(answer, nameof(Input.Answer), errors);
        if (errors.Any) return errors;
        feedback.Say(answer, actor.User, change.At);
        change.Record(FeedbackMoved.Of(feedback, FeedbackStep.Answered));
        return new Done();
    }
}

/// <summary>A step of what somebody said of a guide.</summary>
public enum FeedbackStep
{
    Given,
    Answered,
}

/// <summary>Somebody said something of a guide, or the owner answered; told within the owner.</summary>
/// <param name="WithWords">It waits for an answer.</param>
[Event("knowledge.guide-feedback.moved"), NoNews]
public sealed record FeedbackMoved(
    GuideId Guide, GuideFeedbackId Feedback, OrganisationId Owner, FeedbackStep Step, bool WithWords) : IEvent
{
    private static readonly Words<GuidesText, FeedbackStep> ToldWords = new("Told_Feedback");

    Subjects IEvent.About => Subjects.Of(Feedback).And(Guide);

    Audience IEvent.For => Audience.Within(Owner);

    Phrase IEvent.Told => ToldWords.Of(Step);

    internal static FeedbackMoved Of(GuideFeedback feedback, FeedbackStep step) =>
        new(feedback.Guide, feedback.Id, feedback.Owner, step, feedback.Text is not null);
}
