namespace Samlop.Intake.Eligibility;

/// <summary>When a ground gives right and duty to the introduction programme (integreringsloven § 9, introduksjonsloven § 2).</summary>
public enum ProgrammeGround
{
    /// <summary>The section alone is enough.</summary>
    Always,

    /// <summary>The section is known, and is not among those that give the programme.</summary>
    Never,

    /// <summary>Utlendingsloven § 38: on an application for protection, or by the fifth paragraph.</summary>
    AfterApplicationForProtection,

    /// <summary>Utlendingsloven § 53: by first paragraph b, second or third paragraph.</summary>
    ByParagraph,

    /// <summary>Family of somebody who had been settled for less than five years when the family applied.</summary>
    FamilyWithinFiveYears,

    /// <summary>The same, where the reference person's own ground must be one after an application for protection.</summary>
    FamilyAfterApplicationForProtection,

    /// <summary>Not in the table.</summary>
    NotInTable,
}

/// <summary>Oppholdsgrunnlag: a section of utlendingsloven and what it gives here.</summary>
/// <param name="Ground">As written in the facts.</param>
/// <param name="Programme">When it gives the introduction programme.</param>
/// <param name="DutyToTraining">Whether it gives duty to training in Norwegian by integreringsloven § 28.</param>
/// <param name="TrainingOf2003">
/// Whether it gives training by introduksjonsloven § 17 whatever it gives by § 2; null where that is to be clarified.
/// </param>
/// <param name="FamilySurelyBefore">
/// A family permit granted before this day is within the five years, since nobody had the ground earlier.
/// </param>
/// <param name="FirstGranted">
/// The first day it was granted: an earlier permit cannot be by this ground, and gives nothing known; null where that is not limited.
/// </param>
/// <param name="Text">The ground in words.</param>
public sealed record PermitGround(
    string Ground,
    ProgrammeGround Programme,
    bool DutyToTraining,
    bool? TrainingOf2003,
    DateOnly? FamilySurelyBefore,
    DateOnly? FirstGranted,
    LocalText Text
);
