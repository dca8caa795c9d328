using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Platform.Amounts;

namespace Samlop.Grants.Account;

/// <summary>A line as it was sent.</summary>
public sealed record SentLine(
    int Number, string Cost, string Name, Money Budget, Money Costs, Money Income, Money Own, Money Charged, string? Explanation);

/// <summary>A file that was sent with accounts.</summary>
public sealed record SentFile(Guid Id, string Name, string Hash, AccountsFileKind Kind);

/// <summary>
/// What accounts say, frozen when they are sent; in one canonical form, so that the same content always has the same hash. The rows of the
/// ledger lie beside it and are frozen too: how many they are stands here.
/// </summary>
public sealed record AccountsContent(
    int Year, Money Awarded, Money Unspent, IReadOnlyList<SentLine> Lines, IReadOnlyList<SentFile> Files, int Postings)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    [JsonIgnore]
    public Money Charged => Money.Sum(Lines.Select(l => l.Charged));

    public static AccountsContent Of(Accounts accounts, int postings) => new(
        accounts.Year,
        accounts.Awarded,
        accounts.Unspent,
        [
            .. accounts.Lines.OrderBy(l => l.Number).Select(l => new SentLine(
                l.Number, l.Cost, l.Name, l.Budget, l.Costs, l.Income, l.Own, l.Charged, l.Explanation)),
        ],
        [
            .. accounts.Files.Where(f => f.RemovedAt is null).OrderBy(f => f.AddedAt).ThenBy(f => f.Id)
                .Select(f => new SentFile(f.Id.Value, f.Name, f.Hash, f.Kind)),
        ],
        postings);

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>SHA-256 of the canonical form, 64 hexadecimal digits.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write())));

    public static AccountsContent Read(string json) => JsonSerializer.Deserialize<AccountsContent>(json, Json)!;
}
