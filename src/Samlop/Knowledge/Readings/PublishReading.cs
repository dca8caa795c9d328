using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Readings;

/// <summary>
/// Godkjenn og publiser svaret: a second person of the body does it. It is everybody's to read, and an earlier answer to the same question
/// that has not ended before is overtaken from the first day of this one.
/// </summary>
[Process("knowledge.rule-reading.published")]
public sealed class PublishReading(AppDb db) : IUseCase<PublishReading.Input, Done>
{
    public static Permission Needs => AnswerRules.Needs;

    public sealed class Input : IInput<PublishReading, Input, Done>, IApproves<RuleReading>
    {
        public RuleReadingId Reading { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    public static NoticeKind TellsAskers { get; } = NoticeKind.Of<ReadingMoved>(
        "knowledge.rule-reading.published", ReadingNotices.Group,
        "who asked, who follows, those of questions that were merged into it, and who sent the answer",
        async (happened, occasion) =>
        {
            if (happened.Step != ReadingStep.Published) return null;
            var told = await occasion.ToAskers(happened.Question, nameof(ReadingsText.Notice_Answered));
            return told with { To = told.To.And(Readers.Of(await occasion.SenderOf(happened.Reading.Value))) };
        }).OnlyOf<PublishReading>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Worked(input.Reading, actor, cancel) is not var (reading, question, check)) return Refusal.NotFound;
        if (reading.Publish(check, actor, input.Seen, change.At) is { } no) return no;
        var from = reading.From!.Value;
        var earlier = await db.Rows<RuleReading>().ManageableBy(actor.ForReadings())
            .Where(r => r.Question == question.Id && r.Id != reading.Id).Where(RuleReading.GivesWay(from))
            .ToListAsync(cancel);
        foreach (var one in earlier) one.Replace(from, actor.User);
        question.Answer(reading, change.At);
        change.Record(ReadingMoved.Of(reading, ReadingStep.Published));
        return new Done();
    }
}
