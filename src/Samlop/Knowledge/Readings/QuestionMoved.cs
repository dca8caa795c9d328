using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Readings;

/// <summary>A step of a question.</summary>
public enum QuestionStep
{
    Asked,
    Routed,
    Merged,
    Closed,
}

/// <summary>A question about a rule went a step on.</summary>
[Event("knowledge.rule-question.moved"), NoNews]
public sealed record QuestionMoved(RuleQuestionId Question, QuestionStep Step) : IEvent
{
    private static readonly Words<ReadingsText, QuestionStep> ToldWords = new("Told_Question");

    Subjects IEvent.About => Subjects.Of(Question);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => ToldWords.Of(Step);

    internal static QuestionMoved Of(RuleQuestion question, QuestionStep step) => new(question.Id, step);
}

/// <summary>Who is told of questions about rules.</summary>
internal static class ReadingNotices
{
    public static readonly NoticeGroup Group = new(
        "knowledge.readings",
        Phrase.In<ReadingsText>(nameof(ReadingsText.Notices)),
        Phrase.In<ReadingsText>(nameof(ReadingsText.Notices_Explained)),
        MayBeStopped: true,
        Enum.GetValues<Role>());

    public static Task<RuleQuestion> Question(this Occasion occasion, RuleQuestionId id) => occasion.Once(
        id, () => occasion.Db.Rows<RuleQuestion>().All(Because.AskersAreTold).Include(q => q.Followers)
            .SingleAsync(q => q.Id == id, occasion.Cancel));

    /// <summary>A line to those who wait for the answer: who asked, and who follows.</summary>
    public static async Task<Told> ToAskers(this Occasion occasion, RuleQuestionId id, string line)
    {
        var question = await occasion.Question(id);
        return question.Says(line, Readers.Of(question.Followers.Select(f => f.User).Prepend(question.AskedBy)));
    }

    /// <summary>A line to those of the directorate that has it who answer; nobody where none has.</summary>
    public static async Task<Told?> ToHolder(this Occasion occasion, RuleQuestionId id, string line)
    {
        var question = await occasion.Question(id);
        return question.Holder is { } holder ? question.Says(line, Readers.In(holder, [.. AnswerRules.Needs.Roles])) : null;
    }

    public static Told Says(this RuleQuestion question, string line, Readers to) =>
        new(Phrase.In<ReadingsText>(line), ReadingUrls.Of(question.Id), to) { Matter = question.Id.Value };

    /// <summary>Those that wait for their first answer.</summary>
    public static IQueryable<RuleQuestion> Waiting(AppDb db) =>
        db.Rows<RuleQuestion>().All(Because.AskersAreTold).Where(RuleQuestion.Waits);
}
