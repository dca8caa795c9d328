using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.UseCases;

namespace Samlop.Livelihood.Calculator;

/// <summary>
/// Saken som fil: what was typed, saved by whoever typed it and read back later. Nothing is stored here: the case comes in the form and
/// goes back as a file.
/// </summary>
public static class CaseFile
{
    public const string Format = "samlop-livsopphold-1";
    public const string Name = "livsopphold.json";
    public const int MostMegabytes = 1;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    // Nothing is changed and nobody is asked who they are, so there is nothing for an antiforgery token to protect.
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(CalculatorUrls.Save, Save).WithMetadata(new OpenAttribute()).DisableAntiforgery();

    /// <summary>The case of a file; null where it is not one that was saved here.</summary>
    public static async Task<TypedCase?> Read(IFormFile? file, CancellationToken stop)
    {
        if (file is null or { Length: 0 or > MostMegabytes * 1024 * 1024 }) return null;
        try
        {
            await using var content = file.OpenReadStream();
            var saved = await JsonNode.ParseAsync(content, AnyCase, cancellationToken: stop);
            return IsWhole(saved) && saved.Deserialize<Saved>(Form) is { Format: Format, Case: { } typed } ? typed : null;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Every source is there: one that is empty would be dropped without a word.</summary>
    private static bool IsWhole(JsonNode? saved) => saved is JsonObject file && file["case"] is JsonObject typed
        && (!typed.ContainsKey("sources") || (typed["sources"] is JsonArray sources && sources.All(source => source is not null)));

    // With the context alone it would be taken for a request delegate, whose result nobody sends.
    private static async Task<IResult> Save(HttpContext http, CancellationToken stop)
    {
        if (!http.Request.HasFormContentType) return Results.BadRequest();
        var form = await http.Request.ReadFormAsync(stop);
        if (PlanPrint.Carried(form[PlanPrint.CaseField]) is not { } typed)
        {
            await PageAgain.Draw(http, CalculatorUrls.Livelihood, new UnreadCase(null));
            return Results.Empty;
        }

        typed.Do = null;
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(new Saved(Format, typed), Form), "application/json", Name);
    }

    private sealed record Saved(string? Format, TypedCase? Case);
}
