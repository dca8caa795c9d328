using System.Net;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Knowledge.Offers;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Knowledge.Offers;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Ui.Shell;

public sealed class ReadableQueryTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    [Theory]
    [InlineData("publisert=abc")]
    [InlineData("publisert=")]
    [InlineData("publisert=abc&publisert=true")]
    [InlineData("PUBLISERT=1e9&side=2")]
    public async Task ValueThatThePageCannotRead_IsAsIfItWereNotThere(string query)
    {
        var number = await Given.APublishedCall(await Given.ADirectorate());
        (await As(await Given.AMember(Role.CaseOfficer)).Get($"{CallUrls.Call(number)}?{query}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/varsler?lagret=abc")]
    [InlineData("/varsler?lagret=%00")]
    [InlineData("/varsler?lagret=99999999999999999999")]
    public async Task PageOfOnesOwn_IsShownWhateverItsAddressSays(string url) =>
        (await As(await Given.AMember(Role.CaseOfficer)).Get(url)).Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest);

    /// <summary>A key that is a number on the page of questions is a day in the list of offers, and a way back on the page of signing in.</summary>
    [Fact]
    public async Task KeyOfAnotherPage_IsReadAsThePageHasIt()
    {
        var (offer, _) = await Given.AnOffer();
        (await Anyone().Get($"{OfferUrls.List}?q={Uri.EscapeDataString(offer.Title)}&fra=01.01.2023")).ShouldNotSay("1 treff");
        (await Anyone().Get($"{OfferUrls.List}?q={Uri.EscapeDataString(offer.Title)}&fra={Samlop.Platform.Text.Written.ShortDate(offer.LastStart!.Value)}")).ShouldSay("1 treff");
    }
}
