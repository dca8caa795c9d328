using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Samlop.Intake.Eligibility;
using Samlop.Intake.Ways;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Intake.Calculator;

/// <summary>Utskrift til personen: the answers, what must be clarified and the ways forward, in one of the person's languages.</summary>
public static class EligibilityPrint
{
    private const string Address = EligibilityFile.Page + "/utskrift/{language}";

    public static string In(string language) => Address.Replace("{language}", language, StringComparison.Ordinal);

    // Nothing is changed and nobody is asked who they are, so there is nothing for an antiforgery token to protect.
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Address, Print).WithMetadata(new OpenAttribute()).DisableAntiforgery();

    private static async Task<IResult> Print(string language, HttpContext http)
    {
        if (Languages.OfParticipants.FirstOrDefault(known => known.Code == language) is not { } chosen) return Results.NotFound();
        if (!http.Request.HasFormContentType) return Results.BadRequest();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (EligibilityFile.Carried(form[EligibilityFile.CaseField]) is not { } question)
        {
            await EligibilityFile.SayUnread(http, form);
            return Results.Empty;
        }

        var rules = RuleBook.OfThisInstallation();
        var answer = new EligibilityCheck(rules).Answer(question);
        // Set here and drawn here: what an asynchronous method sets does not reach the one that called it.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = chosen.Culture;
        http.Response.Headers.CacheControl = "no-store";
        await new RazorComponentResult<EligibilitySheet>(new Dictionary<string, object?>
        {
            [nameof(EligibilitySheet.Language)] = chosen,
            [nameof(EligibilitySheet.AsOf)] = question.AsOf,
            [nameof(EligibilitySheet.Answer)] = answer,
            [nameof(EligibilitySheet.Ways)] = new WaysForward(PathBook.OfThisInstallation()).For(question, answer),
            [nameof(EligibilitySheet.Rules)] = rules,
        }).ExecuteAsync(http);
        return Results.Empty;
    }
}
