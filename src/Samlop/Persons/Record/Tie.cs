using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Record;

public readonly record struct TieId(Guid Value) : IId<TieId>
{
    public static TieId From(Guid value) => new(value);
}

/// <summary>
/// Tilknytning: why a body has to do with a person, from and to a day. Without one in force a person is not there for the body, whatever it
/// knew before.
/// </summary>
public sealed class Tie : IPartOf<Person>
{
    public const int TextLimit = 200;

    public required TieId Id { get; init; }

    public required PersonId Person { get; init; }

    public required PartyKind BodyKind { get; init; }

    public required OrganisationId Body { get; init; }

    /// <summary>The one user whose tie it is; null where it is the body's.</summary>
    public UserId? User { get; init; }

    /// <summary>As what: referring office, teacher, company.</summary>
    public required string Capacity { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null while no end is set.</summary>
    public DateOnly? To { get; set; }

    /// <summary>
    /// Siste dag i bedriften: of a company the last day of what the tie rests on, after which the tie goes on for a while; null of others.
    /// </summary>
    public DateOnly? PlaceTo { get; init; }

    /// <summary>For instance an intake or a placement.</summary>
    public required string RestsOn { get; init; }

    public Body Of => new(BodyKind, Body);

    /// <summary>It has a last day, and needs none.</summary>
    public bool IsOver(DateOnly day) => To <= day;
}

/// <summary>
/// Taushetserklæring: what a private reader confirms before the first look at a person, once for each tie, with the version of its words
/// (forvaltningsloven 1967 § 13 c).
/// </summary>
public sealed class ConfidentialityStatement : IPartOf<Person>
{
    public required PersonId Person { get; init; }

    public required UserId User { get; init; }

    public required OrganisationId Organisation { get; init; }

    public required TieId Tie { get; init; }

    public required int WordsVersion { get; init; }

    public required DateTimeOffset At { get; init; }
}

public readonly record struct PlacementId(Guid Value) : IId<PlacementId>
{
    public static PlacementId From(Guid value) => new(value);
}

/// <summary>Plass i bedrift: where a person is, as far as sharing depends on it.</summary>
public sealed class Placement : IPartOf<Person>
{
    public required PlacementId Id { get; init; }

    public required PersonId Person { get; init; }

    public required PartyKind BodyKind { get; init; }

    public required OrganisationId Body { get; init; }

    /// <summary>Nav has the measure there (NAV-loven § 7 second paragraph).</summary>
    public required bool NavMeasure { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }
}

public readonly record struct TrainingContractId(Guid Value) : IId<TrainingContractId>
{
    public static TrainingContractId From(Guid value) => new(value);
}

/// <summary>Lærekontrakt (opplæringslova § 7-2), as far as sharing depends on it.</summary>
public sealed class TrainingContract : IPartOf<Person>
{
    public required TrainingContractId Id { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>The body of the company; null where it is not recorded with whom.</summary>
    public PartyKind? BodyKind { get; init; }

    public OrganisationId? Body { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }
}
