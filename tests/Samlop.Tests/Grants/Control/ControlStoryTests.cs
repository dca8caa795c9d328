using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Cases.Requests;
using Samlop.Grants.Control;
using Samlop.Grants.Decide;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Auditing;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Control;

/// <summary>Grant cases are drawn and controlled, through the pages.</summary>
public abstract class ControlStoryTests(SamlopHost host) : HostTests(host)
{
    private const string Seed = "terningkast 4 2 6 1 3";

    [Fact, SentTwice, Requirement("C-13")]
    public async Task CasesAreDrawn_FromAClosedList_ByASeedThatAnotherFixedBefore()
    {
        var the = await Given.ASentLetter();
        var refused = await Given.ASentApplication(await Given.ACounty(), the.Case.Call, the.Imdi.Officer, the.Imdi.Decider);
        await Given.ADecision(the.Imdi, refused, the.Case.Call, LetterData.Content(DecisionKind.Rejection, the.Case.Content.Year));
        var other = await Given.AMember(Role.CaseOfficer, the.Imdi.Officer.Organisation);

        var form = await As(the.Imdi.Officer).Get(ControlUrls.Draws);
        (await form.Post("seed", ("Frø", "kort"))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("minst 12 bokstaver eller siffer").ShouldSay("Skriv et helt tall fra 1 til 100.");
        var draw = await form.Post("seed", ("Input.Call", the.Case.Call), ("Frø", Seed), ("Store tilskudd, fra", "1 500 000"), ("Mellomstore tilskudd, fra", "500 000"), ("Prosent av de mellomstore", "50"), ("Prosent av de minste", "10"), ("Prosent av avslag og avvisninger", "10"));
        draw.ShouldBe(HttpStatusCode.OK).ShouldSay(Seed).ShouldSay("En annen enn den som fastsatte dem, lukker listen og trekker.");
        var id = new ControlDrawId(Guid.Parse(draw.Url.Split('/')[^1].Split('?')[0]));

        // Whoever fixed the seed neither closes nor draws: not by the page, the use case or the database.
        (await As(the.Imdi.Officer).Get(ControlUrls.Draw(id))).ShouldSay("Du fastsatte frøet.").HasForm("close").ShouldBeFalse();
        await As(the.Imdi.Officer).Submit(new CloseList.Input { Draw = id }).ShouldBeRefused(ControlDraw.SeedIsOwn);
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotSay("Lukk listen og trekk");
        (await As(other).Get("/oppgaver")).ShouldSay($"Lukk listen og trekk kontrollsakene i utlysning {the.Case.Call}");
        await As(other).Submit(new DrawControls.Input { Draw = id }).ShouldBeRefused(ControlDraw.ListIsOpen);
        await Should.ThrowAsync<Exception>(() => Read(db => db.Set<ControlDraw>().Where(d => d.Id == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.DrawnBy, the.Imdi.Officer.Id))));
        await As(the.County.Lead).Submit(new CloseList.Input { Draw = id }).ShouldBeRefused(Refusal.NotAllowed);
        await As(await Given.AMember(Role.CaseOfficer)).Submit(new CloseList.Input { Draw = id }).ShouldBeRefused(Refusal.NotFound);

        (await As(other).Post(ControlUrls.Draw(id), "close")).ShouldSay("Listen er lukket.").ShouldSay("1 600 000 kr");
        await As(other).Submit(new CloseList.Input { Draw = id }).ShouldBeRefused(ControlDraw.ListIsClosed);
        var drawn = await As(other).Post(ControlUrls.Draw(id), "draw");
        drawn.ShouldSay("Ja, alle i laget").ShouldSay("Ja, tilfeldig").ShouldSay("Slik kan alle gjenta trekningen");
        await As(other).Submit(new DropDraw.Input { Draw = id, Reason = "Omkamp." }).ShouldBeRefused(ControlDraw.DrawIsOver);

        // Repeated from what the page and the file say.
        var stored = await Read(db => db.Set<ControlDraw>().Include(d => d.Cases).SingleAsync(d => d.Id == id));
        Sampling.HashOf(stored.Cases.Select(c => c.Sampled)).ShouldBe(stored.ListHash);
        Sampling.Draw(stored.Cases.Select(c => c.Sampled), stored.Rules, Seed).Where(r => r.IsDrawn).Select(r => r.Of.Case).ShouldBe(stored.Cases.Where(c => c.Why != DrawReason.NotDrawn).Select(c => c.Case), ignoreOrder: true);
        var csv = await (await As(other).Fetch($"{ControlUrls.DrawTable(id)}?format=csv")).Content.ReadAsStringAsync();
        foreach (var one in stored.Cases) csv.ShouldContain(one.Digest!);

        // The auditor sees it, with why each was drawn; the county does not.
        (await As(await Given.AnAuditorOf(the.Case.Call)).Get(ControlUrls.Draw(id))).ShouldSay(Seed).HasForm("open").ShouldBeFalse();
        (await As(the.County.Lead).Get(ControlUrls.Draw(id))).ShouldBe(HttpStatusCode.Forbidden);
        (await As(other).Get("/oppgaver")).ShouldSay("Saker som venter: 2");
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotSay("Saker som venter");

        var again = await As(other).Submit(new FixSeed.Input { Call = the.Case.Call, Seed = Seed, Large = "2000000", Middle = "1000000", MiddlePercent = "0", SmallPercent = "0", RefusedPercent = "1" }).ShouldSucceed();
        (await As(other).Post(ControlUrls.Draw(again), "drop", ("Hvorfor blir trekningen avbrutt?", "Feil grense."))).ShouldSay("Trekningen er avbrutt.").ShouldSay("Feil grense.");
    }

