using Samlop.Platform.UseCases;

namespace Samlop.Platform.Ui.Forms.Kept;

/// <summary>Where a kept text is reached and thrown away.</summary>
internal static class KeptTextEndpoints
{
    public const string Address = "/tekst";

    public static string Page(KeptTextId id) => $"{Address}/{id.Value}";

    public static string Discard(KeptTextId id) => $"{Page(id)}/forkast";

    /// <summary>The sign-in, and from there to the text.</summary>
    public static string SignIn(KeptTextId id) => $"/logg-inn?til={Uri.EscapeDataString(Page(id))}";

    public static void MapKeptTexts(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Address + "/{id:guid}/forkast", async (HttpContext http, KeptTexts texts, Guid id, IFormCollection _) =>
        {
            await texts.Discard(http, new KeptTextId(id));
            return Results.Redirect("/oppgaver");
        }).WithMetadata(new SignedInAttribute());
}
