using Samlop.Platform.Time;

namespace Samlop.Livelihood.Calculator;

/// <summary>
/// En melding, sagt én gang med månedene den gjelder; none where it is about a source as a whole; the first alone where it holds from then
/// on.
/// </summary>
/// <param name="Key">Which message it is: the same for all plans.</param>
public sealed record MessageGroup(string Code, string Key, string Source, string Text, IReadOnlyList<YearMonth> Months, bool Onwards)
{
    /// <summary>The messages of a plan in a language; what was said of several months stands once.</summary>
    public static IReadOnlyList<MessageGroup> Of(LivelihoodPlan plan, string language) =>
    [
        .. plan.Messages.GroupBy(message => (message.Code, message.Text.Key, message.Source, Text: message.Text.In(language)))
            .Select(group => new MessageGroup(group.Key.Code, group.Key.Key, group.Key.Source, group.Key.Text, group.Any(IsOfTheWhole) ? []
                : [.. group.Select(message => message.Month)], group.Any(IsOnwards))),
    ];

    private static bool IsOfTheWhole(LivelihoodMessage message) => message.About is "NotAsked" or "Length";

    /// <summary>Said once, with the first month of several.</summary>
    private static bool IsOnwards(LivelihoodMessage message) => message.About is "Extension"
        || message.Code is "RateOutdated" or "RateProjected";
}