    [Fact, SentTwice, Requirement("C-13")]
    public async Task ADrawnCase_IsControlled_ByOneWhoHasNotHandledIt_AndConcludedByTwo()
    {
        var (the, controller, second) = await AControllable();
        var number = await CaseOf(the.Case.Application.Value);
        await As(the.Imdi.Officer).Submit(Open(number)).ShouldBeRefused(ControlCase.HandledBySame);
        await As(the.County.Lead).Submit(Open(number)).ShouldBeRefused(Refusal.NotAllowed);
        await As(await Given.AMember(Role.CaseOfficer, the.Imdi.Officer.Organisation)).Submit(Open(number)).ShouldHaveError("Case");
        var opened = await As(controller).Post(ControlUrls.List, "open", ("Nummeret på søknadens sak", number.ToString()), ("Hvorfor skal saken kontrolleres?", "Hemmelig tips."));
        opened.ShouldBe(HttpStatusCode.OK).ShouldSay("Direktoratet arbeider med kontrollen.").ShouldSay("Hemmelig tips.");
        var id = await Read(db => db.Set<ControlCase>().Where(c => c.Application == the.Case.Application).Select(c => c.Id).SingleAsync());
        var url = ControlUrls.Control(id);
        await As(controller).Submit(Open(number)).ShouldBeRefused(OpenControl.ControlIsOpen);

        // The county reads that there is one, and nothing of why or of what is written.
        (await As(the.County.Lead).Get(url)).ShouldSay("Direktoratet arbeider med kontrollen.").ShouldNotSay("Hemmelig tips.");
        (await As((await Given.ACounty()).Lead).Get(url)).ShouldBe(HttpStatusCode.NotFound);

        // Documents are asked for, and answered.
        (await As(controller).Post(url, "ask-request", ("Input.Question", "Send bilag 12."), ("Input.DueOn", "20.03.2022"))).ShouldSay("Send bilag 12.");
        var request = await Read(db => db.Set<CaseRequest>().Where(r => r.Subject == id.Value).Select(r => r.Id).SingleAsync());
        (await As(the.County.Lead).Get(url)).ShouldSay("Venter på svar");
        await As(the.County.Lead).Submit(new AnswerRequest.Input { Request = request, Answer = "Her er bilaget." }).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(new AskRequest.Input { Subject = id.Value, Kind = ControlCases.Documents.Code, Question = "Mer?", DueOn = "20.03.2022" }).ShouldBeRefused(ControlCase.HandledBySame);

        (await As(controller).Post(url, "finding")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Velg hvor alvorlig funnet er.");
        await As(controller).Post(url, "finding", ("FindingInput.Severity", nameof(FindingSeverity.Deviation)), ("Hva gjelder funnet?", "Bilag 12"), ("Hva fant kontrollen?", "Bilaget mangler signatur."));
        await As(controller).Post(url, "finding", ("FindingInput.Severity", nameof(FindingSeverity.Remark)), ("Hva gjelder funnet?", "Lønn"), ("Hva fant kontrollen?", "Skrevet ved en feil."));
        (await As(controller).Post(url, "Fjern funn 2")).ShouldNotSay("Skrevet ved en feil.");
        (await As(the.County.Lead).Get(url)).ShouldNotSay("Bilaget mangler signatur.");
        await As(controller).Submit(Conclude(id)).ShouldBeRefused(ControlCase.FindingsNotSent);
        (await As(controller).Post(url, "send-findings", ("Svarfrist", "18.03.2022"))).ShouldSay("Fylkeskommunen skal svare på funnene.");
        await As(controller).Submit(new AddFinding.Input { Control = id, Severity = "Grave", Text = "Mer.", About = "Alt" }).ShouldBeRefused(ControlCase.FindingsAreSent);
        await As(controller).Submit(Conclude(id)).ShouldBeRefused(ControlCase.FindingsWaitForAnswer);
        (await As(the.County.Director).Get("/oppgaver")).ShouldSay("Svar på funnene i kontrollsak");
        (await As(the.County.Director).Get("/kalender")).ShouldSay("svar på funn i kontroll");
        Today = new DateOnly(2022, 3, 11);
        await Remind(FindingsReminder.Reminds);
        (await ToldTo(the.County.Director)).ShouldContain(line => line.Contains("Dere har ikke svart på funnene", StringComparison.Ordinal));
        (await As(the.County.Lead).Post(url, "answer", ("Svar på funnene", "Vi henter signaturen."))).ShouldSay("Vi henter signaturen.");
        await As(the.County.Lead).Submit(new AnswerFindings.Input { Control = id, Answer = "Igjen." }).ShouldBeRefused(ControlCase.NothingToAnswer);
        (await As(controller).Get("/oppgaver")).ShouldSay("Gå videre med kontrollen i sak");

        // Two conclude: not the same, and not one who has handled the application.
        (await As(controller).Post(url, "propose", ("ProposeInput.Outcome", nameof(ControlOutcome.Remarks)), ("Konklusjon", "Rettet."))).ShouldSay("Konklusjonen venter på godkjenning");
        (await As(the.County.Lead).Get(url)).ShouldNotSay("Rettet.");
        // How far the directorate has come is its own; the auditor reads it.
        foreach (var (reader, says) in new[] { (the.County.Lead, false), (controller, true), (await Given.AnAuditorOf(the.Case.Call), true) })
        {
            foreach (var place in new[] { url, ControlUrls.List, $"{ControlUrls.List}?status={ControlStanding.ConclusionWaits}", $"{ControlUrls.Table}?format=csv" })
                (await (await As(reader).Fetch(place)).Content.ReadAsStringAsync())
                    .Contains("Konklusjon til godkjenning", StringComparison.Ordinal).ShouldBe(says, $"{reader.Role} {place}");
            (await As(reader).Get(url)).Document.QuerySelector(".page__header")!.TextContent.Contains("Hos direktoratet", StringComparison.Ordinal).ShouldBe(!says);
        }
        await As(controller).Submit(new ApproveConclusion.Input { Control = id }).ShouldBeRefused(CheckRefusal.PreparedBySame);
        await As(the.Imdi.Decider).Submit(new ApproveConclusion.Input { Control = id }).ShouldBeRefused(ControlCase.HandledBySame);
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldNotSay("Godkjenn konklusjonen");
        (await As(second).Get("/oppgaver")).ShouldSay("Godkjenn konklusjonen i kontrollsak");
        (await As(second).Post(url, "return", ("Hva må rettes?", "Si hva som er rettet."))).ShouldSay("sendte konklusjonen tilbake");
        await As(controller).Post(url, "propose", ("Konklusjon", "Signaturen er hentet."));
        await As(controller).Post(url, "takeback");
        await As(controller).Post(url, "propose");
        (await As(second).Post(url, "approve")).ShouldSay("Kontrollen er avsluttet.");
        (await As(the.County.Lead).Get(url)).ShouldSay("Signaturen er hentet.").ShouldSay("avsluttet kontrollen med en konklusjon").ShouldNotSay("Hemmelig tips.");
        (await As(the.County.Lead).Get(CaseUrls.Case(await CaseOf(id.Value)))).ShouldSay("Varsel om kontroll av tilskudd").ShouldSay("Funn i kontroll").ShouldSay("Svar på funn i kontroll").ShouldSay("Konklusjon i kontroll").ShouldSay("Avsluttet");
        (await As(await Given.AnAuditorOf(the.Case.Call)).Get(url)).ShouldSay("Signaturen er hentet.").ShouldSay("Hemmelig tips.");
        (await As(await Given.AMember(Role.Auditor)).Get(url)).ShouldBe(HttpStatusCode.NotFound);
        (await As(controller).Get($"{ControlUrls.List}?status=Closed&utvalg=valgt")).ShouldSay("Merknader");
        await As(controller).Submit(Conclude(id)).ShouldBeRefused(ControlCase.ControlIsClosed);
    }

    [Fact, Requirement("C-13")]
    public async Task WithoutAnAnswer_ItIsConcluded_AfterTheDay()
    {
        var (the, controller, _) = await AControllable();
        var id = await As(controller).Submit(Open(await CaseOf(the.Case.Application.Value))).ShouldSucceed();
        await As(controller).Submit(new SendFindings.Input { Control = id, AnswerBy = "18.03.2022" }).ShouldBeRefused(ControlCase.NoFindings);
        await As(controller).Submit(new AddFinding.Input { Control = id, Severity = "Grave", Text = "Brukt til noe annet.", About = "Bilag 1" }).ShouldSucceed();
        await As(controller).Submit(new SendFindings.Input { Control = id, AnswerBy = "08.03.2022" }).ShouldHaveError("AnswerBy");
        await As(controller).Submit(new SendFindings.Input { Control = id, AnswerBy = "18.03.2022" }).ShouldSucceed();
        Today = new DateOnly(2022, 3, 18);
        await As(controller).Submit(Conclude(id)).ShouldBeRefused(ControlCase.FindingsWaitForAnswer);
        Today = new DateOnly(2022, 3, 19);
        (await As(controller).Get("/oppgaver")).ShouldSay("Gå videre med kontrollen i sak");
        await As(controller).Submit(Conclude(id)).ShouldSucceed();
        await As(the.County.Lead).Submit(new AnswerFindings.Input { Control = id, Answer = "For sent." }).ShouldBeRefused(ControlCase.NothingToAnswer);
    }

    private static OpenControl.Input Open(CaseNumber number) => new() { Case = number.ToString(), Reason = "Tips." };

    private static ProposeConclusion.Input Conclude(ControlCaseId id) => new() { Control = id, Outcome = "Breach", Conclusion = "Brudd." };

    /// <summary>A sent award, and two officers who are impartial to it and have not handled it.</summary>
    private async Task<(SentLetter The, Member Controller, Member Second)> AControllable()
    {
        var the = await Given.ASentLetter();
        var (one, two) = (await Given.AMember(Role.CaseOfficer, the.Imdi.Officer.Organisation), await Given.AMember(Role.CaseOfficer, the.Imdi.Officer.Organisation));
        await Given.Impartial(the.Case.Application, one, two);
        return (the, one, two);
    }

    private Task<CaseNumber> CaseOf(Guid subject) => Read(db => db.Set<CaseFile>().Where(c => c.Subject == subject).Select(c => new CaseNumber(c.Year, c.Serial)).SingleAsync());
}

public sealed class ControlStoryTests_OnSqlite(SqliteHost host) : ControlStoryTests(host), IClassFixture<SqliteHost>;

public sealed class ControlStoryTests_OnPostgres(PostgresHost host) : ControlStoryTests(host), IClassFixture<PostgresHost>;
