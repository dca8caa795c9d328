using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Platform.Time;

namespace Samlop.Grants.Report;

/// <summary>A figure that is another now than when it was sent, for the same days.</summary>
/// <param name="Then">Null where it was not told.</param>
/// <param name="Causes">What it rests on now and did not then, or the other way round; empty where no single thing says it.</param>
public sealed record FigureDifference(FigureKind Kind, DateOnly Per, int? Then, int? Now, IReadOnlyList<FigureCause> Causes);

/// <param name="Added">False where it was there then and is not now.</param>
public sealed record FigureCause(string Text, string? Url, bool Added);

/// <summary>All that the registered sources count for reports.</summary>
public sealed class ReportedFigures(IEnumerable<IReportFigures> sources, OsloClock clock)
{
    private readonly IReadOnlyList<IReportFigures> sources = [.. sources];

    public IReadOnlyList<FigureKind> Kinds => [.. sources.SelectMany(source => source.Kinds)];

    /// <summary>Null for a code that no source has any more.</summary>
    public FigureKind? Find(string code) => Kinds.FirstOrDefault(kind => kind.Code == code);

    public string LabelOf(string code) => Find(code)?.Label.ToString() ?? code;

    /// <summary>The last day of a year that can be told of today.</summary>
    public DateOnly PerOf(int year) => new DateOnly(year, 12, 31) is var last && last < clock.Today ? last : clock.Today;

    /// <summary>Of a year that has not begun there is nothing.</summary>
    public async Task<IReadOnlyList<ReportFigure>> Of(GrantReport report, Actor reader, CancellationToken cancel = default) =>
        PerOf(report.Year) is var per && per.Year < report.Year ? []
            : await Count(new FigureScope(report.County, per), reader, cancel);

    /// <summary>
    /// What was sent, held against what the sources say today of the same days: a fact that was dated back shows here, and changes nothing
    /// of what was sent.
    /// </summary>
    public async Task<IReadOnlyList<FigureDifference>> Since(
        OrganisationId county, ReportContent sent, Actor reader, CancellationToken cancel = default)
    {
        var now = new Dictionary<string, ReportFigure>(StringComparer.Ordinal);
        foreach (var per in sent.Figures.Select(f => f.Per).Distinct())
            foreach (var figure in await Count(new FigureScope(county, per), reader, cancel))
                now.TryAdd(figure.Code, figure);
        return
        [
            .. from then in sent.Figures
               let figure = now.GetValueOrDefault(then.Code)
               where figure is not null && Find(then.Code) is not null
               let causes = CausesOf(then, figure)
               where figure.Value != then.Value || causes.Count > 0
               select new FigureDifference(Find(then.Code)!, then.Per, then.Value, figure.Value, causes),
        ];
    }

    private static List<FigureCause> CausesOf(FrozenFigure then, ReportFigure now)
    {
        var (before, after) = (then.Basis.Select(b => b.Key).ToHashSet(), now.Basis.Select(b => b.Key).ToHashSet());
        return
        [
            .. now.Basis.Where(b => !before.Contains(b.Key)).Select(b => new FigureCause(b.Text, b.Url, Added: true)),
            .. then.Basis.Where(b => !after.Contains(b.Key)).Select(b => new FigureCause(b.Text, null, Added: false)),
        ];
    }

    private async Task<IReadOnlyList<ReportFigure>> Count(FigureScope scope, Actor reader, CancellationToken cancel)
    {
        var all = new List<ReportFigure>();
        foreach (var source in sources) all.AddRange(await source.Count(scope, reader, cancel));
        return all;
    }
}

/// <summary>A number as it is read: one that is not told says so.</summary>
internal static class FigureWords
{
    public static string Of(int? value) => value is { } told ? Written.Number(told) : ReportText.NotShown;
}
