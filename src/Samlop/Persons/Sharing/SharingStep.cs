namespace Samlop.Persons.Sharing;

/// <summary>
/// Where the deciding ended. The steps are asked in this order, and the first whose condition holds is the answer.
/// </summary>
public enum SharingStep
{
    /// <summary>A decision keeps it from the person.</summary>
    WithheldFromSelf,

    /// <summary>The person's own, with others' parts masked.</summary>
    OwnWithOthersMasked,

    /// <summary>The person's own.</summary>
    Own,

    /// <summary>Protected address: as if the person did not exist.</summary>
    Protected,

    /// <summary>The membership is not in force.</summary>
    NoMember,

    /// <summary>Close relation (forvaltningsloven § 6).</summary>
    Related,

    /// <summary>A private reader has not confirmed the statement.</summary>
    NoStatement,

    /// <summary>No tie in force: as if the person did not exist.</summary>
    NoTie,

    /// <summary>Kept longer than the period of its category: nobody but the person reads it.</summary>
    Blocked,

    /// <summary>Closed facts, opened by a consent of their own kind.</summary>
    ClosedByConsent,

    /// <summary>The protected address, where a row leaves it to be clarified.</summary>
    ClosedToClarify,

    /// <summary>Closed facts.</summary>
    Closed,

    /// <summary>The reader's own body recorded it.</summary>
    OwnBody,

    /// <summary>A row of law opens.</summary>
    Basis,

    /// <summary>A decision on research opens, without who it is.</summary>
    Research,

    /// <summary>A row opens a count.</summary>
    Counted,

    /// <summary>A row and a consent open.</summary>
    Consent,

    /// <summary>The glass is broken.</summary>
    Glass,

    /// <summary>A row leaves it to be clarified.</summary>
    ToClarify,

    /// <summary>A row says no.</summary>
    No,

    /// <summary>A row of law fails on the programme or the permit alone, for a person who has a permit or is a citizen.</summary>
    OutsideProgramme,

    /// <summary>No row.</summary>
    NoRow,
}
