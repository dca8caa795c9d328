using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Past;

[SubjectKind("grants.past-grant")]
public readonly record struct PastGrantId(Guid Value) : IId<PastGrantId>
{
    public static PastGrantId From(Guid value) => new(value);
}

/// <summary>What is known of a grant that was given before Samløp, as a row of a file says it.</summary>
/// <param name="Key">Tells it from the others: its own, or what its year, call, county and date make.</param>
/// <param name="Call">The number of the call, or what it was called.</param>
/// <param name="Source">Where it is known from.</param>
public sealed record PastFacts(
    string Key, int Year, string Call, OrganisationId County, Money Decided, DateOnly DecidedOn, DateOnly? LetterOn, Money? Paid,
    DateOnly? PaidOn, string? Voucher, DateOnly? ReportOn, string Source);

/// <summary>
/// Tidligere tilskudd: an award, its letter, payment and report from before Samløp, registered in arrears (registrert i ettertid). It has a
/// case of its own with its documents. Nothing follows from it: no tasks, no payments, and it is counted with nothing that Samløp decided.
/// </summary>
public sealed class PastGrant : IVersioned
{
    public const int KeyLimit = 200;
    public const int CallLimit = 200;
    public const int VoucherLimit = 60;
    public const int SourceLimit = 500;

    private PastGrant()
    {
    }

    internal PastGrant(PastGrantId id, PastImport import, int line, PastFacts facts, DateTimeOffset at)
    {
        (Id, Import, Line, Owner, RegisteredAt) = (id, import.Id, line, import.Owner, at);
        (Key, Year, Call, County, DecidedOre, DecidedOn) =
            (facts.Key, facts.Year, facts.Call, facts.County, facts.Decided.Ore, facts.DecidedOn);
        (LetterOn, PaidOre, PaidOn, Voucher, ReportOn, Source) =
            (facts.LetterOn, facts.Paid?.Ore, facts.PaidOn, facts.Voucher, facts.ReportOn, facts.Source);
    }

    public PastGrantId Id { get; private set; }

    public PastImportId Import { get; private set; }

    /// <summary>Of the file that it was in.</summary>
    public int Line { get; private set; }

    public OrganisationId Owner { get; private set; }

    public OrganisationId County { get; private set; }

    public string Key { get; private set; } = "";

    public int Year { get; private set; }

    public string Call { get; private set; } = "";

    public long DecidedOre { get; private set; }

    public DateOnly DecidedOn { get; private set; }

    public DateOnly? LetterOn { get; private set; }

    public long? PaidOre { get; private set; }

    public DateOnly? PaidOn { get; private set; }

    public string? Voucher { get; private set; }

    public DateOnly? ReportOn { get; private set; }

    public string Source { get; private set; } = "";

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>When the import that it came by was withdrawn.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public int Version { get; private set; }

    public Money Decided => Money.FromOre(DecidedOre);

    public Money? Paid => PaidOre is { } ore ? Money.FromOre(ore) : null;

    internal PastFacts Facts =>
        new(Key, Year, Call, County, Decided, DecidedOn, LetterOn, Paid, PaidOn, Voucher, ReportOn, Source);

    internal void Withdraw(DateTimeOffset at)
    {
        WithdrawnAt = at;
        Version++;
    }
}
