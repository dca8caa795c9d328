using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Audit.News;
using Samlop.Cases;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Assess;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Overview;

/// <summary>Following of one's own choice: what it tells, and that it opens nothing.</summary>
public abstract class FollowingTests(SamlopHost host) : HostTests(host)
{
    private const string News = "Det er noe nytt i det du følger.";

    [Fact, SentTwice]
    public async Task WhatIsFollowed_IsNews_UntilItIsFollowedNoMore()
    {
        var the = await Given.AReceived();
        var officer = As(the.Imdi.Other);
        var page = await officer.Get(the.Url);
        page = await page.Post("follow");
        page.ShouldSay("Slutt å følge");
        (await As(the.Imdi.Other).Get("/oppgaver")).ShouldNotSay("gjorde formell kontroll");
        await Check(the);
        (await As(the.Imdi.Other).Get("/oppgaver")).ShouldSay("gjorde formell kontroll");

        var list = await officer.Get(FollowingPage.Url);
        list.ShouldSay(the.Number);
        list = await list.Post("Slutt å følge");
        list.ShouldSay("Du følger ingenting");
        (await As(the.Imdi.Other).Get("/oppgaver")).ShouldNotSay("gjorde formell kontroll");
    }

    [Fact]
    public async Task WhatIsChosen_AndWhatOneHasToDoWith_AreOneList_EachThingOnce()
    {
        var (the, other) = (await Given.AnAssigned(), await Given.AReceived());
        var lead = the.County.Lead;
        (await As(lead).Get("/oppgaver")).ShouldSay("Det jeg følger (1)");
        await Follow(lead, Subject.Of(the.Id)).ShouldSucceed();
        (await As(lead).Get("/oppgaver")).ShouldSay("Det jeg følger (1)");

        var list = await As(lead).Get(FollowingPage.Url);
        list.ShouldSay("Det jeg følger").ShouldSay("IMDi vurderer søknaden.").Document.QuerySelectorAll("ul.followed > li").Length.ShouldBe(1);
        await Given.Saved(new Follow(await Host.ActorOf(lead), Subject.Of(other.Id), Host.Time.Now));
        (await As(lead).Get("/oppgaver")).ShouldSay("Det jeg følger (2)").ShouldSay("Vis alle 2");
        (await As(lead).Get(FollowingPage.Url)).ShouldSay("Noe du ikke lenger har tilgang til").ShouldNotSay(other.County.Lead.Organisation.Name);
    }

    [Fact]
    public async Task NewsOfWhatIsChosen_ComesBeforeTheRest()
    {
        var the = await Given.AReceived();
        var (lead, number) = (the.County.Lead, await Given.CaseOf(the));
        var id = await Read(db => db.Set<CaseFile>().Where(c => c.Subject == the.Id.Value).Select(c => c.Id).SingleAsync());
        var thread = await Given.AThread(the.Imdi.Officer, id, "Hei", with: [lead]);
        Host.Time.Pass(TimeSpan.FromHours(1));
        await As(the.County.Director).Submit(new WithdrawApplication.Input { Application = the.Id, Sure = true }).ShouldSucceed();
        (await Newest()).ShouldContain("trakk søknaden");

        await Follow(lead, Subject.Of(thread)).ShouldSucceed();
        var first = await Newest();
        first.ShouldNotContain("trakk søknaden");
        (await As(lead).Get("/oppgaver")).ShouldSay("Det du selv har valgt å følge").ShouldSay("Resten av det du følger").ShouldSay(number.ToString());

        // What is marked as seen is all that stood there, in whatever order.
        await As(lead).Post("/oppgaver", "seen");
        (await As(lead).Get("/oppgaver")).ShouldNotSay("Nytt siden sist");

        async Task<string> Newest() =>
            (await As(lead).Get("/oppgaver")).Document.QuerySelector("#nytt .timeline > li")!.TextContent;
    }

