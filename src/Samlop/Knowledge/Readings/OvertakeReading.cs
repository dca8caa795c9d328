using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Readings;

/// <summary>
/// Marker svaret som overtatt: a new law, circular or judgment takes its place from a day. One of the body says so, with the source; the
/// answer itself stays to be read.
/// </summary>
[Process("knowledge.rule-reading.overtaken")]
public sealed class OvertakeReading(AppDb db) : IUseCase<OvertakeReading.Input, Done>
{
    public static Permission Needs => AnswerRules.Needs;

    public sealed class Input : IInput<OvertakeReading, Input, Done>
    {
        public RuleReadingId Reading { get; set; }

        /// <summary>The id of the answer that was read: another may have been given since.</summary>
        public string? Seen { get; set; }

        /// <summary>The first day that it does not hold.</summary>
        public string? From { get; set; }

        /// <summary>What has taken its place.</summary>
        public string? By { get; set; }
    }

    public static NoticeKind TellsAskers { get; } = NoticeKind.Of<ReadingMoved>(
        "knowledge.rule-reading.overtaken", ReadingNotices.Group, "who asked, and who follows",
        async (happened, occasion) => happened.Step == ReadingStep.Overtaken
            ? await occasion.ToAskers(happened.Question, nameof(ReadingsText.Notice_Overtaken)) : null)
        .OnlyOf<OvertakeReading>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Worked(input.Reading, actor, cancel) is not var (reading, question, _)) return Refusal.NotFound;
        if (!Guid.TryParse(input.Seen, out var seen) || seen != reading.Id.Value) return Refusal.ChangedSinceOpened;
        if (reading.MayOvertake() is { } no) return no;
        var errors = new FieldErrors();
        var from = TypedLine.ReadDay(input.From, nameof(Input.From), errors);
        if (!errors.Any && from <= reading.From)
            errors.Add(nameof(Input.From), Phrase.In<ReadingsText>(nameof(ReadingsText.Error_OvertakenFrom)));
        var by = TypedField.NeededLine(
            input.By, RuleReading.SourceLimit, nameof(Input.By), Phrase.In<ReadingsText>(nameof(ReadingsText.Error_OvertakenBy)), errors);
        TypedReading.RefuseNumbers(by, nameof(Input.By), errors);
        if (errors.Any) return errors;
        if (reading.Overtake(from, by, actor.User) is { } refused) return refused;
        question.Overtaken(reading.HoldsTo);
        change.Record(ReadingMoved.Of(reading, ReadingStep.Overtaken));
        return new Done();
    }
}
