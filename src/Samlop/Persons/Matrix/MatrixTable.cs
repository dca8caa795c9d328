using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Persons.Matrix;

/// <summary>The rows of a version, as a table that is narrowed by each of the keys of sharing.</summary>
internal static class MatrixTable
{
    private const string Receiver = "mottaker";
    private const string Owner = "eier";
    private const string Category = "kategori";
    private const string Purpose = "formal";
    private const string Answer = "svar";
    private const string Certainty = "sikkerhet";

    internal sealed record Row(SharingLine Line, SharingRow Of);

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(Receiver, MatrixText.Receiver, [.. MatrixWords.Options(PartyKinds.Readers, MatrixWords.Of)]),
        new(Owner, MatrixText.Owner, [.. MatrixWords.Options(MatrixWords.Owners, MatrixWords.Of)]),
        new(Category, MatrixText.Category, [.. MatrixWords.Options(Enum.GetValues<PersonCategory>(), c => PersonWords.Of(c).ToString())]),
        new(Purpose, MatrixText.Purpose, [.. MatrixWords.Options(Enum.GetValues<SharingPurpose>(), PersonWords.Of)]),
        new(Answer, MatrixText.Answer, [.. MatrixWords.Options(Enum.GetValues<RowAnswer>(), MatrixWords.Of)]),
        new(Certainty, MatrixText.Certainty, [.. MatrixWords.Options(Enum.GetValues<RowCertainty>(), MatrixWords.Of)]),
    ];

    /// <param name="writes">The rows lead to where they are changed.</param>
    public static IReadOnlyList<Column<Row>> Columns(bool writes) =>
    [
        new("row", MatrixText.Row, row => row.Line.Number) { Url = row => writes ? MatrixUrls.Row(row.Line.Number) : null },
        new("receiver", MatrixText.Receiver, row => MatrixWords.ReceiverOf(row.Line, row.Of)),
        new("owner", MatrixText.Owner, row => MatrixWords.OwnerOf(row.Line)),
        new("category", MatrixText.Category, row => PersonWords.Of(row.Of.Category).ToString()),
        new("purpose", MatrixText.Purpose, row => PersonWords.Of(row.Of.Purpose)),
        new("answer", MatrixText.Answer, row => MatrixWords.Of(row.Of.Answer)),
        new("section", MatrixText.Section, row => new CitedSection(row.Of.Section).ToString()),
        new("codes", MatrixText.Conditions, row => string.Join(" ", row.Of.Codes.Select(MatrixWords.Of))),
        new("days", MatrixText.Days, row => MatrixWords.DaysOf(row.Of)),
        new("certainty", MatrixText.Certainty, row => MatrixWords.Of(row.Of.Certainty)),
        new("state", MatrixText.State, row => MatrixWords.StateOf(row.Line)),
    ];

    public static IReadOnlyList<Row> Matching(IEnumerable<SharingLine> lines, TableQuery query) =>
    [
        .. from line in lines
           let row = line.Row()
           where (query.Filter<PartyKind>(Receiver) is not { } receiver || row.Readers.Contains(receiver))
               && (query.Filter<PartyKind>(Owner) is not { } owner || row.Owners.Contains(owner))
               && (query.Filter<PersonCategory>(Category) is not { } category || row.Category == category)
               && (query.Filter<SharingPurpose>(Purpose) is not { } purpose || row.Purpose == purpose)
               && (query.Filter<RowAnswer>(Answer) is not { } answer || row.Answer == answer)
               && (query.Filter<RowCertainty>(Certainty) is not { } certainty || row.Certainty == certainty)
           select new Row(line, row),
    ];
}
