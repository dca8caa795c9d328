using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements.AfterTrial;
using Samlop.Agreements.Amend;
using Samlop.Agreements.Finance;
using Samlop.Agreements.Tables;
using Samlop.Grants.Accept;
using Samlop.Grants.Renew;
using Samlop.Grants.Report;
using Samlop.Tests.Agreements;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Report;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Renew;

/// <summary>
/// After the trial (K-39): what a grant pays, when that ends and who takes over is read from the signed agreement by award, report and
/// portfolio, and kept nowhere else.
/// </summary>
public abstract class AfterTrialStoryTests(SamlopHost host) : HostTests(host)
{
    private const string Sheet = "after-trial";
    private const string List = "successors";

    [Fact, Requirement("K-39")]
    public async Task WhatTheSignedAgreementSays_IsInAwardReportAndPortfolio_AndTheReportKeepsWhatItSaidThen()
    {
        Host.Printer = new StandInPrinter();
        var award = await Given.AnAwardOf2022();
        var lead = award.County.Lead;
        var the = await Given.AWrittenAgreement(lead: lead);
        await As(lead).Submit(new TieAward.Input { Agreement = the.Id, Grant = award.Award.Value.ToString() }).ShouldSucceed();
        var needs = AgreementData.Rows(the, "needs", "needs", 0, ["2022", "coordination", null, "300 000"]);
        needs.Fields = [new() { Key = "from", Value = "2022" }, new() { Key = "to", Value = "2022" }];
        await As(lead).Submit(needs).ShouldSucceed();
        string?[] share = ["2022", "coordination", "all", AgreementData.PartyOf(lead), FinanceCodes.TrialGrant, "300 000", null, "promised", null, null, "no"];
        await As(lead).Submit(AgreementData.Rows(the, "shares", "shares", 0, share)).ShouldSucceed();
        var nav = the.Others[0];
        string?[] coordinator = ["Koordinator", "coordination", "31.12.2022", AgreementData.PartyOf(nav), "Hele stillingen", "no"];
        string?[] premises = ["Lokaler", null, "30.06.2025", null, null, null];
        await As(lead).Submit(AgreementData.Rows(the, Sheet, List, 0, coordinator, premises)).ShouldSucceed();

        // Nobody has signed: nothing is told.
        (await As(award.Imdi.Officer).Get(RenewUrls.AfterTrial)).ShouldNotSay("Koordinator");
        Member[] leaders =
        [
            award.County.Director, await Given.AMember(Role.Leader, nav.Organisation), the.Others[1], the.Others[2],
        ];
        await Given.SendAndSign(the, leaders);

        // The portfolio: what has nobody, with the kroner behind it, and what ends within a year.
        foreach (var reader in new[] { award.Imdi.Officer, lead })
        {
            var page = (await As(reader).Get(RenewUrls.AfterTrial)).ShouldSay("Koordinator").ShouldSay("Lokaler").ShouldSay("300 000 kr").ShouldSay("31.12.2022");
            page.ShouldSay("Antall: 2, fra tilskuddene: 300 000 kr. Antall uten beløp: 1");
        }

        (await As(award.Imdi.Officer).Get($"{RenewUrls.AfterTrial}?status={AfterTrialList.Soon}")).ShouldSay("Koordinator").ShouldNotSay("Lokaler");
        foreach (var format in new[] { "csv", "excel" })
            (await As(award.Imdi.Officer).Fetch($"{RenewUrls.AfterTrialTable}?format={format}")).EnsureSuccessStatusCode();
        (await As(award.Imdi.Officer).Get(AwardUrls.Award(award.Award))).ShouldSay("Koordinator").ShouldSay("Ikke besluttet");
        (await As((await Given.ACounty()).Lead).Get(RenewUrls.AfterTrial)).ShouldNotSay("Koordinator");

        // The report says it as the agreement does on the day that it is sent.
        Today = new DateOnly(2023, 1, 10);
        await As(lead).Submit(new StartReport.Input { Award = award.Award }).ShouldSucceed();
        await Given.AWrittenReport(award);
        (await (await As(award.County.Director).Get(ReportUrls.Send(award.Award))).ShouldSay("Koordinator").Post("send", ("Input.Stands", "true"))).ShouldSay("Rapporten er mottatt");

        // Nav decides to take over: the portfolio and the award say so at once; what was sent is as it was.
        var code = (await Read(db => db.Set<AgreementRows>().SingleAsync(r => r.Agreement == the.Id && r.Part == Sheet))).Read().Rows(List)[0].Code;
        await As(nav).Submit(new DecideSuccession.Input { Agreement = the.Id, Row = code }).ShouldSucceed();
        (await As(award.Imdi.Officer).Get(RenewUrls.AfterTrial)).ShouldSay("Antall: 1, fra tilskuddene: 300 000 kr").ShouldSay("Noen har besluttet å ta over");
        (await As(award.Imdi.Officer).Get(AwardUrls.Award(award.Award))).ShouldSay("Noen har besluttet å ta over");
        (await As(award.Imdi.Officer).Get(ReportUrls.Version(award.Award, 1))).ShouldSay("per 10. januar 2023").ShouldSay("Ikke besluttet").ShouldNotSay("Noen har besluttet å ta over");

        // What is being changed is signed by nobody, and told to nobody.
        await As(lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Flere." }).ShouldSucceed();
        var version = await Read(db => db.Set<AgreementRows>().Where(r => r.Agreement == the.Id && r.Part == Sheet).Select(r => r.Version).SingleAsync());
        await As(lead).Submit(AgreementData.Rows(the, Sheet, List, version, ["Tolk", null, "30.06.2024", null, null, null])).ShouldSucceed();
        (await As(award.Imdi.Officer).Get(RenewUrls.AfterTrial)).ShouldSay("Koordinator").ShouldNotSay("Tolk");
    }
}

public sealed class AfterTrialStoryTests_OnSqlite(SqliteHost host) : AfterTrialStoryTests(host), IClassFixture<SqliteHost>;

public sealed class AfterTrialStoryTests_OnPostgres(PostgresHost host) : AfterTrialStoryTests(host), IClassFixture<PostgresHost>;
