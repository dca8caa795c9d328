using System.Text.Json;
using Microsoft.Playwright;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Support;

/// <summary>Tries a page against WCAG 2.2 A and AA and axe's best practices. It needs JavaScript: a window without it cannot be tried.</summary>
public static class Axe
{
    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Repository.At("src", "Samlop", "node_modules", "axe-core", "axe.min.js")));

    public static async Task Check(IPage page)
    {
        await page.EvaluateAsync(Script.Value);
        var found = await page.EvaluateAsync<JsonElement>(
            """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }))
              .violations.map(v => `${v.id}: ${v.help}\n` + v.nodes.map(n => `    ${n.target.join(' ')}  ${n.html.slice(0, 160)}\n    ${n.failureSummary}`).join('\n'))
            """).WaitAsync(TimeSpan.FromSeconds(60));
        found.EnumerateArray().Select(violation => violation.GetString()).ShouldBeEmpty(page.Url);
    }
}
