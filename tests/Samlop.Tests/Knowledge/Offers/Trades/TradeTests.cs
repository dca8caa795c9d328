using System.Net;
using Samlop.Knowledge.Offers;
using Samlop.Knowledge.Offers.Trades;
using Samlop.Register;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Offers.Trades;

/// <summary>The sheets of trades: what sources say, and nothing where they say nothing.</summary>
public sealed class TradeTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    private static readonly TradeBook Book = TradeBook.LoadOrRefuse(Repository.At("content"));

    [Fact]
    public void EverySheet_IsOfAProgrammeAreaOfTheRegister_AndEveryFactHasItsSource()
    {
        var register = RegisterData.Load(Repository.At("content"));
        Book.Trades.Count.ShouldBe(10);
        foreach (var sheet in Book.Trades) register.ProgrammeAreas.Find(sheet.Trade).ShouldNotBeNull(sheet.Name);
        Book.Trades.SelectMany(t => t.Facts).Where(f => f.Source.Length == 0).ShouldBeEmpty();
        Book.Trades.SelectMany(t => t.Curricula).SelectMany(c => c.Goals).Count().ShouldBe(304);
        Book.Trades.SelectMany(t => t.Curricula).SelectMany(c => c.Goals).Where(g => !g.Code.StartsWith("KM", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact, Requirement("K-12")]
    public async Task ASheet_SaysWhatSourcesSay_AndThatTheRestIsNotGiven()
    {
        (await Anyone().Get($"{OfferUrls.Trades}?q=helsearbeider")).ShouldSay("Helsearbeiderfaget");
        var sheet = await Anyone().Get(OfferUrls.Trade("HSHEA3----"));
        sheet.ShouldBe(HttpStatusCode.OK).ShouldSay("KM5447").ShouldSay("B1 ønsket").ShouldSay("NLOD 2.0").ShouldSay("HEA05-01");
        var facts = sheet.Document.QuerySelectorAll("dl.facts > div").ToDictionary(d => d.QuerySelector("dt")!.TextContent.Trim(), d => d.QuerySelector("dd")!.TextContent.Trim());
        facts["Etterspørsel etter folk"].ShouldBe("Ikke oppgitt");
        facts["Autorisasjon"].ShouldBe("Ikke oppgitt");
        (await Anyone().Get(OfferUrls.Trade("TPPLF3----"))).ShouldSay("helse, miljø og sikkerhet").ShouldSay("er ikke lest inn");
        (await Anyone().Get(OfferUrls.Trade("HSTAN3----"))).ShouldSay("Den har verken læretid eller fagbrev.");
        (await Anyone().Get(OfferUrls.Trade("XXXXX3----"))).ShouldBe(HttpStatusCode.NotFound);
    }
}
