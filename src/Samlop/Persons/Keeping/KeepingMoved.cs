using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Keeping;

/// <summary>What happened to a period of keeping.</summary>
public enum KeepingStep
{
    Sent,
    Returned,
    TakenBack,
    Withdrawn,
    InForce,
}

/// <summary>A step on the way of a period of keeping.</summary>
[Event("persons.keeping-period.moved"), NoNews]
public sealed record KeepingMoved(KeepingPeriodId Period, PersonCategory Category, KeepingStep Step) : IEvent
{
    private static readonly Words<KeepingText, KeepingStep> ToldWords = new("Told");

    Subjects IEvent.About => Subjects.Of(Period);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => ToldWords.Of(Step, PersonWords.Of(Category));

    internal static KeepingMoved Of(KeepingPeriod period, KeepingStep step) => new(period.Id, period.Category, step);
}

/// <summary>Who is told of what happens to periods of keeping.</summary>
internal static class KeepingNotices
{
    public static readonly NoticeGroup Group = new(
        "persons.keeping",
        Phrase.In<KeepingText>(nameof(KeepingText.Notices_Title)),
        Phrase.In<KeepingText>(nameof(KeepingText.Notices_Explained)),
        MayBeStopped: false,
        [.. ApproveKeeping.Needs.Roles]);

    /// <summary>All who may put it in force, but those who wrote in it.</summary>
    public static async Task<Readers> Deciders(this Occasion occasion, KeepingPeriodId period) =>
        Readers.Of(await occasion.Holders([.. ApproveKeeping.Needs.Roles])).But(await occasion.PreparersOf(period.Value));
}
