using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

[SubjectKind("grants.decision")]
public readonly record struct DecisionId(Guid Value) : IId<DecisionId>
{
    public static DecisionId From(Guid value) => new(value);
}

/// <summary>What is decided. A part of what was applied for is an award too: the amounts say it.</summary>
public enum DecisionKind
{
    /// <summary>Tildeling.</summary>
    Award,

    /// <summary>Avslag: declined on the merits.</summary>
    Rejection,

    /// <summary>Avvisning: on formal grounds.</summary>
    Dismissal,
}

/// <summary>
/// An amount of an award: for a year and a kind of cost of the call. Years after the call's are under the condition that money is
/// appropriated.
/// </summary>
/// <param name="Cost">The code of the cost kind in the call, or <c>other</c>.</param>
public sealed record DecisionLine(int Year, string Cost, Money Amount);

/// <summary>Vilkår: what the county must do, by a day where one is set.</summary>
public sealed record DecisionCondition(string Text, DateOnly? Due);

/// <summary>Rapportering: what is to be handed in, and when.</summary>
public sealed record DecisionReport(string Text, DateOnly? Due);

/// <summary>
/// What a decision says; frozen with every proposal. Written in one canonical form, so that the same content always has the same hash.
/// </summary>
/// <param name="Year">The budget year that is decided on: the call's.</param>
/// <param name="LetterText">For the county: the reasons, in the letter's form of Norwegian.</param>
/// <param name="InternalNote">For those who decide; never in the letter.</param>
/// <param name="PassedOver">Why a better graded application is passed over, where it is.</param>
/// <param name="AnswerBy">The last day to accept an award.</param>
public sealed record DecisionContent(
    DecisionKind Kind,
    int Year,
    DismissalGround? Ground,
    IReadOnlyList<DecisionLine> Lines,
    string? LetterText,
    string? InternalNote,
    string? PassedOver,
    DateOnly? AnswerBy,
    IReadOnlyList<DecisionCondition> Conditions,
    IReadOnlyList<DecisionReport> Reports
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static DecisionContent Empty(DecisionKind kind, int year) => new(kind, year, null, [], null, null, null, null, [], []);

    /// <summary>What is awarded for the year that is decided on.</summary>
    public Money Amount => Kind == DecisionKind.Award ? Money.Sum(Lines.Where(l => l.Year == Year).Select(l => l.Amount)) : Money.Zero;

    /// <summary>What later years would come to, under the condition that money is appropriated.</summary>
    public Money Later => Kind == DecisionKind.Award ? Money.Sum(Lines.Where(l => l.Year > Year).Select(l => l.Amount)) : Money.Zero;

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>SHA-256 of the canonical form, 64 hexadecimal digits.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write())));

    public static DecisionContent Read(string json) => JsonSerializer.Deserialize<DecisionContent>(json, Json)!;
}

/// <summary>
/// Vedtak: what the directorate decides on one application (forvaltningsloven 1967 § 2): recommended by one, decided by another who has
/// prepared no version of it. Decided, it never changes; a new decision is linked to the one it replaces.
/// </summary>
public sealed class Decision : IVersioned, IDecidedByTwo, IDecidesOn<Decision>
{
    public static readonly Refusal DecisionIsMade = Refusal.In<DecideText>(nameof(DecisionIsMade));

    /// <summary>The application does not stand any more: withdrawn, handed back, or its formal check says otherwise.</summary>
    public static readonly Refusal ApplicationDoesNotStand = Refusal.In<DecideText>(nameof(ApplicationDoesNotStand));
    public static readonly Refusal DecisionNotMade = Refusal.In<DecideText>(nameof(DecisionNotMade));
    public static readonly Refusal DecisionIsReplaced = Refusal.In<DecideText>(nameof(DecisionIsReplaced));

    private readonly List<DecisionProposal> proposals = [];

    private Decision()
    {
    }

    /// <param name="renewal">Why the earlier one is changed, where it replaces one.</param>
    public Decision(
        DecisionId id,
        GrantApplicationId application,
        CallId call,
        int number,
        DecisionId? replaces,
        DecisionContent content,
        UserId by,
        DateTimeOffset at,
        string? renewal = null
    )
    {
        Id = id;
        Application = application;
        Call = call;
        Number = number;
        Replaces = replaces;
        Renewal = renewal;
        BegunAt = at;
        Set(content, by, at);
    }

    /// <summary>Neither decided nor given up.</summary>
    public static Expression<Func<Decision, bool>> Open { get; } = d => d.DecidedAt == null && d.DiscardedAt == null;

    /// <summary>It is with the one who decides.</summary>
    public static Expression<Func<Decision, bool>> Waits { get; } = Open.And(d => d.ProposedAt != null);

    /// <summary>It is being written.</summary>
    public static Expression<Func<Decision, bool>> IsDraft { get; } = Open.And(d => d.ProposedAt == null);

    /// <summary>It is decided; another may have taken its place.</summary>
    public static Expression<Func<Decision, bool>> Made { get; } = d => d.DecidedAt != null;

    private static readonly Func<Decision, bool> OpenInMemory = Open.Compile();

    public DecisionId Id { get; private set; }

    public GrantApplicationId Application { get; private set; }

    public CallId Call { get; private set; }

    /// <summary>From 1 for an application.</summary>
    public int Number { get; private set; }

    /// <summary>The decision that this one changes (forvaltningsloven 1967 § 35).</summary>
    public DecisionId? Replaces { get; private set; }

