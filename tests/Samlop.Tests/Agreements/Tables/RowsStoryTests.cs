using Samlop.Agreements;
using Samlop.Agreements.Amend;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements.AfterTrial;
using Samlop.Agreements.Tables;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Tables;

/// <summary>The parts of an agreement that are written in rows: places that are guaranteed, and what happens after the trial.</summary>
public abstract class RowsStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("K-35")]
    public async Task GuaranteedPlaces_AreWrittenByAnyParty_AndAddedByTradeAndYear()
    {
        var the = await Given.AnAgreement(Role.Leader);
        var page = await As(the.Others[0]).Get(TableUrls.Sheet(the.Number, "plassgarantier"));
        page = await page.Post("rows",
            ("Input.Rows[0].Cells[0]", AgreementData.PartyOf(the.Others[0])), ("Input.Rows[0].Cells[1]", "Helsearbeiderfaget"),
            ("Input.Rows[0].Cells[2]", "4"), ("Input.Rows[0].Cells[3]", "2023"), ("Input.Rows[0].Cells[4]", "2025"),
            ("Input.Rows[0].Cells[5]", "2026"), ("Input.Rows[0].Cells[6]", "2026"));
        page.Status.ShouldBe(HttpStatusCode.OK);
        (await As(the.Lead).Get(the.Url)).ShouldSay("Garanterte plasser etter lærefag og år").ShouldSay("2023–2025")
            .ShouldSay("skrev på plassgarantiene");
    }

    [Fact, Requirement("K-35")]
    public async Task Guarantee_OfWhatIsNoTrade_OrOfNoParty_IsNotTaken()
    {
        var (the, other) = (await Given.AnAgreement(), await Given.AnAgreement());
        await As(the.Lead).Submit(AgreementData.Rows(the, "guarantees", "guarantees", 0, [AgreementData.PartyOf(the.Lead), "Trolldom", "4"]))
            .ShouldHaveError("Rows[0].Cells[1]");
        await As(the.Lead).Submit(AgreementData.Rows(the, "guarantees", "guarantees", 0, [AgreementData.PartyOf(other.Lead), null, "4"]))
            .ShouldHaveError("Rows[0].Cells[0]");
        await As(other.Lead).Submit(AgreementData.Rows(the, "guarantees", "guarantees", 0, [null, null, "4"])).ShouldBeRefused(Refusal.NotFound);
        (await As(other.Lead).Get(TableUrls.Sheet(the.Number, "plassgarantier"))).ShouldBe(HttpStatusCode.NotFound);
        (await As(the.Lead).Get(TableUrls.Sheet(the.Number, "ukjent"))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Table_ThatIsEmptied_SaysNothingMore_AndEmptyRowsAreNone()
    {
        var the = await Given.AnAgreement(Role.Leader);
        var row = new[] { AgreementData.PartyOf(the.Others[0]), null, "4", "2023", "2025", null, null };
        await As(the.Lead).Submit(AgreementData.Rows(the, "guarantees", "guarantees", 0, [null, " ", "", null, null, null, null])).ShouldSucceed();
        (await As(the.Lead).Get(the.Url)).ShouldNotSay("Garanterte plasser etter lærefag og år");
        await As(the.Lead).Submit(AgreementData.Rows(the, "guarantees", "guarantees", await Version(the), row)).ShouldSucceed();
        (await As(the.Lead).Get(the.Url)).ShouldSay("2023–2025");
        await As(the.Lead).Submit(AgreementData.Rows(the, "guarantees", "guarantees", await Version(the))).ShouldSucceed();
        (await As(the.Lead).Get(the.Url)).ShouldNotSay("2023–2025");
        (await As(the.Others[0]).Get(TableUrls.Sheet(the.Number, "plassgarantier"))).ShouldNotSay("2023");
    }

    private Task<int> Version(Agreed the) =>
        Read(db => db.Set<AgreementRows>().Where(r => r.Agreement == the.Id && r.Part == "guarantees").Select(r => r.Version).SingleOrDefaultAsync());

    [Fact]
    [OnBothDatabases]
    public async Task TwoWhoSaveAtOnce_SeeBothVersions()
    {
        var the = await Given.AnAgreement(Role.Leader);
        await As(the.Lead).Submit(AgreementData.Rows(the, "guarantees", "guarantees", 0, [null, null, "4"])).ShouldSucceed();
        await As(the.Others[0]).Submit(AgreementData.Rows(the, "guarantees", "guarantees", 0, [null, null, "5"]))
            .ShouldBeRefused(Refusal.ChangedByOther);
        await As(the.Others[0]).Submit(AgreementData.Rows(the, "guarantees", "guarantees", 1, [null, null, "5"])).ShouldSucceed();
    }

    [Fact, Requirement("K-39")]
    public async Task WhatTheGrantPays_WaitsAsATask_FromHalfAYearBefore_UntilSomebodyHasDecidedToTakeOver()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var ends = Today.AddMonths(7);
        string?[] row = ["Koordinator", "coordination", ends.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), null, null, null];
        await As(the.Others[0]).Submit(AgreementData.Rows(the, "after-trial", "successors", 0, row)).ShouldSucceed();
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Avklar hvem som tar over");
        (await As(the.Lead).Get(the.Url)).ShouldSay("Ingen tar over");

        Today = ends.AddMonths(-5);
        (await As(the.Lead).Get("/oppgaver")).ShouldSay("Avklar hvem som tar over");
        await Remind(AfterTrialReminder.Reminds);
        (await ToldTo(the.Lead)).ShouldContain(line => line.StartsWith("Tilskuddet slutter for noe i avtale", StringComparison.Ordinal));

        row = [row[0], row[1], row[2], AgreementData.PartyOf(the.Lead), "Hele stillingen", "yes"];
        await As(the.Lead).Submit(AgreementData.Rows(the, "after-trial", "successors", 1, row)).ShouldSucceed();
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Avklar hvem som tar over");
    }

    [Fact, SentTwice, Requirement("K-39")]
    public async Task PartyThatIsToTakeOver_DecidesWithoutANewSignature_AndADraftDecidesForNobody()
    {
        Host.Printer = new StandInPrinter();
        var the = await Given.AWrittenAgreement();
        var nav = the.Others[0];
        string?[] row = ["Koordinator", "coordination", "31.12.2022", AgreementData.PartyOf(nav), "Hele stillingen", "no"];
        string?[] later = ["Mentor", "coordination", "31.03.2023", AgreementData.PartyOf(the.Lead), "Halve", "no"];
        await As(the.Lead).Submit(AgreementData.Rows(the, "after-trial", "successors", 0, row, later)).ShouldSucceed();
        await Given.SendAndSign(the, [await Given.AMember(Role.ChiefExecutive, the.Lead.Organisation), await Given.AMember(Role.Leader, nav.Organisation), the.Others[1], the.Others[2]]);
        Today = new DateOnly(2022, 11, 1);
        (await As(the.Lead).Get("/oppgaver")).ShouldSay("Avklar hvem som tar over");

        // What one party writes of a change settles nothing for another.
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Mer." }).ShouldSucceed();
        var codes = (await Read(db => db.Set<AgreementRows>().SingleAsync(r => r.Agreement == the.Id && r.Part == "after-trial"))).Read().Rows("successors");
        row[5] = "yes";
        var written = AgreementData.Rows(the, "after-trial", "successors", 1, row, later);
        for (var i = 0; i < codes.Count; i++) written.Rows[i].Code = codes[i].Code;
        await As(the.Lead).Submit(written).ShouldSucceed();
        (await As(nav).Get("/oppgaver")).ShouldSay("Avklar hvem som tar over");
        await As(the.Lead).Submit(new DecideSuccession.Input { Agreement = the.Id, Row = codes[0].Code }).ShouldBeRefused(DecideSuccession.NotSuccessor);

        var page = await As(nav).Get(the.Url);
        page.ShouldSay($"{nav.Organisation.Name} skal ta over, men har ikke besluttet det.");
        page = await page.Post("decide-succession");
        page.ShouldSay($"{nav.Organisation.Name} besluttet").ShouldSay($"{the.Lead.Organisation.Name} skal ta over, men har ikke besluttet det.");
        (await As(nav).Get(AgreementUrls.End(the.Number))).ShouldNotSay("Ingen har vedtatt å ta over «Koordinator»");
        page = await page.Post("decide-succession");
        page.ShouldSay($"{nav.Organisation.Name} skal ta over, men har ikke besluttet det.");
        (await As(nav).Get("/oppgaver")).ShouldSay("Avklar hvem som tar over");
        await page.Post("decide-succession");
        (await ToldTo(the.Lead)).ShouldContain($"En part har besluttet å ta over noe som tilskuddet betaler i avtale {the.Number}.");

        // What is past and unsettled silences nothing that comes.
        Today = new DateOnly(2023, 2, 1);
        await Remind(AfterTrialReminder.Reminds);
        (await ToldTo(the.Lead)).ShouldContain(line => line.StartsWith("Tilskuddet slutter for noe i avtale", StringComparison.Ordinal));
    }
}

public sealed class RowsStoryTests_OnSqlite(SqliteHost host) : RowsStoryTests(host), IClassFixture<SqliteHost>;

public sealed class RowsStoryTests_OnPostgres(PostgresHost host) : RowsStoryTests(host), IClassFixture<PostgresHost>;
