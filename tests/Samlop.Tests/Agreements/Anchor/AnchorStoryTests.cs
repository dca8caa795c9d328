using Samlop.Access;
using Samlop.Agreements.Anchor;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Anchor;

/// <summary>A party says which of its leaders are informed, and all parties see it.</summary>
public abstract class AnchorStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("K-05")]
    public async Task Party_SaysWhenItsLeadersWereInformed_AndTakesItBack()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var nav = the.Others[0];
        var page = await As(nav).Get(the.Url);
        page.ShouldNotSay("Informert 1.");
        (await page.Post("informed", ("Input.Day", Written.ShortDate(Host.Today.AddDays(1))))).FieldErrors.Keys.ShouldContain("Input.Level");
        page = await page.Post("informed", ("Input.Level", "top"), ("Input.Day", "01.03.2022"));
        page.ShouldSay($"Informert 1. mars 2022, sier {nav.User.Name}");
        (await As(the.Lead).Get(the.Url)).ShouldSay($"Informert 1. mars 2022, sier {nav.User.Name}").ShouldSay("Ikke kjent");
        page = await page.Post("informed", ("Input.Level", "top"), ("Input.Day", ""));
        page.ShouldNotSay("Informert 1. mars");
    }

    [Fact, Requirement("K-05")]
    public async Task Level_ThatSigned_IsAnchored_WithWhoAndWhen()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        var page = await As(the.Others[0]).Get(the.Url);
        page.ShouldSay($"av {leaders[1].User.Name}, Leder (versjon 1)").ShouldSay("Øverste leder Signert: 4. Informert: 0. Ikke kjent: 0.");
        page.Document.QuerySelectorAll("#forankring [data-state=Signed]").Length.ShouldBe(4);
        page.Document.QuerySelectorAll("#forankring [data-state=Unknown]").Length.ShouldBe(8);
    }

    [Theory]
    [InlineData("", "01.03.2022", nameof(SayInformed.Input.Level))]
    [InlineData("middle", "01.03.2022", nameof(SayInformed.Input.Level))]
    [InlineData("unit", "32.03.2022", nameof(SayInformed.Input.Day))]
    [InlineData("unit", "01.03.2042", nameof(SayInformed.Input.Day))]
    public async Task WhatIsWrong_IsSaidAtTheField(string level, string day, string field)
    {
        var the = await Given.AnAgreement();
        await As(the.Lead).Submit(new SayInformed.Input { Agreement = the.Id, Level = level, Day = day }).ShouldHaveError(field);
    }

    [Fact]
    public async Task Stranger_SaysNothing()
    {
        var (the, other) = (await Given.AnAgreement(), await Given.AnAgreement());
        await As(other.Lead).Submit(new SayInformed.Input { Agreement = the.Id, Level = "top", Day = "01.03.2022" }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public async Task Table_IsReadWithoutItsMarks()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        await As(the.Lead).Submit(new SayInformed.Input { Agreement = the.Id, Level = "unit", Day = "01.03.2022" }).ShouldSucceed();
        var page = await As(the.Lead).Get(the.Url);
        var cells = page.Document.QuerySelectorAll("#forankring tbody td");
        cells.Length.ShouldBe(2 * LeaderLevel.All.Count);
        page.Document.QuerySelectorAll("#forankring .bars__rows li").Select(row => row.TextContent).ShouldAllBe(text => text.Contains("Ikke kjent: ", StringComparison.Ordinal));
        page.ShouldSay("Leder for enheten Signert: 0. Informert: 1. Ikke kjent: 1.");
        cells.ShouldAllBe(cell => cell.QuerySelector("svg[aria-hidden=true]") != null && cell.TextContent.Trim().Length > 0 && cell.HasAttribute("data-label"));
    }
}

public sealed class AnchorStoryTests_OnSqlite(SqliteHost host) : AnchorStoryTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class AnchorStoryTests_OnPostgres(PostgresHost host) : AnchorStoryTests(host), IClassFixture<PostgresHost>;
