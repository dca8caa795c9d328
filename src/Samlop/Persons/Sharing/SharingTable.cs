using System.Collections.Concurrent;
using Samlop.Persons.Terms;

namespace Samlop.Persons.Sharing;

/// <summary>
/// Delingstabellen: what each kind of body may see of what others recorded, for which purpose and by which section
/// (<c>content/sharing/rows.tsv</c>). What no row opens is not seen.
/// </summary>
public sealed class SharingTable
{
    private static readonly Lazy<SharingTable> FromContent = new(() =>
        Load(Path.Combine(AppContext.BaseDirectory, "content", "sharing")));

    private static readonly Lazy<SharingTable> WithoutUnsure = new(() =>
        new SharingTable([.. Accepted.Rows.Where(row => row.Certainty is not RowCertainty.U)]));

    private static readonly Lazy<IReadOnlyList<SharingLine>> LinesOfContent = new(() =>
        SharingFile.Lines(Path.Combine(AppContext.BaseDirectory, "content", "sharing")));

    private readonly ConcurrentDictionary<(PartyKind Reader, PersonCategory, SharingPurpose), SharingRule> rules = new();

    internal SharingTable(IReadOnlyList<SharingRow> rows) => Rows = rows;

    /// <summary>The whole table that follows the program, with its unsure rows as if they were accepted; read once.</summary>
    public static SharingTable Accepted => FromContent.Value;

    /// <summary>The table as it ships: rows that are unsure are not in force until the data protection officer accepts them.</summary>
    public static SharingTable Shipped => WithoutUnsure.Value;

    /// <summary>The lines of the table that follows the program, as they are written there.</summary>
    public static IReadOnlyList<SharingLine> ShippedLines => LinesOfContent.Value;

    /// <summary>A version: the lines of it that are in force.</summary>
    public static SharingTable Of(IEnumerable<SharingLine> lines) =>
        new([.. lines.Where(line => line.IsInForce).Select(line => line.Row())]);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<SharingRow> Rows { get; }

    /// <summary>Reads and checks the table.</summary>
    /// <param name="folder">Where <c>rows.tsv</c> lies.</param>
    /// <exception cref="InvalidSharingTable">The file is missing or wrong; the message names file, line and column.</exception>
    public static SharingTable Load(string folder) => new(SharingFile.Read(folder));

    /// <summary>How one kind of reader, category and purpose is decided.</summary>
    public SharingRule Rule(PartyKind reader, PersonCategory category, SharingPurpose purpose) =>
        rules.GetOrAdd((reader, category, purpose), cell => new SharingRule(
            [.. Rows.Where(row => row.Category == category && row.Purpose == purpose)
                .Select(row => For(reader, row)).OfType<SharingRow>()]));

    /// <summary>What a kind of reader may ask for at all: the purposes of the rows that are for it, in the order of the table.</summary>
    public IReadOnlyList<SharingPurpose> PurposesOf(PartyKind reader) =>
        [.. Rows.Where(row => For(reader, row) is not null).Select(row => row.Purpose).Distinct().Order()];

    /// <summary>
    /// For what a consent may open to a kind of reader what a kind of body recorded (<see cref="SharingRule.TakesConsent"/>).
    /// </summary>
    public IEnumerable<(PersonCategory Category, SharingPurpose Purpose)> ConsentsTo(PartyKind reader, PartyKind owner) =>
        Rows.Where(row => For(reader, row)?.TakesConsentOf(owner) is true).Select(row => (row.Category, row.Purpose));

    /// <summary>A law may open to a kind of reader, for a purpose, some of what a kind of body recorded.</summary>
    public bool HasLawFor(PartyKind reader, PartyKind owner, SharingPurpose purpose) =>
        Rows.Any(row => row.Purpose == purpose && For(reader, row) is { Answer: RowAnswer.Basis } its && its.Owners.Contains(owner));

    public SharingRule Rule(Asking asking) => Rule(asking.ReaderKind, asking.Category, asking.Purpose);

    /// <summary>
    /// The row as one kind of reader meets it; null where it is not for them. To be another body of the owner's kind is of the reader's own
    /// kind alone, and the same body has been answered before the table.
    /// </summary>
    private static SharingRow? For(PartyKind reader, SharingRow row) =>
        !row.Readers.Contains(reader) ? null : row.AnotherBody ? row with { Owners = [reader] } : row;
}
