using Samlop.Persons.Terms;

namespace Samlop.Persons.Sharing;

/// <summary>What a row of the table says.</summary>
public enum RowAnswer
{
    /// <summary>A law opens (hjemmel).</summary>
    Basis,

    /// <summary>A consent opens (samtykke).</summary>
    Consent,

    /// <summary>Må avklares: nobody has said; never as permitted.</summary>
    ToClarify,

    No,
}

/// <summary>How sure a row is.</summary>
public enum RowCertainty
{
    /// <summary>The section's words were read.</summary>
    V,

    /// <summary>Remembered; the words were not at hand.</summary>
    R,

    /// <summary>Read, and its use here is a reading that may be wrong: not in force until the data protection officer accepts it.</summary>
    U,
}

/// <summary>What a row says that no row may say.</summary>
public enum RowProblem
{
    ToBeforeFrom,
    CodeTwice,

    /// <summary>The code CONSENT belongs to rows that a consent opens, and to all of them.</summary>
    ConsentCode,

    /// <summary>The code DECISION belongs to rows that a law opens.</summary>
    DecisionCode,

    /// <summary>Another body is of the owner's own kind.</summary>
    AnotherKind,
}

/// <summary>
/// Rad i delingstabellen: what a kind of reader may see of a category that a kind of body recorded, for a purpose, in which days, on which
/// conditions, by which section.
/// </summary>
/// <param name="Line">In its file, the header being line 1.</param>
/// <param name="Owners">The kinds of owner it is for, one or many.</param>
/// <param name="Readers">The kinds of reader it is for.</param>
/// <param name="AnotherBody">It is for another body of the owner's own kind.</param>
/// <param name="Section">As it is cited.</param>
/// <param name="To">The last day; null where no end is known.</param>
public sealed record SharingRow(
    int Line,
    IReadOnlyList<PartyKind> Owners,
    IReadOnlyList<PartyKind> Readers,
    bool AnotherBody,
    PersonCategory Category,
    SharingPurpose Purpose,
    RowAnswer Answer,
    string Section,
    DateOnly From,
    DateOnly? To,
    RowCertainty Certainty,
    IReadOnlyList<ConditionCode> Codes)
{
    public bool Asks(ConditionCode code) => Codes.Contains(code);

    /// <summary>A consent may open what a kind of body recorded.</summary>
    public bool TakesConsentOf(PartyKind owner) => Answer is RowAnswer.Consent && Owners.Contains(owner);
}