    /// <summary>Why the earlier one is changed; null in the first.</summary>
    public string? Renewal { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    public DecisionKind Kind { get; private set; }

    /// <summary>The amount for the year, in øre; kept here for sums.</summary>
    public long AmountOre { get; private set; }

    public Money Amount => Money.FromOre(AmountOre);

    /// <summary>A <see cref="DecisionContent"/> as JSON: the draft, or what is decided.</summary>
    public string Content { get; private set; } = "";

    public UserId SavedBy { get; private set; }

    /// <summary>All who have written in it: who chose it, and who wrote what it says.</summary>
    public List<UserId> Writers { get; private set; } = [];

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>When it was last sent to the one who decides; stays when it is decided, null again when it comes back.</summary>
    public DateTimeOffset? ProposedAt { get; private set; }

    /// <summary>Why it fell without being decided, until it is sent anew; a draft that was never sent falls too.</summary>
    public LapseCause? Fell { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public UserId? DecidedBy { get; private set; }

    /// <summary>When the county declined the award: it stands as decided, and uses nothing of the frame.</summary>
    public DateTimeOffset? DeclinedAt { get; private set; }

    /// <summary>What it was decided on: assessments, call version, criteria and the whole portfolio as they were, as JSON.</summary>
    public string? Basis { get; private set; }

    /// <summary>SHA-256 of <see cref="Basis"/>.</summary>
    public string? BasisHash { get; private set; }

    /// <summary>A draft that was given up: the application was withdrawn, or it was begun by mistake.</summary>
    public DateTimeOffset? DiscardedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>The county has declined what it gives.</summary>
    public void Decline(DateTimeOffset at)
    {
        DeclinedAt ??= at;
        Version++;
    }

    public IReadOnlyList<DecisionProposal> Proposals => proposals;

    /// <summary>Neither decided nor given up.</summary>
    public bool IsOpen => OpenInMemory(this);

    public DecisionContent ReadContent() => DecisionContent.Read(Content);

    static Expression<Func<Decision, DecisionState>> IDecidesOn<Decision>.State { get; } = d => new DecisionState
    {
        Application = d.Application,
        Number = d.Number,
        Drafted = d.DiscardedAt == null && d.DecidedAt == null && d.ProposedAt == null,
        Proposed = d.DiscardedAt == null && d.DecidedAt == null && d.ProposedAt != null,
        Decided = d.DecidedAt != null,
        DecidedOnMerits = d.DecidedAt != null && d.Kind != DecisionKind.Dismissal,
    };

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => IsOpen ? null : DecisionIsMade;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        ProposedAt = since;
        Version++;
    }

    public void Save(DecisionContent content, TwoPersonCheck check, UserId by, DateTimeOffset at)
    {
        if (this.MayChange(check) is not null) throw new InvalidOperationException("Ask MayChange before.");
        Set(content, by, at);
        check.PreparedBy(by);
    }

    /// <summary>Innstilling: what it says now goes to the one who decides, frozen.</summary>
    /// <param name="sentVersion">The number of the sent version of the application that it is about: nothing is decided on another.</param>
    public Refusal? Propose(TwoPersonCheck check, Actor actor, int sentVersion, DateTimeOffset at)
    {
        if (this.Send(check, actor, at) is { } no) return no;
        Fell = null;
        proposals.Add(new DecisionProposal(Id, check.Rounds.Count, Content, ReadContent().Hash(), sentVersion, actor.User, at));
        return null;
    }

    /// <param name="seen">The mark of what the actor was shown.</param>
    /// <param name="basis">What it is decided on, as JSON.</param>
    public Refusal? Decide(TwoPersonCheck check, Actor actor, string? seen, string basis, DateTimeOffset at)
    {
        if (!IsOpen) return DecisionIsMade;
        if (check.Approve(actor, seen, at) is { } no) return no;
        DecidedAt = at;
        DecidedBy = actor.User;
        Basis = basis;
        BasisHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(basis)));
        Version++;
        return null;
    }

    /// <summary>What it is about is not what it was when it was written. Where it is with those who decide, it lapses as well.</summary>
    public void Fall(LapseCause cause)
    {
        if (!IsOpen) throw new InvalidOperationException("What is decided or given up does not fall.");
        Fell = cause;
        Version++;
    }

    public Refusal? Discard(TwoPersonCheck check, DateTimeOffset at)
    {
        if (this.MayChange(check) is { } no) return no;
        DiscardedAt = at;
        Version++;
        return null;
    }

    private void Set(DecisionContent content, UserId by, DateTimeOffset at)
    {
        Content = content.Write();
        Kind = content.Kind;
        AmountOre = content.Amount.Ore;
        (SavedBy, SavedAt) = (by, at);
        if (!Writers.Contains(by)) Writers.Add(by);
        Version++;
    }
}

/// <summary>Innstilling: a version of the decision as it was sent to the one who decides, never changed.</summary>
public sealed class DecisionProposal : IPartOf<Decision>
{
    private DecisionProposal()
    {
    }

    internal DecisionProposal(DecisionId decision, int number, string content, string hash, int sentVersion, UserId sentBy,
        DateTimeOffset sentAt) =>
        (Decision, Number, Content, Hash, SentVersion, SentBy, SentAt) = (decision, number, content, hash, sentVersion, sentBy, sentAt);

    public DecisionId Decision { get; private set; }

    /// <summary>The number of its round in the <see cref="TwoPersonCheck"/>.</summary>
    public int Number { get; private set; }

    public string Content { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The number of the sent version of the application that it is about.</summary>
    public int SentVersion { get; private set; }

    public UserId SentBy { get; private set; }

    public DateTimeOffset SentAt { get; private set; }
}
