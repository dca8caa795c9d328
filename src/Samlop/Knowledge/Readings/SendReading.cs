using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Readings;

/// <summary>Send svaret til godkjenning: another person of the body is to publish it.</summary>
[Process("knowledge.rule-reading.sent")]
public sealed class SendReading(AppDb db) : IUseCase<SendReading.Input, Done>
{
    public static Permission Needs => AnswerRules.Needs;

    public sealed class Input : IInput<SendReading, Input, Done>
    {
        public RuleReadingId Reading { get; set; }

        /// <summary>The version that the page showed.</summary>
        public int Seen { get; set; }
    }

    public static NoticeKind TellsApprovers { get; } = NoticeKind.Of<ReadingMoved>(
        "knowledge.rule-reading.sent", ReadingNotices.Group, "those of the body who answer and have not written in it",
        async (happened, occasion) =>
        {
            if (happened.Step != ReadingStep.Sent) return null;
            var question = await occasion.Question(happened.Question);
            var told = question.Says(nameof(ReadingsText.Notice_Sent), Readers.In(question.Holder!.Value, [.. AnswerRules.Needs.Roles])
                .But(await occasion.PreparersOf(happened.Reading.Value)));
            return told with { Matter = happened.Reading.Value };
        }).OnlyOf<SendReading>().WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Worked(input.Reading, actor, cancel) is not var (reading, question, check)) return Refusal.NotFound;
        if (reading.MayChange(check) is { } no) return no;
        if (!reading.IsWhole(question.Language)) return RuleReading.ReadingIsNotWhole;
        if (reading.Version != input.Seen) return Refusal.ChangedSinceOpened;
        if (reading.Send(check, actor, change.At) is { } refused) return refused;
        question.Proposes(change.At);
        change.Record(ReadingMoved.Of(reading, ReadingStep.Sent));
        return new Done();
    }
}

/// <summary>Ta svaret tilbake: those who wrote it go on with it, before anybody has published it.</summary>
[Process("knowledge.rule-reading.taken-back"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackReading(AppDb db) : IUseCase<TakeBackReading.Input, Done>
{
    public static Permission Needs => AnswerRules.Needs;

    public sealed class Input : IInput<TakeBackReading, Input, Done>
    {
        public RuleReadingId Reading { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Worked(input.Reading, actor, cancel) is not var (reading, question, check)) return Refusal.NotFound;
        if (reading.TakeBack(check, actor, change.At) is { } no) return no;
        question.Proposes(null);
        change.Record(ReadingMoved.Of(reading, ReadingStep.TakenBack));
        return new Done();
    }
}

/// <summary>Send svaret tilbake: the second person does not publish it as it is, and says what must be corrected.</summary>
[Process("knowledge.rule-reading.returned")]
public sealed class ReturnReading(AppDb db) : IUseCase<ReturnReading.Input, Done>
{
    public static Permission Needs => AnswerRules.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnReading, Input, Done>
    {
        public RuleReadingId Reading { get; set; }
    }

    public static NoticeKind TellsWriter { get; } = NoticeKind.Of<ReadingMoved>(
        "knowledge.rule-reading.returned", ReadingNotices.Group, "the one who sent it",
        async (happened, occasion) =>
        {
            if (happened.Step != ReadingStep.Returned) return null;
            var question = await occasion.Question(happened.Question);
            var sender = await occasion.SenderOf(happened.Reading.Value);
            return question.Says(nameof(ReadingsText.Notice_Returned), Readers.Of(sender)) with { Matter = happened.Reading.Value };
        }).OnlyOf<ReturnReading>().WhileReturned(
            (RuleReading r) => r.Id, db => db.Rows<RuleReading>().All(Because.AskersAreTold).Where(RuleReading.IsDraft));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Worked(input.Reading, actor, cancel) is not var (reading, question, check)) return Refusal.NotFound;
        if (reading.Return(check, actor, input, change.At) is { } no) return no;
        question.Proposes(null);
        change.Record(ReadingMoved.Of(reading, ReadingStep.Returned), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
