using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Samlop.Tests.Support;

/// <summary>Fills in the fields of a form and reads out what a browser would send.</summary>
internal static class FormFields
{
    public static void Fill(IHtmlFormElement form, string field, string? value)
    {
        var found = ByLabel(form, field) ?? ByName(form, field);
        if (found.Count == 0) throw new ShouldAssertException($"No field «{field}»; there are {string.Join(", ", form.Elements.Select(e => e.GetAttribute("name")).Distinct())}");

        switch (found[0])
        {
            case IHtmlInputElement { Type: "radio" }:
                var radios = found.Cast<IHtmlInputElement>().ToList();
                foreach (var radio in radios) radio.IsChecked = radio.Value == value || LabelOf(radio) == value;
                radios.ShouldContain(r => r.IsChecked, $"«{field}» has no choice «{value}»");
                break;
            case IHtmlInputElement { Type: "checkbox" } box when found.Count == 1:
                box.IsChecked = value == "true" || (value != "false" && box.Value == value);
                break;
            case IHtmlInputElement { Type: "checkbox" }:
                foreach (var box in found.Cast<IHtmlInputElement>()) box.IsChecked |= box.Value == value || LabelOf(box) == value;
                break;
            case IHtmlInputElement input:
                input.Value = value ?? "";
                break;
            case IHtmlTextAreaElement area:
                area.Value = value ?? "";
                break;
            case IHtmlSelectElement select:
                foreach (var option in select.Options) option.IsSelected = option.Value == value || Page.Flat(option.Text) == value;
                select.Options.ShouldContain(o => o.IsSelected, $"«{field}» has no choice «{value}»");
                break;
        }
    }

    public static HttpContent Content(IHtmlFormElement form, IElement? button)
    {
        var values = Values(form, button).ToList();
        if (form.Enctype != "multipart/form-data") return new FormUrlEncodedContent(values);

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values) content.Add(new StringContent(value), name);
        return content;
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form, IElement? button)
    {
        foreach (var element in form.Elements)
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled")) continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox" } choice:
                    if (choice.IsChecked) yield return KeyValuePair.Create(name, choice.Value);
                    break;
                case IHtmlInputElement { Type: not ("submit" or "file" or "button") } input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return KeyValuePair.Create(name, area.Value.ReplaceLineEndings("\r\n"));
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(o => o.IsSelected)) yield return KeyValuePair.Create(name, option.Value);
                    break;
            }
        }

        if (button?.GetAttribute("name") is { Length: > 0 } pressed) yield return KeyValuePair.Create(pressed, button.GetAttribute("value") ?? "");
    }

    private static List<IElement> ByName(IHtmlFormElement form, string name)
    {
        var exact = form.Elements.Where(e => e.GetAttribute("name") == name).Cast<IElement>().ToList();
        // The form name has the page's property in front: Input.Account is also found as Account.
        return exact.Count > 0 ? exact : [.. form.Elements.Where(e => e.GetAttribute("name")?.EndsWith("." + name, StringComparison.Ordinal) is true)];
    }

    private static List<IElement>? ByLabel(IHtmlFormElement form, string words)
    {
        var legend = form.QuerySelectorAll("fieldset").FirstOrDefault(f => f.QuerySelector("legend") is { } l && Page.Flat(l.TextContent) == words);
        if (legend is not null) return [.. legend.QuerySelectorAll("input:not([type=hidden]), select, textarea")];

        var label = form.QuerySelectorAll("label").FirstOrDefault(l => Page.Flat(l.TextContent) == words);
        var target = label?.GetAttribute("for") is { } id ? form.Owner!.GetElementById(id) : label?.QuerySelector("input, select, textarea");
        return target is null ? null : [target];
    }

    private static string? LabelOf(IElement input) =>
        (input.Id is { } id ? input.Owner!.QuerySelectorAll("label").FirstOrDefault(l => l.GetAttribute("for") == id) : input.Closest("label")) is { } label ? Page.Flat(label.TextContent) : null;
}
