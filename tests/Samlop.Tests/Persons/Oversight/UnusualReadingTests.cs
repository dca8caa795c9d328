using System.Net;
using Samlop.Access;
using Samlop.Persons.Look;
using Samlop.Persons.Oversight;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Oversight;

/// <summary>Reading that stands out is listed to the data protection officer, by number and time, and accuses nobody.</summary>
public abstract class UnusualReadingTests(SamlopHost host) : HostTests(host)
{
    private const SharingPurpose Plan = SharingPurpose.PlanAndFollowTraining;

    [Fact, SentTwice, Requirement("K-02")]
    public async Task ManyPersons_Family_AndTheTimeOfDay_AreListed_AndMarkedAsLookedAt()
    {
        var (adviser, late, kin) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.ProgrammeAdviser));
        var quiet = await Given.AMember(Role.ProgrammeAdviser);
        var officer = await Given.AMember(Role.DataProtectionOfficer);
        var family = $"Familiesen{TestData.Next()}";
        for (var i = 0; i < 31; i++) await Given.APersonOf(adviser);
        foreach (var page in new[] { "1", "2" })
            await As(adviser).Submit(new ListPersons.Input { Purpose = Plan.ToString(), Page = page }).ShouldSucceed();
        var (ofKin, ofLate, ofQuiet) = (await Given.APersonOf(kin, family), await Given.APersonOf(late, family), await Given.APersonOf(quiet, family));
        await Given.Saved(new Relation { Id = Given.Id<RelationId>(), Person = ofKin, User = kin.Id, At = PersonData.LongAgo });
        await Looked(kin, ofKin, new TimeOnly(12, 30));
        await Looked(quiet, ofQuiet, new TimeOnly(12, 30));
        await Looked(late, ofLate, new TimeOnly(2, 10));
        await Looked(late, ofLate, new TimeOnly(18, 0));
        await Looked(late, ofLate, new TimeOnly(17, 59));

        Host.Time.Now = TestTime.Start;
        var list = await As(officer).Get(OversightUrls.Reading);
        list.ShouldSay($"Mange personer på en time: {adviser.User.Name} ({adviser.Organisation.Name}), 31 personer, 8. mars 2022")
            .ShouldSay($"Nær relasjon til personen: {kin.User.Name} ({kin.Organisation.Name}), 1 oppslag")
            .ShouldSay($"Om natten: {late.User.Name} ({late.Organisation.Name}), 1 oppslag, 8. mars 2022 fra kl. 02.10")
            .ShouldSay($"Utenom kontortid: {late.User.Name} ({late.Organisation.Name}), 1 oppslag, 8. mars 2022 fra kl. 18.00");
        list.ShouldNotSay(quiet.Organisation.Name).ShouldNotSay(family).ShouldNotSay("Mange personer på en dag:").ShouldSay("Listen sier ikke at noen har gjort noe galt");

        list = await As(officer).Get(OversightUrls.ReadingUntil(Today, UnusualKind.OwnFamily));
        list.ShouldSay(kin.Organisation.Name).ShouldNotSay(late.Organisation.Name);
        list = await list.Post("seen");
        list.FieldErrors.Keys.ShouldBe(["Input.Reading", "Input.Note"], ignoreOrder: true);
        var reading = list.Document.QuerySelector("select[name='Input.Reading'] option[value]:not([value=''])")!.GetAttribute("value");
        list = await list.Post("seen", ("Input.Reading", reading), ("Input.Note", "Har meldt fra selv."));
        list.ShouldBe(HttpStatusCode.OK).ShouldSay("Har meldt fra selv.");
        (await ToldTo(kin)).ShouldBeEmpty();

        // A day off is outside office hours; what lies behind the days is on an earlier page.
        Today = new DateOnly(2022, 3, 13);
        await Looked(quiet, ofQuiet, new TimeOnly(12, 0));
        (await As(officer).Get(OversightUrls.ReadingUntil(Today))).ShouldSay($"Utenom kontortid: {quiet.User.Name}");
        Today = new DateOnly(2022, 3, 16);
        var page16 = await As(officer).Get(OversightUrls.Reading);
        page16.ShouldNotSay(adviser.Organisation.Name);
        (await page16.Follow("Vis dagene før")).ShouldSay(adviser.Organisation.Name);
    }

    [Fact]
    public async Task WhatIsNotListed_IsNotMarked()
    {
        var officer = await Given.AMember(Role.DataProtectionOfficer);
        await As(officer).Submit(new MarkReadingSeen.Input { Reading = Guid.NewGuid().ToString(), Note = "Sett på" }).ShouldHaveError(nameof(MarkReadingSeen.Input.Reading));
    }

    [Fact]
    public Task RoleThatOverseesNothing_SeesNoReading() => ByEachRoleWithout<Oversee>(async member =>
    {
        (await As(member).Get(OversightUrls.Reading)).ShouldBe(HttpStatusCode.Forbidden);
        await As(member).Submit(new MarkReadingSeen.Input()).ShouldBeRefused(Refusal.NotAllowed);
    });

    private async Task Looked(Member member, PersonId person, TimeOnly time)
    {
        Host.Time.Now = OsloClock.Instant(Today, time);
        await As(member).Submit(new OpenCard.Input { Person = person, Purpose = Plan.ToString() }).ShouldSucceed();
    }
}

public sealed class UnusualReadingTests_OnSqlite(SqliteHost host) : UnusualReadingTests(host), IClassFixture<SqliteHost>;

public sealed class UnusualReadingTests_OnPostgres(PostgresHost host) : UnusualReadingTests(host), IClassFixture<PostgresHost>;
