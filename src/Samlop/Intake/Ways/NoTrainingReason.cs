using Samlop.Intake.Eligibility;

namespace Samlop.Intake.Ways;

/// <summary>Årsak til at en person ikke fikk formell opplæring. The names are stored codes.</summary>
public enum NoTrainingReason
{
    /// <summary>Språk.</summary>
    Language,

    /// <summary>Plass: no place in a class or a company.</summary>
    Place,

    /// <summary>Livsopphold.</summary>
    Livelihood,

    /// <summary>Ikke noe tilbud.</summary>
    NoOffer,

    /// <summary>Eget ønske.</summary>
    OwnWish,

    /// <summary>Regelverk.</summary>
    Rule,

    /// <summary>Helse.</summary>
    Health,
}

/// <summary>
/// What the engines say beneath each of the seven reasons. A person chooses the reason; the codes only show what was found. Beneath own
/// wish and health there is never a code: no engine asks about them.
/// </summary>
public static class NoTrainingReasons
{
    /// <summary>Codes of other engines, by the reason they belong beneath: the plan's months, and what hinders a match.</summary>
    public static readonly IReadOnlyDictionary<NoTrainingReason, IReadOnlyList<string>> OfOtherEngines = new Dictionary<
        NoTrainingReason,
        IReadOnlyList<string>
    >
    {
        [NoTrainingReason.Livelihood] = ["Short", "NotComputable"],
        [NoTrainingReason.Place] = ["NoPlace", "OtherTrade", "TooFewCommonDays"],
    };

    /// <summary>Every reason with the codes found for this person; empty where no engine says anything.</summary>
    public static IReadOnlyDictionary<NoTrainingReason, IReadOnlyList<string>> Beneath(EligibilityAnswer answer, WaysAnswer ways)
    {
        var needs = ways.All.SelectMany(way => way.Because).Select(need => need.Code).ToHashSet(StringComparer.Ordinal);
        return Enum.GetValues<NoTrainingReason>()
            .ToDictionary(reason => reason, reason => (IReadOnlyList<string>)[.. Codes(reason).Distinct()]);

        IEnumerable<string> Codes(NoTrainingReason reason) =>
            reason switch
            {
                NoTrainingReason.Rule => answer.AdultRight.Reasons.Where(r => r.Rule.Decides && r.Holds == false).Select(r => r.Code),
                NoTrainingReason.Language => needs.Where(code => code.StartsWith("Norwegian", StringComparison.Ordinal)),
                NoTrainingReason.NoOffer => answer
                    .ToClarify.Select(c => c.Code)
                    .Where(code => code == ClarificationCode.ProgrammeNotOffered)
                    .Concat(needs.Where(code => code is "LocalOffer" or "CountyAdmits")),
                _ => [],
            };
    }
}
