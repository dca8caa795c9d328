using System.Net;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Questions;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Ui.Forms;

/// <summary>A form that is sent again with something else in it: nothing typed is answered as saved and thrown away.</summary>
public abstract class RepeatedPostsTests(SamlopHost host) : HostTests(host)
{
    private const string Answer = "Input.Fields[0].Value";

    [Fact]
    public async Task Draft_SentAgainWithMore_MeetsItsVersion_AndBothAreShown()
    {
        var (lead, id) = await ADraft();
        var page = await As(lead).Get(ApplyUrls.Part(id, "reason"));
        await page.Post("part", (Answer, "Først skrevet."));
        var again = await page.Post("part", (Answer, "Først skrevet, og så mer."));
        again.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Først skrevet, og så mer.").ShouldSay("Først skrevet.");
        await again.Post("part", (Answer, "Først skrevet, og så mer."));
        (await Stored(id)).ShouldBe("Først skrevet, og så mer.");
    }

    [Fact]
    public async Task Sending_SentAgainWithOtherWords_IsToldThatTheFirstWentOut_AndKeepsTheText()
    {
        var (_, number) = await Given.AnOpenCall();
        var lead = (await Given.ACounty()).Lead;
        var page = await As(lead).Get(CallUrls.Questions(number));
        (await page.Post("ask", ("Input.Text", "Kan vi søke for to år?"))).ShouldBe(HttpStatusCode.OK);
        var again = await page.Post("ask", ("Input.Text", "Kan vi søke for tre år?"));
        again.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Det du sendte først, er kommet inn.");
        again.Document.QuerySelector("textarea")!.TextContent.ShouldBe("Kan vi søke for tre år?");
        (await Asked(lead)).ShouldBe(["Kan vi søke for to år?"]);
        (await again.Post("ask")).ShouldBe(HttpStatusCode.OK);
        (await Asked(lead)).Order().ShouldBe(["Kan vi søke for to år?", "Kan vi søke for tre år?"]);
    }

    [Fact]
    public async Task Posts_WithRepeatedTokensAndDifferingContents_AreStoredOrShown()
    {
        var (lead, id) = await ADraft();
        var client = As(lead);
        var posts = await (await client.Get(ApplyUrls.Part(id, "reason"))).Post("part", (Answer, "utgangspunktet"));
        posts.ShouldBe(HttpStatusCode.OK);
        var one =
            from page in Gen.Choose(0, 2)
            from text in Gen.Choose(0, 2)
            from reopened in Gen.Elements(true, false, false)
            select (page, text, reopened);
        foreach (var sequence in one.ArrayOf(7).Sample(12)) await Hold(client, id, sequence);
    }

    /// <summary>
    /// What is answered as saved is stored, but for a repeat: what was taken in last from the same page, and has been written over from
    /// another.
    /// </summary>
    private async Task Hold(Client client, GrantApplicationId id, (int Page, int Text, bool Reopened)[] posts)
    {
        var pages = new Page[3];
        var taken = new string?[3];
        for (var i = 0; i < pages.Length; i++) pages[i] = await client.Get(ApplyUrls.Part(id, "reason"));
        foreach (var (number, text, reopened) in posts)
        {
            if (reopened) (pages[number], taken[number]) = (await client.Get(ApplyUrls.Part(id, "reason")), null);
            var typed = $"Svar {text}.";
            var answer = await pages[number].Post("part", (Answer, typed));
            var told = $"{string.Join(", ", posts)}: {typed} {answer.Status}";
            var isStored = await Stored(id) == typed;
            if (answer.Status == HttpStatusCode.OK)
            {
                (isStored || taken[number] == typed).ShouldBeTrue(told);
                taken[number] = typed;
            }
            else
            {
                answer.ShouldBe(HttpStatusCode.Conflict).Document.QuerySelectorAll("textarea")
                    .ShouldContain(area => area.TextContent == typed, told);
            }
        }
    }

    private async Task<(Member Lead, GrantApplicationId Id)> ADraft()
    {
        var county = await Given.ACounty();
        var (_, number) = await Given.AnOpenCall();
        return (county.Lead, await Given.ABegunApplication(county.Lead, number));
    }

    private async Task<string?> Stored(GrantApplicationId id) => (await Given.Application(id)).ReadContent().Part("reason").Text("text");

    private Task<List<string>> Asked(Member lead) =>
        Read(db => db.Set<CallQuestion>().Where(q => q.AskedBy == lead.Id).Select(q => q.Text).ToListAsync());
}

public sealed class RepeatedPostsTests_OnSqlite(SqliteHost host) : RepeatedPostsTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class RepeatedPostsTests_OnPostgres(PostgresHost host) : RepeatedPostsTests(host), IClassFixture<PostgresHost>;
