using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Amend;
using Samlop.Agreements.Catalogue;
using Samlop.Agreements.Propose;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Amend;

/// <summary>What is signed is amended, expires, is left and is ended: what was signed stays.</summary>
public abstract class AmendStoryTests : HostTests
{
    protected AmendStoryTests(SamlopHost host)
        : base(host) => host.Printer = new StandInPrinter();

    [Fact, SentTwice, Requirement("K-05")]
    public async Task Agreement_IsAmended_InPages_AndTheDifferenceIsShown()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        await As(the.Lead).Submit(AgreementData.Topic(the, "places", "Noe nytt.", basedOn: 1)).ShouldBeRefused(Agreement.SignedIsAmended);
        var page = await (await As(the.Others[0]).Get(the.Url)).Post("amend", ("AmendInput.Reason", "Vi har fått en ny bedrift."));
        page.ShouldSay("Partene skriver på en ny versjon").ShouldSay("Gjeldende avtale").ShouldSay("Vi har fått en ny bedrift.");
        foreach (var leader in leaders)
            (await ToldTo(leader)).ShouldContain($"En part har begynt på en endring av avtale {the.Number}, versjon 1.");

        await As(the.Lead).Submit(AgreementData.Topic(the, "places", "Vi gjør dette hver uke: places", basedOn: 1)).ShouldSucceed();
        await Given.SendAndSign(the, leaders);
        page = await As(the.Lead).Get(AgreementUrls.Version(the.Number, 2));
        page.ShouldSay("Hva er endret siden versjon 1?");
        page.Document.QuerySelectorAll("del").Select(d => d.TextContent.Trim()).ShouldContain("sammen:");
        (await As(the.Lead).Get(AgreementUrls.Version(the.Number, 1))).ShouldSay("Signert, avløst av en nyere versjon")
            .ShouldSay("Vi gjør dette sammen: places");
        await As(the.Lead).Submit(new DropAmendment.Input { Agreement = the.Id }).ShouldBeRefused(Agreement.NothingToAmend);
    }

    [Fact, SentTwice]
    public async Task Amendment_ThatIsDropped_LeavesWhatWasSigned()
    {
        var (the, _) = await Given.ASignedAgreement();
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Vi prøver noe." }).ShouldSucceed();
        var school = await Given.AMember(Role.Leader, await Given.AnOrganisation(OrganisationKind.School));
        await As(the.Lead).Submit(AgreementData.Add(the.Id, school)).ShouldSucceed();
        await As(the.Lead).Submit(new RemoveParty.Input { Agreement = the.Id, Party = await PartyId(the, the.Others[1]) }).ShouldSucceed();
        await As(the.Lead).Submit(AgreementData.Topic(the, "places", "Noe annet.", basedOn: 1)).ShouldSucceed();
        await As(the.Lead).Submit(AgreementData.Topic(the, "competence", "Kurs.")).ShouldSucceed();
        (await As(school).Get(the.Url)).ShouldSay("Noe annet.");

        var page = await (await As(the.Others[0]).Get(the.Url)).Post("drop");
        page.ShouldNotSay("Partene skriver på en ny versjon");
        (await As(school).Get(the.Url)).ShouldBe(HttpStatusCode.NotFound);
        (await As(the.Others[1]).Get(the.Url)).ShouldSay("Gjeldende avtale");
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Igjen." }).ShouldSucceed();
        (await As(the.Lead).Get(the.Url)).ShouldSay("Vi gjør dette sammen: places").ShouldNotSay("Noe annet.").ShouldNotSay("Kurs.");
    }

    [Theory]
    [InlineData(-7, 0)]
    [InlineData(-6, 1)]
    [InlineData(-3, 2)]
    public async Task Parties_AreRemindedSixAndThreeMonthsBefore(int months, int times)
    {
        var until = new DateOnly(2024, 7, 31);
        var (the, leaders) = await Given.ASignedAgreement(until);
        foreach (var month in new[] { -7, -6, -3 }.Where(month => month <= months))
        {
            Today = until.AddMonths(month);
            await Remind(ValidityReminder.Reminds);
            await Remind(ValidityReminder.Reminds);
        }

        (await ToldTo(leaders[1])).Count(line => line.StartsWith($"Avtale {the.Number} går ut", StringComparison.Ordinal)).ShouldBe(times);
        Today = until.AddDays(1);
        (await As(the.Lead).Get(the.Url)).ShouldSay("Utløpt avtale");
        (await As(the.Lead).Get($"{AgreementUrls.List}?status=Expired")).ShouldSay(the.Number.ToString());
    }

    [Fact, SentTwice]
    public async Task Party_Leaves_InPages_AndReadsWhatItSigned()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        var nav = leaders[1];
        var page = await As(nav).Get(AgreementUrls.End(the.Number));
        page.ShouldSay("Bare den som holder avtalen, kan avslutte den for alle.");
        await page.Post("leave", ("LeaveInput.Reason", "Kontoret legges ned."));
        (await As(nav).Get(AgreementUrls.Version(the.Number, 1))).ShouldSay("Signert av alle");
        (await As(nav).Get(AgreementUrls.Responsibility(the.Number))).ShouldBe(HttpStatusCode.NotFound);
        (await ToldTo(the.Lead)).ShouldContain($"En part har trådt ut av avtale {the.Number}.");
        (await As(the.Lead).Get(the.Url)).ShouldSay("Disse partene mangler før avtalen kan signeres");
        await As(leaders[0]).Submit(new LeaveAgreement.Input { Agreement = the.Id, Reason = "Vi også." }).ShouldBeRefused(Agreement.KeeperStays);
    }

    [Fact, SentTwice]
    public async Task Agreement_IsEnded_InPages_AfterWhatFallsAndIsOpenIsShown()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        await As(the.Others[0]).Submit(new ProposeChange.Input { Agreement = the.Id, Topic = "norwegian", Text = "Mer norsk.", Why = "Trengs." }).ShouldSucceed();
        var office = await Given.AMember(Role.NavContact, the.Others[0].Organisation);
        var local = await As(office).Submit(AgreementData.Begin("Lokal avtale", AgreementKinds.LocalCode, the.Id)).ShouldSucceed();
        var page = await As(leaders[0]).Get(AgreementUrls.End(the.Number));
        page.ShouldSay("Forslaget om «Samarbeid om norskopplæring» som venter på svar").ShouldSay($"Lokal avtale {local.Number} hører til denne avtalen");
        (await page.Post("end", ("EndInput.LastDay", "01.01.2022"), ("EndInput.Reason", "Slutt."))).FieldErrors.Keys.ShouldContain("EndInput.LastDay");
        page = await page.Post("end", ("EndInput.LastDay", "31.03.2022"), ("EndInput.Reason", "Forsøket er over."));
        page.ShouldSay("Gjeldende avtale").ShouldSay("Forsøket er over.");
        foreach (var leader in leaders.Skip(1)) (await ToldTo(leader)).ShouldContain($"Avtale {the.Number} er avsluttet.");
        (await Read(db => db.Set<AgreementProposal>().SingleAsync(p => p.Agreement == the.Id))).Outcome.ShouldBe(ProposalOutcome.Lapsed);
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Likevel." }).ShouldBeRefused(Agreement.AgreementHasEnded);
        Today = new DateOnly(2022, 4, 1);
        (await As(the.Lead).Get(the.Url)).ShouldSay("Avsluttet avtale");
        (await As(leaders[1]).Get(AgreementUrls.Version(the.Number, 1))).ShouldSay("Signert av alle");
    }

    [Fact]
    public async Task Ending_ThatWouldTakeMoreThanWasShown_IsRefused()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        var input = new EndAgreement.Input { Agreement = the.Id, LastDay = "31.03.2022", Reason = "Slutt.", Seen = "0" };
        await As(leaders[0]).Submit(input).ShouldBeRefused(Refusal.ChangedSinceOpened);
        await As(leaders[1]).Submit(input).ShouldBeRefused(EndAgreement.KeeperEnds);
        var stranger = await Given.AMember(Role.ChiefExecutive);
        await As(stranger).Submit(input).ShouldBeRefused(Refusal.NotFound);
        await As(stranger).Submit(new LeaveAgreement.Input { Agreement = the.Id }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public async Task Ending_IsNotLaterThanTheLastDay_AndGivesUpTheChangeThatIsWritten()
    {
        var (the, leaders) = await Given.ASignedAgreement(new DateOnly(2022, 12, 31));
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Nytt år." }).ShouldSucceed();
        var topic = AgreementData.Topic(the, "norwegian", "Noe annet.");
        topic.BasedOn = 1;
        await As(the.Lead).Submit(topic).ShouldSucceed();
        var page = await As(leaders[0]).Get(AgreementUrls.End(the.Number));
        (await page.Post("end", ("EndInput.LastDay", "01.01.2023"), ("EndInput.Reason", "Slutt."))).FieldErrors.Keys.ShouldContain("EndInput.LastDay");
        (await page.Post("end", ("EndInput.LastDay", "31.05.2022"), ("EndInput.Reason", "Slutt."))).ShouldSay("31. mai 2022").ShouldNotSay("Noe annet.");
        (await Read(db => db.Set<Agreement>().SingleAsync(a => a.Id == the.Id))).AmendingSince.ShouldBeNull();
        var office = await Given.AMember(Role.NavContact, the.Others[0].Organisation);
        await As(office).Submit(AgreementData.Begin("Lokal avtale", AgreementKinds.LocalCode, the.Id)).ShouldHaveError("Under");
    }

    private Task<string> PartyId(Agreed the, Member of) => Read(async db =>
        (await db.Set<AgreementParty>().SingleAsync(p => p.Agreement == the.Id && p.Organisation == of.Organisation.Id)).Id.Value.ToString());
}

public sealed class AmendStoryTests_OnSqlite(SqliteHost host) : AmendStoryTests(host), IClassFixture<SqliteHost>;

public sealed class AmendStoryTests_OnPostgres(PostgresHost host) : AmendStoryTests(host), IClassFixture<PostgresHost>;
