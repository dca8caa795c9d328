using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Readings;

/// <summary>Send spørsmålet til den som eier regelen: the directorate that has it sends it on, with a reason.</summary>
[Process("knowledge.rule-question.routed")]
public sealed class RouteQuestion(AppDb db, OsloClock clock) : IUseCase<RouteQuestion.Input, Done>
{
    public static Permission Needs => AnswerRules.Needs;

    public sealed class Input : IInput<RouteQuestion, Input, Done>
    {
        public RuleQuestionId Question { get; set; }

        /// <summary>The version of the question that the page showed.</summary>
        public int Seen { get; set; }

        /// <summary>Code of the body that owns the rule.</summary>
        public string? Body { get; set; }

        public string? Reason { get; set; }
    }

    public static NoticeKind TellsHolder { get; } = NoticeKind.Of<QuestionMoved>(
        "knowledge.rule-question.routed", ReadingNotices.Group, "those who answer, of the directorate that gets it",
        async (happened, occasion) => happened.Step == QuestionStep.Routed
            ? await occasion.ToHolder(happened.Question, nameof(ReadingsText.Notice_RoutedHere)) : null)
        .OnlyOf<RouteQuestion>().While("it is not answered", (RuleQuestion q) => q.Id, ReadingNotices.Waiting);

    public static NoticeKind TellsAskers { get; } = NoticeKind.Of<QuestionMoved>(
        "knowledge.rule-question.routed-on", ReadingNotices.Group, "who asked, and who follows",
        async (happened, occasion) => happened.Step == QuestionStep.Routed
            ? await occasion.ToAskers(happened.Question, nameof(ReadingsText.Notice_RoutedOn)) : null)
        .OnlyOf<RouteQuestion>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Held(input.Question, actor, cancel) is not { } question) return Refusal.NotFound;
        if (question.MayRoute() is { } no) return no;
        var errors = new FieldErrors();
        if (RuleOwners.Current.Body(input.Body) is null)
            errors.Add(nameof(Input.Body), Phrase.In<ReadingsText>(nameof(ReadingsText.Error_Body)));
        var reason = TypedReading.Reason(input.Reason, nameof(Input.Reason), errors);
        if (errors.Any) return errors;
        if (question.Version != input.Seen) return Refusal.ChangedSinceOpened;

        var to = await RuleOwners.Current.To(input.Body, db, clock.Today, cancel);
        // The one that sends it on answers for a body that nobody in Samløp stands for.
        if (question.Route(to with { Holder = to.Holder ?? actor.Organisation }, reason!, actor.User, change.At) is { } refused)
            return refused;
        change.Record(QuestionMoved.Of(question, QuestionStep.Routed), reason: reason);
        return new Done();
    }
}
