using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Readings;

/// <summary>
/// Still et regelspørsmål: anyone who is signed in asks how a rule is to be read. It goes to the body that owns the rule, and where nobody
/// is known to, to the directorate that sends such on.
/// </summary>
[Process("knowledge.rule-question.asked")]
public sealed class AskRule(AppDb db, OsloClock clock) : IUseCase<AskRule.Input, AskRule.Asked>
{
    public static Permission Needs { get; } = Permission.OfSignedIn("knowledge.rules.ask");

    public sealed class Input : IInput<AskRule, Input, Asked>
    {
        /// <summary>Code of a law; none where the rule is said in free words alone.</summary>
        public string? Law { get; set; }

        /// <summary>The section, or the rule in free words.</summary>
        public string? Rule { get; set; }

        /// <summary>What a calculator could not settle (<see cref="RuleTopics"/>).</summary>
        public string? Topic { get; set; }

        public string? Text { get; set; }
    }

    public sealed record Asked(RuleQuestionId Question);

    public static NoticeKind TellsHolder { get; } = NoticeKind.Of<QuestionMoved>(
        "knowledge.rule-question.asked", ReadingNotices.Group, "those of the directorate that owns the rule, or sends it on, who answer",
        async (happened, occasion) => happened.Step == QuestionStep.Asked
            ? await occasion.ToHolder(happened.Question, nameof(ReadingsText.Notice_Asked)) : null)
        .OnlyOf<AskRule>().While("it is not answered", (RuleQuestion q) => q.Id, ReadingNotices.Waiting);

    public async Task<Outcome<Asked>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var law = RuleOwners.Current.Law(input.Law);
        if (law is null && !string.IsNullOrEmpty(input.Law))
            errors.Add(nameof(Input.Law), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var rule = TypedField.Line(input.Rule, RuleQuestion.LineLimit, nameof(Input.Rule), errors);
        var text = TypedField.NeededText(
            input.Text, RuleQuestion.TextLimit, nameof(Input.Text), Phrase.In<ReadingsText>(nameof(ReadingsText.Error_Question)), errors);
        TypedReading.RefuseNumbers(rule, nameof(Input.Rule), errors);
        TypedReading.RefuseNumbers(text, nameof(Input.Text), errors);
        if (errors.Any) return errors;

        var to = await RuleOwners.Current.To(law?.Body, db, clock.Today, cancel);
        var question = new RuleQuestion(
            NewId.Of<RuleQuestionId>(change.At), law?.Code, rule, RuleTopics.Known(input.Topic), text, Languages.Current.Code, to, actor,
            change.At);
        db.Add(question);
        change.Record(QuestionMoved.Of(question, QuestionStep.Asked));
        return new Asked(question.Id);
    }
}

/// <summary>Reads what is typed about rules.</summary>
internal static class TypedReading
{
    /// <summary>Questions and answers are open to all: no fødselsnummer may stand there (personopplysningsloven § 12).</summary>
    public static void RefuseNumbers(string? text, string field, FieldErrors errors)
    {
        if (SearchWords.HasElevenDigits(text)) errors.Add(field, Phrase.In<ReadingsText>(nameof(ReadingsText.Error_Number)));
    }

    public static string? Reason(string? typed, string field, FieldErrors errors)
    {
        var reason = TypedField.NeededText(
            typed, RuleQuestion.ReasonLimit, field, Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)), errors);
        RefuseNumbers(reason, field, errors);
        return reason;
    }
}
