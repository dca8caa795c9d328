using System.Net;
using Samlop.Access;
using Samlop.Knowledge.Assignments;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Assignments;

/// <summary>Everybody reads the assignments; ministries and directorates record how they stand, and see the same.</summary>
public abstract class AssignmentStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("A-02")]
    public async Task DeadlineMovedByADirectorate_IsSeenByTheMinistry()
    {
        var officer = await Given.AMember(Role.CaseOfficer);
        var ministry = await AMinistry();
        var page = await As(officer).Get(AssignmentUrls.Record("2022-27"));
        page = await page.Post("moved", ("Moved.Deadline", "frist"), ("Moved.Day", "31.03.2023"), ("Moved.Reason", "Høringen tok lengre tid."));
        page.ShouldSay("31. mars 2023 (flyttet, opprinnelig: 28. februar 2023)").ShouldSay("Høringen tok lengre tid.");
        (await ToldTo(ministry)).ShouldContain("En frist i oppdrag 2022-27 er flyttet.");
        (await ToldTo(officer)).ShouldNotContain("En frist i oppdrag 2022-27 er flyttet.");
        (await As(ministry).Get(AssignmentUrls.Of("2022-27"))).ShouldSay("Høringen tok lengre tid.").ShouldSay(officer.User.Name);
        var open = await Anyone().Get(AssignmentUrls.Of("2022-27"));
        open.ShouldSay("Høringen tok lengre tid.").ShouldSay(officer.Organisation.Name).ShouldNotSay(officer.User.Name);
        (await Anyone().Get(AssignmentUrls.Calendar)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact, SentTwice, Requirement("A-02")]
    public async Task MinistryRecordsStatusAndDelivery_AndTheListShowsThem()
    {
        var ministry = await AMinistry();
        var page = await As(ministry).Get(AssignmentUrls.Record("2023-02"));
        await page.Post("status", ("State.Part", "1"), ("State.State", nameof(AssignmentState.Begun)), ("State.Day", "01.03.2022"));
        page = await As(ministry).Get(AssignmentUrls.Record("2023-02"));
        page = await page.Post("delivery", ("Delivery.Deadline", "del1"), ("Delivery.Day", "07.03.2022"), ("Delivery.Text", "Tre moduler."));
        page.ShouldSay("Levert 7. mars 2022").ShouldSay("Tre moduler.").ShouldSay("Pågår");
        page = await As(ministry).Get(AssignmentUrls.Record("2023-02"));
        (await page.Post("moved", ("Moved.Deadline", "del1"), ("Moved.Day", "31.03.2023"), ("Moved.Reason", "For sent.")))
            .ShouldSay("Det er registrert en leveranse til denne fristen");
        (await Anyone().Get($"{AssignmentUrls.List}?q=mangfoldsledelse")).ShouldSay("2023-02").ShouldNotSay("2023-12");
        (await Anyone().Get(AssignmentUrls.Records("2023-02"))).ShouldSay("Tre moduler.");
        (await Anyone().Get(AssignmentUrls.Timeline)).ShouldSay("2023-02").ShouldSay("senest når de midlertidige regelendringene trer i kraft");
    }

    [Fact]
    public async Task TwoWhoRecordAtOnce_SeeBoth_AndTypeNothingAnew()
    {
        var (one, other) = (await Given.AMember(Role.CaseOfficer), await AMinistry());
        var page = await As(one).Get(AssignmentUrls.Record("2023-10"));
        await As(other).Submit(new RecordStatus.Input { Assignment = "2023-10", State = "Begun", Day = "01.03.2022", Text = "Vi er i gang." }).ShouldSucceed();
        page = await page.Post("status", ("State.State", "Stopped"), ("State.Day", "02.03.2022"), ("State.Text", "Vi stoppet."));
        page.ShouldSay("Vi er i gang.").ShouldSay("Vi stoppet.");
        page = await page.Post("status");
        page.ShouldSay("Vi er i gang.").ShouldSay("Vi stoppet.").ShouldSay("Stoppet");
    }

    [Fact]
    public async Task WhatIsMissing_IsSaidAtEachField()
    {
        var officer = await Given.AMember(Role.CaseOfficer);
        var page = await As(officer).Get(AssignmentUrls.Record("2023-01"));
        (await page.Post("status", ("State.Day", "09.03.2022"))).FieldErrors.Keys.ShouldBe(["State.State", "State.Day"], ignoreOrder: true);
        (await page.Post("delivery")).FieldErrors.Keys.ShouldBe(["Delivery.Text", "Delivery.Day"], ignoreOrder: true);
        (await page.Post("moved", ("Moved.Day", "tull"))).FieldErrors.Keys
            .ShouldBe(["Moved.Deadline", "Moved.Day", "Moved.Reason"], ignoreOrder: true);
        await As(officer).Submit(new MoveDeadline.Input { Assignment = "2023-01", Deadline = "frist", Day = "01.07.2023", Reason = "Samme" })
            .ShouldHaveError(nameof(MoveDeadline.Input.Day));
    }

    [Fact]
    public async Task LeaderOfAnotherBody_AndOtherRoles_RecordNothing()
    {
        var leader = await Given.AMember(Role.Leader, await Given.AnOrganisation(OrganisationKind.Municipality));
        await As(leader).Submit(Status()).ShouldBeRefused(AssignmentAccess.OnlyGiversAndReceivers);
        (await As(leader).Get(AssignmentUrls.Record("2023-05"))).ShouldSay("Bare departementer og direktorater");
        await ByEachRoleWithout<RecordStatus>(async member =>
        {
            await As(member).Submit(Status()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new RecordDelivery.Input { Assignment = "2023-05" }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new MoveDeadline.Input { Assignment = "2023-05" }).ShouldBeRefused(Refusal.NotAllowed);
        });
        await As(await Given.AMember(Role.CaseOfficer)).Submit(new RecordStatus.Input { Assignment = "2023-77" }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public async Task DeadlineThatComes_IsRemindedOfOnce_UnlessItIsMet()
    {
        var (ministry, officer) = (await AMinistry(), await Given.AMember(Role.CaseOfficer));
        foreach (var number in new[] { "2023-06", "2023-12" })
        {
            await As(officer).Submit(new MoveDeadline.Input
            {
                Assignment = number,
                Deadline = "frist",
                Day = Written.ShortDate(Today.AddDays(20)),
                Reason = "Prøve",
            }).ShouldSucceed();
        }

        await As(officer).Submit(new RecordDelivery.Input
        {
            Assignment = "2023-12",
            Seen = 1,
            Deadline = "frist",
            Day = Written.ShortDate(Today),
            Text = "Levert",
        }).ShouldSucceed();
        Host.Time.Pass(TimeSpan.FromDays(14));
        await Remind(AssignmentReminder.Reminds);
        await Remind(AssignmentReminder.Reminds);
        var told = await ToldTo(ministry);
        told.Count(line => line == "Fristen i oppdrag 2023-06 nærmer seg, og ingen leveranse er registrert.").ShouldBe(1);
        told.ShouldNotContain(line => line.StartsWith("Fristen i oppdrag 2023-12", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OpenPages_AreFoundByThoseWhoSearch_AndAnUnknownNumberIsNotFound()
    {
        var map = (await Anyone().Get("/sitemap.xml")).Text;
        foreach (var assignment in AssignmentCatalogue.Current.Assignments) map.ShouldContain(AssignmentUrls.Of(assignment.Number));
        (await Anyone().Get(AssignmentUrls.Of("2021-01"))).ShouldBe(HttpStatusCode.NotFound);
        (await Anyone().Get($"{AssignmentUrls.List}?dag=tull")).ShouldSay("«tull» er ikke en dato.");
    }

    private static RecordStatus.Input Status() => new() { Assignment = "2023-05", State = "Begun", Day = "01.03.2022" };

    private async Task<Member> AMinistry() => await Given.AMember(Role.Leader, await Given.AnOrganisation(OrganisationKind.Ministry));
}

public sealed class AssignmentStoryTests_OnSqlite(SqliteHost host) : AssignmentStoryTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class AssignmentStoryTests_OnPostgres(PostgresHost host) : AssignmentStoryTests(host), IClassFixture<PostgresHost>;
