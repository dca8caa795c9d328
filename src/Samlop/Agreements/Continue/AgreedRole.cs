using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Continue;

public readonly record struct AgreedRoleId(Guid Value) : IId<AgreedRoleId>
{
    public static AgreedRoleId From(Guid value) => new(value);
}

/// <summary>
/// Rolle i samarbeidet: a coordinator, a contact person, a mentor; which party has it, how much of a post it is, who employs and where
/// they sit. That is a part of the agreement and is signed (<see cref="RolesPart"/>). Who holds it is an everyday act with a history: it
/// passes to the next when the next accepts it, and what the role has promised follows the role.
/// </summary>
public sealed class AgreedRole : AgreedThing<AgreedRoleFacts>
{
    public const int PlaceLimit = 200;
    public const int WholePost = 100;

    public static readonly Refusal RoleIsHeldByThem = Refusal.In<ContinueText>(nameof(RoleIsHeldByThem));
    public static readonly Refusal RoleNotOffered = Refusal.In<ContinueText>(nameof(RoleNotOffered));
    public static readonly Refusal RoleHasNobody = Refusal.In<ContinueText>(nameof(RoleHasNobody));
    public static readonly Refusal PromiseIsClosed = Refusal.In<ContinueText>(nameof(PromiseIsClosed));

    private readonly List<RoleHolding> holdings = [];
    private readonly List<RolePromise> promises = [];

    private AgreedRole()
    {
    }

    public AgreedRole(AgreedRoleId id, AgreementId agreement, AgreedRoleFacts facts, bool amends, DateTimeOffset at)
        : base(agreement, amends, at)
    {
        Id = id;
        Set(facts);
    }

    public AgreedRoleId Id { get; private set; }

    /// <summary>Code of the <see cref="AgreedRoleKind"/>.</summary>
    public string KindCode { get; private set; } = "";

    public AgreedRoleKind Kind => AgreedRoleKinds.All.Single(kind => kind.Code == KindCode);

    /// <summary>The party whose people hold it, and whose leader sees that somebody does.</summary>
    public OrganisationId Party { get; private set; }

    /// <summary>In per cent of a post; null where it is not agreed.</summary>
    public int? Share { get; private set; }

    /// <summary>The party that employs whoever holds it.</summary>
    public OrganisationId Employer { get; private set; }

    /// <summary>Where they sit; empty where it is not agreed.</summary>
    public string SitsAt { get; private set; } = "";

    /// <summary>A fixed day a week at <see cref="PresenceAt"/>; null where none is agreed.</summary>
    public DayOfWeek? PresenceOn { get; private set; }

    public string PresenceAt { get; private set; } = "";

    public override AgreedRoleFacts Facts => new(KindCode, Party, Share, Employer, SitsAt, PresenceOn, PresenceAt);

    /// <summary>All who have held it or were offered it.</summary>
    public IReadOnlyList<RoleHolding> Holdings => holdings;

    public IReadOnlyList<RolePromise> Promises => promises;

    /// <summary>What it has promised and not done, the first to be done first.</summary>
    public IEnumerable<RolePromise> OpenPromises => promises.Where(p => p.ClosedAt is null).OrderBy(p => p.DueOn).ThenBy(p => p.Id.Value);

    /// <summary>Whoever accepted it last; whether they still work there is for the day (<see cref="RoleHolders"/>).</summary>
    public RoleHolding? Held => holdings.Find(h => h.AcceptedAt is not null && h.EndedAt is null);

    /// <summary>The offer that waits for an answer.</summary>
    public RoleHolding? Offered => holdings.Find(h => h.AcceptedAt is null && h.EndedAt is null);

    /// <summary>A new offer replaces one that waits. Who holds the role holds it until the next accepts.</summary>
    public Refusal? Offer(RoleHolding next)
    {
        if (Held?.User == next.User) return RoleIsHeldByThem;
        Offered?.End(next.OfferedAt);
        holdings.Add(next);
        Changed();
        return null;
    }

    public Refusal? Accept(UserId by, DateTimeOffset at)
    {
        if (Offered is not { } offer || offer.User != by) return RoleNotOffered;
        Held?.End(at);
        offer.Accept(at);
        Changed();
        return null;
    }

    public Refusal? Decline(UserId by, DateTimeOffset at)
    {
        if (Offered is not { } offer || offer.User != by) return RoleNotOffered;
        offer.End(at);
        Changed();
        return null;
    }

