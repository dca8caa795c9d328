using System.Text.Json;
using Microsoft.Playwright;

namespace Samlop.BrowserTests.Support;

/// <summary>At 320 px nothing needs scrolling sideways (WCAG 1.4.10), but for tables that scroll in a frame of their own.</summary>
public static class Reflow
{
    public static async Task Check(IPage page)
    {
        var before = page.ViewportSize;
        await page.SetViewportSizeAsync(320, 900);
        var tooWide = await page.EvaluateAsync<JsonElement>(
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 1);
              const inner = wide.filter(e => ![...e.children].some(child => wide.includes(child)));
              return inner.sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right).slice(0, 10).map(e => `${e.tagName} ${e.className} ${Math.round(e.getBoundingClientRect().right)} px: ${e.textContent.trim().slice(0, 60)}`);
            }
            """);
        var found = tooWide.EnumerateArray().Select(e => e.GetString()).ToList();
        if (before is not null) await page.SetViewportSizeAsync(before.Width, before.Height);
        found.ShouldBeEmpty($"{page.Url} scrolls sideways at 320 px");
    }
}
