using System.Net;
using System.Xml.Linq;
using Microsoft.Extensions.Configuration;
using Samlop.Platform;
using Samlop.Register.Browse;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform;

/// <summary>What machines ask every site for.</summary>
public sealed class WellKnownTests(WellKnownTests.NamedContact host) : HostTests(host), IClassFixture<WellKnownTests.NamedContact>
{
    [Fact]
    public async Task Demonstration_IsNotToBeSearched() => (await Read("/robots.txt")).ShouldBe("User-agent: *\nDisallow: /\n");

    [Fact]
    public async Task Sitemap_HasTheOpenPages_WhichAnswer_AndNoOther()
    {
        var map = XDocument.Parse(await Read("/sitemap.xml"));
        var addresses = map.Root!.Elements().Select(url => new Uri(url.Value)).ToList();
        var paths = addresses.Select(address => address.AbsolutePath).ToList();

        paths.ShouldContain("/");
        paths.ShouldContain("/utlysninger");
        paths.ShouldContain(RegisterUrls.List(RegisterUrls.Counties));
        paths.ShouldNotContain("/logg-inn");
        paths.ShouldNotContain("/oppgaver");
        foreach (var path in paths) (await Anyone().Direct.GetAsync(new Uri(path, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK, path);
    }

    [Fact]
    public async Task SecurityText_SaysWhereToTell_AndForHowLongItHolds()
    {
        var text = await Read("/.well-known/security.txt");

        text.ShouldContain("Contact: mailto:sikkerhet@example.test\n");
        text.ShouldContain("Expires: 2022-04-07T00:00:00Z\n");
        text.ShouldContain("Preferred-Languages: nb, nn, en\n");
    }

    [Fact]
    public async Task Favicon_IsThereForWhoeverAsksForItByItsOldName()
    {
        var answer = await Anyone().Direct.GetAsync(new Uri("/favicon.ico", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldStartWith("image/");
    }

    [Theory]
    [InlineData("sikkerhet@example.test")]
    [InlineData("http://example.test")]
    [InlineData("javascript:alert(1)")]
    public void Contact_ThatIsNoAddress_IsRefusedAtStart(string contact) =>
        Should.Throw<StartRefused>(() => SamlopSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Samlop:Demonstration"] = "true",
            ["Samlop:SecurityContact"] = contact,
        }).Build())).Message.ShouldContain("Samlop:SecurityContact");

    private async Task<string> Read(string url)
    {
        var answer = await Anyone().Direct.GetAsync(new Uri(url, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Names whom to tell of a hole.</summary>
    public sealed class NamedContact : SqliteHost
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
        {
            ["Samlop:SecurityContact"] = "mailto:sikkerhet@example.test",
        };
    }
}
