using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Grants.Renew;
using Samlop.Letters.Inbox;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Renew;

/// <summary>A county has its award continued: made ready, looked at, sent, assessed by what is changed, and decided.</summary>
public abstract class RenewStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-09", "C-14")]
    public async Task AnAward_IsContinuedInTheNextYear()
    {
        Today = new DateOnly(2022, 3, 1);
        var (gone, stays, after) = (await Given.AnOrganisation(OrganisationKind.Company), await Given.AnOrganisation(OrganisationKind.Company), await Given.AnOrganisation(OrganisationKind.Company));
        var the = await Given.AnAwardOf2022(gone, stays);
        var (lead, award) = (As(the.County.Lead), the.Award);
        (await lead.Get(AwardUrls.Award(award))).ShouldSay("Når en utlysning for et senere år er åpen");
        await lead.Submit(new ContinueAward.Input { Award = award }).ShouldBeRefused(ContinueAward.NoCallToContinue);

        // The year after: a partner has merged into another, and there is a call that says how continuations are assessed.
        Today = new DateOnly(2023, 2, 1);
        lead = As(the.County.Lead);
        await Ended(gone, new DateOnly(2022, 12, 31), after);
        var number = await Given.ACallOf(2023, the.Imdi, "capacity");
        (await As((await Given.ACounty()).Lead).Get(RenewUrls.Continue(award))).ShouldBe(HttpStatusCode.NotFound);
        (await lead.Get(ApplyUrls.Start(number))).ShouldSay("Dere har et tilskudd fra før");
        var page = await lead.Get(RenewUrls.Continue(award));
        page.ShouldSay("Vedlegg, bekreftelser og begrunnelsen for i fjor følger ikke med");
        await lead.Submit(new ContinueAward.Input { Award = award, Call = "noe annet" }).ShouldHaveError("Call", "Error_Choice");
        page = await page.Post("continue");
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("må bekreftes før søknaden kan sendes: ").ShouldSay("Prosjektleder (2023)").ShouldSay("Lokaler (2023)");

        var id = await Read(db => db.Set<GrantApplication>().Where(a => a.Continues == 2022 && a.County == the.County.Lead.Organisation.Id).Select(a => a.Id).SingleAsync());
        var draft = await Given.Application(id);
        (draft.Year, draft.Confirmations.Count, draft.Attachments.Count).ShouldBe((2023, 0, 0));
        draft.ReadContent().Part("reason").Fields.ShouldBeEmpty("the reasons of one year are not those of the whole");
        new ApplicationBudget(draft.ReadContent().BudgetLines).Lines.Select(l => (l.Year, l.Amount.Kroner)).Order().ShouldBe([(2023, 100_000m), (2023, 800_000m), (2024, 500_000m)]);
        draft.ReadContent().Partners.Select(p => p.Cell("organisation")).ShouldBe([stays.Name], "one that has ended is not carried by itself");
        await lead.Submit(new ContinueAward.Input { Award = award, Call = (await Given.IdOf(number)).Value.ToString() }).ShouldBeRefused(ContinueAward.NoCallToContinue);

        // What is changed: last year's beside this year's, and what must be answered.
        var changed = await lead.Get(RenewUrls.Changed(id));
        changed.ShouldSay("Om reason.").ShouldSay("gjaldt 2022 alene").ShouldSay("1 600 000 kr").ShouldSay("1 150 000 kr").ShouldSay(gone.Name).ShouldSay("Ikke mottatt").ShouldSay("Ingen signert avtale");
        (await As(the.Imdi.Officer).Get(RenewUrls.Changed(id))).ShouldBe(HttpStatusCode.NotFound);
        await lead.Submit(await Given.Answers(id, "reason", ("text", "Vi vil fortsette med klassen."))).ShouldSucceed();
        await As(the.County.Director).Submit(await Given.ConfirmInput(id)).ShouldSucceed();
        var stopped = await lead.Submit(new SendApplication.Input { Application = id });
        stopped.Refusal!.Text.ToString().ShouldContain("Prosjektleder (2024)");
        (await changed.Post("look-at")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Velg minst ett beløp.");

        // One amount is changed in the budget; the others are looked at. A change ends the confirmation as it always does.
        var lines = new ApplicationBudget(draft.ReadContent().BudgetLines).Lines;
        var leads = lines.Where(l => l.What == "Prosjektleder").Select(l => l.Code).ToList();
        await lead.Submit(new LookAtCarried.Input { Application = id, Rows = [.. leads] }).ShouldSucceed();
        await Changed(id, the.County.Lead, lines.Single(l => l.What == "Lokaler").Code, "120 000");
        (await lead.Submit(new LookAtCarried.Input { Application = id, Rows = [.. leads] })).Succeeded.ShouldBeFalse();
        (await lead.Get(RenewUrls.Changed(id))).HasForm("look-at").ShouldBeFalse();
        await As(the.County.Director).Submit(await Given.ConfirmInput(id)).ShouldSucceed();
        (await lead.Submit(new SendApplication.Input { Application = id })).Refusal!.Text.ToString().ShouldContain(gone.Name);
        var asked = await lead.Get(RenewUrls.Changed(id));
        (await asked.Post("ended-partner")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await asked.Post("ended-partner", ("Hvem er partner nå?", after.Id.Value.ToString()))).ShouldSay($"Partner nå: {after.Name}.").HasForm("ended-partner").ShouldBeFalse();
        (await Given.Application(id)).ReadContent().Partners.Select(p => p.Cell("organisation")).ShouldBe([stays.Name, after.Name]);
        await lead.Submit(new AnswerEndedPartner.Input { Application = id, Partner = await Read(db => db.Set<EndedPartner>().Where(p => p.Application == id).Select(p => p.Code).SingleAsync()), Answer = AnswerEndedPartner.LeftOut }).ShouldBeRefused(AnswerEndedPartner.PartnerIsAnswered);

        await As(the.County.Director).Submit(await Given.ConfirmInput(id)).ShouldSucceed();
        await lead.Submit(new SendApplication.Input { Application = id }).ShouldSucceed();
        var sent = await Read(db => db.Set<SentContinuation>().SingleAsync(s => s.Application == id));
        sent.Read().Hash().ShouldBe(sent.Hash);
        sent.Read().Amounts.Select(a => a.Standing).Order().ShouldBe([CarriedStanding.LookedAt, CarriedStanding.LookedAt, CarriedStanding.Changed]);
        await lead.Submit(new LookAtCarried.Input { Application = id, Rows = [.. leads] }).ShouldBeRefused(GrantApplication.ApplicationIsSent);

        // The assessor sees what is changed, and assesses by it and by what the call says, alone.
        (await As(the.Imdi.Officer).Get(RenewUrls.Changed(id))).ShouldBe(HttpStatusCode.NotFound);
        await Given.Impartial(id, the.Imdi.Officer, the.Imdi.Other, the.Imdi.Decider);
        (await As(the.Imdi.Officer).Get(RenewUrls.Changed(id))).ShouldSay("slik det sto da versjon 1 ble sendt").ShouldSay("Om reason.").ShouldSay("Vi vil fortsette med klassen.");
        await As(the.Imdi.Officer).Submit(new RecordFormalCheck.Input { Application = id, Read = 1, Result = nameof(FormalResult.Stands) }).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(new AssignAssessor.Input { Application = id, Assessor = the.Imdi.Officer.Id.Value.ToString(), DueOn = "10.02.2023" }).ShouldSucceed();
        (await As(the.Imdi.Officer).Get(AssessUrls.Assessment(id))).ShouldSay("Søknaden er en videreføring");
        (await As(the.Imdi.Officer).Get(AssessUrls.Criterion(id, AssessmentCriteria.Continued))).ShouldSay("Hva er endret siden i fjor?").ShouldSay("Gjennomføringsevne").ShouldNotSay("Helhetlig prosjektplan");

        // Decision and letter by the same machinery; the appropriation of the year is not entered.
        var content = LetterData.Content(DecisionKind.Award, 2023, Today.AddDays(30));
        var decided = new DecidedCase(the.Imdi, the.County, id, number, await Given.ADecision(the.Imdi, id, number, content), content);
        var letter = await Given.Sent(decided, decided.Decision);
        await lead.Submit(new OpenLetter.Input { Letter = letter.Letter }).ShouldSucceed();
        (await lead.Get(Samlop.Letters.LetterUrls.Letter(letter.Letter))).ShouldSay("Tilskuddet er en videreføring").ShouldSay("under forutsetning om bevilgning over statsbudsjettet. Det kan ikke utbetales før bevilgningen er vedtatt");
        await As(the.County.Director).Submit(new AcceptAward.Input { Award = letter.Award, Account = "1234.56.78903", TermsRead = true }).ShouldSucceed();
        (await Given.Award(letter.Award)).Year.ShouldBe(2023);
        (await lead.Get(AwardUrls.Award(award))).ShouldSay("Søknad om videreføring for 2023");
    }

    private async Task Ended(Organisation organisation, DateOnly last, Organisation successor)
    {
        organisation.End(last);
        await Given.Changed(organisation);
        await Given.SavedAll(new OrganisationSuccessor(organisation.Id, successor.Id, last.AddDays(1)));
    }

    private async Task Changed(GrantApplicationId id, Member by, string code, string amount)
    {
        var page = await As(by).Get(ApplyUrls.Part(id, "budget"));
        var field = page.Document.QuerySelectorAll("input[name^='Input.Lines']").First(i => i.GetAttribute("value") == "Lokaler").GetAttribute("name")!;
        (await page.Post("part", (field.Replace("What", "Amounts[1]", StringComparison.Ordinal), amount))).ShouldBe(HttpStatusCode.OK);
        new ApplicationBudget((await Given.Application(id)).ReadContent().BudgetLines).Lines.Single(l => l.Code == code).Amount.Kroner.ShouldBe(120_000m);
    }
}

public sealed class RenewStoryTests_OnSqlite(SqliteHost host) : RenewStoryTests(host), IClassFixture<SqliteHost>;

public sealed class RenewStoryTests_OnPostgres(PostgresHost host) : RenewStoryTests(host), IClassFixture<PostgresHost>;
