using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Readings;

/// <summary>Send spørsmålet tilbake: it is no question about a rule, or says what may not be open to all. Who asked is told why.</summary>
[Process("knowledge.rule-question.closed")]
public sealed class CloseQuestion(AppDb db) : IUseCase<CloseQuestion.Input, Done>
{
    public static Permission Needs => AnswerRules.Needs;

    public sealed class Input : IInput<CloseQuestion, Input, Done>
    {
        public RuleQuestionId Question { get; set; }

        /// <summary>The version of the question that the page showed.</summary>
        public int Seen { get; set; }

        public string? Reason { get; set; }
    }

    public static NoticeKind TellsAskers { get; } = NoticeKind.Of<QuestionMoved>(
        "knowledge.rule-question.closed", ReadingNotices.Group, "who asked, and who follows",
        async (happened, occasion) => happened.Step == QuestionStep.Closed
            ? await occasion.ToAskers(happened.Question, nameof(ReadingsText.Notice_Closed)) : null)
        .OnlyOf<CloseQuestion>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Held(input.Question, actor, cancel) is not { } question) return Refusal.NotFound;
        if (question.MayClose() is { } no) return no;
        var errors = new FieldErrors();
        var reason = TypedReading.Reason(input.Reason, nameof(Input.Reason), errors);
        if (errors.Any) return errors;
        if (question.Version != input.Seen) return Refusal.ChangedSinceOpened;
        if (question.Close(reason!, actor.User, change.At) is { } refused) return refused;
        change.Record(QuestionMoved.Of(question, QuestionStep.Closed), reason: reason);
        return new Done();
    }
}
