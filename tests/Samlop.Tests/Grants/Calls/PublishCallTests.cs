using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Calls;
using Samlop.Platform.Tasks;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Calls;

/// <summary>Who may bring a call into force, and when.</summary>
[Trait("Category", "Clock")]
public abstract class PublishCallTests(SamlopHost host) : HostTests(host)
{
    /// <summary>What waits for others is left out before the list is cut.</summary>
    [Fact]
    public async Task DraftsOfOthers_TakeNoRoomFromWhatWaitsForMe()
    {
        var imdi = await Given.ADirectorate();
        for (var i = 0; i < 3; i++) await Given.ABegunCall(imdi.Other);
        var (sent, mine) = (await Given.ACompleteCall(imdi.Other), await Given.ABegunCall(imdi.Officer));
        await As(imdi.Other).Submit(new SendCall.Input { Call = await Given.IdOf(sent) }).ShouldSucceed();
        await using var scope = Host.Services.CreateAsyncScope();
        var tasks = scope.ServiceProvider.GetRequiredService<WaitingTasks>();
        (await tasks.OfRows(await Host.ActorOf(imdi.Officer), 2)).Select(t => t.Key)
            .ShouldBe([$"call-publish:{sent}", $"call-finish:{mine}"], ignoreOrder: true);
        (await tasks.OfRows(await Host.ActorOf(imdi.Other), 5)).Count.ShouldBe(3);
    }

    [Fact, Requirement("C-01")]
    public async Task Send_WithSomethingMissing_IsRefused()
    {
        var imdi = await Given.ADirectorate();
        var number = await Given.ABegunCall(imdi.Officer);
        await As(imdi.Officer).Submit(new SendCall.Input { Call = await Given.IdOf(number) }).ShouldBeRefused(CallRules.CallIncomplete);
    }

    [Fact, Requirement("C-01")]
    public async Task Publish_WhatWasTakenBackRewrittenAndSentAnew_ByTheOldPage_IsRefused()
    {
        var imdi = await Given.ADirectorate();
        var number = await Given.ACompleteCall(imdi.Officer);
        var id = await Given.IdOf(number);
        await As(imdi.Officer).Submit(new SendCall.Input { Call = id }).ShouldSucceed();
        var page = await As(imdi.Other).Get(CallUrls.Work(number));

        await As(imdi.Officer).Submit(new TakeBackCall.Input { Call = id }).ShouldSucceed();
        await As(imdi.Officer).Submit(await Given.PartInput(number, CallStructure.Form.Parts[1])).ShouldSucceed();
        await As(imdi.Officer).Submit(new SendCall.Input { Call = id }).ShouldSucceed();

        page = await page.Post("publish");
        page.ShouldSay("noe annet er sendt etter at du åpnet siden");
        (await Read(db => db.Set<Call>().Where(c => c.Id == id).Select(c => c.FirstPublishedAt).SingleAsync())).ShouldBeNull();
        (await page.Post("publish")).ShouldBe(HttpStatusCode.OK);
        (await Read(db => db.Set<Call>().Where(c => c.Id == id).Select(c => c.FirstPublishedAt).SingleAsync())).ShouldNotBeNull();
    }

    [Fact, Requirement("C-01")]
    public async Task Publish_ByOneWhoWrote_IsRefused()
    {
        var imdi = await Given.ADirectorate();
        var number = await Given.ACompleteCall(imdi.Officer);
        var id = await Given.IdOf(number);
        await As(imdi.Other).Submit(await Given.PartInput(number, CallStructure.Form.Parts[1])).ShouldSucceed();
        await As(imdi.Officer).Submit(new SendCall.Input { Call = id }).ShouldSucceed();

        await As(imdi.Officer).Submit(new PublishCall.Input { Call = id }).ShouldBeRefused(CheckRefusal.PreparedBySame);
        await As(imdi.Other).Submit(new PublishCall.Input { Call = id }).ShouldBeRefused(CheckRefusal.PreparedBySame);
        await As(imdi.Decider).Submit(await Given.Publishing(id)).ShouldSucceed();
    }

