using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Readings;

/// <summary>Where a question goes: the body that owns the rule, and who has it in Samløp.</summary>
/// <param name="Body">Null where nobody has said which.</param>
/// <param name="Holder">Null until a directorate takes it.</param>
public sealed record Routing(string? Body, OrganisationId? Holder);

/// <summary>A body that owns rules.</summary>
/// <param name="Organisation">Its name in the register of organisations, where it takes part in Samløp.</param>
/// <param name="Routes">It sends on what nobody is known to own, and answers for those who do not take part.</param>
public sealed record RuleBody(string Code, string Organisation, WrittenText Name, bool Routes = false);

/// <summary>A text in the languages of the pages.</summary>
public sealed record WrittenText(string Nb, string Nn, string En)
{
    /// <summary>In the reader's language.</summary>
    public string Here => In(Languages.Current.Code);

    public string In(string language) => language switch { "nn" => Nn, "en" => En, _ => Nb };
}

/// <summary>A law, regulation or circular that questions are asked of.</summary>
/// <param name="Name">In Norwegian, as laws are called.</param>
/// <param name="From">The first day it holds; null where that is not entered.</param>
/// <param name="To">The last day; null while no end is known.</param>
/// <param name="Body">Who owns it; null where the sources do not say, and questions are sent on by hand.</param>
/// <param name="Source">Where that stands.</param>
public sealed record OwnedLaw(
    string Code, string Name, DateOnly? From = null, DateOnly? To = null, string? Body = null, string? Source = null);

/// <summary>Hvem som eier reglene: read once from <c>content/knowledge/rule-owners.json</c> and checked.</summary>
public sealed class RuleOwners
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly Lazy<RuleOwners> Loaded = new(() =>
        Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", "knowledge", "rule-owners.json"))));

    private RuleOwners(IReadOnlyList<RuleBody> bodies, IReadOnlyList<OwnedLaw> laws) => (Bodies, Laws) = (bodies, laws);

    /// <summary>Those that came with the program.</summary>
    public static RuleOwners Current => Loaded.Value;

    public IReadOnlyList<RuleBody> Bodies { get; }

    public IReadOnlyList<OwnedLaw> Laws { get; }

    /// <exception cref="JsonException">The text is of another form, or contradicts itself.</exception>
    public static RuleOwners Read(string json)
    {
        var (bodies, laws) = JsonSerializer.Deserialize<Written>(json, Form) ?? throw new JsonException("There are no owners of rules.");
        if (bodies.Count(b => b.Routes) != 1) throw new JsonException("One body sends questions on, and no more.");
        if (bodies.DistinctBy(b => b.Code).Count() != bodies.Count || laws.DistinctBy(l => l.Code).Count() != laws.Count)
            throw new JsonException("A code stands twice.");
        foreach (var law in laws)
        {
            if ((law.Body is null) != (law.Source is null)) throw new JsonException($"{law.Code}: an owner has a source.");
            if (law.Body is not null && bodies.All(b => b.Code != law.Body)) throw new JsonException($"{law.Code}: no body {law.Body}.");
            if (law.To < law.From) throw new JsonException($"{law.Code}: it ends before it begins.");
        }

        return new(bodies, laws);
    }

    public RuleBody? Body(string? code) => Bodies.FirstOrDefault(b => b.Code == code);

    public OwnedLaw? Law(string? code) => Laws.FirstOrDefault(l => l.Code == code);

    /// <summary>
    /// The law that calculators name beside what they cannot settle, with its section or without; named without its year only where no
    /// other law is called the same.
    /// </summary>
    public OwnedLaw? LawNamed(string? source)
    {
        if (source is null) return null;
        var word = source.Split(' ', ';')[0];
        return Laws.Where(l => source.StartsWith(l.Name, StringComparison.OrdinalIgnoreCase)).MaxBy(l => l.Name.Length)
            ?? (Laws.Where(l => WithoutYear(l.Name).Equals(word, StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only : null);
    }

    /// <summary>Codes of the laws whose last day is past.</summary>
    public IReadOnlyList<string> EndedBefore(DateOnly today) => [.. Laws.Where(l => l.To < today).Select(l => l.Code)];

    /// <summary>
    /// The body, if it takes part in Samløp; otherwise the one that routes, which asks it. Null where neither is there: any directorate
    /// that answers may take it.
    /// </summary>
    internal async Task<Routing> To(string? body, AppDb db, DateOnly today, CancellationToken cancel)
    {
        var router = Bodies.Single(b => b.Routes).Organisation;
        var owner = Body(body)?.Organisation ?? router;
        var found = await db.Set<Organisation>()
            .Where(o => (o.Name == owner || o.Name == router) && o.ValidFrom <= today && (o.ValidTo == null || o.ValidTo >= today))
            .Select(o => new { o.Id, o.Name })
            .ToListAsync(cancel);
        return new(body, (found.FirstOrDefault(o => o.Name == owner) ?? found.FirstOrDefault())?.Id);
    }

    private static string WithoutYear(string name) =>
        name.LastIndexOf(' ') is > 0 and var end && name.Length == end + 5 && name[(end + 1)..].All(char.IsAsciiDigit) ? name[..end] : name;

    private sealed record Written(IReadOnlyList<RuleBody> Bodies, IReadOnlyList<OwnedLaw> Laws);
}