    [Fact]
    public async Task WhatIsNotFound_IsNotFollowed()
    {
        var the = await Given.AReceived();
        var stranger = await Given.ACounty();
        await Follow(stranger.Lead, Subject.Of(the.Id)).ShouldBeRefused(Refusal.NotFound);
        await Follow(stranger.Lead, new Subject("tull", the.Id.Value)).ShouldBeRefused(Refusal.NotFound);
        await Follow(stranger.Lead, new Subject("access.user", stranger.Lead.Id.Value)).ShouldBeRefused(Refusal.NotFound);
        (await Read(db => db.Set<Follow>().CountAsync(f => f.User == stranger.Lead.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task Following_TellsNothingThatIsNotTheirs()
    {
        var the = await Given.AReceived();
        await Follow(the.County.Lead, Subject.Of(the.Id)).ShouldSucceed();
        await As(the.County.Lead).Submit(new MarkSeen.Input { UpTo = $"{long.MaxValue}" }).ShouldSucceed();
        await Check(the);
        await Tell(the.County.Lead);
        (await ToldTo(the.County.Lead)).ShouldNotContain(News, "what the directorate does for itself is not told");
        (await As(the.County.Lead).Get("/oppgaver")).ShouldNotSay("formell kontroll av");
    }

    [Fact]
    public async Task Followers_AreToldOnceOfWhatIsNew_AndNotOfTheirOwn()
    {
        var the = await Given.AReceived();
        await Follow(the.Imdi.Other, Subject.Of(the.Id)).ShouldSucceed();
        await Tell(the.Imdi.Other);
        (await ToldTo(the.Imdi.Other)).ShouldNotContain(News);
        await Check(the);
        await Tell(the.Imdi.Other);
        await Tell(the.Imdi.Other);
        (await ToldTo(the.Imdi.Other)).Count(line => line == News).ShouldBe(1);
    }

    [Fact]
    public async Task WhoHasLostTheThing_IsToldThatItIsGone_AndMayStop()
    {
        var the = await Given.AReceived();
        var mover = await Given.AMember(Role.ProjectLead, the.County.Lead.Organisation);
        await Follow(mover, Subject.Of(the.Id)).ShouldSucceed();
        await Given.Saved(new Follow(await Host.ActorOf(mover), Subject.Of(new GrantApplicationId(Guid.CreateVersion7())), Host.Time.Now));
        var page = await As(mover).Get(FollowingPage.Url);
        page.ShouldSay("Noe du ikke lenger har tilgang til");
        (await page.Post("Slutt å følge")).ShouldBe(HttpStatusCode.OK);
        (await Read(db => db.Set<Follow>().CountAsync(f => f.User == mover.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task TooMuch_IsRefused()
    {
        var the = await Given.AReceived();
        var actor = await Host.ActorOf(the.Imdi.Other);
        await Given.SavedAll([.. Enumerable.Range(0, FollowThing.Most).Select(_ => (object)new Follow(actor, Subject.Of(new GrantApplicationId(Guid.CreateVersion7())), Host.Time.Now))]);
        await Follow(the.Imdi.Other, Subject.Of(the.Id)).ShouldBeRefused(FollowThing.FollowsTooMany);
    }

    private async Task Check(GivenHandling the) => await As(the.Imdi.Officer)
        .Submit(new RecordFormalCheck.Input { Application = the.Id, Read = 1, Result = nameof(FormalResult.Stands) }).ShouldSucceed();

    private Task<Outcome<Done>> Follow(Member member, Subject thing) => As(member).Submit(new FollowThing.Input { Thing = FollowThing.KeyOf(thing), Follows = true });

    private async Task Tell(Member member) => await Host.Services.GetRequiredService<Runner>().Run(new TellFollowers.Input { User = member.Id }, Actor.System).ShouldSucceed();
}

public sealed class FollowingTests_OnSqlite(SqliteHost host) : FollowingTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class FollowingTests_OnPostgres(PostgresHost host) : FollowingTests(host), IClassFixture<PostgresHost>;
