using System.Linq.Expressions;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Control;

[SubjectKind("grants.control-draw")]
public readonly record struct ControlDrawId(Guid Value) : IId<ControlDrawId>
{
    public static ControlDrawId From(Guid value) => new(value);
}

/// <summary>Where a draw stands, derived from its facts.</summary>
public enum DrawStanding
{
    SeedFixed,
    ListClosed,
    Drawn,
    Dropped,
}

/// <summary>
/// Trekning: which grant cases of a call are controlled. One person fixes the seed and the rules; then the list of cases is closed; then
/// another person draws. Nothing of it is written over, and a draw is never taken away: a second one on the same call stands beside it.
/// </summary>
public sealed class ControlDraw : IVersioned
{
    public const int ReasonLimit = 2000;

    public static readonly Refusal DrawIsOver = Refusal.In<ControlText>(nameof(DrawIsOver));
    public static readonly Refusal ListIsClosed = Refusal.In<ControlText>(nameof(ListIsClosed));
    public static readonly Refusal ListIsOpen = Refusal.In<ControlText>(nameof(ListIsOpen));
    public static readonly Refusal SeedIsOwn = Refusal.In<ControlText>(nameof(SeedIsOwn));
    public static readonly Refusal ListIsEmpty = Refusal.In<ControlText>(nameof(ListIsEmpty));

    private static readonly Ladder<DrawStanding, ControlDraw> Ladder = new(
        (DrawStanding.Dropped, d => d.DroppedAt != null),
        (DrawStanding.Drawn, d => d.DrawnAt != null),
        (DrawStanding.ListClosed, d => d.ClosedAt != null),
        (DrawStanding.SeedFixed, d => true));

    private readonly List<DrawnCase> cases = [];

    private ControlDraw()
    {
    }

    public ControlDraw(
        ControlDrawId id, CallId call, OrganisationId owner, int number, string seed, SampleRules rules, UserId by, DateTimeOffset at)
    {
        (Id, Call, Owner, Number, Seed) = (id, call, owner, number, seed);
        (LargeOre, MiddleOre) = (rules.Large.Ore, rules.Middle.Ore);
        (MiddlePercent, SmallPercent, RefusedPercent) = (rules.MiddlePercent, rules.SmallPercent, rules.RefusedPercent);
        Algorithm = Sampling.Algorithm;
        (FixedBy, FixedAt) = (by, at);
    }

    public ControlDrawId Id { get; private set; }

    public CallId Call { get; private set; }

    /// <summary>The directorate that owns the call.</summary>
    public OrganisationId Owner { get; private set; }

    /// <summary>From 1 for the call.</summary>
    public int Number { get; private set; }

    /// <summary>Frø: what the order is made of, fixed before the list.</summary>
    public string Seed { get; private set; } = "";

    public long LargeOre { get; private set; }

    public long MiddleOre { get; private set; }

    public int MiddlePercent { get; private set; }

    public int SmallPercent { get; private set; }

    public int RefusedPercent { get; private set; }

    public string Algorithm { get; private set; } = "";

    public UserId FixedBy { get; private set; }

    public DateTimeOffset FixedAt { get; private set; }

