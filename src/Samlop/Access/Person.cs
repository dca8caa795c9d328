using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>A person who can sign in. Participants and candidates get their own rows in the modules that own them.</summary>
public sealed class Person
{
    private Person()
    {
    }

    public Person(PersonId id, string name, string email)
    {
        Id = id;
        Name = name;
        Email = email;
    }

    public PersonId Id { get; private set; }

    [NorwegianOrder]
    public string Name { get; private set; } = "";

    /// <summary>Where notices are sent. Notices hold no content of cases.</summary>
    public string Email { get; private set; } = "";

    /// <summary>A made-up person of the demonstration, whom everybody may sign in as there.</summary>
    public bool Persona { get; init; }
}

public readonly record struct MembershipId(Guid Value) : IId<MembershipId>
{
    public static MembershipId From(Guid value) => new(value);
}

/// <summary>A person's role for an organisation, from a day and, when it is known, to a day. Outside the period it gives nothing.</summary>
public sealed class Membership
{
    private Membership()
    {
    }

    public Membership(MembershipId id, PersonId person, OrganisationId organisation, Role role, DateOnly from)
    {
        Id = id;
        Person = person;
        Organisation = organisation;
        Role = role;
        From = from;
    }

    public MembershipId Id { get; private set; }

    public PersonId Person { get; private set; }

    public OrganisationId Organisation { get; private set; }

    public Role Role { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day; null while no end is set.</summary>
    public DateOnly? To { get; private set; }

    public int Version { get; private set; }

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Ends the membership after <paramref name="lastDay"/>; what was done under it stands.</summary>
    public void End(DateOnly lastDay)
    {
        To = lastDay;
        Version++;
    }
}
