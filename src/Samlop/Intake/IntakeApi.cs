namespace Samlop.Intake;

/// <summary>On which ground somebody of whom the calculator was asked stays, where it is one that others speak of.</summary>
public enum AnsweredGround
{
    Protection,
    TemporaryProtection,
    FamilyOfProtected,
}

/// <summary>The place below an answer of the calculator of adult rights: what else there is for somebody in that situation.</summary>
/// <param name="Age">In years on the day that was asked about; a day of birth is not given on.</param>
/// <param name="Level">The lowest level of Norwegian that is known, by its code; null where none is.</param>
public sealed record EligibilityAnswered(
    int? Age, string? Level, AnsweredGround? Ground, bool? InProgramme, bool? Employed, bool? RegisteredWithNav);