    /// <summary>Nobody of its party holds it any more, nor is asked to: the party has it no more.</summary>
    public void Leave(DateTimeOffset at)
    {
        foreach (var holding in holdings.Where(h => h.EndedAt is null)) holding.End(at);
        Changed();
    }

    /// <param name="mentor">Null takes the mentor away.</param>
    public Refusal? Mentor(AgreedRoleId? mentor)
    {
        if (Held is not { } held) return RoleHasNobody;
        held.Mentor = mentor;
        Changed();
        return null;
    }

    public void Promise(RolePromise promise)
    {
        promises.Add(promise);
        Changed();
    }

    protected override void Set(AgreedRoleFacts facts) =>
        (KindCode, Party, Share, Employer, SitsAt, PresenceOn, PresenceAt) = (
            facts.KindCode, facts.Party, facts.Share, facts.Employer, facts.SitsAt, facts.PresenceOn,
            facts.PresenceOn is null ? "" : facts.PresenceAt);
}

/// <summary>What is agreed of a role.</summary>
/// <param name="KindCode">Code of the <see cref="AgreedRoleKind"/>.</param>
/// <param name="Share">1 to <see cref="AgreedRole.WholePost"/>.</param>
public sealed record AgreedRoleFacts(
    string KindCode, OrganisationId Party, int? Share, OrganisationId Employer, string SitsAt, DayOfWeek? PresenceOn,
    string PresenceAt);

public readonly record struct RoleHoldingId(Guid Value) : IId<RoleHoldingId>
{
    public static RoleHoldingId From(Guid value) => new(value);
}

/// <summary>Hvem som har rollen: somebody was offered it, accepted it, and held it until the next did.</summary>
public sealed class RoleHolding : IPartOf<AgreedRole>
{
    public const int NoteLimit = 2000;

    private RoleHolding()
    {
    }

    public RoleHolding(RoleHoldingId id, AgreedRoleId role, UserId user, string note, UserId by, DateTimeOffset at) =>
        (Id, Role, User, Note, OfferedBy, OfferedAt) = (id, role, user, note, by, at);

    public RoleHoldingId Id { get; private set; }

    public AgreedRoleId Role { get; private set; }

    public UserId User { get; private set; }

    /// <summary>What the next must know; empty where nothing is written.</summary>
    public string Note { get; private set; } = "";

    public UserId OfferedBy { get; private set; }

    public DateTimeOffset OfferedAt { get; private set; }

    /// <summary>From when they hold it; null while they have not accepted, or where they never did.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>When the next accepted it; of an offer, when it was declined or replaced.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The mentor's role, so that another mentor goes on where one leaves.</summary>
    public AgreedRoleId? Mentor { get; internal set; }

    internal void Accept(DateTimeOffset at) => AcceptedAt = at;

    internal void End(DateTimeOffset at) => EndedAt = at;
}

public readonly record struct RolePromiseId(Guid Value) : IId<RolePromiseId>
{
    public static RolePromiseId From(Guid value) => new(value);
}

/// <summary>Løfte: something that a role has said it will do by a day. It is the role's and not the person's.</summary>
public sealed class RolePromise : IPartOf<AgreedRole>
{
    public const int TextLimit = 300;
    public const int ReasonLimit = 300;

    private RolePromise()
    {
    }

    public RolePromise(RolePromiseId id, AgreedRoleId role, string text, DateOnly dueOn, UserId by, DateTimeOffset at) =>
        (Id, Role, Text, DueOn, MadeBy, MadeAt) = (id, role, text, dueOn, by, at);

    public RolePromiseId Id { get; private set; }

    public AgreedRoleId Role { get; private set; }

    public string Text { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    public UserId MadeBy { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>When it was done, or needed no more; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public UserId? ClosedBy { get; private set; }

    /// <summary>Why it is needed no more; null where it was done, and while it is open.</summary>
    public string? DroppedBecause { get; private set; }

    public Refusal? Keep(UserId by, DateTimeOffset at) => Close(by, at, null);

    /// <summary>It is needed no more, or was wrong: it is not said to be done.</summary>
    public Refusal? Drop(string because, UserId by, DateTimeOffset at) => Close(by, at, because);

    private Refusal? Close(UserId by, DateTimeOffset at, string? because)
    {
        if (ClosedAt is not null) return AgreedRole.PromiseIsClosed;
        (ClosedAt, ClosedBy, DroppedBecause) = (at, by, because);
        return null;
    }
}
