using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Readings;

/// <summary>Slå sammen: two questions ask the same. One goes on, with all who wait for either; both are told.</summary>
[Process("knowledge.rule-question.merged")]
public sealed class MergeQuestion(AppDb db) : IUseCase<MergeQuestion.Input, MergeQuestion.Merged>
{
    public static Permission Needs => AnswerRules.Needs;

    public sealed class Input : IInput<MergeQuestion, Input, Merged>
    {
        public RuleQuestionId Question { get; set; }

        /// <summary>The version of the question that the page showed.</summary>
        public int Seen { get; set; }

        /// <summary>The id of the one that goes on.</summary>
        public string? Into { get; set; }
    }

    public sealed record Merged(RuleQuestionId Into);

    public static NoticeKind TellsAskers { get; } = NoticeKind.Of<QuestionMoved>(
        "knowledge.rule-question.merged", ReadingNotices.Group, "who asked either of them, and who follows either",
        async (happened, occasion) =>
        {
            if (happened.Step != QuestionStep.Merged) return null;
            var into = (await occasion.Question(happened.Question)).MergedInto!.Value;
            return await occasion.ToAskers(into, nameof(ReadingsText.Notice_Merged));
        }).OnlyOf<MergeQuestion>();

    public async Task<Outcome<Merged>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Held(input.Question, actor, cancel) is not { } question) return Refusal.NotFound;
        if (question.MayMerge() is { } no) return no;
        var into = Guid.TryParse(input.Into, out var id) ? await db.Held(new(id), actor, cancel) : null;
        if (into is null) return new FieldError(nameof(Input.Into), Phrase.In<ReadingsText>(nameof(ReadingsText.Error_Into)));
        if (question.Version != input.Seen) return Refusal.ChangedSinceOpened;
        // Those that were merged into it go along.
        var before = await db.Rows<RuleQuestion>().ManageableBy(actor.ForReadings()).Where(q => q.MergedInto == question.Id)
            .ToListAsync(cancel);
        if (question.Merge(into, change.At) is { } refused) return refused;
        foreach (var earlier in before) earlier.MergedOn(into);
        change.Record(QuestionMoved.Of(question, QuestionStep.Merged));
        return new Merged(into.Id);
    }
}
