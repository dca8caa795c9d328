using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Knowledge.Evidence;

/// <summary>The findings as a table: the same rows and columns for the page and its downloads.</summary>
public static class EvidenceTable
{
    public const string SideFilter = "side-av";
    public const string CategoryFilter = "tema";
    public const string StrengthFilter = "styrke";
    public const string SourceFilter = "kilde";

    private const string Barrier = "hinder";
    private const string Success = "suksess";

    private static readonly Words<EvidenceText, EvidenceStrength> Strengths = new("Strength");

    private static readonly Lazy<IReadOnlyList<(Finding Finding, SearchedText Text)>> Texts = new(() =>
    [
        .. EvidenceBook.Current.Findings.Select(f => (f, new SearchedText(WordsOf(f)))),
    ]);

    /// <summary>All that is searched in.</summary>
    public static string WordsOf(Finding finding) =>
        $"{finding.Title.Nb} {finding.Title.Nn} {finding.Title.En} {finding.Barrier} {finding.Success} "
        + EvidenceBook.Current.CategoryOf(finding).Title.Nb;

    public static Phrase Of(EvidenceStrength strength) => Strengths.Of(strength);

    public static IReadOnlyList<Column<Finding>> Columns =>
    [
        new("funn", EvidenceText.Finding, f => f.Title.Here) { Url = EvidenceUrls.Of, Sortable = true },
        new("tema", EvidenceText.Category, f => EvidenceBook.Current.CategoryOf(f).Title.Here) { Sortable = true },
        new("hinder", EvidenceText.Barrier, f => f.Barrier) { OnlyInFiles = true },
        new("suksess", EvidenceText.Success, f => f.Success) { OnlyInFiles = true },
        new("sider", EvidenceText.Pages, f => f.Pages),
        new("styrke", EvidenceText.Strength, f => Of(f.Strength)) { Sortable = true },
        new("inndeling", EvidenceText.Division, f => f.Ours ? EvidenceText.Division_Ours : EvidenceText.Division_Summary),
    ];

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(SideFilter, EvidenceText.Side, [new(Barrier, EvidenceText.Side_Barrier), new(Success, EvidenceText.Side_Success)]),
        new(CategoryFilter, EvidenceText.Category, [.. EvidenceBook.Current.Categories.Select(c => new Option(c.Slug, c.Title.Here))]),
        new(
            StrengthFilter, EvidenceText.Strength,
            [.. Enum.GetValues<EvidenceStrength>().Select(s => new Option(s.ToString(), Of(s).ToString()))]),
        new(
            SourceFilter, EvidenceText.Source,
            [.. EvidenceBook.Current.Sources.Select(s => new Option($"{s.Number}", $"{s.Authors} ({s.Year})"))]),
    ];

    /// <summary>In the order of the summary, where no other is asked for.</summary>
    public static IReadOnlyList<Finding> Matching(TableQuery query)
    {
        var holds = ListSearch.For(query.Search);
        var (side, category, source) = (query.Filter(SideFilter), query.Filter(CategoryFilter), query.Filter(SourceFilter));
        var strength = query.Filter<EvidenceStrength>(StrengthFilter);
        var found = Texts.Value.Where(f => holds(f.Text))
            .Select(f => f.Finding)
            .Where(f => side is not Barrier || f.Barrier is not null)
            .Where(f => side is not Success || f.Success is not null)
            .Where(f => category is null || EvidenceBook.Current.CategoryOf(f).Slug == category)
            .Where(f => strength is null || f.Strength == strength)
            .Where(f => source is null || f.Sources.Any(n => $"{n}" == source));
        Func<Finding, object>? by = query.Sort switch
        {
            "funn" => f => f.Title.Here,
            "tema" => f => EvidenceBook.Current.CategoryOf(f).Code,
            "styrke" => f => f.Sources.Count,
            _ => null,
        };
        return by is null ? [.. found]
            : query.Descending ? [.. found.OrderByDescending(by, Comparer<object>.Create(Compare))]
            : [.. found.OrderBy(by, Comparer<object>.Create(Compare))];
    }

    private static int Compare(object? x, object? y) =>
        x is string one && y is string other ? NorwegianOrder.Compare(one, other) : Comparer<object>.Default.Compare(x, y);
}
