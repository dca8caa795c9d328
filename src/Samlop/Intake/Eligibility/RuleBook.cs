namespace Samlop.Intake.Eligibility;

/// <summary>
/// Regelbok: the dated rule sets, the permit grounds and the texts, read once from <c>content/rules</c> and checked. A book that
/// contradicts itself is never built (<see cref="RuleBookReader"/>).
/// </summary>
public sealed class RuleBook
{
    private readonly Dictionary<string, PermitGround> grounds;

    internal RuleBook(
        DateOnly knownUntil,
        IReadOnlyList<RuleSet> ruleSets,
        IReadOnlyList<PermitGround> grounds,
        IReadOnlyDictionary<string, LocalText> clarifications,
        IReadOnlyDictionary<string, LocalText> names
    )
    {
        (KnownUntil, RuleSets, Clarifications, Names) = (knownUntil, ruleSets, clarifications, names);
        this.grounds = grounds.ToDictionary(g => g.Ground, StringComparer.Ordinal);
    }

    /// <summary>The last day the rules are known to hold as they were read: an answer for a later day says so.</summary>
    public DateOnly KnownUntil { get; }

    /// <summary>All rule sets, for a page that describes them.</summary>
    public IReadOnlyList<RuleSet> RuleSets { get; }

    public IReadOnlyCollection<PermitGround> Grounds => grounds.Values;

    /// <summary>What is to be clarified, by code.</summary>
    internal IReadOnlyDictionary<string, LocalText> Clarifications { get; }

    /// <summary>Names of facts and of their values, for readers: <c>birthDate</c>, <c>citizenship.Nordic</c>.</summary>
    internal IReadOnlyDictionary<string, LocalText> Names { get; }

    /// <summary>The book that came with the program.</summary>
    public static RuleBook OfThisInstallation() => RuleBookReader.Read(Path.Combine(AppContext.BaseDirectory, "content", "rules"));

    /// <summary>The set in force on a day, or null: then the answer is to clarify, never last year's.</summary>
    public RuleSet? InForce(RuleTopic topic, DateOnly day) => RuleSets.SingleOrDefault(s => s.Topic == topic && s.InForce(day));

    /// <summary>What a ground gives; a ground outside the table is to be clarified.</summary>
    public PermitGround Ground(string ground) =>
        grounds.TryGetValue(ground, out var found)
            ? found
            : new PermitGround(ground, ProgrammeGround.NotInTable, false, null, null, null, new LocalText(ground, ground, ground));
}