    public UserId? ClosedBy { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>SHA-256 of the closed list (<see cref="Sampling.HashOf"/>).</summary>
    public string? ListHash { get; private set; }

    public UserId? DrawnBy { get; private set; }

    public DateTimeOffset? DrawnAt { get; private set; }

    /// <summary>Given up before anything was drawn.</summary>
    public DateTimeOffset? DroppedAt { get; private set; }

    public UserId? DroppedBy { get; private set; }

    public string? DropReason { get; private set; }

    public int Version { get; private set; }

    /// <summary>The closed list.</summary>
    public IReadOnlyList<DrawnCase> Cases => cases;

    public SampleRules Rules =>
        new(Money.FromOre(LargeOre), Money.FromOre(MiddleOre), MiddlePercent, SmallPercent, RefusedPercent);

    /// <summary>Somebody is to go on with it.</summary>
    public static Expression<Func<ControlDraw, bool>> IsOpen { get; } = Ladder.AtAny(DrawStanding.SeedFixed, DrawStanding.ListClosed);

    public static Expression<Func<ControlDraw, bool>> IsDrawn { get; } = Ladder.At(DrawStanding.Drawn);

    public DrawStanding Standing => Ladder.Of(this);

    private Refusal? MayGoOn(Actor actor) =>
        Standing is DrawStanding.Dropped or DrawStanding.Drawn ? DrawIsOver : actor.User == FixedBy ? SeedIsOwn : null;

    /// <summary>By another person than the one who fixed the seed.</summary>
    public Refusal? MayClose(Actor actor) => MayGoOn(actor) ?? (ClosedAt is null ? null : ListIsClosed);

    /// <summary>By another person than the one who fixed the seed.</summary>
    public Refusal? MayDraw(Actor actor) => MayGoOn(actor) ?? (ClosedAt is null ? ListIsOpen : null);

    public Refusal? MayDrop() => Standing is DrawStanding.Dropped or DrawStanding.Drawn ? DrawIsOver : null;

    public Refusal? Close(IReadOnlyCollection<ListedCase> list, Actor actor, DateTimeOffset at)
    {
        if (MayClose(actor) is { } no) return no;
        if (list.Count == 0) return ListIsEmpty;
        cases.AddRange(list.OrderBy(one => one.Of.Case, StringComparer.Ordinal)
            .Select((one, index) => new DrawnCase(Id, index + 1, one, Rules.Of(one.Of))));
        ListHash = Sampling.HashOf(list.Select(one => one.Of));
        (ClosedBy, ClosedAt) = (actor.User, at);
        Version++;
        return null;
    }

    public Refusal? Draw(Actor actor, DateTimeOffset at)
    {
        if (MayDraw(actor) is { } no) return no;
        var byCase = cases.ToDictionary(one => one.Case, StringComparer.Ordinal);
        foreach (var row in Sampling.Draw(cases.Select(one => one.Sampled), Rules, Seed)) byCase[row.Of.Case].Set(row);
        (DrawnBy, DrawnAt) = (actor.User, at);
        Version++;
        return null;
    }

    public Refusal? Drop(string reason, UserId by, DateTimeOffset at)
    {
        if (MayDrop() is { } no) return no;
        (DroppedBy, DroppedAt, DropReason) = (by, at, reason);
        Version++;
        return null;
    }
}

/// <summary>A case on its way into the list.</summary>
public sealed record ListedCase(SampledCase Of, GrantApplicationId Application, OrganisationId County);

/// <summary>A case of the closed list; drawn or not when the draw is made.</summary>
public sealed class DrawnCase : IPartOf<ControlDraw>
{
    private DrawnCase()
    {
    }

    internal DrawnCase(ControlDrawId draw, int number, ListedCase listed, Stratum stratum)
    {
        (Draw, Number, Application, County) = (draw, number, listed.Application, listed.County);
        (Case, Kind, AmountOre, Stratum) = (listed.Of.Case, listed.Of.Kind, listed.Of.Amount.Ore, stratum);
    }

    public ControlDrawId Draw { get; private set; }

    /// <summary>From 1, in the order of the case numbers.</summary>
    public int Number { get; private set; }

    public GrantApplicationId Application { get; private set; }

    public OrganisationId County { get; private set; }

    /// <summary>The number of its case as it is written.</summary>
    public string Case { get; private set; } = "";

    public SampledKind Kind { get; private set; }

    /// <summary>What is awarded for the year, in øre; zero where it was refused.</summary>
    public long AmountOre { get; private set; }

    public Stratum Stratum { get; private set; }

    public string? Digest { get; private set; }

    public int? Place { get; private set; }

    public DrawReason? Why { get; private set; }

    public SampledCase Sampled => new(Case, Kind, Money.FromOre(AmountOre));

    internal void Set(SampledRow row) => (Digest, Place, Why) = (row.Digest, row.Place, row.Why);

    internal static SampledKind KindOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Award => SampledKind.Award,
        DecisionKind.Rejection => SampledKind.Rejection,
        _ => SampledKind.Dismissal,
    };
}
