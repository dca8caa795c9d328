using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Readings;

/// <summary>An answer went a step on between the two persons who make it; told within their body until it is published.</summary>
[Event("knowledge.rule-reading.moved"), NoNews]
public sealed record ReadingMoved(RuleQuestionId Question, RuleReadingId Reading, OrganisationId Owner, ReadingStep Step) : IEvent
{
    private static readonly Words<ReadingsText, ReadingStep> ToldWords = new("Told_Reading");

    Subjects IEvent.About => Subjects.Of(Question);

    Audience IEvent.For => Step is ReadingStep.Published or ReadingStep.Overtaken ? Audience.Everyone : Audience.Within(Owner);

    Phrase IEvent.Told => ToldWords.Of(Step);

    internal static ReadingMoved Of(RuleReading reading, ReadingStep step) => new(reading.Question, reading.Id, reading.Owner, step);
}

/// <summary>A step of an answer.</summary>
public enum ReadingStep
{
    Begun,
    Discarded,
    Sent,
    TakenBack,
    Returned,
    Published,
    Overtaken,

    /// <summary>The draft was written on.</summary>
    Saved,
}
