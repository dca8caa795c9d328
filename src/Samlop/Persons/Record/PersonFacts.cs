namespace Samlop.Persons.Record;

/// <summary>What a person's stay rests on.</summary>
public enum PermitKind
{
    /// <summary>None, or an application that waits.</summary>
    None,

    /// <summary>A residence permit under utlendingsloven.</summary>
    Residence,

    /// <summary>Norwegian citizenship, which has no end.</summary>
    Citizenship,
}

/// <summary>Oppholdstillatelse eller statsborgerskap, with its dates.</summary>
public sealed class Permit : DatedFact
{
    /// <summary>Nobody has a permit and has none.</summary>
    protected override bool Excludes(DatedFact other) =>
        other is Permit permit && (Kind is PermitKind.None) != (permit.Kind is PermitKind.None);

    public const int SectionLimit = 60;

    public override FactKind FactKind => FactKind.Permit;

    public required PermitKind Kind { get; init; }

    /// <summary>Of utlendingsloven, for instance <c>§ 28</c>; null for a citizen.</summary>
    public string? Section { get; init; }
}

/// <summary>What a person takes part in under the laws of integration.</summary>
public enum ProgrammeKind
{
    /// <summary>Introduksjonsprogram (integreringsloven chapter 4).</summary>
    Introduction,

    /// <summary>Opplæring i norsk og samfunnskunnskap (chapter 6).</summary>
    NorwegianTraining,

    /// <summary>Training in reception (§ 5), and all else: not a programme by which § 42 shares.</summary>
    Other,
}

/// <summary>Tid i program: when a person takes part, and for which municipality.</summary>
public sealed class ProgrammePeriod : DatedFact
{
    public override FactKind FactKind => FactKind.Programme;

    public required ProgrammeKind Kind { get; init; }

    /// <summary>Four digits; null where it is not recorded.</summary>
    public string? Municipality { get; init; }

    protected override bool Excludes(DatedFact other) => other is ProgrammePeriod programme && programme.Kind == Kind;
}

/// <summary>Bostedskommune, with its dates. It decides nothing of who may see: the tie does.</summary>
public sealed class Residence : DatedFact
{
    public override FactKind FactKind => FactKind.Residence;

    /// <summary>Four digits.</summary>
    public required string Municipality { get; init; }

    protected override bool Excludes(DatedFact other) => other is Residence;
}

/// <summary>How an interpreter takes part.</summary>
public enum InterpreterNeed
{
    None,
    OnSite,
    ByScreen,
    ByTelephone,
}

/// <summary>Språk: what a person speaks, and whether an interpreter is needed in it.</summary>
public sealed class SpokenLanguage : DatedFact
{
    public const int DialectLimit = 100;

    public override FactKind FactKind => FactKind.Language;

    /// <summary>Code of the register of languages.</summary>
    public required string Language { get; init; }

    public string? Dialect { get; init; }

    public required InterpreterNeed Interpreter { get; init; }

    protected override bool Excludes(DatedFact other) => other is SpokenLanguage spoken && spoken.Language == Language;
}

/// <summary>How a person is reached.</summary>
public enum ContactWay
{
    Email,
    Phone,
}

/// <summary>Kontaktopplysning: one way in which the person is reached.</summary>
public sealed class ContactDetail : DatedFact
{
    public const int ValueLimit = 254;

    public override FactKind FactKind => FactKind.Contact;

    public required ContactWay Way { get; init; }

    public required string Value { get; init; }

    protected override bool Excludes(DatedFact other) =>
        other is ContactDetail contact && contact.Way == Way && contact.Value == Value;
}

/// <summary>How far a schooling reached.</summary>
public enum SchoolLevel
{
    /// <summary>Primary and lower secondary school.</summary>
    Primary,

    /// <summary>General upper secondary education.</summary>
    UpperSecondary,

    /// <summary>Upper secondary education for a trade.</summary>
    Vocational,

    /// <summary>University or university college.</summary>
    Higher,
}

/// <summary>What a person has brought to show a schooling by.</summary>
public enum BroughtDocument
{
    None,
    Original,
    Copy,

    /// <summary>An original or a copy, with an authorised translation.</summary>
    Translated,
}

/// <summary>Skolegang: schooling as the person tells of it on a day, and the document brought. It is no recognition.</summary>
public sealed class Schooling : DatedFact
{
    public const int TextLimit = 100;

    /// <summary>More years than anybody goes to one school.</summary>
    public const int MostYears = 25;

    public override FactKind FactKind => FactKind.Schooling;

    public required SchoolLevel Level { get; init; }

    /// <summary>Subject or trade; null where it is not told.</summary>
    public string? Subject { get; init; }

    public required string Country { get; init; }

    /// <summary>Whole years; null where it is not told.</summary>
    public int? Years { get; init; }

    public required BroughtDocument Document { get; init; }
}

/// <summary>Ferdighet i norsk (the skills of the Common European Framework).</summary>
public enum NorwegianSkill
{
    Listening,
    Reading,
    Speaking,
    Writing,
}

/// <summary>Norsknivå on the CEFR scale.</summary>
public enum NorwegianLevel
{
    BelowA1,
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
}

/// <summary>What a level is known by.</summary>
public enum NorwegianTest
{
    /// <summary>Norskprøven.</summary>
    Norskproven,

    /// <summary>Mapping by a teacher.</summary>
    Mapping,

    /// <summary>What the person says.</summary>
    OwnStatement,
}

/// <summary>Norskresultat: a person's level in one skill, by which test, on which day.</summary>
public sealed class NorwegianResult : DatedFact
{
    public override FactKind FactKind => FactKind.Norwegian;

    public required NorwegianSkill Skill { get; init; }

    public required NorwegianLevel Level { get; init; }

    public required NorwegianTest Test { get; init; }

    protected override bool Excludes(DatedFact other) =>
        other is NorwegianResult result && result.Skill == Skill && result.Test == Test && result.From == From;
}

/// <summary>
/// Fødselsnummer eller d-nummer, encrypted. One that the person no longer has is kept, since the person is found by it still.
/// </summary>
public sealed class HeldNumber : DatedFact
{
    public override FactKind FactKind => FactKind.Number;

    public required bool IsDNumber { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>The keyed hash, by which the same number is found again: 64 hexadecimal digits.</summary>
    public required string Lookup { get; init; }

    /// <summary>A d-nummer becomes a fødselsnummer, and never the other way; a wrong one is taken back first.</summary>
    public bool MayBecome(HeldNumber next) => IsDNumber && !next.IsDNumber;
}

/// <summary>How an address is graded (beskyttelsesinstruksen).</summary>
public enum AddressProtection
{
    /// <summary>Fortrolig.</summary>
    Confidential,

    /// <summary>Strengt fortrolig.</summary>
    StrictlyConfidential,
}

/// <summary>Adressesperre, with its dates. That an address is graded is itself secret: it opens for nobody but the person.</summary>
public sealed class AddressGrading : DatedFact
{
    public override FactKind FactKind => FactKind.AddressGrading;

    public required AddressProtection Grade { get; init; }

    protected override bool Excludes(DatedFact other) => other is AddressGrading;
}
