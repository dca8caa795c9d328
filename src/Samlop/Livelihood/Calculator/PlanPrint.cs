using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Samlop.Livelihood.Rates;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.UseCases;

namespace Samlop.Livelihood.Calculator;

/// <summary>
/// Utskrift til deltakeren: the plan as a document in one of the participant's languages. The typed case comes in the form, is read anew
/// and forgotten: the address has the language and nothing else.
/// </summary>
public static class PlanPrint
{
    public const string CaseField = "sak";

    private const int LongestCase = 300_000;

    /// <summary>
    /// The languages of pages, and two more that many participants read. Those texts are not checked by a translator, and say so.
    /// </summary>
    public static readonly IReadOnlyList<PageLanguage> LanguagesOfPrint =
    [
        .. Languages.OfPages,
        new("uk", "Українська", CultureInfo.GetCultureInfo("uk-UA")),
        new("ar", "العربية", CultureInfo.GetCultureInfo("ar")),
    ];

    /// <summary>The case as it travels in the form.</summary>
    public static string Carry(TypedCase typed) => JsonSerializer.Serialize(typed);

    /// <summary>True where nobody who translates has approved the texts.</summary>
    public static bool IsUnchecked(CultureInfo language) =>
        Languages.OfPages.All(page => page.Culture.TwoLetterISOLanguageName != language.TwoLetterISOLanguageName);

    // Nothing is changed and nobody is asked who they are, so there is nothing for an antiforgery token to protect.
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(CalculatorUrls.Print, Print).WithMetadata(new OpenAttribute()).DisableAntiforgery();

    private static async Task<IResult> Print(string language, HttpContext http, OsloClock clock)
    {
        if (LanguagesOfPrint.FirstOrDefault(known => known.Code == language) is not { } chosen) return Results.NotFound();
        if (!http.Request.HasFormContentType) return Results.BadRequest();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var typed = Carried(form[CaseField]);
        if (typed is null || TypedCaseReader.Read(typed, clock.Today).Question is not { } question)
        {
            await PageAgain.Draw(http, CalculatorUrls.Livelihood, new UnreadCase(typed));
            return Results.Empty;
        }

        // Set here and drawn here: what an asynchronous method sets does not reach the one that called it.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = chosen.Culture;
        http.Response.Headers.CacheControl = "no-store";
        await new RazorComponentResult<PlanDocument>(new Dictionary<string, object?>
        {
            [nameof(PlanDocument.Question)] = question,
            [nameof(PlanDocument.Plan)] = LivelihoodPlan.For(question, LivelihoodRates.Current),
        }).ExecuteAsync(http);
        return Results.Empty;
    }

    /// <summary>The case that travelled in a form; null where it is none.</summary>
    internal static TypedCase? Carried(string? json)
    {
        if (json is null or { Length: > LongestCase }) return null;
        try
        {
            return JsonSerializer.Deserialize<TypedCase>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A case that travelled in a form and could not be read.</summary>
/// <param name="Typed">What was typed, where only a field of it is wrong; null where it is no case.</param>
public sealed record UnreadCase(TypedCase? Typed);
