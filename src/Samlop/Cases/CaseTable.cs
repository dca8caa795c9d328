using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Cases;

/// <summary>The list of cases: the same rows and columns for the page and its downloads.</summary>
public static class CaseTable
{
    public const string YearFilter = "ar";
    public const string WhichFilter = "saker";
    private const string OpenOnes = "apne";
    private const string ClosedOnes = "avsluttede";

    private static readonly Sorting<CaseFile> Orders = new Sorting<CaseFile>("-nummer", c => c.Id)
        .By("nummer", c => c.Year * 1_000_000 + c.Serial)
        .By("tittel", c => c.PublicTitle)
        .By("opprettet", c => c.OpenedAt)
        .By("avsluttet", c => c.ClosedAt);

    public static IReadOnlyList<TableFilter> Filters(IEnumerable<int> years) =>
    [
        new(YearFilter, CommonText.Year, [.. years.Select(y => new Option($"{y}", $"{y}"))]),
        new(WhichFilter, CasesText.WhichCases, [new(OpenOnes, CasesText.WhichCases_Open), new(ClosedOnes, CasesText.WhichCases_Closed)]),
    ];

    /// <summary>A party of all of them knows them by their titles.</summary>
    public static IReadOnlyList<Column<CaseFacts>> Columns(CaseKinds kinds, Actor actor, DateOnly today) =>
    [
        .. kinds.IsPartyAlone(actor)
            ? new Column<CaseFacts>[]
            {
                new("tittel", CasesText.PublicTitle, r => r.PublicTitle) { Sortable = true, Url = r => CaseUrls.Case(r.Number) },
                new("nummer", CasesText.CaseNumber, r => r.Number.ToString()) { Sortable = true },
            }
            :
            [
                new("nummer", CasesText.CaseNumber, r => r.Number.ToString()) { Sortable = true, Url = r => CaseUrls.Case(r.Number) },
                new("tittel", CasesText.PublicTitle, r => r.PublicTitle) { Sortable = true },
                new("part", CasesText.Party, r => r.PartyNames),
            ],
        new("status", CommonText.Status, r => kinds.StandingText(r, actor.Organisation, today).ToString()),
        new("venter", CasesText.WaitingSince, r => r.ClosedAt is null ? r.Waiting.OwnerSince ?? r.Waiting.PartySince : null),
        new("opprettet", CasesText.OpenedAt, r => OsloClock.DateIn(r.OpenedAt)) { Sortable = true },
        new("avsluttet", CasesText.ClosedAt, r => r.ClosedAt is { } at ? OsloClock.DateIn(at) : null) { Sortable = true },
    ];

    public static IQueryable<CaseFacts> Matching(AppDb db, Actor actor, TableQuery query)
    {
        var cases = db.Rows<CaseFile>().VisibleTo(actor.ForCaseFiles());
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            cases = cases.Where(c => c.Search.Contains(word));
        if (int.TryParse(query.Filter(YearFilter), out var year))
            cases = cases.Where(c => c.Year == year);
        cases = query.Filter(WhichFilter) switch
        {
            OpenOnes => cases.Where(c => c.ClosedAt == null),
            ClosedOnes => cases.Where(c => c.ClosedAt != null),
            _ => cases,
        };
        return Orders.Apply(cases, query).Facts(db, actor.ForCaseFiles());
    }
}
