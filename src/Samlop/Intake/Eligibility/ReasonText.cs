using System.Globalization;

namespace Samlop.Intake.Eligibility;

/// <summary>Begrunnelser som tekst: reasons and facts as sentences in bokmål, nynorsk and English.</summary>
public sealed class ReasonText(RuleBook book)
{
    private static readonly LocalText Met = new("Oppfylt", "Oppfylt", "Met") { Uk = "Виконано", Ar = "مستوفى" };

    private static readonly LocalText NotMet = new("Ikke oppfylt", "Ikkje oppfylt", "Not met") { Uk = "Не виконано", Ar = "غير مستوفى" };

    private static readonly LocalText Open = new("Må avklares", "Må avklarast", "To be clarified")
    {
        Uk = "Треба з’ясувати",
        Ar = "يجب التوضيح",
    };

    private static readonly LocalText NotKnown = new("ikke oppgitt", "ikkje oppgitt", "not given") { Uk = "не вказано", Ar = "غير مذكور" };

    private static readonly LocalText Yes = new("ja", "ja", "yes") { Uk = "так", Ar = "نعم" };

    private static readonly LocalText No = new("nei", "nei", "no") { Uk = "ні", Ar = "لا" };

    private static readonly LocalText NotDeciding = new(
        "Dette avgjør ikke svaret.",
        "Dette avgjer ikkje svaret.",
        "This does not decide the answer."
    )
    {
        Uk = "Це не впливає на відповідь.",
        Ar = "هذا لا يحدد الجواب.",
    };

    private static readonly LocalText LookedAt = new("Vi har sett på dette:", "Vi har sett på dette:", "We have looked at this:")
    {
        Uk = "Ми врахували таке:",
        Ar = "نظرنا في ما يلي:",
    };

    private static readonly LocalText Between = new(", ", ", ", ", ") { Uk = ", ", Ar = "، " };

    /// <summary>For instance «Oppfylt: Personen fyller 25 år … Vi har sett på dette: fødselsdato 02.05.1994.»</summary>
    /// <param name="reason">A reason of an answer.</param>
    /// <param name="language">A language or culture name, as in <see cref="LocalText.In"/>.</param>
    public string Of(Reason reason, string language)
    {
        var verdict = reason.Holds switch { null => Open, _ when reason.Chooses => null, true => Met, false => NotMet };
        var facts = string.Join(Between.In(language), reason.Facts.Select(f => Of(f, language)));
        var basis = facts.Length == 0 ? "" : $" {LookedAt.In(language)} {facts}.";
        var sentence = $"{(verdict is null ? "" : $"{verdict.In(language)}: ")}{reason.Rule.Text.In(language)}{basis}";
        return reason.Rule.Decides ? sentence : $"{sentence} {NotDeciding.In(language)}";
    }

    /// <summary>For instance «fødselsdato 02.05.1994» and «videregående opplæring (ingen)».</summary>
    public string Of(Fact fact, string language)
    {
        var value = Value(fact, language);
        return $"{book.Names[fact.Name].In(language)} {(fact.Value is bool or Enum ? $"({value})" : value)}";
    }

    private string Value(Fact fact, string language) =>
        fact.Value switch
        {
            null => NotKnown.In(language),
            true => Yes.In(language),
            false => No.In(language),
            DateOnly day => day.ToString(
                language.StartsWith("en", StringComparison.Ordinal) ? "d MMMM yyyy" : "dd.MM.yyyy",
                CultureInfo.InvariantCulture
            ),
            Enum choice => book.Names[$"{fact.Name}.{choice}"].In(language),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
        };
}
