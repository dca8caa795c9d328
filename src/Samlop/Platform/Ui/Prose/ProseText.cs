using System.Collections.Concurrent;
using Markdig;
using Samlop.Platform.Text;

namespace Samlop.Platform.Ui.Prose;

/// <summary>Running text that is part of the program: a Markdown file for each language, made into HTML once.</summary>
public static class ProseText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();
    private static readonly ConcurrentDictionary<string, string> Pages = new(StringComparer.Ordinal);

    /// <summary>The HTML of a text in a language; every text is there in each of <see cref="Languages.OfPages"/>.</summary>
    public static string Html(string name, PageLanguage language) =>
        Pages.GetOrAdd($"{language.Code}.{name}", file => Markdown.ToHtml(Read(file), Pipeline));

    private static string Read(string file)
    {
        using var stream =
            typeof(ProseText).Assembly.GetManifestResourceStream("Samlop.Prose." + file)
            ?? throw new InvalidOperationException($"There is no text {file}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
