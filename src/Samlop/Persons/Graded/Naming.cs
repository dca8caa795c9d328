using System.Linq.Expressions;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Graded;

[SubjectKind("persons.naming")]
public readonly record struct NamingId(Guid Value) : IId<NamingId>
{
    public static NamingId From(Guid value) => new(value);
}

/// <summary>
/// Navngiving: that a user may find a person whose address is graded. The data protection officer proposes it, a second person puts it in
/// force, and one alone ends it. Until then it gives nothing: what the rule of sharing reads is the <see cref="Record.NamedViewer"/> that
/// is made of it.
/// </summary>
public sealed class Naming : IVersioned, IDecidedByTwo
{
    public const int RestsOnLimit = 500;

    public static readonly Refusal NamedIsOneself = Refusal.In<GradedText>(nameof(NamedIsOneself));
    public static readonly Refusal NamingIsOver = Refusal.In<GradedText>(nameof(NamingIsOver));
    public static readonly Refusal NamingIsNotInForce = Refusal.In<GradedText>(nameof(NamingIsNotInForce));

    private Naming()
    {
    }

    public Naming(NamingId id, GradedReferenceId reference, UserId user, OrganisationId organisation, UserId by, DateTimeOffset at)
    {
        (Id, Reference, User, Organisation) = (id, reference, user, organisation);
        (ProposedBy, ProposedAt) = (by, at);
    }

    /// <summary>Neither in force nor given up.</summary>
    public static Expression<Func<Naming, bool>> Open { get; } = n => n.ApprovedAt == null && n.WithdrawnAt == null;

    private static readonly Func<Naming, bool> OpenInMemory = Open.Compile();

    public NamingId Id { get; private set; }

    public GradedReferenceId Reference { get; private set; }

    /// <summary>Who is to find the person.</summary>
    public UserId User { get; private set; }

    /// <summary>The organisation that the user finds the person for.</summary>
    public OrganisationId Organisation { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day that was decided; null where no end was set.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Why just this user, in words that do not say whom it is of.</summary>
    public string RestsOn { get; private set; } = "";

    public UserId ProposedBy { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    public DateTimeOffset? WaitsSince { get; private set; }

    public UserId? ApprovedBy { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>Given up before it was in force.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The last day, where it was ended before <see cref="To"/>.</summary>
    public DateOnly? EndedOn { get; private set; }

    public UserId? EndedBy { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => OpenInMemory(this);

    public DateOnly? LastDay => EndedOn ?? To;

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => IsOpen ? null : NamingIsOver;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        WaitsSince = since;
        Version++;
    }

    /// <summary>Approved, and its last day is not past.</summary>
    public static Expression<Func<Naming, bool>> Lives(DateOnly today) => n => n.ApprovedAt != null
        && (n.EndedOn == null ? n.To == null || n.To >= today : n.EndedOn >= today);

    /// <summary>The two-person rule, and that nobody decides what they themselves may find.</summary>
    public Refusal? MayDecide(TwoPersonCheck check, Actor actor) =>
        check.MayDecide(actor) ?? (actor.User == User ? NamedIsOneself : null);

    public Refusal? MayEnd(DateOnly today) =>
        ApprovedAt is not null && EndedOn is null && !(To < today) ? null : NamingIsNotInForce;

    /// <summary>What is decided; before it is sent, and after it came back.</summary>
    public void Set(DateOnly from, DateOnly? to, string restsOn)
    {
        (From, To, RestsOn) = (from, to, restsOn);
        Version++;
    }

    /// <param name="seen">The mark of what the actor was shown.</param>
    public Refusal? Approve(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (MayDecide(check, actor) is { } no) return no;
        if (check.Approve(actor, seen, at) is { } refused) return refused;
        (ApprovedBy, ApprovedAt, WaitsSince) = (actor.User, at, null);
        Version++;
        return null;
    }

    public Refusal? Withdraw(TwoPersonCheck check, DateTimeOffset at)
    {
        if (this.MayChange(check) is { } no) return no;
        WithdrawnAt = at;
        Version++;
        return null;
    }

    /// <param name="last">The last day; before the first where it never was in force.</param>
    public void End(DateOnly last, UserId by)
    {
        (EndedOn, EndedBy) = (last, by);
        Version++;
    }
}
