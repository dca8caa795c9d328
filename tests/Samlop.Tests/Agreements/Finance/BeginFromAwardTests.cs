using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Finance;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Decide;
using Samlop.Letters.Inbox;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Apply.Partners;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Finance;

/// <summary>Which partners of an award an agreement is begun with.</summary>
public class PartnersOfAwardTests
{
    private static readonly OrganisationId County = NewId.Of<OrganisationId>(TestTime.Start);

    [Theory, Requirement("C-15")]
    [InlineData(true, OrganisationKind.NavOffice, false, true)]
    [InlineData(true, OrganisationKind.Company, false, true)]
    [InlineData(true, OrganisationKind.StateAdministrator, false, false)]
    [InlineData(true, OrganisationKind.NavOffice, true, false)]
    [InlineData(false, OrganisationKind.NavOffice, false, false)]
    [InlineData(null, OrganisationKind.NavOffice, false, false)]
    public void Partner_IsTakenIn_WhenItSaidYesAndMayBeAParty(bool? joins, OrganisationKind kind, bool ended, bool takenIn)
    {
        var organisation = An(kind);
        if (ended) organisation.End(TestData.Before.AddDays(1));
        var read = PartnersOfAward.Of(Award(new AwardPartner("Partneren", organisation.Id, joins, "Noe")), [organisation], Acting.Day).ShouldHaveSingleItem();
        (read.TakenIn is not null).ShouldBe(takenIn);
        (read.Why is null).ShouldBe(takenIn);
        if (takenIn) read.TakenIn!.As.ShouldBe(kind);
    }

    [Fact]
    public void Organisation_ThatTwoRowsName_IsTakenInOnce_AndTheCountyIsThereAlready()
    {
        var nav = An(OrganisationKind.NavRegion);
        var own = new Organisation(County, "Fylket", [OrganisationKind.County], TestData.Before);
        var read = PartnersOfAward.Of(
            Award(new("Nav", nav.Id, true, "Rekruttering"), new("Nav igjen", nav.Id, true, null), new("Oss", County, true, null), new("Utenfor", null, null, null)), [nav, own], Acting.Day);
        read.Select(p => p.TakenIn is not null).ShouldBe([true, false, false, false]);
        read.Skip(1).Select(p => p.Why!.Key).ShouldBe(["NotTaken_twice", "NotTaken_twice", "NotTaken_unknown"]);
    }

    private static Organisation An(OrganisationKind kind) => new(NewId.Of<OrganisationId>(TestTime.Start), "Partneren", [kind], TestData.Before);

    private static PartneredAward Award(params AwardPartner[] partners) => new(new(Guid.NewGuid()), County, "Tilskudd", "17-2022", null, partners);
}

