using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Grants.Calls;
using Samlop.Grants.Catalogue;
using Samlop.Platform.Amounts;
using Samlop.Questionnaires;

namespace Samlop.Grants.Apply;

/// <summary>An attachment as the content of an application names it.</summary>
/// <param name="Partner">Of a letter of intent: the code of its partner's row.</param>
public sealed record AttachedFile(
    Guid Id,
    string Name,
    string Kind,
    string Hash,
    long Size,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Partner = null
);

/// <summary>
/// The whole content of an application: the answers part by part and the attachments by name and hash. Written in one canonical form, so
/// that the same content always has the same hash.
/// </summary>
public sealed record ApplicationContent(
    Guid Application,
    Guid Call,
    SortedDictionary<string, Answers> Parts,
    IReadOnlyList<AttachedFile> Attachments
) : IAnswers
{
    public static ApplicationContent Of(
        GrantApplicationId application,
        CallId call,
        IEnumerable<ApplicationPart> parts,
        IEnumerable<ApplicationAttachment> attachments
    ) =>
        new(
            application.Value,
            call.Value,
            new(parts.ToDictionary(p => p.Part, p => p.Read(), StringComparer.Ordinal), StringComparer.Ordinal),
            [
                .. attachments
                    .Where(a => a.RemovedAt is null)
                    .OrderBy(a => a.AddedAt)
                    .ThenBy(a => a.Id.Value)
                    .Select(a => new AttachedFile(a.Id.Value, a.Name, a.Kind, a.Hash, a.Size, a.Partner)),
            ]
        );

    public Answers Part(string key) => Parts.GetValueOrDefault(key) ?? Answers.Empty;

    [JsonIgnore]
    public IReadOnlyList<AnswerRow> BudgetLines => Part(ApplicationCatalogue.BudgetPart).Rows(ApplicationCatalogue.BudgetLines);

    /// <summary>What is applied for from the grant in the year of the call's frame.</summary>
    public Money AppliedFor(BudgetFrame frame) => new ApplicationBudget(BudgetLines).AppliedFor(frame.Year);

    /// <summary>How many years the budget goes over.</summary>
    public int ProjectYears() => new ApplicationBudget(BudgetLines).Length;

    [JsonIgnore]
    public IReadOnlyList<AnswerRow> Partners => Part(ApplicationCatalogue.PartnersPart).Rows(ApplicationCatalogue.PartnersPart);

    /// <summary>The partners whose letter of intent is to come.</summary>
    public IEnumerable<AnswerRow> PartnersWithoutLetter() => Partners.Where(row => !LettersOf(row.Code).Any());

    /// <summary>Letters whose partner is not in the application any more.</summary>
    public IEnumerable<AttachedFile> LettersWithoutPartner() =>
        Attachments.Where(f => f.Partner is not null && Partners.All(row => row.Code != f.Partner));

    public IEnumerable<AttachedFile> LettersOf(string partner) => Attachments.Where(f => f.Partner == partner);

    /// <summary>The trades of the register that it is for, by their codes.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Trades =>
        [.. Part(ApplicationCatalogue.TradePart).Rows(ApplicationCatalogue.Demand).Select(row => row.Cell("trade")).Distinct()];

    /// <summary>What it says of the balance of women and men.</summary>
    [JsonIgnore]
    public string? Gender => Part(ApplicationCatalogue.TradePart).Text("gender");

    /// <summary>How many the class is for.</summary>
    [JsonIgnore]
    public int? ClassSize => Part(ApplicationCatalogue.ClassPart).Number("size");

    /// <summary>What stops sending, in the parts that it has. A question that a call may leave out stops nothing.</summary>
    public IEnumerable<Gap> Missing() => ApplicationCatalogue.All.Only(part => Parts.ContainsKey(part.Key), (_, _) => true).Missing(this);

    /// <summary>All that is not answered; what does not stop sending may stay so.</summary>
    public IEnumerable<Gap> Unanswered(Questionnaire form) => form.Unanswered(this);

    public string Write() => JsonSerializer.Serialize(this, Answers.Json);

    /// <summary>SHA-256 of the canonical form, as 64 hexadecimal digits.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write())));

    /// <summary>A mark for each part and for the attachments, by which a page is told what has changed since it was read.</summary>
    public string Marks() => string.Join(' ', Marked().Select(marked => $"{marked.Key}={marked.Mark}"));

    /// <summary>The keys of the parts that say something else than when the marks were made; null among them is the attachments.</summary>
    public IReadOnlyList<string?> ChangedSince(string? marks)
    {
        var seen = (marks ?? "").Split(' ').ToHashSet(StringComparer.Ordinal);
        return [.. Marked().Where(marked => !seen.Contains($"{marked.Key}={marked.Mark}")).Select(marked => marked.Key)];
    }

    private IEnumerable<(string? Key, string Mark)> Marked() =>
        ApplicationCatalogue.All.Parts.Select(part => ((string?)part.Key, MarkOf(Part(part.Key).Write())))
            .Append((null, MarkOf(JsonSerializer.Serialize(Attachments, Answers.Json))));

    private static string MarkOf(string written) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(written)))[..16];

    public static ApplicationContent Read(string json)
    {
        var read = JsonSerializer.Deserialize<ApplicationContent>(json, Answers.Json)!;
        return read with { Parts = new(read.Parts, StringComparer.Ordinal) };
    }
}
