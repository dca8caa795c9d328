using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases.Requests;
using Samlop.Cases;
using Samlop.Cases.Impartiality;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Assess;

/// <summary>Nobody reads, works or is chosen who is not impartial.</summary>
public abstract class ImpartialityTests(SamlopHost host) : HostTests(host)
{
    private static readonly DeclareImpartiality.Input Kin = new() { Answer = nameof(ImpartialityAnswer.Ground), Ground = nameof(ImpartialityGround.Kin) };

    [Theory, Requirement("C-07")]
    [InlineData(null)]
    [InlineData(ImpartialityAnswer.Ground)]
    [InlineData(ImpartialityAnswer.InDoubt)]
    public async Task WhoeverIsNotCleared_FindsNothing_AndCanDoNothing(ImpartialityAnswer? answer)
    {
        var the = await Given.AnAssessed();
        var outsider = await Given.AMember(Role.CaseOfficer, the.Imdi.Officer.Organisation);
        if (answer is not null) await As(outsider).Submit(new DeclareImpartiality.Input { About = Subject.Of(the.Id), Answer = answer.ToString(), Ground = nameof(ImpartialityGround.Special), Text = "Kjenner prosjektlederen." }).ShouldSucceed();
        var number = await Given.CaseOf(the);
        var attachment = Guid.NewGuid();

        foreach (var url in new[]
        {
            ApplyUrls.Version(the.Id, 1), ApplyUrls.Pdf(the.Id, 1), ApplyUrls.Attachment(the.Id, attachment), AssessUrls.Assessment(the.Id), AssessUrls.Criterion(the.Id, "plan"), AssessUrls.Consensus(the.Id),
            CaseUrls.Case(number), CaseUrls.Archive(number), CaseUrls.Entry(number, 1), CaseUrls.Document(number, 1, 1), CaseUrls.Register(number),
        })
        {
            (await As(outsider).Fetch(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, url);
        }

        var hub = await As(outsider).Get(ApplyUrls.Application(the.Id));
        hub.Url.ShouldBe(the.Url);
        hub.ShouldSay(the.County.Lead.Organisation.Name).ShouldNotSay("Formell kontroll").ShouldNotSay("Godt begrunnet.").ShouldNotSay(the.Imdi.Other.User.Name);
        hub.Document.QuerySelectorAll("form").Select(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value")).OfType<string>()
            .Where(f => f is "formal-check" or "assign" or "ask-request").ShouldBeEmpty();
        (await As(outsider).Get("/oppgaver")).ShouldNotSay(the.County.Lead.Organisation.Name);
        (await As(outsider).Get(CaseUrls.List)).ShouldNotSay(number.ToString());
        (await As(outsider).Get($"{ApplyUrls.List}?behandling={HandlingStage.Consensus}")).ShouldNotSay(the.County.Lead.Organisation.Name);

        foreach (var run in UseCases(the, As(outsider))) (await run).ShouldBe(Refusal.NotFound);
        var assign = As(the.Imdi.Officer).Submit(Given.Assign(the, outsider));
        if (answer is null) await assign.ShouldSucceed();
        else await assign.ShouldHaveError(nameof(AssignAssessor.Input.Assessor));
    }

    [Fact]
    public async Task WhoeverHoldsARoleAtTheCounty_CannotAnswerThatNothingStandsAgainstThem()
    {
        var the = await Given.AReceived();
        var both = await Given.AMember(Role.CaseOfficer, the.Imdi.Officer.Organisation, the.County.Other.User);
        var none = new DeclareImpartiality.Input { About = Subject.Of(the.Id), Answer = nameof(ImpartialityAnswer.NoGround) };
        await As(both).Submit(none).ShouldHaveError(nameof(none.Answer), nameof(ImpartialityText.Error_ImpartialAtParty));
        await As(both).Submit(new DeclareManyImpartial.Input { Kind = none.About.Kind, Things = [the.Id.Value.ToString()] })
            .ShouldHaveError(nameof(DeclareManyImpartial.Input.Things), nameof(ImpartialityText.Error_ImpartialAtParty));
        await As(both).Submit(new DeclareImpartiality.Input
        {
            About = none.About,
            Answer = nameof(ImpartialityAnswer.Ground),
            Ground = nameof(ImpartialityGround.Party),
        }).ShouldSucceed();
    }

    [Fact]
    public async Task WhoeverHoldsARoleAtTheCounty_IsNotGivenItsApplication()
    {
        var the = await Given.AnAssigned();
        var both = await Given.AMember(Role.CaseOfficer, the.Imdi.Officer.Organisation, the.County.Other.User);
        var page = await As(the.Imdi.Officer).Get(the.Url);
        page.Document.QuerySelectorAll("form[data-form=assign] option").Select(o => o.GetAttribute("value"))
            .ShouldNotContain(both.Id.Value.ToString());
        await As(the.Imdi.Officer).Submit(Given.Assign(the, both))
            .ShouldHaveError(nameof(AssignAssessor.Input.Assessor), nameof(AssessText.Error_Assessor));

        // Another county's is theirs to assess.
        var other = await Given.AnAssigned();
        var officer = await Given.AMember(Role.CaseOfficer, other.Imdi.Officer.Organisation, the.County.Lead.User);
        await As(other.Imdi.Officer).Submit(Given.Assign(other, officer)).ShouldSucceed();
    }

    [Fact, SentTwice, Requirement("C-07")]
    public async Task WithdrawnAndDeclaredAnewWithAGround_IsTakenOff_AndWhatWasWrittenIsKeptAndMarked()
    {
        var the = await Given.AnAgreed();
        (await Given.Note(the))!.CompletedAt.ShouldNotBeNull();
        (await As(the.Imdi.Other).Post(the.Url, "withdraw-declaration")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv hva som er nytt.");
        (await As(the.Imdi.Other).Post(the.Url, "withdraw-declaration", ("Hva er nytt?", "Søsteren min er ansatt der."))).ShouldSay("Er du habil?").ShouldNotSay("Formell kontroll");
        (await As(the.Imdi.Other).Get(AssessUrls.Assessment(the.Id))).ShouldBe(HttpStatusCode.NotFound);
        (await As(the.Imdi.Other).Post(the.Url, "declare", ("Er det noe som gjør deg inhabil?", "Jeg er inhabil"))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Velg grunnen til at du er inhabil.");
        (await As(the.Imdi.Other).Post(the.Url, "declare", ("Er det noe som gjør deg inhabil?", "Jeg er inhabil"), ("Hvilken grunn gjelder?", nameof(ImpartialityGround.Kin)))).ShouldSay("Du er inhabil i denne saken");

        var kept = await Given.AssessmentOf(the, the.Imdi.Other);
        kept.EndedAt.ShouldNotBeNull();
        kept.HandedInAt.ShouldNotBeNull();
        kept.Grades.ShouldNotBeEmpty();
        var note = (await Given.Note(the))!;
        note.CompletedAt.ShouldBeNull();
        note.Answers.ShouldBeEmpty();
        note.Grades.ShouldNotBeEmpty();

        // Those who are left see it, marked; the reason is not told.
        (await As(the.Imdi.Officer).Get(AssessUrls.Assessment(the.Id))).ShouldSay("Skrevet av en som senere ble inhabil").ShouldSay("Teller ikke");
        (await As(the.Imdi.Officer).Get(the.Url)).ShouldSay("Skrevet av en som senere ble inhabil").ShouldSay("1 av 2 er valgt").ShouldSay("trakk svaret sitt om habilitet").ShouldNotSay("Søsteren");
        await As(the.Imdi.Officer).Submit(await Given.Consensus(the, Grade.VeryGood)).ShouldBeRefused(SaveConsensus.TooFewAssessments);
        (await Read(db => db.Set<ImpartialityDeclaration>().CountAsync(d => d.Subject == the.Id.Value && d.User == the.Imdi.Other.Id))).ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Withdraw_OfABar_AsksTheSuperior_AndBarsMeanwhile(bool foundImpartial)
    {
        var the = await Given.AnAssigned();
        await As(the.Imdi.Other).Submit(new WithdrawDeclaration.Input { About = Subject.Of(the.Id), Reason = "Nytt" }).ShouldSucceed();
        await As(the.Imdi.Other).Submit(new DeclareImpartiality.Input { About = Subject.Of(the.Id), Answer = Kin.Answer, Ground = Kin.Ground }).ShouldSucceed();
        await As(the.Imdi.Other).Submit(new WithdrawDeclaration.Input { About = Subject.Of(the.Id), Reason = "Feil person" }).ShouldSucceed();

        await As(the.Imdi.Other).Submit(new DeclareImpartiality.Input { About = Subject.Of(the.Id), Answer = nameof(ImpartialityAnswer.NoGround) }).ShouldBeRefused(DeclareImpartiality.AlreadyDeclared);
        var anew = await Read(db => db.Set<ImpartialityDeclaration>().SingleAsync(d => d.Subject == the.Id.Value && d.User == the.Imdi.Other.Id && d.WithdrawnAt == null));
        (anew.IsBar, anew.WaitsForRuling, anew.IsClear, anew.Text).ShouldBe((true, true, false, "Feil person"));
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldSay($"{the.Imdi.Other.User.Name} er i tvil om egen habilitet");

        var ruling = foundImpartial ? RuleOnImpartiality.Ruling.Impartial : RuleOnImpartiality.Ruling.Barred;
        await As(the.Imdi.Decider).Submit(new RuleOnImpartiality.Input { Declaration = anew.Id, Ruling = ruling.ToString(), Reason = "Sett på det" }).ShouldSucceed();
        var ruled = await Read(db => db.Set<ImpartialityDeclaration>().SingleAsync(d => d.Id == anew.Id));
        (ruled.IsBar, ruled.IsClear).ShouldBe((!foundImpartial, foundImpartial));
    }

    [Fact]
    public async Task TheFormalCheckOfOneBarredLater_MustBeMadeAnew()
    {
        var the = await Given.AReceived();
        await As(the.Imdi.Officer).Submit(new RecordFormalCheck.Input { Application = the.Id, Read = 1, Result = nameof(FormalResult.Stands) }).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(new WithdrawDeclaration.Input { About = Subject.Of(the.Id), Reason = "Nytt" }).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(new DeclareImpartiality.Input { About = Subject.Of(the.Id), Answer = Kin.Answer, Ground = Kin.Ground }).ShouldSucceed();
        (await As(the.Imdi.Other).Get(the.Url)).ShouldSay("Venter på formell kontroll").ShouldSay("Skrevet av en som senere ble inhabil");
        await As(the.Imdi.Other).Submit(Given.Assign(the, the.Imdi.Other)).ShouldBeRefused(AssignAssessor.FormalCheckMissing);
    }

    [Fact, SentTwice, Requirement("C-07")]
    public async Task ADoubt_IsDecidedByTheSuperior_NeverByOneself()
    {
        var the = await Given.AnAssigned();
        var decider = the.Imdi.Decider;
        await As(the.Imdi.Other).Submit(new WithdrawDeclaration.Input { About = Subject.Of(the.Id), Reason = "Nytt" }).ShouldSucceed();
        await As(the.Imdi.Other).Submit(new DeclareImpartiality.Input { About = Subject.Of(the.Id), Answer = nameof(ImpartialityAnswer.InDoubt) }).ShouldHaveError(nameof(DeclareImpartiality.Input.Text));
        (await As(the.Imdi.Other).Post(the.Url, "declare", ("Er det noe som gjør deg inhabil?", "Jeg er i tvil"), ("Forklar kort", "Studiekamerat leder prosjektet."))).ShouldSay("Lederen din avgjør.");
        (await As(the.Imdi.Officer).Get(the.Url)).ShouldSay("I tvil").ShouldNotSay("Studiekamerat");

        // The superior sees the doubt, and nothing of the application.
        (await As(decider).Get("/oppgaver")).ShouldSay($"{the.Imdi.Other.User.Name} er i tvil om egen habilitet");
        var id = await Read(db => db.Set<ImpartialityDeclaration>().Where(d => d.User == the.Imdi.Other.Id && d.WithdrawnAt == null).Select(d => d.Id).SingleAsync());
        (await As(decider).Get(ImpartialityUrls.Doubts())).ShouldSay(the.Imdi.Other.User.Name);
        var page = await As(decider).Get(ImpartialityUrls.Rule(id));
        page.ShouldSay("Studiekamerat leder prosjektet.").ShouldSay(the.County.Lead.Organisation.Name);
        (await page.Post("rule", ("Er kollegaen habil?", "Inhabil"))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv begrunnelsen for avgjørelsen.");
        (await As(decider).Post(ImpartialityUrls.Rule(id), "rule", ("Er kollegaen habil?", "Inhabil"), ("Begrunnelse for avgjørelsen", "Nært vennskap."))).ShouldBe(HttpStatusCode.OK);
        (await As(the.Imdi.Other).Get(the.Url)).ShouldSay("Du er inhabil i denne saken").ShouldSay("Nært vennskap.");
        (await Given.AssessmentOf(the, the.Imdi.Other)).EndedAt.ShouldNotBeNull();
        await As(decider).Submit(new RuleOnImpartiality.Input { Declaration = id, Ruling = nameof(RuleOnImpartiality.Ruling.Impartial), Reason = "Nei" }).ShouldBeRefused(ImpartialityDeclaration.NothingInDoubt);

        // One's own doubt is another's to decide; of another directorate it is not there.
        await As(decider).Submit(new DeclareImpartiality.Input { About = Subject.Of(the.Id), Answer = nameof(ImpartialityAnswer.InDoubt), Text = "Tidligere kollega." }).ShouldSucceed();
        var own = await Read(db => db.Set<ImpartialityDeclaration>().Where(d => d.User == decider.Id).Select(d => d.Id).SingleAsync());
        (await As(decider).Get("/oppgaver")).ShouldNotSay("er i tvil om egen habilitet");
        (await As(decider).Get(ImpartialityUrls.Rule(own))).ShouldSay("Du kan ikke avgjøre din egen habilitet.");
        var ruling = new RuleOnImpartiality.Input { Declaration = own, Ruling = nameof(RuleOnImpartiality.Ruling.Impartial), Reason = "Ja" };
        await As(decider).Submit(ruling).ShouldBeRefused(ImpartialityDeclaration.OwnImpartiality);
        var elsewhere = await Given.AMember(Role.DecisionMaker);
        await As(elsewhere).Submit(ruling).ShouldBeRefused(Refusal.NotFound);
        (await As(elsewhere).Get(ImpartialityUrls.Rule(own))).ShouldBe(HttpStatusCode.NotFound);
        await As(await Given.AMember(Role.DecisionMaker, decider.Organisation)).Submit(ruling).ShouldSucceed();
        (await As(decider).Get(the.Url)).ShouldSay("Formell kontroll");
    }

    [Fact]
    public async Task DeclareMany_TakesAllOrNone_OfTheOwnDirectorate()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var ids = new List<GrantApplicationId>();
        for (var i = 0; i < 3; i++) ids.Add(await Given.ASentApplication(await Given.ACounty(), number));
        (await As(imdi.Officer).Get("/oppgaver")).ShouldSay($"Svar på om du er habil til å behandle 3 søknader på utlysning {number}");
        var all = new DeclareManyImpartial.Input { Kind = Subject.Of(default(GrantApplicationId)).Kind, Things = [.. ids.Select(i => i.Value.ToString())] };
        await As(await Given.AMember(Role.CaseOfficer)).Submit(all).ShouldBeRefused(Refusal.NotFound);
        await As(imdi.Officer).Submit(new DeclareManyImpartial.Input { Kind = Subject.Of(default(GrantApplicationId)).Kind, Things = ["tull"] }).ShouldHaveError(nameof(all.Things));
        await Given.Impartial(ids[0], imdi.Officer);
        await As(imdi.Officer).Submit(all).ShouldBeRefused(DeclareImpartiality.AlreadyDeclared);
        (await As(imdi.Officer).Submit(new DeclareManyImpartial.Input { Kind = Subject.Of(default(GrantApplicationId)).Kind, Things = [.. ids.Skip(1).Select(i => i.Value.ToString())] }).ShouldSucceed()).Count.ShouldBe(2);
        await As(imdi.Officer).Submit(new DeclareImpartiality.Input { About = Subject.Of(ids[2]), Answer = nameof(ImpartialityAnswer.NoGround) }).ShouldBeRefused(DeclareImpartiality.AlreadyDeclared);
    }

    /// <summary>Each use case on the application, as somebody who could otherwise.</summary>
    private static IEnumerable<Task<Refusal?>> UseCases(GivenHandling the, Client who)
    {
        yield return Of(who.Submit(new RecordFormalCheck.Input { Application = the.Id, Read = 1, Result = nameof(FormalResult.Stands) }));
        yield return Of(who.Submit(new AssignAssessor.Input { Application = the.Id }));
        yield return Of(who.Submit(new EndAssignment.Input { Application = the.Id }));
        yield return Of(who.Submit(new MoveAssessmentDue.Input { Application = the.Id }));
        yield return Of(who.Submit(new TakeOverAssessment.Input { Application = the.Id }));
        yield return Of(who.Submit(new SaveAssessment.Input { Application = the.Id }));
        yield return Of(who.Submit(new HandInAssessment.Input { Application = the.Id }));
        yield return Of(who.Submit(new WriteNote.Input { Application = the.Id }));
        yield return Of(who.Submit(new ChangeNote.Input { Application = the.Id }));
        yield return Of(who.Submit(new RemoveNote.Input { Application = the.Id }));
        yield return Of(who.Submit(new TakeBackAssessment.Input { Application = the.Id }));
        yield return Of(who.Submit(new SaveConsensus.Input { Application = the.Id }));
        yield return Of(who.Submit(new AnswerConsensus.Input { Application = the.Id }));
        yield return Of(who.Submit(new AskRequest.Input { Subject = the.Id.Value, Kind = Information.Code }));
        yield return Of(who.Submit(new ReturnApplication.Input { Application = the.Id, Reasons = "x" }));
        yield return Of(who.Submit(new SeeApplication.Input { Application = the.Id, Number = 1 }));
    }

    private static async Task<Refusal?> Of<T>(Task<Outcome<T>> run) => (await run).Refusal;
}

public sealed class ImpartialityTests_OnSqlite(SqliteHost host) : ImpartialityTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class ImpartialityTests_OnPostgres(PostgresHost host) : ImpartialityTests(host), IClassFixture<PostgresHost>;
