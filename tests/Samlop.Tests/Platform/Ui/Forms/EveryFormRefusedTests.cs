using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Tests.Grants.Demonstrating;
using Samlop.Tests.Platform.Data;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Ui.Forms;

/// <summary>
/// Everybody sends every form they find empty, and once more with what cannot be read. What is not taken is told as <see cref="ToldErrors"/> has it, which
/// looks at every page that comes back.
/// </summary>
internal static partial class EveryFormRefused
{
    // What ends the session or changes the language is no form of a page.
    private static readonly string[] NotSent = ["/logg-ut", AccessUrls.ActFor, "/sprak/", "/mine-okter", "/logg-inn"];

    public static async Task WhatIsWrong_IsTold(this SamlopHost host, DateOnly day, int turn)
    {
        await host.TellStory(day);
        await using var db = host.OpenDb();
        var people = await (
            from m in db.Set<Membership>()
            join p in db.Set<User>() on m.User equals p.Id
            join o in db.Set<Organisation>() on m.Organisation equals o.Id
            orderby o.Name, m.Role, p.Name
            select new Member(p, o, m)).ToListAsync();
        var findings = new List<string>();
        var same = new SameAgain();
        var (sent, refused) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var asked = people.DistinctBy(p => (p.Role, Nightly.IsOn ? p.Organisation.Name : string.Join(' ', p.Organisation.Kinds))).ToList();
        // In an ordinary run every other of them on the one day, and the rest on the other.
        foreach (var person in asked.Where((_, number) => Nightly.IsOn || number % 2 == turn))
        {
            var client = host.As(person);
            await client.SignIn();
            var (queue, seen) = (new Queue<string>(["/"]), new HashSet<string>(StringComparer.Ordinal));
            while (queue.TryDequeue(out var address))
            {
                if (!seen.Add(Shape(address)) || NotSent.Any(n => address.StartsWith(n, StringComparison.Ordinal))) continue;
                if (same.IsTheSame(Shape(address))) continue;
                using var answer = await client.Direct.GetAsync(new Uri(address, UriKind.Relative));
                if (answer.StatusCode is HttpStatusCode.Redirect) queue.Enqueue(answer.Headers.Location!.OriginalString);
                if (answer.StatusCode is not HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html") continue;

                var page = await Page.Read(client, answer);
                var links = page.Document.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).ToList();
                foreach (var link in links) queue.Enqueue(link);
                var forms = page.Document.Forms.Select(Name).OfType<string>().ToList();
                same.Brought(Shape(address), links.Concat(forms));
                foreach (var form in forms)
                {
                    if (!sent.Add($"{Shape(address)} {form}")) continue;
                    foreach (var typed in new[] { "", "?" })
                    {
                        page = await client.Get(address);
                        if (!page.HasForm(form)) break;
                        try
                        {
                            var told = await page.PostAll(form, typed);
                            ((int)told.Status).ShouldBeLessThan(500, $"{form} on {address}");
                            if (told.Status is HttpStatusCode.UnprocessableEntity) refused.Add(form);
                        }
                        catch (ShouldAssertException finding)
                        {
                            findings.Add(finding.Message);
                        }
                    }
                }
            }
        }

        findings.ShouldBeEmpty();
        refused.Count.ShouldBeGreaterThan(15, string.Join(", ", refused));
    }

    private static string? Name(IHtmlFormElement form) => form.QuerySelector("input[name=_handler]")?.GetAttribute("value");

    private static string Shape(string address) => Number().Replace(address.Split('?')[0], "#");

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[0-9]+")]
    private static partial Regex Number();
}

/// <summary>While counties write their applications.</summary>
[Trait("Category", "Long")]
public sealed class EveryFormRefusedWhileApplyingTests(WalkedHost host) : IClassFixture<WalkedHost>
{
    [Fact]
    public Task WhatIsWrong_IsTold_ByTheTitleAndForEachField() => host.WhatIsWrong_IsTold(new DateOnly(2022, 3, 8), turn: 0);
}

/// <summary>While the directorate assesses them.</summary>
[Trait("Category", "Long")]
public sealed class EveryFormRefusedWhileAssessingTests(WalkedHost host) : IClassFixture<WalkedHost>
{
    [Fact]
    public Task WhatIsWrong_IsTold_ByTheTitleAndForEachField() => host.WhatIsWrong_IsTold(new DateOnly(2022, 4, 20), turn: 1);
}
