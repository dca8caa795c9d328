using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Platform.Ui.Kit;

/// <summary>A row of the sample table, openly made up.</summary>
public sealed record KitRow(int Number, string County, Money Amount, DateOnly Deadline, bool Sent)
{
    public static Option[] Counties => [.. Enumerable.Range(1, 5).Select(n => new Option($"{n}", $"Eksempelfylke {n}"))];

    private static readonly Sorting<KitRow> Order = new Sorting<KitRow>("nummer", r => r.Number)
        .By("nummer", r => r.Number).By("fylke", r => r.County).By("belop", r => r.Amount).By("frist", r => r.Deadline);

    /// <summary>One definition for the page and the files.</summary>
    public static IReadOnlyList<Column<KitRow>> Columns =>
    [
        new("fylke", KitText.County, r => r.County) { Sortable = true, Url = _ => "/komponenter" },
        new("nummer", KitText.Number, r => r.Number) { Sortable = true, IsNumber = true },
        new("belop", KitText.Amount, r => r.Amount) { Sortable = true, IsNumber = true },
        new("frist", KitText.Deadline, r => r.Deadline) { Sortable = true },
        new("sendt", KitText.Sent, r => r.Sent),
    ];

    /// <summary>The rows that a query asks for, every page of them.</summary>
    public static IReadOnlyList<KitRow> Of(TableQuery query, DateOnly today)
    {
        var rows = Enumerable
            .Range(1, 130)
            .Select(n => new KitRow(
                n,
                $"Eksempelfylke {n % 5 + 1}",
                Money.FromKroner(n * 12_500.25m),
                today.AddDays(n % 40 - 5),
                n % 3 == 0
            ))
            .Where(r => query.Filter("fylke") is not { } county || r.County == $"Eksempelfylke {county}")
            .Where(r => SearchText.Fold($"{r.County} {r.Number}").Contains(SearchText.Fold(query.Search), StringComparison.Ordinal));
        return [.. Order.Apply(rows.AsQueryable(), query)];
    }
}

/// <summary>The sample table as a file.</summary>
public static class KitEndpoints
{
    public static void MapKit(this IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<Demonstration>().Active)
            return;
        routes
            .MapGet(
                "/komponenter/tabell",
                (HttpContext http, OsloClock clock) =>
                    TableExport.Of(http, KitText.Table, KitRow.Columns, KitRow.Of(TableQuery.From(http), clock.Today))
            )
            .WithMetadata(new UseCases.OpenAttribute());
    }
}
