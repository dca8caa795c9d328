using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Audit.TwoPerson;
using Samlop.Cases.Journal;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Decide;
using Samlop.Letters.Inbox;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Auditing;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;
using Samlop.Waiting;

namespace Samlop.Tests.Grants.Accept;

/// <summary>A county answers an award, through the pages.</summary>
public abstract class AcceptStoryTests(SamlopHost host) : HostTests(host)
{
    private const string First = "1234.56.78903";
    private const string Second = "8601.11.17947";

    [Fact, SentTwice, Requirement("C-11")]
    public async Task AnAward_IsAccepted_AndCanBePaid()
    {
        var the = await Given.AnAward();
        var (page, accept) = (AwardUrls.Award(the.Award), AwardUrls.Accept(the.Award));
        (await Given.Award(the.Award)).MayBePaid(true).ShouldBe(Award.AwardNotAccepted);

        // The lead sees who answers; the chief executive has the task, with its date.
        (await As(the.County.Lead).Get(page)).ShouldSay("Venter på svar").ShouldSay("Tilskuddet er ikke akseptert ennå.").ShouldSay("Fylkeskommunedirektøren, eller en med fullmakt, svarer ja eller nei innen fristen.").ShouldSay("torsdag 7. april 2022");
        (await As(the.County.Lead).Get(accept)).ShouldSay("Bare fylkeskommunedirektøren, eller en som har fått fullmakt til å akseptere tilskudd, kan svare.").HasForm("accept").ShouldBeFalse();
        (await As(the.County.Lead).Get("/oppgaver")).ShouldNotSay("Svar på tilskuddet");
        (await As(the.County.Director).Get("/oppgaver")).ShouldSay("Svar på tilskuddet");

        var wrong = await As(the.County.Director).Post(accept, "Aksepter tilskuddet", ("Kontonummer", "1234.56.78901"));
        wrong.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("det siste er et kontrollsiffer").ShouldSay("Kryss av for at dere har lest brevet");
        var accepted = await wrong.Post("Aksepter tilskuddet", ("Kontonummer", First), ("TermsRead", "true"));
        accepted.ShouldBe(HttpStatusCode.OK).ShouldSay("Akseptert").ShouldSay("Kan utbetales").ShouldSay(First).ShouldSay($"{the.County.Director.User.Name} (Fylkeskommunedirektør) aksepterte tilskuddet på 1 600 000 kr for");
        (await Given.Award(the.Award)).MayBePaid(true).ShouldBeNull();
        (await Given.Award(the.Award)).MayBePaid(false).ShouldBe(Award.AwardIsReplaced);
        (await As(the.County.Director).Get("/oppgaver")).ShouldNotSay("Svar på tilskuddet");
        (await As(the.Imdi.Officer).Get(page)).ShouldSay("Akseptert").ShouldSay("aksepterte tilskuddet");
        (await As(the.County.Director).Get(accept)).ShouldSay("Fylkeskommunen har allerede svart på tilskuddet, og svaret kan ikke endres. Skriv en melding i saken hvis noe er feil.");
        await As(the.County.Director).Submit(new DeclineAward.Input { Award = the.Award, Reason = "Nei", Sure = true }).ShouldBeRefused(Award.AwardIsAnswered);
    }

