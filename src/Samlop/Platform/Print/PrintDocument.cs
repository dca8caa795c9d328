using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Platform.Print;

/// <summary>
/// Makes a whole HTML document of a component, in the language of whoever gets it, inside or outside a request. It holds its own style and
/// fonts, so that it can be printed (<see cref="IPdfPrinter"/>), kept or sent as it is.
/// </summary>
public sealed class PrintDocument(
    IServiceScopeFactory scopes,
    ILoggerFactory logging,
    PrintStyles styles,
    Demonstration demonstration,
    OsloClock clock
)
{
    /// <param name="title">The title of the document and of the PDF.</param>
    /// <param name="parameters">The component's parameters by name.</param>
    /// <param name="author">The organisation that stands behind it; null where it is the program's own.</param>
    /// <param name="reference">At the foot of every page: the case, or what else a loose page is found again by.</param>
    public async Task<string> Render<TComponent>(
        Phrase title,
        IReadOnlyDictionary<string, object> parameters,
        CultureInfo language,
        string? author = null,
        Phrase? reference = null
    )
        where TComponent : IComponent
    {
        // These are local to this call and go with it, also across awaits.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language;
        var watermark = demonstration.Active ? Phrase.In<PlatformText>(nameof(PlatformText.Print_Watermark)).In(language) : null;
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logging);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var shell = await renderer.RenderComponentAsync<PrintShell>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(PrintShell.Language)] = language,
                [nameof(PrintShell.Title)] = title.In(language),
                [nameof(PrintShell.Author)] = author,
                [nameof(PrintShell.Created)] = clock.Today,
                [nameof(PrintShell.Styles)] = styles.Text + AtHead(watermark) + AtFoot(reference?.In(language), language),
                [nameof(PrintShell.Watermark)] = watermark,
                [nameof(PrintShell.Content)] = typeof(TComponent),
                [nameof(PrintShell.Parameters)] = new Dictionary<string, object>(parameters),
            }));
            return shell.ToHtmlString();
        });
    }

    // The first page has it in a box, to be read aloud, and not in its margin too.
    private static string AtHead(string? watermark) =>
        watermark is null ? ""
            : $"@page {{ @top-center {{ content: {CssString(watermark)} }} }} @page :first {{ @top-center {{ content: none }} }}";

    // "Side 1 av 3": the numbers are the printer's.
    private static string AtFoot(string? reference, CultureInfo language)
    {
        var page = Phrase.In<PlatformText>(nameof(PlatformText.Print_Page), "\n", "\n").In(language).Split('\n');
        var number = $"{CssString(page[0])} counter(page) {CssString(page[1])} counter(pages) {CssString(page[2])}";
        return $"@page {{ @bottom-left {{ content: {CssString(reference ?? "")} }} @bottom-right {{ content: {number} }} }}";
    }

    // Everything but letters and digits as a CSS escape: no sign can end the string or the style element.
    private static string CssString(string text) =>
        $"\"{string.Concat(text.EnumerateRunes().Select(sign => Rune.IsLetterOrDigit(sign) ? sign.ToString() : $"\\{sign.Value:x6}"))}\"";
}
