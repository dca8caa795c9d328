using Samlop.Platform.Evaluation;

namespace Samlop.Training.Practice;

/// <summary>
/// Spørsmålet om praksis: the entries, the day they are counted to, the years of the trade's fixed path (school and apprenticeship), and
/// the share of full
/// time the person plans from then on.
/// </summary>
public sealed record PracticeQuestion(DateOnly AsOf, decimal FixedPathYears, decimal PlannedShare, IReadOnlyList<PracticeEntry> Practice)
{
    public const string Format = "practice-1";

    /// <summary>The last day of practice that is done: today, where the day lies ahead; what comes after it is a projection.</summary>
    public DateOnly DoneUntil { get; init; } = AsOf;

    private const int MostEntries = 500;
    private const int FirstYear = 1950;

    /// <summary>Reads a question in the format <c>practice-1</c>. A fault names the path of its field.</summary>
    /// <exception cref="InvalidInput">The document is not of the format.</exception>
    public static PracticeQuestion Read(JsonInput document, DateOnly? today)
    {
        if (document["format"] is var format && format.Text() != Format) throw format.Bad($"must be {Format}");
        document.OnlyKnows("format", "asOf", "fixedPathYears", "plannedShare", "practice");
        var asOf = document.Optional("asOf")?.Date() ?? today ?? throw new InvalidInput("asOf", "is missing");
        if (asOf.Year is < FirstYear or > 2099) throw new InvalidInput("asOf", $"must be from {FirstYear} to 2099");
        var entries = document["practice"].Items().ToList();
        if (entries.Count > MostEntries) throw document["practice"].Bad($"has more than {MostEntries} entries");
        return new PracticeQuestion(asOf, Between(document, "fixedPathYears", 4, 1, 10), Between(document, "plannedShare", 0, 0, 1),
            [.. entries.Select(Entry)])
        {
            DoneUntil = today < asOf ? today.Value : asOf,
        };
    }

    private static PracticeEntry Entry(JsonInput entry)
    {
        entry.OnlyKnows("employer", "from", "to", "share", "relevant", "documented", "kind");
        var employer = entry["employer"].Text();
        if (string.IsNullOrWhiteSpace(employer) || employer.Length > 200) throw entry["employer"].Bad("must have from 1 to 200 characters");
        var from = entry["from"].Date();
        if (from.Year is < FirstYear or > 2099) throw entry["from"].Bad($"must be from {FirstYear} to 2099");
        var to = entry.Optional("to")?.Date();
        if (to < from) throw entry["to"].Bad("is before from");
        var share = Between(entry, "share", 1, 0, 1);
        if (share == 0) throw entry["share"].Bad("must be above 0");
        return new PracticeEntry(employer, from, to, share, entry.Optional("relevant")?.Flag(), entry["documented"].Flag(),
            entry.Optional("kind")?.Choice<PracticeKind>() ?? PracticeKind.Employment);
    }

    private static decimal Between(JsonInput document, string name, decimal otherwise, decimal least, decimal most)
    {
        if (document.Optional(name) is not { } field)
            return otherwise;
        return field.Number() is var value && value >= least && value <= most
            ? value
            : throw field.Bad($"must be between {least} and {most}");
    }
}
