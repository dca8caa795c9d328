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

    /// <summary>The organisation that the user finds the person for; null for any.</summary>
    public OrganisationId? Organisation { get; set; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }
}

public readonly record struct RelationId(Guid Value) : IId<RelationId>
{
    public static RelationId From(Guid value) => new(value);
}

/// <summary>
/// Nærstående: a user who is related to the person as forvaltningsloven § 6 says, and so may not read. One that was recorded by mistake, or
/// is over, is ended by somebody else, and stays in the log.
/// </summary>
public sealed class Relation : IPartOf<Person>
{
    public required RelationId Id { get; init; }

    public required PersonId Person { get; init; }

    public required UserId User { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The user said so of themself.</summary>
    public bool IsOwn { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}