    [Fact]
    public async Task Publish_ByTheRightRoleInAnotherDirectorate_IsNotFound()
    {
        var imdi = await Given.ADirectorate();
        var other = await Given.ADirectorate();
        var number = await Given.ACompleteCall(imdi.Officer);
        var id = await Given.IdOf(number);
        await As(imdi.Officer).Submit(new SendCall.Input { Call = id }).ShouldSucceed();

        await As(other.Decider).Submit(new PublishCall.Input { Call = id }).ShouldBeRefused(Refusal.NotFound);
        await As(other.Decider).Submit(new ReturnCall.Input { Call = id, Reasons = "Nei" }).ShouldBeRefused(Refusal.NotFound);
        await As(other.Officer).Submit(new TakeBackCall.Input { Call = id }).ShouldBeRefused(Refusal.NotFound);
        await As(other.Officer).Submit(new AmendCall.Input { Call = id, ChangeNote = "Nytt" }).ShouldBeRefused(Refusal.NotFound);
        await As(other.Officer).Submit(new DiscardCallDraft.Input { Call = id }).ShouldBeRefused(Refusal.NotFound);
        await As(other.Officer).Submit(await Given.PartInput(number, CallStructure.Form.Parts[1])).ShouldBeRefused(Refusal.NotFound);
        (await As(other.Officer).Get(CallUrls.Work(number))).ShouldBe(HttpStatusCode.NotFound);
        (await As(other.Officer).Get(CallUrls.Part(number, CallStructure.Form.Part("trial")!))).ShouldBe(HttpStatusCode.NotFound);
        (await As(other.Officer).Get(CallUrls.Call(number))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Save_WhileSomebodyDecides_IsRefused()
    {
        var imdi = await Given.ADirectorate();
        var number = await Given.ACompleteCall(imdi.Officer);
        var id = await Given.IdOf(number);
        await As(imdi.Officer).Submit(new SendCall.Input { Call = id }).ShouldSucceed();

        await As(imdi.Officer).Submit(await Given.PartInput(number, CallStructure.Form.Parts[1])).ShouldBeRefused(CheckRefusal.WaitsForDecision);
        await As(imdi.Officer).Submit(new DiscardCallDraft.Input { Call = id }).ShouldBeRefused(CheckRefusal.WaitsForDecision);
        await As(imdi.Officer).Submit(new TakeBackCall.Input { Call = id }).ShouldSucceed();
        await As(imdi.Officer).Submit(await Given.PartInput(number, CallStructure.Form.Parts[1])).ShouldSucceed();
    }

    [Fact]
    public async Task Publish_AfterTheDeadlineHasPassed_IsRefused()
    {
        var imdi = await Given.ADirectorate();
        var number = await Given.ACompleteCall(imdi.Officer, Today);
        var id = await Given.IdOf(number);
        await As(imdi.Officer).Submit(new SendCall.Input { Call = id }).ShouldSucceed();
        Today = Today.AddDays(1);
        await As(imdi.Other).Submit(new PublishCall.Input { Call = id }).ShouldBeRefused(CallRules.CallDeadlinePassed);
    }

    [Fact]
    public async Task Send_OfAnAmendmentThatChangesNothing_IsRefused()
    {
        var imdi = await Given.ADirectorate();
        var number = await Given.APublishedCall(imdi);
        var id = await Given.IdOf(number);
        await As(imdi.Officer).Submit(new AmendCall.Input { Call = id, ChangeNote = "Ingenting" }).ShouldSucceed();
        await As(imdi.Officer).Submit(new AmendCall.Input { Call = id, ChangeNote = "En til" }).ShouldBeRefused(Call.CallHasDraft);
        await As(imdi.Officer).Submit(new SendCall.Input { Call = id }).ShouldBeRefused(CallRules.CallUnchanged);
        await As(imdi.Officer).Submit(new DiscardCallDraft.Input { Call = id }).ShouldSucceed();
        (await Anyone().Get(CallUrls.Call(number))).ShouldBe(HttpStatusCode.OK).ShouldSay("Åpen for søknader");
    }

    [Fact]
    public async Task Publish_Twice_IsRefusedTheSecondTime()
    {
        var imdi = await Given.ADirectorate();
        var number = await Given.APublishedCall(imdi);
        await As(imdi.Decider).Submit(new PublishCall.Input { Call = await Given.IdOf(number) }).ShouldBeRefused(CallVersion.CallHasNoDraft);
    }

    [Fact, Requirement("C-01")]
    public async Task Call_IsOpenToTheEndOfItsLastDay()
    {
        var imdi = await Given.ADirectorate();
        var last = Today.AddDays(5);
        var number = await Given.ACompleteCall(imdi.Officer, last);
        var id = await Given.IdOf(number);
        var applying = await Given.PartInput(number, CallStructure.Form.Part("applying")!, last);
        applying.Fields.RemoveAll(f => f.Key == "deadlineTime");
        await As(imdi.Officer).Submit(applying).ShouldSucceed();
        await As(imdi.Officer).Submit(new SendCall.Input { Call = id }).ShouldSucceed();
        await As(imdi.Other).Submit(await Given.Publishing(id)).ShouldSucceed();

        var end = Samlop.Platform.Time.OsloClock.EndOf(last);
        Host.Time.Now = end.AddSeconds(-1);
        (await Anyone().Get(CallUrls.Call(number))).ShouldSay("Åpen for søknader");
        Host.Time.Now = end;
        (await Anyone().Get(CallUrls.Call(number))).ShouldSay("Fristen er ute");
    }

    [Fact]
    public async Task PublishedVersion_IsNeverChanged()
    {
        var imdi = await Given.ADirectorate();
        var number = await Given.APublishedCall(imdi);
        await As(imdi.Officer).Submit(await Given.PartInput(number, CallStructure.Form.Parts[1])).ShouldBeRefused(CallVersion.CallHasNoDraft);
        var versions = await Read(db => db.Set<CallVersion>().CountAsync(v => v.PublishedAt != null && v.PublishedBy == imdi.Other.Id));
        versions.ShouldBe(1);
    }
}

public sealed class PublishCallTests_OnSqlite(SqliteHost host) : PublishCallTests(host), IClassFixture<SqliteHost>;

public sealed class PublishCallTests_OnPostgres(PostgresHost host) : PublishCallTests(host), IClassFixture<PostgresHost>;