/// <summary>From an award the county begins the regional agreement with those who said yes, and what they promised.</summary>
public abstract class BeginFromAwardTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-15")]
    public async Task Agreement_IsBegunWithThoseWhoSaidYes_AndWhatTheyPromised()
    {
        var (sent, partners) = await AnAwardWithPartners();
        var page = await As(sent.County.Lead).Get(AwardOf(sent));
        (await As(partners.Silent).Get("/oppgaver")).ShouldNotSay("Svar på om dere blir med");
        page.ShouldSay("Begynn regional avtale").ShouldSay("Tilskuddet er ikke akseptert ennå").HasForm("begin-agreement").ShouldBeFalse();
        await As(sent.County.Lead).Submit(new BeginFromAward.Input { Grant = sent.Award }).ShouldBeRefused(Award.AwardNotAccepted);
        await As(sent.County.Director).Submit(new AcceptAward.Input { Award = sent.Award, Account = "1234.56.78903", TermsRead = true }).ShouldSucceed();

        page = await As(sent.County.Lead).Get(AwardOf(sent));
        page.ShouldSay("Disse blir parter").ShouldSay(partners.Yes.Organisation.Name).ShouldSay("Fire praksisplasser")
            .ShouldSay($"{partners.No.Organisation.Name}: har svart nei").ShouldSay($"{partners.Silent.Organisation.Name}: har ikke svart").ShouldSay("Utenfor: er ikke knyttet til en organisasjon i Samløp");
        page = await page.Post("begin-agreement");
        page.ShouldBe(HttpStatusCode.OK).ShouldSay($"Regional avtale for {sent.County.Lead.Organisation.Name}").ShouldSay($"Lovet i søknaden på utlysning {sent.Case.Call}: Fire praksisplasser")
            .ShouldSay(partners.Yes.Organisation.Name);
        (await ToldTo(partners.Yes)).ShouldContain(line => line.Contains("part", StringComparison.Ordinal));
        (await As(partners.Yes).Get(AgreementUrls.List)).ShouldSay($"Regional avtale for {sent.County.Lead.Organisation.Name}");

        // Untied, it is told beside the button.
        var begun = await Read(db => db.Set<AgreementAward>().Where(t => t.Grant == sent.Award).Join(db.Set<Agreement>(), t => t.Agreement, a => a.Id, (t, a) => a).SingleAsync());
        await As(sent.County.Lead).Submit(new UntieAward.Input { Agreement = begun.Id, Grant = sent.Award.Value.ToString() }).ShouldSucceed();
        page = await As(sent.County.Lead).Get(AwardOf(sent));
        page.ShouldSay("Dere har en regional avtale som ikke er knyttet til tilskuddet").ShouldSay(begun.Title).HasForm("begin-agreement").ShouldBeTrue();
        await As(sent.County.Lead).Submit(new TieAward.Input { Agreement = begun.Id, Grant = sent.Award.Value.ToString() }).ShouldSucceed();

        // It is there now, and told instead of begun anew.
        (await As(sent.County.Lead).Get(AwardOf(sent))).ShouldSay("En regional avtale er knyttet til dette tilskuddet").HasForm("begin-agreement").ShouldBeFalse();
        var again = await As(sent.County.Other).Submit(new BeginFromAward.Input { Grant = sent.Award }).ShouldSucceed();
        (await Read(db => db.Set<AgreementAward>().Where(t => t.Grant == sent.Award).Select(t => t.Agreement).ToListAsync())).ShouldHaveSingleItem().ShouldBe(again.Agreement);
        (await Read(db => db.Set<AgreementParty>().Where(p => p.Agreement == again.Agreement).Select(p => p.Organisation).ToListAsync()))
            .ShouldBe([sent.County.Lead.Organisation.Id, partners.Yes.Organisation.Id], ignoreOrder: true);
    }

    [Fact]
    [OnBothDatabases]
    public async Task TwoWhoBeginAtOnce_BeginOneAgreement()
    {
        var (sent, _) = await AnAwardWithPartners();
        await As(sent.County.Director).Submit(new AcceptAward.Input { Award = sent.Award, Account = "1234.56.78903", TermsRead = true }).ShouldSucceed();
        var (lead, other) = (As(sent.County.Lead), As(sent.County.Other));
        var both = await Task.WhenAll(
            Task.Run(() => lead.Submit(new BeginFromAward.Input { Grant = sent.Award })), Task.Run(() => other.Submit(new BeginFromAward.Input { Grant = sent.Award })));
        both.Select(outcome => outcome.Value.Agreement).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Award_OfOthers_OrWithAnUnreadLetter_IsNotFound()
    {
        var (sent, partners) = await AnAwardWithPartners(open: false);
        await As(sent.County.Lead).Submit(new BeginFromAward.Input { Grant = sent.Award }).ShouldBeRefused(Refusal.NotFound);
        await As((await Given.ACounty()).Lead).Submit(new BeginFromAward.Input { Grant = sent.Award }).ShouldBeRefused(Refusal.NotFound);
        await As(partners.Yes).Submit(new BeginFromAward.Input { Grant = sent.Award }).ShouldBeRefused(Refusal.NotFound);
        await As(await Given.AMember(Role.CountyCoordinator, sent.County.Lead.Organisation)).Submit(new BeginFromAward.Input { Grant = sent.Award }).ShouldBeRefused(Refusal.NotFound);
        await As(sent.Imdi.Officer).Submit(new BeginFromAward.Input { Grant = sent.Award }).ShouldBeRefused(Refusal.NotFound);
        await As(await Given.AMember(Role.NavCounsellor)).Submit(new BeginFromAward.Input { Grant = sent.Award }).ShouldBeRefused(Refusal.NotAllowed);
    }

    private static string AwardOf(SentLetter sent) => $"/tilskudd/{sent.Award.Value}";

    private sealed record Asked(Member Yes, Member No, Member Silent);

    /// <summary>With a partner who said yes, one who said no, one who did not answer, and one outside.</summary>
    private async Task<(SentLetter Sent, Asked Partners)> AnAwardWithPartners(bool open = true)
    {
        var (imdi, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.ACompleteApplication(county.Lead, number);
        var asked = new Asked(await Given.AMember(Role.Leader), await Given.AMember(Role.CompanyManager), await Given.AMember(Role.Leader));
        await As(county.Lead).Submit(await Given.Rows(
            id, "partners", PartnerData.Row(asked.Yes.Organisation), PartnerData.Row(asked.No.Organisation), PartnerData.Row(asked.Silent.Organisation), ["nav", "Utenfor"])).ShouldSucceed();
        foreach (var partner in new[] { "partners-1", "partners-2", "partners-3" })
            await As(county.Lead).Submit(new Partnered(id, number, county, asked.Yes).Asking(partner: partner)).ShouldSucceed();
        await As(asked.Yes).Submit(PartnerData.Yes(await Given.AskOf(id, asked.Yes.Organisation))).ShouldSucceed();
        await As(asked.No).Submit(PartnerData.No(await Given.AskOf(id, asked.No.Organisation))).ShouldSucceed();
        await Given.Send(new Partnered(id, number, county, asked.Yes));
        await Given.Impartial(id, imdi.Officer, imdi.Decider);
        var content = LetterData.Content(DecisionKind.Award, (await Given.Application(id)).Year, Today.AddDays(30));
        var decision = await Given.ADecision(imdi, id, number, content);
        var sent = await Given.Sent(new DecidedCase(imdi, county, id, number, decision, content), decision);
        if (open) await As(county.Lead).Submit(new OpenLetter.Input { Letter = sent.Letter }).ShouldSucceed();
        return (sent, asked);
    }
}

public sealed class BeginFromAwardTests_OnSqlite(SqliteHost host) : BeginFromAwardTests(host), IClassFixture<SqliteHost>;

public sealed class BeginFromAwardTests_OnPostgres(PostgresHost host) : BeginFromAwardTests(host), IClassFixture<PostgresHost>;
