using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Report;
using Samlop.Platform.Amounts;
using Samlop.Questionnaires;

namespace Samlop.Grants.Renew;

/// <summary>A condition of last year's award, and whether it was kept.</summary>
public sealed record ContinuedCondition(string Text, DateOnly? Due, ConditionStanding Standing);

/// <summary>Last year's report: when it came, and when it was approved.</summary>
public sealed record ContinuedReport(DateTimeOffset ReceivedAt, DateTimeOffset? ApprovedAt);

/// <summary>The money of last year, in øre.</summary>
/// <param name="Planned">For the new year, as last year's decision planned it; it gives no right.</param>
/// <param name="Sent">Charged to the grant in accounts that were sent.</param>
/// <param name="Approved">Of that.</param>
/// <param name="Unspent">Null where no accounts are sent.</param>
/// <param name="Waived">Not claimed, by two.</param>
public sealed record ContinuedMoney(
    long Awarded, long? Planned, long? Sent, long? Approved, long? Unspent, long CarriedOver, long Deducted, long ClaimedBack,
    long Waived);

/// <summary>An amount that was carried, and what became of it.</summary>
/// <param name="Now">In øre; null where the line is taken out.</param>
public sealed record ContinuedAmount(
    string Code, string Cost, string What, string Source, int FromYear, int Year, long Then, long? Now, CarriedStanding Standing);

/// <summary>A partner that has ended, and what the county said of it.</summary>
public sealed record ContinuedPartner(string Name, DateOnly EndedOn, EndedPartnerAnswer? Answer, string? Successor);

/// <summary>
/// Hva er endret: what last year's award, report, accounts, targets and agreement say, and last year's application, beside the new one.
/// Written in one canonical form, so that the same content always has the same hash.
/// </summary>
/// <param name="EarlierCallVersion">The version of the call that last year's application was sent to.</param>
public sealed record ContinuedContent(
    Guid Application,
    Guid Award,
    int FromYear,
    int Year,
    int FirstYear,
    YearStanding Standing,
    string EarlierCall,
    int EarlierCallYear,
    Guid EarlierCallVersion,
    ApplicationContent Earlier,
    ContinuedMoney Money,
    IReadOnlyList<ContinuedCondition> Conditions,
    ContinuedReport? Report,
    IReadOnlyList<FrozenTarget> Targets,
    IReadOnlyList<AwardAgreement> Agreements,
    IReadOnlyList<ContinuedAmount> Amounts,
    IReadOnlyList<ContinuedPartner> Partners)
{
    private static readonly JsonSerializerOptions Json = new(Answers.Json) { Converters = { new JsonStringEnumConverter() } };

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>SHA-256 of the canonical form, as 64 hexadecimal digits.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write())));

    public static ContinuedContent Read(string json)
    {
        var read = JsonSerializer.Deserialize<ContinuedContent>(json, Json)!;
        return read with { Earlier = read.Earlier with { Parts = new(read.Earlier.Parts, StringComparer.Ordinal) } };
    }

    internal static Money? Of(long? ore) => ore is { } known ? Samlop.Platform.Amounts.Money.FromOre(known) : null;
}
