using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Record;

public readonly record struct FactId(Guid Value) : IId<FactId>
{
    public static FactId From(Guid value) => new(value);
}

/// <summary>Slags opplysning: each is a type of its own.</summary>
public enum FactKind
{
    Permit,
    Programme,
    Residence,
    Schooling,
    Norwegian,
    Language,
    Contact,
    Number,
    AddressGrading,
    Work,
    Livelihood,
    Health,
}

/// <summary>Which fact: its kind and its id.</summary>
public readonly record struct FactRef(FactKind Kind, FactId Id)
{
    /// <summary>What a choice of it posts.</summary>
    public string Key => $"{Kind} {Id.Value}";

    /// <summary>Null for what is none.</summary>
    public static FactRef? Of(string? key) =>
        key?.Split(' ') is [var kind, var id] && TypedField.Choice<FactKind>(kind) is { } known && Guid.TryParse(id, out var value)
            ? new FactRef(known, new FactId(value)) : null;
}

/// <summary>
/// Datert opplysning: what is so of a person from and to a day, as the body that recorded the person has it. It is never written over: it
/// gets a last day, and what is so from then on is another. One that was recorded by mistake ends before it begins, and never was.
/// </summary>
public abstract class DatedFact : IPartOf<Person>
{
    public required FactId Id { get; init; }

    public abstract FactKind FactKind { get; }

    public required PersonId Person { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null while no end is known.</summary>
    public DateOnly? To { get; set; }

    /// <summary>It was recorded by mistake.</summary>
    public bool NeverWas => To < From;

    public bool IsInForce(DateOnly day) => From <= day && !(To < day);

    /// <summary>A last day that is set is not set anew: the fact is taken back, and recorded as it is.</summary>
    public bool MayEnd => To is null;

    /// <summary>Two that cannot be so at the same time are not, on any day.</summary>
    public bool MayStandBeside(DatedFact other) =>
        NeverWas || other.NeverWas || !Excludes(other) || To < other.From || other.To < From;

    /// <summary>Only one of the two can be so at a time.</summary>
    protected virtual bool Excludes(DatedFact other) => false;
}