    [Fact, SentTwice, Requirement("C-11")]
    public async Task AnAward_IsDeclined_WithAReason()
    {
        var the = await Given.AnAward();
        var first = await As(the.County.Director).Get(AwardUrls.Accept(the.Award));
        first.HasForm("decline").ShouldBeFalse("it cannot be undone, and is a step of its own");
        var step = await first.Follow("Gå videre for å takke nei");
        (await step.Post("decline")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv en begrunnelse.").ShouldSay("Kryss av for at dere takker nei");
        var declined = await step.Post("decline", ("Hvorfor takker dere nei?", "Vi får ikke lærere."), ("Input.Sure", "true"));
        declined.ShouldSay("Takket nei").ShouldSay("Vi får ikke lærere.").ShouldSay("Ingenting blir betalt ut.");
        (await As(the.Imdi.Decider).Get(AwardUrls.Award(the.Award))).ShouldSay("takket nei til tilskuddet");
        (await Given.Award(the.Award)).MayBePaid(true).ShouldBe(Award.AwardIsDeclined);
        await As(the.County.Director).Submit(Accept(the)).ShouldBeRefused(Award.AwardIsAnswered);
    }

    [Fact, SentTwice, Requirement("C-09", "C-11")]
    public async Task AmountThatADeclinedAwardFrees_IsATask_UntilItIsLeft_OrAnotherAwardIsDecided()
    {
        var the = await Given.AnAward();
        await As(the.County.Director).Submit(new DeclineAward.Input { Award = the.Award, Reason = "Vi får ikke lærere.", Sure = true }).ShouldSucceed();
        var task = $"Frigjort beløp: {the.County.Lead.Organisation.Name} takket nei til 1 600 000 kr";
        foreach (var who in new[] { the.Imdi.Officer, the.Imdi.Decider }) (await As(who).Get("/oppgaver")).ShouldSay(task).ShouldSay("Igjen av rammen");
        (await As(the.County.Director).Get("/oppgaver")).ShouldNotSay("Frigjort beløp");
        (await Read(db => db.AwardsInForce().AnyAsync(d => d.Id == the.Case.Decision))).ShouldBeFalse("a declined award uses nothing of the frame");

        (await As(the.County.Director).Get(AwardUrls.Award(the.Award))).HasForm("leave-freed").ShouldBeFalse();
        await As(the.County.Director).Submit(new LeaveFreedAmount.Input { Award = the.Award, Reason = "Nei." }).ShouldBeRefused(Refusal.NotAllowed);
        var page = (await As(the.Imdi.Officer).Get(AwardUrls.Award(the.Award))).ShouldSay("1 600 000 kr er frigjort");
        (await page.Post("leave-freed", ("Hvorfor skal beløpet stå?", "."))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv en begrunnelse.");
        (await page.Post("leave-freed", ("Hvorfor skal beløpet stå?", "Ingen andre er gode nok."))).ShouldSay("Ingen andre er gode nok.");

        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldNotSay("Frigjort beløp");
        (await As(the.County.Director).Get(AwardUrls.Award(the.Award))).ShouldNotSay("Ingen andre er gode nok.");
        await As(the.Imdi.Officer).Submit(new LeaveFreedAmount.Input { Award = the.Award, Reason = "Igjen." }).ShouldBeRefused(Award.NothingIsFreed);
    }

    [Fact]
    public async Task FreedAmount_IsNobodysTask_OnceAnotherAwardIsDecidedInTheCall()
    {
        var the = await Given.AnAward();
        await As(the.County.Director).Submit(new DeclineAward.Input { Award = the.Award, Reason = "Vi får ikke lærere.", Sure = true }).ShouldSucceed();
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        var county = await Given.ACounty();
        var application = await Given.ASentApplication(county, the.Case.Call, the.Imdi.Officer, the.Imdi.Decider);
        await Given.ADecision(the.Imdi, application, the.Case.Call, the.Case.Content);
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotSay("Frigjort beløp");
    }

    [Fact, SentTwice, Requirement("C-11")]
    public async Task AChangedAccount_WaitsForASecondPerson()
    {
        var the = await Given.AnAward();
        await As(the.County.Director).Submit(Accept(the)).ShouldSucceed();
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        await As(the.County.Director).Submit(new EnterAccount.Input { Award = the.Award, Account = Second }).ShouldSucceed();
        var url = AwardUrls.Account(the.Award);
        (await Given.Award(the.Award)).MayBePaid(true).ShouldBe(Award.AccountNotSettled);

        // Not the one who gave it, and not the directorate.
        (await As(the.County.Director).Get(url)).HasForm("confirm").ShouldBeFalse();
        await As(the.County.Director).Submit(new ConfirmAccount.Input { Award = the.Award, Account = Second }).ShouldBeRefused(CheckRefusal.PreparedBySame);
        await As(the.Imdi.Officer).Submit(new ConfirmAccount.Input { Award = the.Award, Account = Second }).ShouldBeRefused(Refusal.NotAllowed);
        await As((await Given.ACounty()).Lead).Submit(new ConfirmAccount.Input { Award = the.Award, Account = Second }).ShouldBeRefused(Refusal.NotFound);
        (await As(the.County.Director).Get("/oppgaver")).ShouldNotSay("Bekreft det nye kontonummeret");

        // The second person types it from elsewhere: the page does not show it.
        (await As(the.County.Lead).Get("/oppgaver")).ShouldSay("Bekreft det nye kontonummeret");
        var other = await As(the.County.Lead).Post(url, "Bekreft kontonummeret", ("Kontonummer", First));
        other.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("ikke likt det som ble oppgitt").ShouldNotSay(Second);
        (await other.Post("Bekreft kontonummeret", ("Kontonummer", Second))).ShouldSay("Kan utbetales").ShouldSay(Second);
        (await Given.Award(the.Award)).MayBePaid(true).ShouldBeNull();

        // Sent back, and given anew: the one used last needs nobody.
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        await As(the.County.Director).Submit(new EnterAccount.Input { Award = the.Award, Account = First }).ShouldSucceed();
        (await As(the.County.Other).Post(url, "Send kontonummeret tilbake", ("Hva er galt med det?", "Kontoen er avsluttet."))).ShouldSay("Kontonummeret ble sendt tilbake").ShouldSay("Kontoen er avsluttet.");
        (await As(the.County.Director).Get("/oppgaver")).ShouldSay("Oppgi kontonummer på nytt");
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        (await As(the.County.Director).Post(url, "Lagre kontonummeret", ("Nytt kontonummer", Second))).ShouldSay("Kan utbetales");
        (await Given.Award(the.Award)).Accounts.Count.ShouldBe(4);
    }

    [Fact, SentTwice, Requirement("C-11")]
    public async Task ALateAnswer_WaitsForADecisionMaker_WhoMovesTheDate()
    {
        var the = await Given.AnAward(Today.AddDays(5));
        Today = Today.AddDays(6);
        var page = AwardUrls.Award(the.Award);
        (await As(the.County.Director).Get(AwardUrls.Accept(the.Award))).ShouldSay("Svarfristen er ute.").HasForm("accept").ShouldBeFalse();
        (await As(the.County.Director).Get("/oppgaver")).ShouldNotSay("Svar på tilskuddet");
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldSay("har ikke svart på tilskuddet innen 13. mars 2022");
        (await As(the.Imdi.Decider).Get(page)).ShouldSay("Tilskuddet faller ikke bort av seg selv");
        (await As(the.Imdi.Officer).Get(page)).ShouldNotSay("Flytt svarfristen");

        var input = new ExtendAnswerDate.Input { Award = the.Award, To = "31.03.2022", Reason = "Påske." };
        await As(the.Imdi.Officer).Submit(input).ShouldBeRefused(Refusal.NotAllowed);
        await As(the.County.Director).Submit(input).ShouldBeRefused(Refusal.NotAllowed);
        await As(await Given.AMember(Role.DecisionMaker, the.Imdi.Officer.Organisation)).Submit(input).ShouldBeRefused(Refusal.NotFound);
        await As(await Given.AMember(Role.DecisionMaker)).Submit(input).ShouldBeRefused(Refusal.NotFound);
        await As(the.Imdi.Decider).Submit(new ExtendAnswerDate.Input { Award = the.Award, To = "13.03.2022", Reason = "x" }).ShouldHaveError("To", nameof(AcceptText.Error_NewDate));
        await As(the.Imdi.Decider).Submit(new ExtendAnswerDate.Input { Award = the.Award, To = "15.03.2023", Reason = "" }).ShouldHaveError("Reason");
        var extended = await As(the.Imdi.Decider).Post(AwardUrls.Extend(the.Award), "Flytt svarfristen", ("Ny svarfrist", "31.03.2022"), ("Hvorfor flyttes fristen?", "Fylkestinget møtes sent."));
        extended.ShouldSay("flyttet svarfristen fra 13. mars 2022 til 31. mars 2022").ShouldSay("Fylkestinget møtes sent.");
        (await As(the.County.Director).Post(AwardUrls.Accept(the.Award), "Aksepter tilskuddet", ("Kontonummer", First), ("TermsRead", "true"))).ShouldSay("Akseptert");
        await As(the.Imdi.Decider).Submit(input).ShouldBeRefused(Award.AwardIsAnswered);
    }

    [Theory, Requirement("C-11")]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public async Task Accepted_OnEitherSideOfMidnight(int seconds, bool taken)
    {
        var the = await Given.AnAward(new DateOnly(2022, 3, 10));
        Host.Time.Now = OsloClock.EndOf(new DateOnly(2022, 3, 10)).AddSeconds(seconds);
        if (taken) await As(the.County.Director).Submit(Accept(the)).ShouldSucceed();
        else await As(the.County.Director).Submit(Accept(the)).ShouldBeRefused(Award.AnswerDateIsPast);
        (await Given.Award(the.Award)).Answer.ShouldBe(taken ? AwardAnswer.Accepted : null);
    }

    [Fact, Requirement("C-05", "C-11")]
    public async Task ADelegation_CoversWhatItSays()
    {
        var the = await Given.AnAward();
        await Delegate(the, [ConfirmApplication.Act]);
        await As(the.County.Lead).Submit(Accept(the)).ShouldBeRefused(AcceptAward.NoAuthorityToAccept);
        await As(the.County.Lead).Submit(new DeclineAward.Input { Award = the.Award, Reason = "x", Sure = true }).ShouldBeRefused(AcceptAward.NoAuthorityToAccept);
        (await As(the.County.Lead).Get("/oppgaver")).ShouldNotSay("Svar på tilskuddet");

        var given = await As(the.County.Director).Post(AuthorityUrls.Delegations, "Gi fullmakten", ("Hvem får fullmakt?", the.County.Lead.User.Name), ("Hva gjelder fullmakten?", "Akseptere tilskudd"), ("Fra og med", "08.03.2022"), ("Til og med", "08.03.2022"));
        given.ShouldSay("Akseptere tilskudd").ShouldSay($"ga {the.County.Lead.User.Name} fullmakt til å akseptere tilskudd fra 8. mars 2022");
        (await As(the.County.Lead).Get("/oppgaver")).ShouldSay("Svar på tilskuddet");
        await As(the.County.Other).Submit(Accept(the)).ShouldBeRefused(AcceptAward.NoAuthorityToAccept);
        (await As(the.County.Lead).Post(AwardUrls.Accept(the.Award), "Aksepter tilskuddet", ("Kontonummer", First), ("TermsRead", "true"))).ShouldSay("etter fullmakt");

        // Authority to accept is none to confirm.
        var (_, number) = await Given.AnOpenCall();
        var application = await Given.ACompleteApplication(the.County.Other, number);
        await Delegate(the, [AcceptAward.Act], the.County.Other);
        await As(the.County.Other).Submit(await Given.ConfirmInput(application)).ShouldBeRefused(ConfirmApplication.NoAuthorityToConfirm);
        await Delegate(the, [ConfirmApplication.Act, AcceptAward.Act], the.County.Other);
        await As(the.County.Other).Submit(await Given.ConfirmInput(application)).ShouldSucceed();
    }

    [Fact, Requirement("C-11")]
    public async Task AnAward_IsAnsweredByItsOwnCountyOnly_AndOnce()
    {
        var the = await Given.AnAward();
        await As((await Given.ACounty()).Director).Submit(Accept(the)).ShouldBeRefused(Refusal.NotFound);
        (await As((await Given.ACounty()).Director).Get(AwardUrls.Award(the.Award))).ShouldBe(HttpStatusCode.NotFound);
        (await As(the.Imdi.Other).Get(AwardUrls.Award(the.Award))).ShouldBe(HttpStatusCode.NotFound);
        (await As(await Given.AMember(Role.Auditor)).Get(AwardUrls.Award(the.Award))).ShouldBe(HttpStatusCode.NotFound);
        (await As(await Given.AnAuditorOf(the.Case.Call)).Get(AwardUrls.Award(the.Award))).ShouldBe(HttpStatusCode.OK);
        await As(the.Imdi.Officer).Submit(Accept(the)).ShouldBeRefused(Refusal.NotAllowed);

        await As(the.County.Director).Submit(Accept(the), "accept:same").ShouldSucceed();
        await As(the.County.Director).Submit(Accept(the), "accept:same").ShouldSucceed();
        (await Given.Award(the.Award)).Accounts.Count.ShouldBe(1);
    }

    [Fact, Requirement("C-11")]
    public async Task Reminders_ComeOnceAtEachOfTheDays_AndNoneAfterTheAnswer()
    {
        var (silent, answered) = (await Given.AnAward(Today.AddDays(15)), await Given.AnAward(Today.AddDays(15)));
        for (var day = 0; day <= 16; day++)
        {
            if (day == 3) await As(answered.County.Director).Submit(Accept(answered)).ShouldSucceed();
            for (var time = 0; time < 2; time++) await Remind(AnswerReminder.Reminds);
            Today = Today.AddDays(1);
        }

        (await Reminders(silent.County.Director)).ShouldBe(3);
        (await Reminders(answered.County.Director)).ShouldBe(1);
    }

    [Fact]
    public async Task Condition_OpenedAgain_IsRemindedOfAtTheNextStep_AndNotOfOneThatIsPast()
    {
        var the = await Given.AnAward();
        await As(the.County.Director).Submit(Accept(the)).ShouldSucceed();
        var due = Today.AddDays(15);
        await MakeDue(the, due);
        await As(the.County.Lead).Submit(new SayConditionMet.Input { Award = the.Award, Number = 1, Note = "Gjort" }).ShouldSucceed();
        Today = due.AddDays(-5);
        await As(the.Imdi.Officer).Submit(new ReopenCondition.Input { Award = the.Award, Number = 1, Reason = "Mangler." }).ShouldSucceed();
        await Remind(ConditionReminder.Reminds);
        (await Reminded()).ShouldBe(0);
        Today = due.AddDays(-1);
        await Remind(ConditionReminder.Reminds);
        (await Reminded()).ShouldBe(1);

        Task<int> Reminded() =>
            Read(db => db.Set<Notice>().CountAsync(n => n.Kind == ConditionReminder.TellsCounty.Code && n.User == the.County.Lead.Id));
    }

    /// <summary>The first condition as a decision with another day would have it.</summary>
    private async Task MakeDue(SentLetter the, DateOnly due)
    {
        await using var db = Host.OpenDb();
        await db.Thaw<AwardCondition>();
        await db.Set<AwardCondition>().Where(c => c.Award == the.Award && c.Number == 1).ExecuteUpdateAsync(c => c.SetProperty(x => x.Due, due));
    }

    [Fact]
    public async Task Conditions_AreRemindedOf_OnceAtEachOfTheDays_WhileTheyAreNotMet()
    {
        var the = await Given.AnAward();
        await As(the.County.Director).Submit(Accept(the)).ShouldSucceed();
        var due = Today.AddDays(15);
        await MakeDue(the, due);
        for (; Today <= due; Today = Today.AddDays(1))
        {
            if (Today == due.AddDays(-3))
                await As(the.County.Lead).Submit(new SayConditionMet.Input { Award = the.Award, Number = 1, Note = "Gjort" }).ShouldSucceed();
            for (var time = 0; time < 2; time++) await Remind(ConditionReminder.Reminds);
        }

        (await ToldTo(the.County.Lead)).Count(line => line.StartsWith("Fristen for et vilkår", StringComparison.Ordinal)).ShouldBe(2);
        var said = await Read(db => db.Set<Notice>().Where(n => n.Kind == ConditionReminder.TellsCounty.Code && n.User == the.County.Lead.Id).ToListAsync());
        said.ShouldAllBe(n => n.Due == due && n.Path == AwardUrls.Condition(the.Award, 1));
    }

    [Fact, SentTwice, Requirement("C-11")]
    public async Task Conditions_AreMet_Opened_AndConfirmed()
    {
        var the = await Given.AnAward();
        var url = AwardUrls.Condition(the.Award, 1);
        await As(the.County.Lead).Submit(new SayConditionMet.Input { Award = the.Award, Number = 1, Note = "Gjort" }).ShouldBeRefused(Award.AwardNotAccepted);
        await As(the.County.Director).Submit(Accept(the)).ShouldSucceed();
        (await As(the.County.Lead).Get("/oppgaver")).ShouldSay("Oppfyll vilkår 1");
        (await As(the.Imdi.Officer).Get(url)).ShouldSay("Fylkeskommunen har ikke meldt at vilkåret er oppfylt. Det er ingenting å bekrefte ennå.").HasForm("confirm").ShouldBeFalse();

        (await As(the.County.Lead).PostFile(url, "prepare-file", "PrepareInput.Files", "avtale.txt", "Signert"u8.ToArray())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await As(the.Imdi.Officer).Get(url)).ShouldNotSay("avtale.txt");
        (await As(the.County.Lead).Post(url, "Meld at vilkåret er oppfylt", ("Slik er vilkåret oppfylt", "Avtalen er signert."))).ShouldSay("Meldt oppfylt").ShouldSay("Avtalen er signert.").ShouldSay("avtale.txt").HasForm("prepare-file").ShouldBeFalse();
        var shown = await As(the.Imdi.Officer).Get(url);
        shown.ShouldSay("avtale.txt");
        var link = shown.Document.QuerySelectorAll("a[download]").Single(a => a.TextContent.Contains("avtale.txt", StringComparison.Ordinal)).GetAttribute("href")!;
        (await (await As(the.Imdi.Officer).Fetch(link)).Content.ReadAsStringAsync()).ShouldBe("Signert");
        await As(the.County.Lead).Submit(new PrepareFile.Input { For = "condition", Subject = the.Award.Value, Number = 1 }).ShouldBeRefused(AwardCondition.ConditionIsMet);
        await As(the.County.Lead).Submit(new PrepareFile.Input { For = "condition", Subject = the.Award.Value, Number = 9 }).ShouldBeRefused(Refusal.NotFound);
        await As(the.Imdi.Officer).Submit(new PrepareFile.Input { For = "condition", Subject = the.Award.Value, Number = 2 }).ShouldBeRefused(Refusal.NotFound);
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay("Se om vilkår 1 er oppfylt");
        (await As(the.Imdi.Officer).Post(url, "Åpne vilkåret igjen", ("Hva mangler?", "Signatur fra Nav."))).ShouldSay("Ikke oppfylt");
        (await As(the.County.Lead).Get(url)).ShouldSay("Signatur fra Nav.");
        await As(the.County.Lead).Submit(new SayConditionMet.Input { Award = the.Award, Number = 1, Note = "Nå er den med." }).ShouldSucceed();
        await As(the.County.Lead).Submit(new ConfirmCondition.Input { Award = the.Award, Number = 1 }).ShouldBeRefused(Refusal.NotAllowed);
        await As(the.Imdi.Other).Submit(new ConfirmCondition.Input { Award = the.Award, Number = 1 }).ShouldBeRefused(Refusal.NotFound);
        await As(the.Imdi.Officer).Submit(new ConfirmCondition.Input { Award = the.Award, Number = 3 }).ShouldBeRefused(Refusal.NotFound);
        (await As(the.Imdi.Officer).Post(url, "Bekreft at vilkåret er oppfylt")).ShouldSay("Bekreftet");
        (await As(the.County.Lead).Get(AwardUrls.Award(the.Award))).ShouldSay("bekreftet at vilkår 1 er oppfylt");
        (await As(the.County.Lead).Get("/oppgaver")).ShouldNotSay("Oppfyll vilkår 1").ShouldSay("Oppfyll vilkår 2");
        (await As(the.County.Lead).Get(AwardUrls.Award(the.Award))).ShouldSay("Årsrapport og regnskap");
    }

    [Fact, Requirement("C-09", "C-11")]
    public async Task ANewDecision_TakesThePlaceOfTheAward()
    {
        var the = await Given.AnAward();
        var next = await Given.ADecision(the.Imdi, the.Case.Application, the.Case.Call, the.Case.Content with { AnswerBy = Today.AddDays(60) }, the.Case.Decision);
        await As(the.County.Director).Submit(Accept(the)).ShouldBeRefused(Award.AwardIsReplaced);
        var replacing = await Given.Sent(the.Case, next);
        (await As(the.County.Director).Get(AwardUrls.Award(the.Award))).ShouldSay("Erstattet").ShouldSay("Et nytt vedtak har erstattet dette.");
        (await Given.Award(the.Award)).MayBePaid(true).ShouldBe(Award.AwardIsReplaced);
        await As(the.County.Director).Submit(Accept(replacing)).ShouldBeRefused(Award.LetterNotOpened);
        await As(the.County.Lead).Submit(new OpenLetter.Input { Letter = replacing.Letter }).ShouldSucceed();
        await As(the.County.Director).Submit(Accept(replacing)).ShouldSucceed();
    }

    [Fact]
    [OnBothDatabases]
    public async Task TheList_IsSearched_Sorted_AndTakenOut()
    {
        var the = await Given.AnAward();
        var name = the.County.Lead.Organisation.Name;
        foreach (var standing in Enum.GetNames<AwardStanding>())
        {
            var page = await As(the.Imdi.Officer).Get($"{AwardUrls.List}?status={standing}");
            if (standing == nameof(AwardStanding.WaitsForAnswer)) page.ShouldSay(name);
            else page.ShouldNotSay(name);
        }

        foreach (var sort in new[] { "fylke", "ar", "belop", "svarfrist", "gitt" }) (await As(the.County.Lead).Get($"{AwardUrls.List}?sorter={sort}&q={Uri.EscapeDataString(name)}")).ShouldSay(name);
        var client = As(the.County.Lead);
        await client.SignIn();
        (await client.Http.GetStringAsync(new Uri($"{AwardUrls.Table}?format=csv", UriKind.Relative))).ShouldContain("1600000");
    }

    private static AcceptAward.Input Accept(SentLetter the, string account = First) => new() { Award = the.Award, Account = account, TermsRead = true };

    private async Task Delegate(SentLetter the, AuthorityAct[] acts, Member? to = null) => await As(the.County.Director)
        .Submit(new GiveDelegation.Input { To = (to ?? the.County.Lead).Id.Value.ToString(), From = "08.03.2022", Until = "31.03.2022", Acts = [.. acts.Select(act => act.Code)] }).ShouldSucceed();

    private async Task<int> Reminders(Member member) => (await ToldTo(member)).Count(line => line.Contains("venter på svar fra dere", StringComparison.Ordinal));
}

public sealed class AcceptStoryTests_OnSqlite(SqliteHost host) : AcceptStoryTests(host), IClassFixture<SqliteHost>;

public sealed class AcceptStoryTests_OnPostgres(PostgresHost host) : AcceptStoryTests(host), IClassFixture<PostgresHost>;
