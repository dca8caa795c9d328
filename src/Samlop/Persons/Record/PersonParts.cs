using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Record;

/// <summary>
/// Personen er denne brukeren: which user the person is, from a day, by an act of somebody who has seen identification, or by an equal
/// identity hash at sign-in; never by name or e-mail.
/// </summary>
public sealed class PersonUser : IPartOf<Person>
{
    public required PersonId Person { get; init; }

    public required UserId User { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null while it is so.</summary>
    public DateOnly? To { get; set; }

    /// <summary>It is so on the day, or will be.</summary>
    public static Expression<Func<PersonUser, bool>> IsNotOver(DateOnly day) => u => u.To == null || u.To >= day;
}

/// <summary>
/// Navnenøkkel: something that all names like the person's share, by which the database finds them (<see cref="NameLikeness"/>).
/// </summary>
public sealed class NameKey : IPartOf<Person>
{
    public required PersonId Person { get; init; }

    public required string Key { get; init; }
}

/// <summary>Navngitt: somebody who may find a person with a protected address, named by the data protection officer and a second.</summary>
public sealed class NamedViewer : IPartOf<Person>
{
    public required PersonId Person { get; init; }

    public required UserId User { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }
}

/// <summary>Nærstående: a user who is related to the person as forvaltningsloven § 6 says, and so may not read.</summary>
public sealed class Relation : IPartOf<Person>
{
    public required PersonId Person { get; init; }

    public required UserId User { get; init; }
}

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
public sealed class Permit : IPartOf<Person>
{
    public const int SectionLimit = 60;

    public required PersonId Person { get; init; }

    public required PermitKind Kind { get; init; }

    /// <summary>Of utlendingsloven, for instance <c>§ 28</c>; null for a citizen.</summary>
    public string? Section { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }
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
public sealed class ProgrammePeriod : IPartOf<Person>
{
    public required PersonId Person { get; init; }

    public required ProgrammeKind Kind { get; init; }

    /// <summary>Four digits; null where it is not recorded.</summary>
    public string? Municipality { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }
}

/// <summary>Bostedskommune, with its dates. It decides nothing of who may see: the tie does.</summary>
public sealed class Residence : IPartOf<Person>
{
    public required PersonId Person { get; init; }

    /// <summary>Four digits.</summary>
    public required string Municipality { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }
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
public sealed class SpokenLanguage : IPartOf<Person>
{
    public const int DialectLimit = 100;

    public required PersonId Person { get; init; }

    /// <summary>Code of the register of languages.</summary>
    public required string Language { get; init; }

    public string? Dialect { get; init; }

    public required InterpreterNeed Interpreter { get; set; }
}
