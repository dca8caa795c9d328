using Samlop.Knowledge.Offers.National;
using Samlop.Platform.Text;

namespace Samlop.Knowledge.Offers.Finding;

/// <summary>What is known of somebody who looks for what there is; null is not known, never "no". Nothing of it is kept.</summary>
/// <param name="Place">Number of a municipality or a county.</param>
/// <param name="Age">In years; a day of birth is not asked for.</param>
public sealed record Situation(string? Place, OfferLevel? Level, OfferGroup? Group, ResidenceGround? Residence, int? Age);

/// <summary>Whether a measure is something for somebody.</summary>
public enum MeasureFit
{
    /// <summary>All conditions that are known hold.</summary>
    Fits,

    /// <summary>Something is not known, or a body must assess it.</summary>
    ToClarify,

    /// <summary>A condition that was read does not hold.</summary>
    NotMet,
}

/// <summary>What a measure is to somebody, and why.</summary>
public sealed record MeasureAnswer(Measure Measure, MeasureFit Fit, IReadOnlyList<string> Because);

/// <summary>Holds the measures against a situation. A yes is given only where nothing is in doubt.</summary>
public static class MeasureFits
{
    /// <summary>Each measure that somebody can apply for or be given; payments between bodies are none.</summary>
    public static IReadOnlyList<MeasureAnswer> Of(MeasureBook book, Situation who, DateOnly today) =>
        [.. book.Measures.Where(m => m is { Between: false, Background: false }).Select(m => Of(m, who, today)).OrderBy(a => a.Fit)];

    public static MeasureAnswer Of(Measure measure, Situation who, DateOnly today)
    {
        List<string> no = [];
        List<string> doubt = [];
        if (measure.Begins is { } begins && begins > today) no.Add(Sentence.Say(FindingText.Because_NotYet, Written.Date(begins)));
        else if (measure.KnownFrom is { } from && from > today)
            doubt.Add(Sentence.Say(FindingText.Because_KnownFrom, Written.Date(from)));
        if (who.Age < measure.AgeMin) no.Add(Sentence.Say(FindingText.Because_TooYoung, measure.AgeMin));
        if (who.Age > measure.AgeMax) no.Add(Sentence.Say(FindingText.Because_TooOld, measure.AgeMax));
        if (who.Age is null && (measure.AgeMin ?? measure.AgeMax) is not null) doubt.Add(FindingText.Because_AgeUnknown);
        if (who.Group is { } group)
        {
            if (measure.NotGroups.Contains(group)) no.Add(Sentence.Say(FindingText.Because_NotWith, OfferWords.Of(group)));
            if (measure.Groups.Count > 0 && !measure.Groups.Contains(group))
                no.Add(Sentence.Say(FindingText.Because_OtherGroup, OfferWords.Listed(measure.Groups, OfferWords.Of)));
        }
        else if (measure.Groups.Count + measure.NotGroups.Count > 0)
        {
            doubt.Add(FindingText.Because_GroupUnknown);
        }

        // The sections have exceptions that no choice here tells apart, so another ground is a doubt and no "no".
        if (measure.Residence.Count > 0 && (who.Residence is not { } ground || !measure.Residence.Contains(ground)))
            doubt.Add(Sentence.Say(FindingText.Because_Residence, OfferWords.Listed(measure.Residence, OfferWords.Of)));
        if (measure.Clarify is { } clarify) doubt.Add(clarify.Here());
        return no.Count > 0 ? new(measure, MeasureFit.NotMet, no)
            : doubt.Count > 0 ? new(measure, MeasureFit.ToClarify, doubt)
            : new(measure, MeasureFit.Fits, []);
    }
}
