using System.Text.Encodings.Web;
using System.Text.Json;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Platform.Ui.Tables;

/// <summary>A table for programs, as JSON: the same rows and columns as in its other files, by the keys of the columns.</summary>
public static class TableJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="title">What the rows are.</param>
    /// <param name="rows">Already limited to what the reader may see, and to <see cref="TableExport{T}.MaxRows"/>.</param>
    public static IResult Of<T>(HttpContext http, string title, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        var shown = columns.Where(c => !c.OnlyOnPage).ToList();
        return Results.Json(
            new
            {
                Demonstrasjon = http.RequestServices.GetRequiredService<Demonstration>().Active,
                Navn = title,
                Oppdatert = http.RequestServices.GetRequiredService<OsloClock>().Now,
                Rader = rows.Select(row => shown.ToDictionary(c => c.Key, c => Plain(c.Value(row)))),
            },
            Options);
    }

    /// <summary>An amount is a number of kroner, and words are those of the language of the reader.</summary>
    private static object? Plain(object? value) => value switch
    {
        Money amount => amount.Ore / 100m,
        Phrase phrase => phrase.ToString(),
        _ => value,
    };
}
