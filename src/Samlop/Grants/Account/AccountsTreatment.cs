using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Json;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

[SubjectKind("grants.accounts-treatment")]
public readonly record struct AccountsTreatmentId(Guid Value) : IId<AccountsTreatmentId>
{
    public static AccountsTreatmentId From(Guid value) => new(value);
}

/// <summary>What the directorate decides on accounts.</summary>
public enum TreatmentOutcome
{
    Approved,

    /// <summary>Approved in part: an amount for each line, with words where it is another than what was charged.</summary>
    InPart,

    /// <summary>They must be made anew.</summary>
    Returned,

    /// <summary>What was approved is changed, by an amount with its sign and a reason.</summary>
    Corrected,
}

/// <param name="Number">Of the line.</param>
/// <param name="Amount">What is approved of it; of a correction, by how much that is changed.</param>
public sealed record TreatedLine(int Number, Money Amount, string? Words);

/// <summary>
/// Behandling av regnskap: prepared by a case officer and decided by another person. Decided it never changes; a correction is a new one.
/// </summary>
public sealed class AccountsTreatment : IVersioned, IDecidedByTwo
{
    public const int TextLimit = 2000;

    public static readonly Refusal TreatmentIsDecided = Refusal.In<AccountText>(nameof(TreatmentIsDecided));

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private AccountsTreatment()
    {
    }

    /// <param name="number">From 1 for the accounts.</param>
    public AccountsTreatment(
        AccountsTreatmentId id, AccountsId accounts, int number, TreatmentOutcome outcome, IReadOnlyList<TreatedLine> lines, string? reason,
        string? note, UserId by, DateTimeOffset at)
    {
        (Id, Accounts, Number) = (id, accounts, number);
        Set(outcome, lines, reason, note, by, at);
    }

    public static Expression<Func<AccountsTreatment, bool>> Open { get; } = t => t.DecidedAt == null;

    public AccountsTreatmentId Id { get; private set; }

    public AccountsId Accounts { get; private set; }

    /// <summary>From 1 for the accounts.</summary>
    public int Number { get; private set; }

    public TreatmentOutcome Outcome { get; private set; }

    /// <summary>The lines with their amounts, as JSON.</summary>
    public string Content { get; private set; } = "[]";

    /// <summary>The sum of the lines, in øre.</summary>
    public long AmountOre { get; private set; }

    public Money Amount => Money.FromOre(AmountOre);

    /// <summary>For the county.</summary>
    public string? Reason { get; private set; }

    /// <summary>For those who decide; never the county's.</summary>
    public string? Note { get; private set; }

    public UserId PreparedBy { get; private set; }

    public DateTimeOffset PreparedAt { get; private set; }

    /// <summary>When it was last sent to the one who decides; null while it lies with those who prepare it.</summary>
    public DateTimeOffset? ProposedAt { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public UserId? DecidedBy { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<TreatedLine> Lines => JsonSerializer.Deserialize<List<TreatedLine>>(Content, Json)!;

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => DecidedAt is null ? null : TreatmentIsDecided;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        ProposedAt = since;
        Version++;
    }

    public void Save(
        TreatmentOutcome outcome, IReadOnlyList<TreatedLine> lines, string? reason, string? note, TwoPersonCheck check, UserId by,
        DateTimeOffset at)
    {
        if (this.MayChange(check) is not null) throw new InvalidOperationException("Ask MayChange before.");
        Set(outcome, lines, reason, note, by, at);
        check.PreparedBy(by);
    }

    public Refusal? Decide(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (DecidedAt is not null) return TreatmentIsDecided;
        if (check.Approve(actor, seen, at) is { } no) return no;
        (DecidedAt, DecidedBy) = (at, actor.User);
        Version++;
        return null;
    }

    private void Set(TreatmentOutcome outcome, IReadOnlyList<TreatedLine> lines, string? reason, string? note, UserId by, DateTimeOffset at)
    {
        Outcome = outcome;
        Content = JsonSerializer.Serialize(lines, Json);
        AmountOre = Money.Sum(lines.Select(l => l.Amount)).Ore;
        (Reason, Note, PreparedBy, PreparedAt) = (reason, note, by, at);
        Version++;
    }
}
