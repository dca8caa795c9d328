using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Samlop.Tests.Support;

/// <summary>A page as it was answered: what it says, its links and its forms.</summary>
public sealed partial class Page
{
    private readonly Client client;
    private readonly Lazy<IHtmlDocument> document;

    private Page(Client client, HttpResponseMessage answer, string html)
    {
        this.client = client;
        Answer = answer;
        document = new(() => new HtmlParser().ParseDocument(html));
    }

    public HttpResponseMessage Answer { get; }

    public IHtmlDocument Document => document.Value;

    public HttpStatusCode Status => Answer.StatusCode;

    /// <summary>Path and query of the page after redirects.</summary>
    public string Url => Answer.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>The heading of the page.</summary>
    public string Title => Flat(Document.QuerySelector("h1")?.TextContent ?? "");

    /// <summary>All that a reader reads, in one line.</summary>
    public string Text => Flat(Document.Body?.TextContent ?? "");

    /// <summary>The errors beside the fields, by the field's name.</summary>
    public IReadOnlyDictionary<string, string> FieldErrors => Document.QuerySelectorAll("[aria-invalid=true]")
        .GroupBy(input => input.GetAttribute("name") ?? "")
        .ToDictionary(group => group.Key, group => Flat(Document.GetElementById(ErrorId(group.First()))?.TextContent ?? ""));

    internal static async Task<Page> Read(Client client, HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        var page = new Page(client, answer, html);
        if (ToldErrors.MayBeIn(html, (int)page.Status)) ToldErrors.ShouldHold(page.Document, (int)page.Status, page.Url);
        return page;
    }

    public Page ShouldSay(string words)
    {
        Text.ShouldContain(Flat(words), Case.Sensitive, $"{(int)Status} {Url}");
        return this;
    }

    public Page ShouldNotSay(string words)
    {
        Text.ShouldNotContain(Flat(words), Case.Sensitive, $"{(int)Status} {Url}");
        return this;
    }

    /// <summary>No task says it; what is followed, and what is new, may.</summary>
    public Page ShouldNotWait(string words)
    {
        Flat(Document.QuerySelector(".tasks")?.TextContent ?? "").ShouldNotContain(Flat(words), Case.Sensitive, $"{(int)Status} {Url}");
        return this;
    }

    public Page ShouldBe(HttpStatusCode status)
    {
        Status.ShouldBe(status, $"{Url}: {Title}");
        return this;
    }

    /// <summary>Follows the link with these words.</summary>
    public Task<Page> Follow(string link)
    {
        var found = Document.QuerySelectorAll("a[href]").FirstOrDefault(a => Flat(a.TextContent) == Flat(link))
            ?? throw new ShouldAssertException($"No link «{link}» on {Url}");
        return client.Get(found.GetAttribute("href")!);
    }

    /// <summary>True where the page has a form with this name, address or button.</summary>
    public bool HasForm(string form) => Find(form) is not null;

    /// <summary>
    /// Fills in and sends a form. It is found by its name, its address, or the words on its button or the address of it; fields by label or name; what is
    /// hidden goes along. A box is ticked by <c>"true"</c> and cleared by <c>"false"</c>; an option is chosen by its words or value.
    /// </summary>
    public async Task<Page> Post(string form, params (string Field, string? Value)[] fields)
    {
        var (element, button) = Find(form) ?? throw new ShouldAssertException($"No form «{form}» on {Url}, which says: {Text}");
        foreach (var (field, value) in fields) FormFields.Fill(element, field, value);
        var action = button?.GetAttribute("formaction") is { Length: > 0 } other ? other
            : element.GetAttribute("action") is { Length: > 0 } address ? address : Url;
        using var content = FormFields.Content(element, button);
        return await Read(client, await client.Http.PostAsync(new Uri(new Uri(client.Http.BaseAddress!, Url), action), content));
    }

    /// <summary>Sends a form with the same in every field that text is typed in, and nothing chosen.</summary>
    internal Task<Page> PostAll(string form, string typed)
    {
        foreach (var field in Find(form)!.Value.Form.Elements)
        {
            if (field is IHtmlTextAreaElement area) area.Value = typed;
            else if (field is IHtmlInputElement { Type: "text" or "email" or "tel" or "search" } line) line.Value = typed;
            else if (field is IHtmlInputElement { Type: "checkbox" or "radio" } choice) choice.IsChecked = false;
            else if (field is IHtmlSelectElement select && select.Options.FirstOrDefault(o => o.Value.Length == 0) is { } none) none.IsSelected = true;
        }

        return Post(form);
    }

    private (IHtmlFormElement Form, IElement? Button)? Find(string wanted)
    {
        foreach (var form in Document.Forms)
        {
            var buttons = form.QuerySelectorAll("button, input[type=submit]").Concat(Document.QuerySelectorAll("button[form]").Where(b => b.GetAttribute("form") == form.Id)).ToList();
            if (buttons.FirstOrDefault(b => Flat(b.TextContent) == Flat(wanted) || b.GetAttribute("formaction") == wanted) is { } pressed) return (form, pressed);
            var named = form.QuerySelector("input[name=_handler]")?.GetAttribute("value") == wanted || form.GetAttribute("action") == wanted || form.GetAttribute("name") == wanted;
            if (named) return (form, buttons.FirstOrDefault());
        }

        return null;
    }

    internal static string Flat(string text) => Space().Replace(text, " ").Trim();

    private static string ErrorId(IElement field) =>
        (field.GetAttribute("aria-describedby") ?? field.Closest("fieldset")?.GetAttribute("aria-describedby") ?? "")
        .Split(' ').FirstOrDefault(id => id.EndsWith("-error", StringComparison.Ordinal)) ?? "";

    [GeneratedRegex(@"[\s\u00A0\u202F]+")]
    private static partial Regex Space();
}
