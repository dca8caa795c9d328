using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Renew;

/// <summary>
/// Videreføring: that an application was made ready from an award of an earlier year, and from which version of its application (circular
/// 17-2022: the grant is given one year at a time, for at most four).
/// </summary>
public sealed class Continuation : IPartOf<GrantApplication>
{
    private Continuation()
    {
    }

    /// <param name="first">The year of the first award that it goes back to.</param>
    public Continuation(
        GrantApplicationId application, Award award, int earlierVersion, int first, UserId by, DateTimeOffset at)
    {
        (Application, Award, Earlier, EarlierVersion) = (application, award.Id, award.Application, earlierVersion);
        (FromYear, FirstYear, BegunBy, BegunAt) = (award.Year, first, by, at);
    }

    public GrantApplicationId Application { get; private set; }

    public AwardId Award { get; private set; }

    /// <summary>The application that the award was given on.</summary>
    public GrantApplicationId Earlier { get; private set; }

    /// <summary>The number of its sent version.</summary>
    public int EarlierVersion { get; private set; }

    public int FromYear { get; private set; }

    public int FirstYear { get; private set; }

    public UserId BegunBy { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }
}

/// <summary>Where an amount that was carried stands in the draft.</summary>
public enum CarriedStanding
{
    /// <summary>As it was carried, and nobody has looked at it: the application cannot be sent.</summary>
    Open,
    LookedAt,

    /// <summary>Another amount is written in its place.</summary>
    Changed,
    Removed,
}

/// <summary>
/// Overført beløp: an amount of the budget that was carried from last year's application, and must be looked at by somebody of the county
/// before the new one is sent.
/// </summary>
public sealed class CarriedAmount : IPartOf<GrantApplication>
{
    private CarriedAmount()
    {
    }

    public CarriedAmount(GrantApplicationId application, BudgetLine line, int fromYear) =>
        (Application, Code, Year, FromYear, AmountOre) = (application, line.Code, line.Year, fromYear, line.Amount.Ore);

    public GrantApplicationId Application { get; private set; }

    /// <summary>Of the row of the budget.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The year that it stands for now.</summary>
    public int Year { get; private set; }

    /// <summary>The year that it stood for.</summary>
    public int FromYear { get; private set; }

    public long AmountOre { get; private set; }

    public Money Amount => Money.FromOre(AmountOre);

    public UserId? LookedAtBy { get; private set; }

    public DateTimeOffset? LookedAt { get; private set; }

    /// <param name="lines">The budget as it is saved now.</param>
    public CarriedStanding Standing(IEnumerable<BudgetLine> lines) =>
        lines.FirstOrDefault(line => line.Code == Code) switch
        {
            null => CarriedStanding.Removed,
            var line when line.Amount != Amount || line.Year != Year => CarriedStanding.Changed,
            _ => LookedAt is null ? CarriedStanding.Open : CarriedStanding.LookedAt,
        };

    public void Look(UserId by, DateTimeOffset at)
    {
        if (LookedAt is null) (LookedAtBy, LookedAt) = (by, at);
    }
}

/// <summary>What the county says becomes of a partner that has ended.</summary>
public enum EndedPartnerAnswer
{
    /// <summary>One that took over is the partner now.</summary>
    Successor,
    LeftOut,
}

/// <summary>
/// Partner som er lagt ned eller slått sammen: one of last year's that does not exist any more. It is not carried by itself: the county
/// says who, if anybody, is the partner now.
/// </summary>
public sealed class EndedPartner : IPartOf<GrantApplication>
{
    public const int NameLimit = 500;

    private EndedPartner()
    {
    }

    public EndedPartner(
        GrantApplicationId application, string code, string name, string kind, OrganisationId organisation, DateOnly endedOn) =>
        (Application, Code, Name, Kind, Organisation, EndedOn) = (application, code, name, kind, organisation, endedOn);

    public GrantApplicationId Application { get; private set; }

    /// <summary>Of its row in last year's application.</summary>
    public string Code { get; private set; } = "";

    /// <summary>As it stood there.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The type of partner, by its code.</summary>
    public string Kind { get; private set; } = "";

    public OrganisationId Organisation { get; private set; }

    /// <summary>Its last day.</summary>
    public DateOnly EndedOn { get; private set; }

    public EndedPartnerAnswer? Answer { get; private set; }

    /// <summary>The partner now, where another is.</summary>
    public OrganisationId? Successor { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public void Say(EndedPartnerAnswer answer, OrganisationId? successor, UserId by, DateTimeOffset at) =>
        (Answer, Successor, AnsweredBy, AnsweredAt) = (answer, successor, by, at);
}

/// <summary>«Hva er endret» as it was when a version was sent: frozen beside it, never changed.</summary>
public sealed class SentContinuation : IPartOf<GrantApplication>
{
    private SentContinuation()
    {
    }

    public SentContinuation(GrantApplicationId application, int number, ContinuedContent content) =>
        (Application, Number, Json, Hash) = (application, number, content.Write(), content.Hash());

    public GrantApplicationId Application { get; private set; }

    /// <summary>Of the version.</summary>
    public int Number { get; private set; }

    /// <summary>A <see cref="ContinuedContent"/> in its canonical form.</summary>
    public string Json { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Json"/>, 64 hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    public ContinuedContent Read() => ContinuedContent.Read(Json);
}
