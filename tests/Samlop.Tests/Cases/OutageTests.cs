using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Outages;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

/// <summary>Outages of the portal: recorded, corrected, read by all, and shown on the cases they may have harmed.</summary>
public abstract class OutageTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-03")]
    public async Task AnOutage_IsRecordedCorrectedAndReadByAll()
    {
        var admin = await Given.AMember(Role.Administrator);
        await As(admin).Post(CaseUrls.Outages, "record", ("Fra dato", "1.2.2021"), ("Fra klokkeslett", "kl. 22.15"), ("Til dato", "2. februar 2021"), ("Til klokkeslett", "0130"), ("Hva virket ikke?", "Innloggingen var nede."));
        (await Anyone().Get(CaseUrls.Outages)).ShouldSay("01.02.2021 kl. 22.15").ShouldSay("02.02.2021 kl. 01.30").ShouldSay("Innloggingen var nede.");

        var id = await Read(db => db.Set<PortalOutage>().Where(o => o.What == "Innloggingen var nede.").Select(o => o.Id).SingleAsync());
        var corrected = await As(admin).Post(CaseUrls.CorrectOutage(id), "correct", ("Til klokkeslett", "02.00"), ("Hvorfor?", "Den kom opp igjen senere."));
        corrected.Url.ShouldBe(CaseUrls.Outages);
        (await Anyone().Get(CaseUrls.Outages)).ShouldSay("02.02.2021 kl. 02.00").ShouldSay("02.02.2021 kl. 01.30").ShouldSay("Den kom opp igjen senere.");
        (await As(admin).Submit(new CorrectOutage.Input { Outage = id })).Refusal.ShouldBe(PortalOutage.OutageCorrected);
    }

    [Fact]
    public async Task WhatCannotBe_IsAnErrorAtItsField()
    {
        var admin = await Given.AMember(Role.Administrator);
        RecordOutage.Input Input() => new() { FromDate = "10.02.2021", FromTime = "10.00", ToDate = "10.02.2021", ToTime = "12.00", What = "Nede" };
        await As(admin).Submit(Input()).ShouldSucceed();

        async Task Fails(Action<RecordOutage.Input> change, string field, string key)
        {
            var input = Input();
            change(input);
            await As(admin).Submit(input).ShouldHaveError(field, key);
        }

        await Fails(_ => { }, "FromDate", "Error_OutageOverlaps");
        await Fails(i => (i.FromTime, i.ToTime) = ("11.59", "13.00"), "FromDate", "Error_OutageOverlaps");
        await Fails(i => (i.FromTime, i.ToTime) = ("09.00", "10.01"), "FromDate", "Error_OutageOverlaps");
        await Fails(i => (i.FromTime, i.ToTime) = ("10.30", "10.45"), "FromDate", "Error_OutageOverlaps");
        await Fails(i => (i.FromTime, i.ToTime) = ("14.00", "14.00"), "ToDate", "Error_OutageToBeforeFrom");
        await Fails(i => (i.FromTime, i.ToTime) = ("14.00", "13.59"), "ToDate", "Error_OutageToBeforeFrom");
        await Fails(i => i.FromDate = "30.02.2021", "FromDate", "Error_Date");
        await Fails(i => i.ToTime = "25.00", "ToTime", "Error_Time");
        await Fails(i => i.What = " ", "What", "Error_OutageWhatMissing");
        await Fails(i => i.What = new string('a', PortalOutage.WhatLimit + 1), "What", "Error_TooLong");

        // One that begins as another ends is another outage.
        var next = Input();
        (next.FromTime, next.ToTime) = ("12.00", "13.00");
        await As(admin).Submit(next).ShouldSucceed();
    }

    [Fact]
    public async Task Correction_WithoutAReason_IsAnError_AndOfNothing_NotFound()
    {
        var admin = await Given.AMember(Role.Administrator);
        await As(admin).Submit(new RecordOutage.Input { FromDate = "01.03.2021", FromTime = "10.00", ToDate = "01.03.2021", ToTime = "12.00", What = "Mars" }).ShouldSucceed();
        var id = await Read(db => db.Set<PortalOutage>().Where(o => o.What == "Mars").Select(o => o.Id).SingleAsync());
        await As(admin).Submit(new CorrectOutage.Input { Outage = id, FromDate = "01.03.2021", FromTime = "10.00", ToDate = "01.03.2021", ToTime = "11.00", What = "Mars" }).ShouldHaveError("Reason", "Error_ReasonMissing");
        await As(admin).Submit(new CorrectOutage.Input { Outage = new PortalOutageId(Guid.NewGuid()) }).ShouldBeRefused(Refusal.NotFound);
        (await As(admin).Get(CaseUrls.CorrectOutage(new PortalOutageId(Guid.NewGuid())))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public Task Roles_ThatDoNotRecord_SeeNoForm() => ByEachRoleWithout<RecordOutage>(async member =>
    {
        (await As(member).Get(CaseUrls.Outages)).ShouldBe(HttpStatusCode.OK).HasForm("record").ShouldBeFalse();
        (await As(member).Fetch(CaseUrls.CorrectOutage(new PortalOutageId(Guid.NewGuid())))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    });

    [Fact]
    public async Task AtNightWhenTheClockIsSetBack_TheOutageIsAsLongAsItWas()
    {
        var admin = await Given.AMember(Role.Administrator);
        await As(admin).Submit(new RecordOutage.Input { FromDate = "31.10.2021", FromTime = "01.00", ToDate = "31.10.2021", ToTime = "04.00", What = "Natt" }).ShouldSucceed();
        var night = await Read(db => db.Set<PortalOutage>().SingleAsync(o => o.What == "Natt"));
        (night.To - night.From).ShouldBe(TimeSpan.FromHours(4));
    }

    [Fact, Requirement("C-03")]
    public async Task AnOutageNearTheDeadline_IsShownOnEveryCaseThatItCountsFor()
    {
        var directorate = await Given.AnOrganisation(OrganisationKind.Directorate);
        var deadline = OsloClock.Instant(new DateOnly(2022, 6, 10), new TimeOnly(15, 0));
        var one = await Given.ACase(deadline, directorate);
        var two = await Given.ACase(deadline, directorate);
        var elsewhere = await Given.ACase(deadline.AddDays(30), directorate);
        var admin = await Given.AMember(Role.Administrator);

        // The deadline is 10 June at 15.00; what ended a day before it does not count.
        await Record(admin, "08.06.2022", "22.00", "09.06.2022", "15.00", "Kvelden før");
        (await As(one.Lead).Get(one.Url)).ShouldNotSay("Samløp var nede nær fristen");
        await Record(admin, "10.06.2022", "14.00", "10.06.2022", "14.30", "Siste time");
        await Record(admin, "10.06.2022", "15.00", "10.06.2022", "16.00", "Etterpå");

        foreach (var (the, member) in new[] { (one, one.Lead), (one, one.Officer), (two, two.Chief) })
        {
            (await As(member).Get(the.Url)).ShouldSay("Samløp var nede nær fristen").ShouldSay("10.06.2022 kl. 14.00").ShouldSay("Siste time").ShouldNotSay("Etterpå").ShouldNotSay("Kvelden før");
        }

        (await As(elsewhere.Lead).Get(elsewhere.Url)).ShouldNotSay("Samløp var nede nær fristen");
    }

    [Fact]
    public async Task OutagesNear_CountsTheLast24Hours_ToTheInstant()
    {
        var admin = await Given.AMember(Role.Administrator);
        var deadline = OsloClock.EndOf(new DateOnly(2021, 7, 20));
        await Record(admin, "19.07.2021", "22.00", "20.07.2021", "00.00", "ut");
        await Record(admin, "20.07.2021", "00.00", "20.07.2021", "00.01", "inn");
        await Record(admin, "20.07.2021", "23.59", "21.07.2021", "02.00", "over");
        await Record(admin, "21.07.2021", "02.00", "21.07.2021", "03.00", "etter");
        (await Read(db => db.Set<PortalOutage>().Near(deadline).Select(o => o.What).ToListAsync())).ShouldBe(["inn", "over"]);
    }

    private async Task Record(Member admin, string fromDate, string fromTime, string toDate, string toTime, string what) =>
        await As(admin).Submit(new RecordOutage.Input { FromDate = fromDate, FromTime = fromTime, ToDate = toDate, ToTime = toTime, What = what }).ShouldSucceed();
}

public sealed class OutageTests_OnSqlite(SqliteHost host) : OutageTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class OutageTests_OnPostgres(PostgresHost host) : OutageTests(host), IClassFixture<PostgresHost>;
