using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Glass;

public readonly record struct GlassAttemptId(Guid Value) : IId<GlassAttemptId>
{
    public static GlassAttemptId From(Guid value) => new(value);
}

/// <summary>
/// Forsøk på nødåpning: a glass that did not open. It is no part of a person, who may not exist: whom it was asked of stands as it was
/// asked, and is looked up by nobody.
/// </summary>
public sealed class GlassAttempt
{
    public required GlassAttemptId Id { get; init; }

    public required PersonId Person { get; init; }

    public required UserId User { get; init; }

    public required PartyKind BodyKind { get; init; }

    public required OrganisationId Body { get; init; }

    public required GlassReason Reason { get; init; }

    /// <summary>Empty where they were erased.</summary>
    public required string? Words { get; init; }

    public required List<PersonCategory> Categories { get; init; }

    /// <summary>Where the rule ended; without a tie, protected and not there are one.</summary>
    public required SharingStep Step { get; init; }

    public required DateTimeOffset At { get; init; }
}
