using Samlop.Platform.Time;

namespace Samlop.Livelihood.Calculator;

/// <summary>En melding, sagt én gang med månedene den gjelder; none where it is about a source or a rate as a whole.</summary>
public sealed record MessageGroup(string Code, string Source, string Text, IReadOnlyList<YearMonth> Months)
{
    /// <summary>The messages of a plan in a language; what was said of several months stands once.</summary>
    public static IReadOnlyList<MessageGroup> Of(LivelihoodPlan plan, string language) =>
    [
        .. plan.Messages.GroupBy(message => (message.Code, message.Source, Text: message.Text.In(language)))
            .Select(group => new MessageGroup(group.Key.Code, group.Key.Source, group.Key.Text, group.Any(IsOfTheWhole) ? []
                : [.. group.Select(message => message.Month)])),
    ];

    private static bool IsOfTheWhole(LivelihoodMessage message) => message.About is "NotAsked" or "Length" or "Extension"
        || message.Code is "RateOutdated" or "RateProjected";
}
