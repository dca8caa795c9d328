using System.Globalization;

namespace Samlop.Intake.Eligibility;

/// <summary>Begrunnelser som tekst: reasons and facts as sentences in bokmål, nynorsk and English.</summary>
public sealed class ReasonText(RuleBook book)
{
    private static readonly LocalText Met = new("Oppfylt", "Oppfylt", "Met");

    private static readonly LocalText NotMet = new("Ikke oppfylt", "Ikkje oppfylt", "Not met");

    private static readonly LocalText Open = new("Må avklares", "Må avklarast", "To be clarified");

    private static readonly LocalText NotKnown = new("ikke oppgitt", "ikkje oppgitt", "not given");

    private static readonly LocalText Yes = new("ja", "ja", "yes");

    private static readonly LocalText No = new("nei", "nei", "no");

    private static readonly LocalText NotDeciding = new("Til opplysning, avgjør ikke.", "Til opplysning, avgjer ikkje.", "For information, does not decide.");

    private static readonly LocalText BasedOn = new("Grunnlag", "Grunnlag", "Based on");

    /// <summary>For instance «Oppfylt: Personen fyller 25 år … Grunnlag: fødselsdato 02.05.1994.»</summary>
    /// <param name="reason">A reason of an answer.</param>
    /// <param name="language">A language or culture name, as in <see cref="LocalText.In"/>.</param>
    public string Of(Reason reason, string language)
    {
        var verdict = (reason.Holds switch { true => Met, false => NotMet, null => Open }).In(language);
        var facts = string.Join("; ", reason.Facts.Select(f => Of(f, language)));
        var sentence = $"{verdict}: {reason.Rule.Text.In(language)}{(facts.Length == 0 ? "" : $" {BasedOn.In(language)}: {facts}.")}";
        return reason.Rule.Decides ? sentence : $"{sentence} {NotDeciding.In(language)}";
    }

    /// <summary>For instance «fødselsdato 02.05.1994».</summary>
    public string Of(Fact fact, string language) => $"{book.Names[fact.Name].In(language)} {Value(fact, language)}";

    private string Value(Fact fact, string language) => fact.Value switch
    {
        null => NotKnown.In(language),
        true => Yes.In(language),
        false => No.In(language),
        DateOnly day => day.ToString(language.StartsWith("en", StringComparison.Ordinal) ? "d MMMM yyyy" : "dd.MM.yyyy", CultureInfo.InvariantCulture),
        Enum choice => book.Names[$"{fact.Name}.{choice}"].In(language),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
    };
}
