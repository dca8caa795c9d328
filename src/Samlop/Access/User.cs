using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>A person who can sign in. Participants and candidates get their own rows in the modules that own them.</summary>
public sealed class User : IVersioned, ISearched<UserId>
{
    public const int NameLimit = 200;

    private User()
    {
    }

    public User(UserId id, string name, string email)
    {
        Id = id;
        Set(name, email);
    }

    public UserId Id { get; private set; }

    [NorwegianOrder]
    public string Name { get; private set; } = "";

    /// <summary>Where notices are sent. Notices hold no content of cases.</summary>
    public string Email { get; private set; } = "";

    /// <summary>
    /// The language they chose last when signed in, by the code of <see cref="Languages"/>; null where they never have. What they are
    /// written to in is <see cref="ReadLanguages"/>.
    /// </summary>
    public string? Language { get; private set; }

    /// <summary>A made-up person of the demonstration, whom everybody may sign in as there.</summary>
    public bool Persona { get; init; }

    /// <summary>
    /// The organisation whose own administrator let them in, who finds them there before they have a role; null where an administrator of
    /// the installation did.
    /// </summary>
    public OrganisationId? AddedFor { get; init; }

    /// <summary>Name and address folded for search.</summary>
    public string Search { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>Who typed the address, last or when the person was let in; null where the program did.</summary>
    public UserId? EmailSetBy { get; internal set; }

    /// <summary>The address before a change that is being made now: whoever had it is told. Not kept.</summary>
    public string? EmailBefore { get; private set; }

    public void Change(string name, string email, UserId by)
    {
        EmailBefore = Email;
        if (email != Email) EmailSetBy = by;
        Set(name, email);
        Version++;
    }

    /// <summary>Somebody's own setting; it does not disturb one who corrects the name at the same time.</summary>
    public void Read(PageLanguage language) => Language = language.Code;

    private void Set(string name, string email)
    {
        Name = name;
        Email = email;
        Search = SearchText.Fold($"{name} {email}");
    }
}

[SubjectKind("access.membership")]
public readonly record struct MembershipId(Guid Value) : IId<MembershipId>
{
    public static MembershipId From(Guid value) => new(value);
}

/// <summary>A person's role for an organisation, from a day and, when it is known, to a day. Outside the period it gives nothing.</summary>
public sealed class Membership : IVersioned
{
    public static readonly Refusal MembershipIsOver = Refusal.In<AccessText>(nameof(MembershipIsOver));

    private Membership()
    {
    }

    public Membership(MembershipId id, UserId person, OrganisationId organisation, Role role, DateOnly from, DateOnly? to = null)
    {
        Id = id;
        User = person;
        Organisation = organisation;
        Role = role;
        From = from;
        To = to;
    }

    /// <summary>Of a day.</summary>
    public static Expression<Func<Membership, DateOnly, bool>> Holds { get; } = (m, day) => m.From <= day && (m.To == null || m.To >= day);

    /// <summary>Of a day: its last day is not past, though it may not have begun.</summary>
    public static Expression<Func<Membership, DateOnly, bool>> IsNotOver { get; } = (m, day) => m.To == null || m.To >= day;

    private static readonly Func<Membership, DateOnly, bool> HoldsInMemory = Holds.Compile();
    private static readonly Func<Membership, DateOnly, bool> IsNotOverInMemory = IsNotOver.Compile();

    public MembershipId Id { get; private set; }

    public UserId User { get; private set; }

    public OrganisationId Organisation { get; private set; }

    public Role Role { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day; null while no end is set.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>
    /// The last day that the person began to act for the organisation, with this role among those they hold there; null where they never
    /// have. For the yearly review of who has access, and nothing else.
    /// </summary>
    public DateOnly? LastUsed { get; set; }

    public int Version { get; private set; }

    public bool HoldsOn(DateOnly day) => HoldsInMemory(this, day);

    /// <summary>It was taken back before it began, and has never given anything.</summary>
    public bool NeverHeld => To < From;

    /// <summary>A membership that is over stays as it is; who comes back gets a new one.</summary>
    public Refusal? MayChange(DateOnly today) => IsNotOverInMemory(this, today) ? null : MembershipIsOver;

    /// <summary>
    /// The earliest last day that may be set: yesterday, which ends it at once, for a role that was used cannot be taken away afterwards;
    /// or the day before it begins, and then it never holds. An administrator who holds the role has the day that somebody else ends it on:
    /// they are told, and nobody is shut out by a colleague between two presses.
    /// </summary>
    public DateOnly EarliestEnd(DateOnly today, UserId by) =>
        From > today ? From.AddDays(-1)
        : Role == Role.Administrator && User != by ? today
        : today.AddDays(-1);

    /// <summary>Ends the membership after <paramref name="lastDay"/>; what was done under it stands.</summary>
    public void End(DateOnly lastDay)
    {
        To = lastDay;
        Version++;
    }

    /// <summary>The days would give something that the membership does not give now.</summary>
    public bool IsMore(DateOnly from, DateOnly? to) => from < From || (To is { } last && (to is null || to > last));

    public void ChangePeriod(DateOnly from, DateOnly? to)
    {
        From = from;
        To = to;
        Version++;
    }
}
