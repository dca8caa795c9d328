using Samlop.Platform.Text;

namespace Samlop.Persons.Graded;

/// <summary>How it stands with a graded address and with a naming, in a few words.</summary>
internal static class GradedWords
{
    public static string StateOf(GradedReference reference, bool isNamed) => reference.LiftedOn is { } lifted
        ? Say(GradedText.State_Lifted, Written.Date(lifted))
        : reference.WaitsSince is not null ? (isNamed ? GradedText.State_NamedAndWaits : GradedText.State_Waits)
        : isNamed ? GradedText.State_Named : GradedText.State_NotNamed;

    public static string StateOf(Naming naming, DateOnly today) =>
        naming.ApprovedAt is not null
            ? naming.LastDay < naming.From ? GradedText.Naming_NeverWas
                : naming.LastDay is { } last && last < today ? Say(GradedText.Naming_Over, Written.Date(last))
                : naming.From > today ? Say(GradedText.Naming_ToCome, Written.Date(naming.From))
                : GradedText.Naming_InForce
            : naming.WithdrawnAt is not null ? GradedText.Naming_Withdrawn
            : naming.WaitsSince is not null ? GradedText.Naming_Waits : GradedText.Naming_Back;

    public static string DaysOf(Naming naming) => naming.To is { } to
        ? Say(GradedText.Days_FromTo, Written.Date(naming.From), Written.Date(to))
        : Say(GradedText.Days_From, Written.Date(naming.From));
}
