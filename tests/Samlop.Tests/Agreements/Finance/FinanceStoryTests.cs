using Samlop.Platform.UseCases;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements;
using Samlop.Agreements.Amend;
using Samlop.Agreements.Finance;
using Samlop.Agreements.Tables;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Finance;

/// <summary>Who pays what: written by the parties, begun from a model, held against the rules and the application's budget.</summary>
public abstract class FinanceStoryTests : HostTests
{
    protected FinanceStoryTests(SamlopHost host)
        : base(host) => host.Printer = new StandInPrinter();

    [Fact, SentTwice, Requirement("K-04")]
    public async Task Financing_ShowsWhatIsNotCovered_AndWhatTheRulesSay()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        await As(the.Lead).Submit(Needs(the, 0, ["2025", "teaching", null, "100 000"])).ShouldSucceed();
        await As(the.Others[0]).Submit(AgreementData.Rows(the, "shares", "shares", 0,
            ["2025", "teaching", "with-right", AgreementData.PartyOf(the.Others[0]), "nav-measure", "40 000", null, "asked"],
            ["2025", "teaching", "with-right", AgreementData.PartyOf(the.Lead), "county-budget", "70 000", null, "decided", "Fylkestinget"]))
            .ShouldSucceed();
        (await As(the.Lead).Get(TableUrls.Financing(the.Number))).ShouldSay("Udekket").ShouldSay("30 000 kr").ShouldSay("Kan ikke betale")
            .ShouldSay("Skal betale").ShouldSay("Fylkestinget avgjør");
        // The class has no end yet, so the agreement is not whole.
        (await As(the.Lead).Get(the.Url)).ShouldSay("Finansieringen: skriv hvilket år klassen slutter");
    }

    [Fact, SentTwice, Requirement("K-04")]
    public async Task Model_FillsInWhatItsSourceSays_AndLeavesTheRestEmpty()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var page = await As(the.Lead).Get(TableUrls.Financing(the.Number));
        page = await page.Post("start-model", ("ModelInput.Model", "oslo"));
        page.ShouldSay("Språk- og læringsstøtte").ShouldSay("Ordinær opplæring").ShouldSay("Ikke oppgitt").ShouldNotSay("Begynn med en modell");
        (await As(the.Lead).Get(the.Url)).ShouldSay("begynte på finansieringen med utgangspunkt i modellen «Samarbeidsmodell Oslo»")
            .ShouldSay("Hvem som betaler, linje 1: fyll ut år, hvor pengene kommer fra, beløp i kroner og status.");
        await As(the.Lead).Submit(new StartFromModel.Input { Agreement = the.Id, Model = "gloppen" }).ShouldBeRefused(StartFromModel.HasShares);
    }

    [Fact, SentTwice, Requirement("K-04")]
    public async Task TiedAward_IsHeldAgainstTheShares_ForThoseWhoSeeIt()
    {
        var sent = await Given.AnAward();
        var the = await Given.AnAgreementOf(sent.County.Lead, Role.NavCoordinator);
        var page = await As(the.Lead).Get(TableUrls.Financing(the.Number));
        page = await page.Post("tie-award", ("TieInput.Grant", sent.Award.Value.ToString()));
        page.ShouldSay("I søknaden").ShouldSay("Tabellen viser hvor de er ulike");

        var other = await As(the.Others[0]).Get(TableUrls.Financing(the.Number));
        other.ShouldSay("som du ikke har tilgang til: 1").ShouldNotSay("I søknaden");
        await As(the.Others[0]).Submit(new TieAward.Input { Agreement = the.Id, Grant = sent.Award.Value.ToString() })
            .ShouldHaveError("Grant");
        await As(the.Lead).Submit(new TieAward.Input { Agreement = the.Id, Grant = sent.Award.Value.ToString() })
            .ShouldBeRefused(TieAward.AwardIsTied);

        page = await page.Post("untie-award");
        page.ShouldNotSay("I søknaden").ShouldSay("Tilskudd å knytte til avtalen");
    }

    [Fact]
    public async Task Award_OfAnotherCounty_IsNotTied()
    {
        var sent = await Given.AnAward();
        var the = await Given.AnAgreement();
        await As(the.Lead).Submit(new TieAward.Input { Agreement = the.Id, Grant = sent.Award.Value.ToString() }).ShouldHaveError("Grant");
    }

    [Fact]
    public async Task Financing_OfOthers_IsNotFound_AndTheNationalAgreementHasNone()
    {
        var (the, other) = (await Given.AnAgreement(), await Given.AnAgreement());
        (await As(other.Lead).Get(TableUrls.Financing(the.Number))).ShouldBe(HttpStatusCode.NotFound);
        await As(other.Lead).Submit(new StartFromModel.Input { Agreement = the.Id, Model = "gloppen" })
            .ShouldBeRefused(Samlop.Platform.UseCases.Refusal.NotFound);
    }

    [Fact, Requirement("K-04")]
    public async Task Amount_IsSplitByHomeMunicipality_AndARowWithBothMoneyAndHoursIsNotTaken()
    {
        var the = await Given.AnAgreement();
        string?[] share = ["2025", "coordination", "all", AgreementData.PartyOf(the.Lead), "own", "100", null, "decided", null, null, "yes"];
        await As(the.Lead).Submit(AgreementData.Rows(the, "shares", "shares", 0, share)).ShouldSucceed();
        (await As(the.Lead).Get(the.Url)).ShouldSay("skriv hvor mange deltakere som kommer fra hver kommune");
        await As(the.Lead).Submit(AgreementData.Rows(the, "homes", "homes", 0, ["2025", "Bergen", "2", "1"], ["2025", "Voss", "1", "0"]))
            .ShouldSucceed();
        (await As(the.Lead).Get(TableUrls.Financing(the.Number))).ShouldSay("67 kr").ShouldSay("33 kr");
        await As(the.Lead).Submit(AgreementData.Rows(the, "homes", "homes", 1, ["2025", "Bergen", "2", "3"])).ShouldHaveError("Rows[0].Cells[3]");
        await As(the.Lead).Submit(Needs(the, 0, ["2025", "teaching", null, "100", "5"])).ShouldHaveError("Rows[0].Cells[4]");
    }

    [Fact]
    public async Task Share_OfAYearThatHasNotBegun_IsNotPaid()
    {
        var the = await Given.AnAgreement();
        string?[] share = ["2059", "coordination", "all", AgreementData.PartyOf(the.Lead), "own", "100", null, "paid", null, null, "no"];
        await As(the.Lead).Submit(AgreementData.Rows(the, "shares", "shares", 0, share)).ShouldHaveError("Rows[0].Cells[7]");
    }

    [Fact, SentTwice, Requirement("K-04")]
    public async Task Party_SaysHowFarItsSignedShareHasCome_TheGapFollows_AndADroppedChangeKeepsIt()
    {
        var (the, leaders) = await AFinanced();
        var url = TableUrls.Financing(the.Number);
        (await As(the.Others[0]).Get(url)).ShouldNotSay("Hvor langt er andelene deres kommet?");
        await As(the.Others[0]).Submit(new SayShareState.Input { Agreement = the.Id, Share = await Share(the), State = "paid" }).ShouldBeRefused(SayShareState.NotOwnShare);
        var page = await As(the.Lead).Get(url);
        (await page.Post("say-share")).FieldErrors.Keys.ShouldBe(["SayInput.Share", "SayInput.State"], ignoreOrder: true);
        var old = await As(the.Lead).Get(url);
        page.ShouldSay("Hvor langt er andelene deres kommet?").ShouldSay("lovet, ikke i budsjett");
        (await page.Post("say-share", ("SayInput.Share", await Share(the)), ("SayInput.State", "paid"))).FieldErrors.Keys.ShouldBe(["SayInput.State"]);
        page = await page.Post("say-share", ("SayInput.Share", await Share(the)), ("SayInput.State", "decided"));
        page.ShouldSay("vedtatt i budsjett").ShouldSay($"Sagt av {the.Lead.User.Name}");
        // An old window sets nothing back.
        (await old.Post("say-share", ("SayInput.Share", await Share(the)), ("SayInput.State", "asked"))).ShouldSay(Refusal.ChangedSinceOpened.Text.ToString());
        (await ToldTo(the.Others[0])).ShouldContain($"En part har sagt hvor langt en andel i avtale {the.Number} er kommet.");
        (await As(the.Others[1]).Get(the.Url)).ShouldSay($"{the.Lead.Organisation.Name} sa hvor langt en andel for 2025 er kommet");

        // What is signed is as it was; what is written next begins with what was said, also when a change is given up.
        (await As(the.Others[0]).Get(AgreementUrls.Version(the.Number, 1))).ShouldSay("Lovet, ikke i budsjett");
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Mer." }).ShouldSucceed();
        page = await As(the.Lead).Get(the.Url);
        await page.Post("drop", ("DropInput.Reason", "Likevel ikke."));
        (await As(the.Others[0]).Get(url)).ShouldSay("Vedtatt i budsjett");
        leaders.Count.ShouldBe(4);
    }

    [Fact]
    public async Task AnotherPayer_IsShownAsADifference_BeforeItIsSigned()
    {
        var (the, _) = await AFinanced();
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Kommunen betaler." }).ShouldSucceed();
        var row = Written(the.Others[2]);
        var input = AgreementData.Rows(the, "shares", "shares", 1, row);
        input.Rows[0].Code = await Share(the);
        await As(the.Lead).Submit(input).ShouldSucceed();
        await Given.SendAndSign(the, []);
        // What holds is told apart from what is written.
        (await As(the.Others[0]).Get(TableUrls.Financing(the.Number))).ShouldSay("Her står det som gjelder nå").ShouldNotSay(the.Others[2].Organisation.Name);
        (await As(the.Others[0]).Get(TableUrls.FinancingDraft(the.Number))).ShouldSay("Dette er et utkast").ShouldSay(the.Others[2].Organisation.Name);
        (await As(the.Others[0]).Get(AgreementUrls.Sign(the.Number))).ShouldSay("Hva er endret siden versjon 1?").ShouldSay("Kommunen betaler.")
            .ShouldSay($"2025, {the.Lead.Organisation.Name}").ShouldSay($"2025, {the.Others[2].Organisation.Name}");
    }

    private static string?[] Written(Member pays) =>
        ["2025", "coordination", "all", AgreementData.PartyOf(pays), "own", "100 000", null, "promised", null, null, "no"];

    private async Task<(Agreed The, IReadOnlyList<Member> Leaders)> AFinanced()
    {
        var the = await Given.AWrittenAgreement();
        var needs = Needs(the, 0, ["2025", "coordination", null, "100 000"]);
        needs.Fields = [new() { Key = "from", Value = "2025" }, new() { Key = "to", Value = "2025" }];
        await As(the.Lead).Submit(needs).ShouldSucceed();
        await As(the.Lead).Submit(AgreementData.Rows(the, "shares", "shares", 0, Written(the.Lead))).ShouldSucceed();
        Member[] leaders =
        [
            await Given.AMember(Role.ChiefExecutive, the.Lead.Organisation), await Given.AMember(Role.Leader, the.Others[0].Organisation),
            the.Others[1], the.Others[2],
        ];
        await Given.SendAndSign(the, leaders);
        return (the, leaders);
    }

    private Task<string> Share(Agreed the) => Read(async db =>
        (await db.Set<AgreementRows>().SingleAsync(r => r.Agreement == the.Id && r.Part == "shares")).Read().Rows("shares")[0].Code);

    [Fact]
    public async Task WhoPays_IsToldWithItsSource()
    {
        var member = await Given.AMember(Role.CountyCoordinator);
        (await As(member).Get(FinanceUrls.Payers)).ShouldSay("opplæringslova §§ 28-2, 18-3, 18-9, 5-8").ShouldSay("Fra og med 1. august 2024.")
            .ShouldSay("Ikke lest på nytt");
    }

    private static SaveRows.Input Needs(Agreed the, int basedOn, params string?[][] rows) =>
        AgreementData.Rows(the, "needs", "needs", basedOn, rows);
}

public sealed class FinanceStoryTests_OnSqlite(SqliteHost host) : FinanceStoryTests(host), IClassFixture<SqliteHost>;

public sealed class FinanceStoryTests_OnPostgres(PostgresHost host) : FinanceStoryTests(host), IClassFixture<PostgresHost>;
