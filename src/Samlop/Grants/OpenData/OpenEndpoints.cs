using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Platform;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.OpenData;

/// <summary>The open sets as files for people and for programs: the same rows and columns as on their pages.</summary>
internal static class OpenEndpoints
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, OpenUrls.Calls, () => OpenText.Calls_Title, () => OpenSets.CallColumns, OpenSets.Calls);
        Map(routes, OpenUrls.Awards, () => AcceptText.Awards_Place, () => OpenSets.AwardColumns, OpenSets.Awards);
    }

    private static void Map<T>(
        IEndpointRouteBuilder routes, string set, Func<string> title, Func<IReadOnlyList<Column<T>>> columns,
        Func<AppDb, TableQuery, IQueryable<T>> rows)
    {
        routes.MapGet(
            OpenUrls.Table(set),
            (HttpContext http, AppDb db) => TableExport.Of(http, title(), columns(), rows(db, TableQuery.From(http))))
            .WithMetadata(new OpenAttribute());
        routes.MapGet(
            OpenUrls.Json(set),
            async (AppDb db, OsloClock clock, Demonstration demonstration, CancellationToken cancel) =>
            {
                var found = await rows(db, TableQuery.Empty).Take(TableExport<T>.MaxRows).ToListAsync(cancel);
                var shown = columns();
                return Results.Json(
                    new
                    {
                        Demonstrasjon = demonstration.Active,
                        Navn = title(),
                        Oppdatert = clock.Now,
                        Rader = found.Select(row => shown.ToDictionary(c => c.Key, c => Plain(c.Value(row)))),
                    },
                    Options);
            })
            .WithMetadata(new OpenAttribute());
    }

    /// <summary>An amount is a number of kroner, and words are those of the language of the reader.</summary>
    private static object? Plain(object? value) => value switch
    {
        Money amount => amount.Ore / 100m,
        Phrase phrase => phrase.ToString(),
        _ => value,
    };
}
