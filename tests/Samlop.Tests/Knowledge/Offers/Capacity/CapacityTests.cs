using System.Net;
using Samlop.Knowledge.Offers;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Offers.Capacity;

/// <summary>Norwegian training by place and level: each number is that of the list it leads to.</summary>
public sealed class CapacityTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    [Fact, Requirement("A-13")]
    public async Task EachNumber_IsThatOfTheListItLeadsTo()
    {
        foreach (var (places, levels, free) in new (string[] Places, OfferLevel[] Levels, int Free)[]
        {
            (["4601"], [OfferLevel.A1, OfferLevel.A2], 3), (["46"], [OfferLevel.A2], 5), (["4601", "4631"], [], 0), (["5001"], [OfferLevel.B1], 7),
        })
        {
            await Given.AnOffer(c => c with { Kind = OfferKind.Norwegian, Places = places, Levels = levels, FreeSeats = free });
        }

        await Given.AnOffer(c => c with { Kind = OfferKind.Norwegian, Nationwide = true, Places = [], Levels = [OfferLevel.C1] });
        await Given.AnOffer(c => c with { Kind = OfferKind.Course, Places = ["4601"], Levels = [OfferLevel.A2] });
        var page = await Anyone().Get(OfferUrls.Language);
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Bergen").ShouldSay("Alver").ShouldSay("Vestland").ShouldSay("Trondheim");
        var numbers = page.Document.QuerySelectorAll("td.number a").ToList();
        numbers.Count.ShouldBeGreaterThan(12);
        foreach (var number in numbers)
        {
            var list = await Anyone().Get(number.GetAttribute("href")!);
            list.ShouldSay($"{number.TextContent.Trim()} treff");
        }

        (await Anyone().Get($"{OfferUrls.Language}?ledig=ja&q=bergen")).ShouldSay("1 treff");
        (await Anyone().Http.GetAsync(new Uri($"{OfferUrls.LanguageTable}?format=csv", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
