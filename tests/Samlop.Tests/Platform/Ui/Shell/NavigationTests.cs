using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Shell;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Ui.Shell;

/// <summary>The places of the navigation: few, by what people do, and none that somebody may not go to.</summary>
public sealed class NavigationTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    private const int MostPlaces = 7;

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task ARole_HasFewPlaces_AndComesIntoEachOfThem(Role role)
    {
        var member = await Given.AMember(role);
        var places = Host.Services.GetRequiredService<Navigation>().Of(await Host.ActorOf(member)).ToList();
        places.Count(p => p.Place is not (Place.Reference or Place.Administration)).ShouldBeLessThanOrEqualTo(MostPlaces);
        foreach (var item in places.SelectMany(p => p.Items)) (await As(member).Get(item.Url)).ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>What lies under a page is reached from that page, and leads back to it.</summary>
    [Theory]
    [MemberData(nameof(Roles))]
    public async Task APlace_HasFewWays_AndTheRestIsReachedFromThem(Role role)
    {
        var member = await Given.AMember(role);
        var (navigation, actor) = (Host.Services.GetRequiredService<Navigation>(), await Host.ActorOf(member));
        navigation.Of(actor).Single(p => p.Place == Place.Grants).Items.Count.ShouldBeLessThanOrEqualTo(MostPlaces);
        foreach (var item in navigation.Of(actor).SelectMany(p => p.Items))
        {
            var under = navigation.Under(item.Url, actor).ToList();
            if (under.Count == 0) continue;
            var page = await As(member).Get(item.Url);
            foreach (var way in under)
            {
                page.Document.QuerySelectorAll($"main a[href='{way.Url}']").ShouldNotBeEmpty($"{item.Url} leads to {way.Url}");
                (await As(member).Get(way.Url)).Document.QuerySelectorAll($"main a.back[href='{item.Url}']").ShouldHaveSingleItem();
            }
        }
    }

    [Fact]
    public async Task TheMenu_IsDrawnOnce_AndShowsWhereOneIs()
    {
        var page = await As(await Given.AMember(Role.ProjectLead)).Get("/saker");
        page.Document.QuerySelectorAll("header nav.main-nav").Length.ShouldBe(1);
        page.Document.QuerySelectorAll("nav.main-nav [aria-current=page]").ShouldHaveSingleItem().TextContent.ShouldBe("Saker");
        page.Document.QuerySelector("nav.main-nav > ul > li[data-here] > a")!.TextContent.ShouldBe("Tilskudd");
        page.Document.QuerySelectorAll("footer a").Select(a => a.TextContent).ShouldContain("Kalkulatorer");
    }

    [Theory]
    [InlineData("/saker", "/saker", true)]
    [InlineData("/saker", "/saker/2022-1", true)]
    [InlineData("/saker", "/sakerne", false)]
    [InlineData("/soknader", "/habilitet/x", true)]
    public void APage_BelongsToItsPlace(string url, string path, bool holds) =>
        new NavigationItem(Place.Grants, 1, Phrase.Verbatim("x"), url, new OpenAttribute(), "/habilitet").Holds(path).ShouldBe(holds);
}
