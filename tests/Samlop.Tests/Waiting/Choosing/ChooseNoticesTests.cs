using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;
using Samlop.Waiting;
using Samlop.Waiting.Choosing;

namespace Samlop.Tests.Waiting.Choosing;

/// <summary>How one gets notices is chosen on a page, group by group.</summary>
public abstract class ChooseNoticesTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice]
    public async Task Choices_AreSaved_Shown_AndToldInTheHistoryOfThePerson()
    {
        var lead = await Given.AMember(Role.ProjectLead);
        (await As(lead).Get("/oppgaver")).ShouldSay("Varsler");
        var page = await As(lead).Get(WaitingUrls.Choices);
        page.ShouldSay("Svar og dokumenter i søknader").ShouldSay("Disse varslene kan du samle, men ikke slå av.").ShouldNotSay("Behandling av søknader");
        var index = Array.FindIndex([.. page.Document.QuerySelectorAll("input[type=hidden][name$='.Group']").Select(e => e.GetAttribute("value"))], v => v == "grants.messages");
        (await page.Post("notices", ($"Input.Groups[{index}].Way", nameof(NoticeWay.Never)))).ShouldBe(HttpStatusCode.OK).ShouldSay("Valgene dine er lagret.");

        (await Read(db => db.Set<NoticeChoice>().SingleAsync(c => c.User == lead.Id))).ShouldSatisfyAllConditions(
            c => c.Group.ShouldBe("grants.messages"), c => c.Way.ShouldBe(NoticeWay.Never));
        (await As(await Given.AMember(Role.Administrator)).Get(AccessUrls.Of(lead.Id))).ShouldSay("valgte hvordan varsler skal sendes");
    }

    [Theory]
    [InlineData("grants.dates", nameof(NoticeWay.Never))]
    [InlineData("access", nameof(NoticeWay.Never))]
    [InlineData("grants.messages", "Weekly")]
    [InlineData("grants.nothing", nameof(NoticeWay.Daily))]
    public async Task What_MayNotBeTurnedOff_OrIsNoChoice_IsAnError(string group, string way) =>
        await As(await Given.AMember(Role.ProjectLead)).Submit(Choosing(group, way)).ShouldHaveError("Groups[0].Way", "Error_Way");

    [Fact]
    public async Task Nobody_ChoosesWithoutBeingSignedIn() =>
        await Anyone().Submit(Choosing("grants.messages", nameof(NoticeWay.Daily))).ShouldBeRefused(Refusal.NotAllowed);

    private static ChooseNotices.Input Choosing(string group, string way) => new() { Groups = [new() { Group = group, Way = way }] };
}

public sealed class ChooseNoticesTests_OnSqlite(SqliteHost host) : ChooseNoticesTests(host), IClassFixture<SqliteHost>;

public sealed class ChooseNoticesTests_OnPostgres(PostgresHost host) : ChooseNoticesTests(host), IClassFixture<PostgresHost>;
