using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay.Budget;

[SubjectKind("grants.appropriation")]
public readonly record struct AppropriationId(Guid Value) : IId<AppropriationId>
{
    public static AppropriationId From(Guid value) => new(value);
}

/// <summary>What an entry of an appropriation is.</summary>
public enum AppropriationKind
{
    /// <summary>Vedtatt bevilgning.</summary>
    Voted,

    /// <summary>Overført fra året før.</summary>
    CarriedIn,

    /// <summary>Endring i året: an amount with its sign.</summary>
    Changed,
}

/// <summary>
/// Bevilgning: an amount of the state budget for a year on a chapter and an item, entered by one and confirmed by somebody with budget
/// authority. It is never changed: what comes later in the year is an entry of its own with its sign and reason. The circular names neither
/// chapter nor item; they are data.
/// </summary>
public sealed partial class Appropriation : IVersioned, IDecidedByTwo
{
    public const int SourceLimit = 500;
    public const int ReasonLimit = 1000;

    public static readonly Refusal AppropriationIsOver = Refusal.In<PayText>(nameof(AppropriationIsOver));

    private Appropriation()
    {
    }

    public Appropriation(AppropriationId id, AppropriationEntry entry, UserId by, DateTimeOffset at)
    {
        (Id, Year, Chapter, Item) = (id, entry.Year, entry.Chapter, entry.Item);
        (Kind, AmountOre, Source, Reason) = (entry.Kind, entry.Amount.Ore, entry.Source, entry.Reason);
        (EnteredBy, EnteredAt) = (by, at);
    }

    public AppropriationId Id { get; private set; }

    public int Year { get; private set; }

    /// <summary>Kapittel: two to four digits.</summary>
    public string Chapter { get; private set; } = "";

    /// <summary>Post: two digits.</summary>
    public string Item { get; private set; } = "";

    public AppropriationKind Kind { get; private set; }

    /// <summary>In øre; below zero only where it is a change.</summary>
    public long AmountOre { get; private set; }

    public Money Amount => Money.FromOre(AmountOre);

    /// <summary>Where it is decided: the document and its date.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Why it was changed; null where it was not.</summary>
    public string? Reason { get; private set; }

    public UserId EnteredBy { get; private set; }

    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>When it was last sent to be confirmed; null when it has come back.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public UserId? ConfirmedBy { get; private set; }

    /// <summary>Given up before it was confirmed.</summary>
    public DateTimeOffset? DiscardedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>It counts.</summary>
    public static Expression<Func<Appropriation, bool>> InForce { get; } = a => a.ConfirmedAt != null;

    /// <summary>Entered, and waiting for the second person.</summary>
    public static Expression<Func<Appropriation, bool>> IsUnconfirmed { get; } =
        a => a.SentAt != null && a.ConfirmedAt == null && a.DiscardedAt == null;

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over =>
        DiscardedAt is not null ? AppropriationIsOver : ConfirmedAt is not null ? CheckRefusal.AlreadyDecided : null;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        SentAt = since;
        Version++;
    }

    public Refusal? Confirm(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (((IDecidedByTwo)this).Over is { } over) return over;
        if (check.Approve(actor, seen, at) is { } no) return no;
        (ConfirmedAt, ConfirmedBy) = (at, actor.User);
        Version++;
        return null;
    }

    /// <summary>What came back is given up; a right one is entered anew.</summary>
    public Refusal? Discard(TwoPersonCheck check, DateTimeOffset at)
    {
        if (this.MayChange(check) is { } no) return no;
        DiscardedAt = at;
        Version++;
        return null;
    }

    public static bool IsChapter(string? typed) => typed is not null && ChapterDigits().IsMatch(typed);

    public static bool IsItem(string? typed) => typed is not null && ItemDigits().IsMatch(typed);

    [GeneratedRegex("^[0-9]{2,4}$")]
    private static partial Regex ChapterDigits();

    [GeneratedRegex("^[0-9]{2}$")]
    private static partial Regex ItemDigits();
}

/// <summary>What is entered of an appropriation.</summary>
public sealed record AppropriationEntry(
    int Year, string Chapter, string Item, AppropriationKind Kind, Money Amount, string Source, string? Reason);
