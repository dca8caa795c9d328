using System.Globalization;

namespace Samlop.Intake.Composition;

/// <summary>The sentences of <see cref="MembershipReason"/> in bokmål, nynorsk and English.</summary>
public static class MembershipText
{
    private static readonly LocalText In = new("Foreslått tatt inn.", "Føreslått teken inn.", "Proposed for admission.");

    private static readonly LocalText Out = new("Ikke foreslått tatt inn.", "Ikkje føreslått teken inn.", "Not proposed for admission.");

    private static readonly LocalText NoClass = new(
        "Ellers kunne ingen klasse settes sammen innenfor plassene og grensene.",
        "Elles kunne inga klasse setjast saman innanfor plassane og grensene.",
        "Otherwise no class could be composed within the seats and the bounds.");

    private static readonly Dictionary<Deciding, LocalText> Sentences = new()
    {
        [Deciding.Lock] = new("Låst av en saksbehandler.", "Låst av ein saksbehandlar.", "Locked by a case worker."),
        [Deciding.Admitted] = new(
            "Ellers ville {0} færre få plass.",
            "Elles ville {0} færre få plass.",
            "Otherwise {0} fewer would be admitted."
        ),
        [Deciding.Balance] = new(
            "Ellers ville forskjellen mellom kvinner og menn bli {0} større.",
            "Elles ville skilnaden mellom kvinner og menn bli {0} større.",
            "Otherwise the difference between women and men would be {0} greater."),
        [Deciding.Priority] = new(
            "Ellers ville {0} færre med prioritet få plass.",
            "Elles ville {0} færre med prioritet få plass.",
            "Otherwise {0} fewer with priority would be admitted."),
        [Deciding.Suitability] = new(
            "Ellers ville samlet egnethet bli {0} poeng lavere.",
            "Elles ville den samla eigninga bli {0} poeng lågare.",
            "Otherwise the total suitability would be {0} points lower."),
        [Deciding.Lot] = new(
            "En annen sammensetning er like god; loddtrekningen avgjorde.",
            "Ei anna samansetjing er like god; loddtrekninga avgjorde.",
            "Another composition is equally good; the draw of lots decided."),
    };

    /// <summary>The reason as one or two sentences.</summary>
    /// <param name="reason">Why an applicant is in or out.</param>
    /// <param name="language">A language or culture name, as in <see cref="LocalText.In"/>.</param>
    public static string Of(MembershipReason reason, string language)
    {
        var sentence = reason is { Deciding: Deciding.Admitted, Loss: null } ? NoClass : Sentences[reason.Deciding];
        return $"{(reason.In ? In : Out).In(language)} {string.Format(CultureInfo.InvariantCulture, sentence.In(language), reason.Loss)}";
    }
}
