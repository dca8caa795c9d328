using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

public readonly record struct AwardAccountId(Guid Value) : IId<AwardAccountId>
{
    public static AwardAccountId From(Guid value) => new(value);
}

/// <summary>
/// Kontonummer for utbetaling: the account the county gave for an award. The one it used last, or its first, is settled at once; a changed
/// one is settled when a second person of the county has typed it again. A new number is a new row.
/// </summary>
public sealed class AwardAccount : IPartOf<Award>, IDecidedByTwo
{
    private AwardAccount()
    {
    }

    internal AwardAccount(AwardAccountId id, AwardId award, AccountNumber number, bool changed, UserId by, DateTimeOffset at)
    {
        Id = id;
        Award = award;
        Number = number.Value;
        Known = !changed;
        EnteredBy = by;
        EnteredAt = at;
        SettledAt = changed ? null : at;
    }

    public AwardAccountId Id { get; private set; }

    public AwardId Award { get; private set; }

    /// <summary>Eleven digits, valid.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The one the county used last, or its first: no second person is asked.</summary>
    public bool Known { get; private set; }

    /// <summary>Another than the one the county used last.</summary>
    public bool Changed => !Known;

    public UserId EnteredBy { get; private set; }

    public DateTimeOffset EnteredAt { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>The second person who typed a changed number again; null for a known one.</summary>
    public UserId? SettledBy { get; private set; }

    /// <summary>As people read it: <c>1234.56.78903</c>.</summary>
    public string Written => AccountNumber.Parse(Number).ToString();

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => SettledAt is null ? null : CheckRefusal.AlreadyDecided;

    internal void Settle(UserId by, DateTimeOffset at)
    {
        if (SettledAt is null) (SettledBy, SettledAt) = (by, at);
    }
}
