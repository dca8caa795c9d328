using Samlop.Agreements.Agree;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Examples.Agreed;

/// <summary>A step of an example from an agreement.</summary>
public enum ExampleStep
{
    Begun,
    Saved,
    Discarded,
    Sent,
    TakenBack,
    Returned,
    Published,
    Withdrawn,
}

/// <summary>An example from an agreement was written, published or withdrawn. What is done with a draft is told within its owner.</summary>
[Event("knowledge.agreed-example.moved"), NoNews]
public sealed record ExampleMoved(AgreedExampleId Example, OrganisationId Owner, OrganisationId Publisher, ExampleStep Step) : IEvent
{
    private static readonly Words<AgreedText, ExampleStep> ToldWords = new("Told_Example");

    Subjects IEvent.About => Subjects.Of(Example);

    Audience IEvent.For => Step is ExampleStep.Published or ExampleStep.Withdrawn ? Audience.Everyone : Audience.Within(Owner);

    Phrase IEvent.Told => ToldWords.Of(Step);

    internal static ExampleMoved Of(AgreedExample example, ExampleStep step) =>
        new(example.Id, example.Owner, example.Publisher, step);
}

internal static class AgreedNotices
{
    public static readonly NoticeGroup Group = new(
        "knowledge.agreed-examples",
        Phrase.In<AgreedText>(nameof(AgreedText.Notices)),
        Phrase.In<AgreedText>(nameof(AgreedText.Notices_Explained)),
        MayBeStopped: true,
        [.. WriteExamples.Needs.Roles.Concat(PublishExamples.Needs.Roles).Concat(AgreementsApi.Told).Distinct()]);
}
