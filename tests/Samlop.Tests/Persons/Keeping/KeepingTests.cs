using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Persons;
using Samlop.Persons.Grounds;
using Samlop.Persons.Keeping;
using Samlop.Persons.Protocol;
using Samlop.Persons.Rights;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Keeping;

/// <summary>How long a category is kept is proposed by the data protection officer, put in force by a second, and read by the person and those who answer.</summary>
public abstract class KeepingTests(SamlopHost host) : HostTests(host)
{
    private const string Set = "60 måneder etter at den siste tilknytningen til personen er over. Deretter skal opplysningene sperres.";

    [Fact, SentTwice, Requirement("K-02")]
    public async Task Period_IsPutInForceByASecond_AndReadByThePerson_TheRecord_AndWhoAnswers_FromItsDay()
    {
        var (officer, administrator) = (await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.Administrator));
        var (adviser, participant) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.Participant));
        var person = await Given.APersonOf(adviser, $"Lagringsen{TestData.Next()}");
        await As(adviser).Submit(new RecordIdentification.Input { Person = person, Email = participant.User.Email, HasSeen = true }).ShouldSucceed();
        var asked = await As(participant).Submit(new AskRight.Input
        {
            Kind = nameof(RightKind.Deletion),
            About = AskRight.KeyOf(person, PersonCategory.Identity),
            Words = "Slett meg.",
        }).ShouldSucceed();

        // As it ships nothing is determined, for anybody.
        (await Read(db => db.KeepingOn(Today, default))).ShouldBeEmpty();
        var page = await As(participant).Get(PersonUrls.OwnRecord);
        page.ShouldSay("Hvor lenge opplysningene skal stå").ShouldSay("Hvem personen er Lagringstiden er ikke fastsatt").ShouldSay("arkivlova § 13");
        (await As(adviser).Get(PersonUrls.AskedRight(asked.Request))).ShouldSay("Hvem personen er Lagringstiden er ikke fastsatt").ShouldNotSay("Meldinger Lagringstiden er ikke fastsatt");

        // The officer proposes: deletion needs the section that allows it.
        page = await (await As(officer).Get(KeepingUrls.List)).ShouldSay("Opplæringsbok").Follow("Hvem personen er");
        page = await page.Post("propose", ("Input.Months", "0"), ("Input.From", Written.ShortDate(Today.AddDays(-1))));
        page.FieldErrors.Keys.ShouldBe(["Input.Months", "Input.Start", "Input.Then", "Input.Source", "Input.From"], ignoreOrder: true);
        page = await page.Post("propose",
            ("Input.Months", "60"), ("Input.Start", "Når den siste tilknytningen til personen er over"), ("Input.Then", "Slette opplysningene"),
            ("Input.Source", "Vurdert av arkivaren."), ("Input.From", Written.ShortDate(Today.AddDays(1))));
        page.FieldErrors.Keys.ShouldBe(["Input.Disposal"]);
        page = await page.Post("propose", ("Input.Then", "Sperre opplysningene, så bare personen selv ser dem"));
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Venter på avgjørelse fra en annen").ShouldSay(Set).ShouldSay("Vurdert av arkivaren.");
        var period = (await Read(db => db.Set<KeepingPeriod>().SingleAsync(p => p.Category == PersonCategory.Identity))).Id;
        await As(officer).Submit(Proposal(PersonCategory.Identity)).ShouldBeRefused(KeepingPeriod.KeepingIsProposed);
        await As(officer).Submit(new ApproveKeeping.Input { Period = period, Seen = Mark(period, 1) }).ShouldBeRefused(CheckRefusal.PreparedBySame);

        // The second person sends it back with words, gets it again, and puts it in force from its day.
        (await ToldTo(administrator)).ShouldContain("En lagringstid for kategorien «Hvem personen er» venter på den andre personen.");
        page = await As(administrator).TaskOf("Avgjør om lagringstiden for kategorien «Hvem personen er» skal settes i kraft");
        page = await page.Post("return", ("ReturnInput.Reasons", "Hvilken arkivar?"));
        page.ShouldSay("Hvilken arkivar?");
        page = await As(officer).TaskOf("Rett eller trekk lagringstiden for kategorien «Hvem personen er»");
        page = await page.Post("send", ("SendInput.Source", "Vurdert av arkivaren i kommunen."));
        page = await page.ShouldSay("Venter på avgjørelse fra en annen").Post("takeback");
        page = await page.Post("send");
        await As(administrator).Submit(new ApproveKeeping.Input { Period = period, Seen = Mark(period, 2) }).ShouldBeRefused(TwoPersonCheck.SentAnew);
        page = await (await As(administrator).Get(KeepingUrls.Period(period))).Post("approve");
        page.ShouldBe(HttpStatusCode.OK).ShouldSay($"Satt i kraft og gjelder fra {Written.Date(Today.AddDays(1))}");
        (await ToldTo(officer)).ShouldContain("Lagringstiden du foreslo for kategorien «Hvem personen er», er satt i kraft.");
        (await As(participant).Get(PersonUrls.OwnRecord)).ShouldNotSay(Set);

        Today = Today.AddDays(1);
        (await As(participant).Get(PersonUrls.OwnRecord)).ShouldSay($"Hvem personen er {Set}").ShouldSay("Meldinger Lagringstiden er ikke fastsatt");
        (await As(adviser).Get(PersonUrls.AskedRight(asked.Request))).ShouldSay(Set);
        (await As(officer).Get(ProtocolUrls.Of(PartyKind.RefugeeService))).ShouldSay(Set).ShouldNotSay("Ingen slettefrist er fastsatt ennå.");
        (await As(officer).Get(KeepingUrls.Category(PersonCategory.Identity))).ShouldSay("Gjelder for kategorien nå");
        // A tie is in force, so the time has not begun: whoever could read the person still does.
        (await As(adviser).Get(PersonData.Card(person))).ShouldBe(HttpStatusCode.OK);

        await using var db = Host.OpenDb();
        (await Should.ThrowAsync<Exception>(() => db.Database.ExecuteSqlAsync($"""UPDATE keeping_period SET "Months" = 1 WHERE "Id" = {period.Value}"""))).Message
            .ShouldMatch("frozen|two-persons");
    }

    [Fact, SentTwice]
    public async Task Proposal_IsWithdrawn_AndAnotherMayBeMade_AndADayThatPassedIsNotBegunWith()
    {
        var (officer, other) = (await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.DataProtectionOfficer));
        var proposed = await As(officer).Submit(Proposal(PersonCategory.Messages)).ShouldSucceed();
        await As(officer).Submit(new WithdrawKeeping.Input { Period = proposed.Period }).ShouldBeRefused(CheckRefusal.WaitsForDecision);
        var page = await (await As(officer).Get(KeepingUrls.Period(proposed.Period))).Post("takeback");
        page = await page.Post("withdraw");
        page.ShouldSay("Trukket").ShouldSay("Foreslå en lagringstid");
        await As(officer).Submit(new SendKeeping.Input { Period = proposed.Period }).ShouldBeRefused(KeepingPeriod.KeepingIsOver);
        proposed = await As(officer).Submit(Proposal(PersonCategory.Messages)).ShouldSucceed();
        Today = Today.AddDays(1);
        (await As(other).Get(KeepingUrls.Period(proposed.Period))).ShouldSay("Dagen i forslaget er passert.");
        await As(other).Submit(new ApproveKeeping.Input { Period = proposed.Period, Seen = Mark(proposed.Period, 1) }).ShouldBeRefused(KeepingPeriod.KeepingDayIsPast);
        (await As(other).Get($"{KeepingUrls.List}/ukjent")).ShouldBe(HttpStatusCode.NotFound);
        (await As(other).Get(KeepingUrls.Period(default))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task OthersThanTheOfficerAndTheSecond_NeitherReadNorWrite()
    {
        await ByEachRoleWithout<ProposeKeeping>(async member =>
        {
            await As(member).Submit(Proposal(PersonCategory.Log)).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new SendKeeping.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new TakeBackKeeping.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new WithdrawKeeping.Input()).ShouldBeRefused(Refusal.NotAllowed);
        });
        await ByEachRoleWithout<ApproveKeeping>(async member =>
        {
            foreach (var url in new[] { KeepingUrls.List, KeepingUrls.Category(PersonCategory.Log), KeepingUrls.Period(default) })
                (await As(member).Get(url)).Status.ShouldBe(HttpStatusCode.Forbidden);
            await As(member).Submit(new ApproveKeeping.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new ReturnKeeping.Input()).ShouldBeRefused(Refusal.NotAllowed);
        });
    }

    private ProposeKeeping.Input Proposal(PersonCategory category) => new()
    {
        Category = category,
        Months = "12",
        Start = nameof(KeepingStart.CourseEnded),
        Then = nameof(KeepingThen.Delete),
        Disposal = "oppdiktet lov § 1",
        Source = "Prøve.",
        From = Written.ShortDate(Today),
    };

    private static string Mark(KeepingPeriodId period, int round) => $"{period.Value:N}-{round}";
}

public sealed class KeepingTests_OnSqlite(SqliteHost host) : KeepingTests(host), IClassFixture<SqliteHost>;

public sealed class KeepingTests_OnPostgres(PostgresHost host) : KeepingTests(host), IClassFixture<PostgresHost>;
