using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samlop.Intake.Eligibility;
using Samlop.Platform.Evaluation;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.UseCases;
using Texts = Samlop.Intake.Calculator.AdultRightText;

namespace Samlop.Intake.Calculator;

/// <summary>
/// Saken som fil: the facts in the format <c>eligibility-1</c>, to be kept by whoever asks and read back later. It travels in the form and
/// nothing of it stays here. <c>./samlop evaluate</c> reads the same file.
/// </summary>
public static class EligibilityFile
{
    public const string CaseField = "sak";

    public const string Page = "/kalkulator/voksenrett";

    public const string Address = Page + "/fil";

    private const int Longest = 60_000;

    private const int MostRefused = 50;

    private static readonly JsonWriterOptions Form = new()
    {
        Indented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The question as the text of a file.</summary>
    public static string Write(EligibilityQuestion question)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Form)) EligibilityDocument.Write(json, question);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>The question of a text; null where it is not of the format.</summary>
    public static EligibilityQuestion? Carried(string? text)
    {
        if (text is null or { Length: > Longest }) return null;
        try
        {
            using var document = JsonInput.Parse(Encoding.UTF8.GetBytes(text));
            return EligibilityInput.Read(JsonInput.Of(document));
        }
        catch (InvalidInput)
        {
            return null;
        }
    }

    /// <summary>
    /// The calculator again where what it carried is not of the format: it says so, and keeps the facts that can be read.
    /// </summary>
    internal static Task SayUnread(HttpContext http, IFormCollection form) =>
        PageAgain.Draw(http, Page, new UnreadCase(Readable(form[CaseField])));

    /// <summary>The facts of a text but those that are refused; null where nothing can be read.</summary>
    internal static TypedPerson? Readable(string? text)
    {
        if (text is null or { Length: > Longest }) return null;
        try
        {
            return JsonNode.Parse(text) is JsonObject facts ? Readable(facts) : null;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static TypedPerson? Readable(JsonObject facts)
    {
        for (var refused = 0; refused < MostRefused; refused++)
        {
            try
            {
                using var document = JsonInput.Parse(Encoding.UTF8.GetBytes(facts.ToJsonString()));
                return TypedPersonWriter.Of(EligibilityInput.Read(JsonInput.Of(document)));
            }
            catch (InvalidInput problem)
            {
                if (!Forget(facts, problem.Field.Split('.'))) return null;
            }
        }

        return null;
    }

    /// <summary>A field that is refused becomes one that is not known; one that is refused also then does not belong here.</summary>
    private static bool Forget(JsonObject facts, string[] path)
    {
        if (path is [var step, .. { Length: > 0 } rest]) return Inner(facts, step) is JsonObject inner && Forget(inner, rest);
        if (facts.TryGetPropertyValue(path[0], out var value) && value is null) return facts.Remove(path[0]);
        facts[path[0]] = null;
        return true;
    }

    /// <summary>What stands at a step of a path: <c>person</c>, <c>permits[0]</c>.</summary>
    private static JsonNode? Inner(JsonObject facts, string step) =>
        step.Split('[', ']') is [var list, var number, _]
            ? (facts[list] as JsonArray)?.ElementAtOrDefault(int.Parse(number, CultureInfo.InvariantCulture))
            : facts[step];

    /// <summary>The fields of the page as the file fills them, or what is wrong with it.</summary>
    public static async Task<(TypedPerson? Person, FieldError? Error)> Read(IFormFile? file, CancellationToken cancelled)
    {
        static (TypedPerson?, FieldError?) Wrong(string key) => (null, new FieldError("File", Phrase.In<Texts>(key)));
        if (file is null || file.Length == 0) return Wrong(nameof(Texts.ReadFile_Missing));
        if (file.Length > Longest) return Wrong(nameof(Texts.ReadFile_Wrong));
        using var reader = new StreamReader(file.OpenReadStream());
        if (Carried(await reader.ReadToEndAsync(cancelled)) is not { } question || question.Person.Permits?.Count > TypedPerson.PermitRows)
            return Wrong(nameof(Texts.ReadFile_Wrong));
        return (TypedPersonWriter.Of(question), null);
    }

    // Nothing is changed and nobody is asked who they are, so there is nothing for an antiforgery token to protect.
    // As a Delegate: with the context as its only parameter it would else be taken for a handler without a result.
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Address, (Delegate)Send).WithMetadata(new OpenAttribute()).DisableAntiforgery();

    private static async Task<IResult> Send(HttpContext http)
    {
        if (!http.Request.HasFormContentType) return Results.BadRequest();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (Carried(form[CaseField]) is not { } question)
        {
            await SayUnread(http, form);
            return Results.Empty;
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.File(Encoding.UTF8.GetBytes(Write(question)), "application/json", $"voksenrett-{question.AsOf:yyyy-MM-dd}.json");
    }
}

/// <summary>A case that travelled in a form and could not be read.</summary>
/// <param name="Person">The facts that could; null where none could.</param>
public sealed record UnreadCase(TypedPerson? Person);
