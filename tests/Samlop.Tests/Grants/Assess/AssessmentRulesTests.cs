using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Cases.Impartiality;
using Samlop.Cases.Requests;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Support;
using Samlop.Waiting;

namespace Samlop.Tests.Grants.Assess;

/// <summary>Each rule of the formal check, the assignments, the assessment and the common one.</summary>
public abstract class AssessmentRulesTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task FormalCheck_ToBeDismissed_LeadsToADecision_NotToAssessors()
    {
        var the = await Given.AReceived();
        var check = new RecordFormalCheck.Input { Application = the.Id, Read = 1, Result = nameof(FormalResult.ToBeDismissed), Ground = nameof(DismissalGround.NotConfirmed), Note = "Mangler fullmakt." };
        await As(the.Imdi.Officer).Submit(check).ShouldSucceed();
        (await As(the.Imdi.Other).Get(the.Url)).ShouldSay("Bør avvises").ShouldSay("Vedtak om avvisning").ShouldSay("Mangler fullmakt.").ShouldSay("(Ikke bekreftet av den som har fullmakt)");
        await As(the.Imdi.Officer).Submit(Given.Assign(the, the.Imdi.Other)).ShouldBeRefused(AssignAssessor.FormalCheckMissing);

        // It may be recorded anew until a decision is proposed; then what it is based on stands still.
        await As(the.Imdi.Other).Submit(new RecordFormalCheck.Input { Application = the.Id, Read = 1, BasedOn = 1, Result = nameof(FormalResult.Stands) }).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(Given.Assign(the, the.Imdi.Other)).ShouldSucceed();
        await Given.ADecisionIsProposed(the);
        await As(the.Imdi.Officer).Submit(check).ShouldBeRefused(Handled.DecisionIsProposed);
        await As(the.Imdi.Officer).Submit(Given.Assign(the, the.Imdi.Officer)).ShouldBeRefused(Handled.DecisionIsProposed);
        await Given.HandsIn(the, the.Imdi.Other, Grade.Good).ShouldBeRefused(Handled.DecisionIsProposed);
        (await As(the.Imdi.Other).Get("/oppgaver")).ShouldNotWait(the.County.Lead.Organisation.Name);
        (await As(the.Imdi.Other).Get(the.Url)).ShouldSay("Hos beslutter").ShouldSay("Det er sendt innstilling til vedtak");
    }

    [Fact]
    public async Task FormalCheck_RecordedByAnotherMeanwhile_IsShownBeside_AndWrittenOverKnowingly()
    {
        var the = await Given.AReceived();
        var (one, other) = (await As(the.Imdi.Officer).Get(the.Url), await As(the.Imdi.Other).Get(the.Url));
        await one.Post("formal-check", ("Hva viser kontrollen?", "Bør avvises"), ("Input.Ground", nameof(DismissalGround.Late)), ("Input.Note", "Kom sent."));

        var both = (await other.Post("formal-check", ("Hva viser kontrollen?", "Kan vurderes"), ("Input.Note", "Alt er i orden.")))
            .ShouldBe(HttpStatusCode.Conflict).ShouldSay($"{the.Imdi.Officer.User.Name} har lagret dette i mellomtiden").ShouldSay("Kom sent.");
        both.Document.QuerySelector("textarea[name='Input.Note']")!.TextContent.Trim().ShouldBe("Alt er i orden.");
        (await Read(db => db.Set<FormalCheck>().SingleAsync(c => c.Application == the.Id))).Note.ShouldBe("Kom sent.");

        (await both.Post("formal-check")).ShouldBe(HttpStatusCode.OK).ShouldSay("Alt er i orden.");
    }

    [Fact, Requirement("C-03")]
    public async Task FormalCheck_ShowsThatItCameLate_AndDismissesNothingByItself()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.AConfirmedApplication(county, number);
        Today = Today.AddDays(4);
        await As(county.Lead).Submit(new SendApplication.Input { Application = id }).ShouldSucceed();
        await Given.Impartial(id, imdi.Officer);
        (await As(imdi.Officer).Get(AssessUrls.Handling(id))).ShouldSay("Mottatt etter fristen").ShouldSay("Venter på formell kontroll");
    }

    [Fact]
    public async Task ANewVersion_AsksForANewLook_AndIsReadBeforeHandingIn()
    {
        var the = await Given.AnAssigned();
        var stale = await Given.HandIn(the, the.Imdi.Officer);
        await Given.HandsIn(the, the.Imdi.Other, Grade.Good).ShouldSucceed();

        // While it is not with the directorate everything is refused, and nothing is lost.
        await As(the.Imdi.Officer).Submit(new ReturnApplication.Input { Application = the.Id, Reasons = "Si mer om skolen." }).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(stale).ShouldBeRefused(Handled.NotWithDirectorate);
        await As(the.Imdi.Officer).Submit(new RecordFormalCheck.Input { Application = the.Id, Read = 1, Result = nameof(FormalResult.Stands) }).ShouldBeRefused(Handled.NotWithDirectorate);
        await As(the.Imdi.Officer).Submit(new AskRequest.Input { Subject = the.Id.Value, Kind = Information.Code, Question = "Hva?", DueOn = Written.ShortDate(Today) }).ShouldBeRefused(Handled.NotWithDirectorate);
        await As(the.Imdi.Officer).Submit(Given.Assign(the, the.Imdi.Officer)).ShouldBeRefused(Handled.NotWithDirectorate);
        (await As(the.Imdi.Officer).Get(the.Url)).ShouldSay("Søknaden er sendt tilbake til fylkeskommunen.").ShouldSay("Søknaden er trukket eller sendt tilbake");
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotWait(the.County.Lead.Organisation.Name);

        await As(the.County.Lead).Submit(await Given.Answers(the.Id, "reason", ("text", "Om skolen også."))).ShouldSucceed();
        await As(the.County.Director).Submit(await Given.ConfirmInput(the.Id)).ShouldSucceed();
        await As(the.County.Lead).Submit(new SendApplication.Input { Application = the.Id }).ShouldSucceed();
        (await As(the.Imdi.Officer).Get(the.Url)).ShouldSay("Fylkeskommunen har siden sendt inn versjon 2.").ShouldSay("Vurderingen gjelder versjon 1. Siden er versjon 2 sendt inn.").ShouldSay("Venter på formell kontroll");
        await As(the.Imdi.Officer).Submit(stale).ShouldBeRefused(HandInAssessment.NewerVersionSent);
        (await As(the.Imdi.Officer).Get(AssessUrls.Criterion(the.Id, "purpose"))).ShouldSay("Om skolen også.");

        // Nobody is asked to assess what nobody has found to stand.
        (await As(the.Imdi.Other).Get("/oppgaver")).ShouldNotSay("Vurder søknaden");
        await As(the.Imdi.Officer).Submit(new RecordFormalCheck.Input { Application = the.Id, Read = 2, BasedOn = 1, Result = nameof(FormalResult.Stands) })
            .ShouldSucceed();
        (await As(the.Imdi.Other).Get("/oppgaver")).ShouldSay("Vurder søknaden");

        // What was handed in on the older version may be taken back, also after the other has handed in.
        await Given.HandsIn(the, the.Imdi.Officer, Grade.Good).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(new TakeBackAssessment.Input { Application = the.Id }).ShouldBeRefused(Assessment.OthersHaveHandedIn);
        await As(the.Imdi.Other).Submit(new TakeBackAssessment.Input { Application = the.Id }).ShouldSucceed();
    }

    [Fact]
    public async Task AGround_WhereItCanBeAssessed_IsRefusedAtItsField()
    {
        var the = await Given.AReceived();
        var both = new RecordFormalCheck.Input
        {
            Application = the.Id,
            Read = 1,
            Result = nameof(FormalResult.Stands),
            Ground = nameof(DismissalGround.Late),
        };
        await As(the.Imdi.Officer).Submit(both).ShouldHaveError(nameof(both.Ground), nameof(AssessText.Error_GroundWithoutDismissal));
        (await Read(db => db.Set<FormalCheck>().AnyAsync(c => c.Application == the.Id))).ShouldBeFalse();
        both.Ground = "";
        await As(the.Imdi.Officer).Submit(both).ShouldSucceed();
    }

    [Fact, SentTwice]
    public async Task TakeBack_OnlyWhileNoOtherHasHandedIn()
    {
        var the = await Given.AnAssigned();
        await As(the.Imdi.Officer).Submit(new TakeBackAssessment.Input { Application = the.Id }).ShouldBeRefused(Assessment.AssessmentNotHandedIn);
        await Given.HandsIn(the, the.Imdi.Officer, Grade.Good).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(await Given.AssessmentInput(the, the.Imdi.Officer, Grade.Weak, "Nei")).ShouldBeRefused(Assessment.AssessmentIsHandedIn);
        (await As(the.Imdi.Officer).Post(AssessUrls.Assessment(the.Id), "take-back")).ShouldSay("Lever vurderingen").ShouldSay("Godt begrunnet.");
        await Given.HandsIn(the, the.Imdi.Officer, Grade.Good).ShouldSucceed();
        await Given.HandsIn(the, the.Imdi.Other, Grade.Good).ShouldSucceed();
        foreach (var assessor in new[] { the.Imdi.Officer, the.Imdi.Other }) await As(assessor).Submit(new TakeBackAssessment.Input { Application = the.Id }).ShouldBeRefused(Assessment.OthersHaveHandedIn);
    }

    [Fact]
    public async Task TheDraftIsTheWritersAlone_AndOthersReadWhenAllHaveHandedIn()
    {
        var the = await Given.AnAssigned();
        await Given.Impartial(the.Id, the.Imdi.Decider);
        await As(the.Imdi.Officer).Submit(await Given.AssessmentInput(the, the.Imdi.Officer, Grade.Good, "Bare et utkast.")).ShouldSucceed();
        (await As(the.Imdi.Decider).Get(AssessUrls.Assessment(the.Id))).ShouldNotSay("Bare et utkast.").ShouldSay("Vurderingene er ikke klare ennå");
        await Given.HandsIn(the, the.Imdi.Officer, Grade.Good, "Levert av den ene.").ShouldSucceed();
        (await As(the.Imdi.Decider).Get(AssessUrls.Assessment(the.Id))).ShouldNotSay("Levert av den ene.");
        await Given.HandsIn(the, the.Imdi.Other, Grade.Good).ShouldSucceed();
        (await As(the.Imdi.Decider).Get(AssessUrls.Assessment(the.Id))).ShouldSay("Levert av den ene.");
        (await As(the.Imdi.Decider).Get(AssessUrls.Consensus(the.Id))).ShouldSay("Karakterene side ved side").ShouldNotSay("Skriv den felles vurderingen");
        await As(the.Imdi.Decider).Submit(new SaveConsensus.Input { Application = the.Id }).ShouldBeRefused(Refusal.NotAllowed);

        // A third assessor, assigned later, does not read what was agreed before handing in.
        await As(the.Imdi.Officer).Submit(await Given.Consensus(the, Grade.Good, "Det de to mente.")).ShouldSucceed();
        var third = await Given.AMember(Role.CaseOfficer, the.Imdi.Officer.Organisation);
        await Given.Impartial(the.Id, third);
        (await Given.Note(the))!.Answers.ShouldNotBeEmpty();
        await As(the.Imdi.Officer).Submit(Given.Assign(the, third)).ShouldSucceed();
        (await Given.Note(the))!.Answers.ShouldBeEmpty();
        (await As(third).Get(AssessUrls.Consensus(the.Id))).ShouldNotSay("Det de to mente.");
        (await As(third).Get(AssessUrls.Assessment(the.Id))).ShouldNotSay("Levert av den ene.");
    }

    [Fact]
    public async Task Drafts_SavedInTwoWindows_ShowBoth()
    {
        var the = await Given.AnAssigned();
        var one = await As(the.Imdi.Officer).Get(AssessUrls.Criterion(the.Id, "plan"));
        var two = await As(the.Imdi.Officer).Get(AssessUrls.Criterion(the.Id, "plan"));
        await one.Post("Lagre", ("Begrunnelse", "Det første vinduet."));
        var conflict = await two.Post("Lagre", ("Begrunnelse", "Det andre vinduet."));
        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Det første vinduet.").ShouldSay("Det andre vinduet.");
        (await conflict.Post("Lagre")).ShouldBe(HttpStatusCode.OK).ShouldSay("Det andre vinduet.").ShouldNotSay("Det første vinduet.");
    }

    [Fact]
    public async Task TwoCriteria_WrittenInTwoWindows_AreNotInEachOthersWay()
    {
        var the = await Given.AnAssigned();
        var one = await As(the.Imdi.Officer).Get(AssessUrls.Criterion(the.Id, "plan"));
        var two = await As(the.Imdi.Officer).Get(AssessUrls.Criterion(the.Id, "purpose"));
        await one.Post("Lagre", ("Begrunnelse", "Om planen."));
        (await two.Post("Lagre", ("Begrunnelse", "Om formålet."))).ShouldBe(HttpStatusCode.OK);
        (await Given.AssessmentOf(the, the.Imdi.Officer)).Grades.Select(g => g.Reason).ShouldBe(["Om planen.", "Om formålet."], ignoreOrder: true);
    }

    [Fact]
    public async Task HandIn_OfWhatWasChangedInAnotherWindow_IsRefused_AndIsLookedAtFirst()
    {
        var the = await Given.AnAssigned();
        await As(the.Imdi.Officer).Submit(await Given.AssessmentInput(the, the.Imdi.Officer, Grade.Good, "Først.")).ShouldSucceed();
        var seen = await As(the.Imdi.Officer).Get(AssessUrls.Assessment(the.Id));
        await As(the.Imdi.Officer).Submit(await Given.AssessmentInput(the, the.Imdi.Officer, Grade.Good, "Siden.")).ShouldSucceed();
        var changed = await seen.Post("hand-in");
        changed.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Siden.");
        (await Given.AssessmentOf(the, the.Imdi.Officer)).HandedInAt.ShouldBeNull();
        (await changed.Post("hand-in")).ShouldBe(HttpStatusCode.OK).ShouldSay("Levert");
    }

    [Fact]
    public async Task Consensus_ChangedByOneWhileAnotherWrites_ShowsBoth_AndTakesAnswersAway()
    {
        var the = await Given.AnAgreed();
        var mine = await As(the.Imdi.Officer).Get(AssessUrls.Consensus(the.Id));
        await As(the.Imdi.Other).Submit(await Given.Consensus(the, Grade.Weak, "Den andres tekst.")).ShouldSucceed();
        (await Given.Note(the))!.CompletedAt.ShouldBeNull();
        var conflict = await mine.Post("Legg fram den felles vurderingen", ("Begrunnelse: Helhetsvurdering", "Min tekst."));
        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Min tekst.").ShouldSay("Den andres tekst.");
        (await conflict.Post("Legg fram den felles vurderingen")).ShouldBe(HttpStatusCode.OK).ShouldSay("Min tekst.");

        // An answer is to what one has read; the same text once more changes nothing.
        await As(the.Imdi.Other).Submit(new AnswerConsensus.Input { Application = the.Id, Read = 1, Standpoint = nameof(AnswerConsensus.Standpoint.Agree) }).ShouldBeRefused(Refusal.ChangedSinceOpened);
        var again = await Given.Agrees(the);
        await As(the.Imdi.Other).Submit(again).ShouldSucceed();
        await As(the.Imdi.Other).Submit(await Given.Agrees(the)).ShouldBeRefused(ConsensusNote.ConsensusIsAnswered);
    }

    /// <summary>Pressed by another on what is laid before them already, the button is an answer.</summary>
    [Fact]
    public async Task Consensus_LaidBeforeTheOthersOnceMoreUnchanged_IsAnAnswer_AndAllAreToldThatItIsDone()
    {
        var the = await Given.AnAgreed();
        await As(the.Imdi.Officer).Submit(await Given.Consensus(the, Grade.Weak)).ShouldSucceed();
        await As(the.Imdi.Other).Submit(await Given.Consensus(the, Grade.Weak)).ShouldSucceed();

        (await Given.Note(the))!.CompletedAt.ShouldNotBeNull();
        var told = await Read(db => db.Set<Notice>().Where(n => n.Subject == the.Id.Value && n.User == the.Imdi.Officer.Id).ToListAsync());
        told.ShouldNotContain(n => n.Kind == SaveConsensus.TellsAssessors.Code);
        told.Where(n => n.Kind == AnswerConsensus.TellsWriter.Code).Select(n => n.Line[^11..]).ShouldBe([" er ferdig.", " er ferdig."]);
    }

    [Fact]
    public async Task Consensus_NeedsTwoWhoHaveHandedIn_AndAllGrades()
    {
        var the = await Given.AReceived();
        await As(the.Imdi.Officer).Submit(new RecordFormalCheck.Input { Application = the.Id, Read = 1, Result = nameof(FormalResult.Stands) }).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(Given.Assign(the, the.Imdi.Officer)).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(Given.Assign(the, the.Imdi.Officer)).ShouldBeRefused(AssignAssessor.AlreadyAssessor);
        await Given.HandsIn(the, the.Imdi.Officer, Grade.Good).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(await Given.Consensus(the, Grade.Good)).ShouldBeRefused(SaveConsensus.TooFewAssessments);
        await As(the.Imdi.Officer).Submit(Given.Assign(the, the.Imdi.Other)).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(await Given.Consensus(the, Grade.Good)).ShouldBeRefused(SaveConsensus.AssessmentsMissing);
        await Given.HandsIn(the, the.Imdi.Other, Grade.Good).ShouldSucceed();
        // An empty draft is one too, and is laid before nobody.
        var empty = new SaveConsensus.Input { Application = the.Id, Grades = [.. (await Given.Codes(the)).Select(code => new TypedGrade { Criterion = code })] };
        await As(the.Imdi.Officer).Submit(empty).ShouldSucceed();
        (await Given.Note(the))!.PresentedAt.ShouldBeNull();
        var half = await Given.Consensus(the, Grade.Good);
        half.Grades[0].Reason = ".";
        await As(the.Imdi.Officer).Submit(half).ShouldHaveError("Grades[0].Reason", nameof(CommonText.Error_ReasonMissing));
        half.Then = "stay";
        await As(the.Imdi.Officer).Submit(half).ShouldSucceed();
        await As(the.Imdi.Other).Submit(await Given.Agrees(the)).ShouldBeRefused(ConsensusNote.ConsensusNotPresented);
    }

    [Fact, SentTwice]
    public async Task Assignments_AreMovedEndedAndReplaced_AndWhatIsWrittenStays()
    {
        var the = await Given.AnAssigned();
        var third = await Given.AMember(Role.CaseOfficer, the.Imdi.Officer.Organisation);
        var first = await Given.AssessmentOf(the, the.Imdi.Other);
        var chosen = first.Id.Value.ToString();
        await As(the.Imdi.Officer).Submit(new MoveAssessmentDue.Input { Application = the.Id, Assessment = chosen, DueOn = Written.ShortDate(Today.AddDays(-1)) }).ShouldHaveError("DueOn", nameof(AssessText.Error_DayPassed));
        await As(the.Imdi.Officer).Post(the.Url, "move-due", ("Assessment", chosen), ("DueOn", Written.ShortDate(Today.AddDays(20))));
        (await Given.AssessmentOf(the, the.Imdi.Other)).DueOn.ShouldBe(Today.AddDays(20));
        await As(the.Imdi.Other).Submit(await Given.AssessmentInput(the, the.Imdi.Other, Grade.Good, "Halvveis.")).ShouldSucceed();

        var instead = Given.Assign(the, third);
        instead.InsteadOf = chosen;
        await As(the.Imdi.Officer).Submit(instead).ShouldSucceed();
        (await As(the.Imdi.Officer).Get(the.Url)).ShouldSay($"I stedet for {the.Imdi.Other.User.Name}").ShouldSay("Har ikke erklært seg habil ennå");
        (await Given.AssessmentOf(the, the.Imdi.Other)).Grades.ShouldContain(g => g.Reason == "Halvveis.");
        await Given.HandsIn(the, the.Imdi.Other, Grade.Good).ShouldBeRefused(Assessment.AssignmentHasEnded);

        var end = new EndAssignment.Input { Application = the.Id, Assessment = (await Given.AssessmentOf(the, third)).Id.Value.ToString() };
        await As(the.Imdi.Officer).Submit(end).ShouldHaveError(nameof(end.Reason));
        end.Reason = "Har for mye å gjøre.";
        (await As(the.Imdi.Officer).Post(the.Url, "end-assignment", ("Assessment", end.Assessment), ("Reason", end.Reason))).ShouldBe(HttpStatusCode.OK);
        await As(the.Imdi.Officer).Submit(end).ShouldBeRefused(Assessment.AssignmentHasEnded);
        (await As(the.Imdi.Officer).Get(the.Url)).ShouldSay($"avsluttet vurderingsoppdraget til {third.User.Name}").ShouldSay("Har for mye å gjøre.");
    }

    [Fact, SentTwice]
    public async Task AStandIn_SeesWhatWaitsForTheAbsent_AndTakesOverInTheirOwnName()
    {
        var the = await Given.AnAssigned();
        var standIn = await Given.AMember(Role.CaseOfficer, the.Imdi.Officer.Organisation);
        (await As(the.Imdi.Other).Post(AuthorityUrls.StandIns, "appoint", ("Vikar", standIn.User.Name), ("Fra og med", Written.ShortDate(Today)), ("Til og med", Written.ShortDate(Today.AddDays(-3))))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await As(the.Imdi.Other).Post(AuthorityUrls.StandIns, "appoint", ("Vikar", standIn.User.Name), ("Fra og med", Written.ShortDate(Today)), ("Til og med", Written.ShortDate(Today.AddDays(5)))))
            .ShouldSay($"{standIn.User.Name} er vikar for {the.Imdi.Other.User.Name}").ShouldSay("Gjelder nå");
        (await As(standIn).Get("/oppgaver")).ShouldSay($"(for {the.Imdi.Other.User.Name})");
        var over = new TakeOverAssessment.Input { Application = the.Id, Assessment = (await Given.AssessmentOf(the, the.Imdi.Other)).Id.Value.ToString() };
        await As(standIn).Submit(over).ShouldBeRefused(Refusal.NotFound);
        await Given.Impartial(the.Id, standIn);
        await As(the.Imdi.Officer).Submit(over).ShouldBeRefused(TakeOverAssessment.NotStandIn);
        (await As(standIn).Post(the.Url, "take-over")).ShouldSay("Se over og lever vurderingen");
        var mine = await Given.AssessmentOf(the, standIn);
        (mine.InsteadOf, mine.DueOn).ShouldBe((the.Imdi.Other.Id, Today.AddDays(7)));
        (await As(the.Imdi.Officer).Get(the.Url)).ShouldSay($"I stedet for {the.Imdi.Other.User.Name}").ShouldSay($"overtok vurderingen fra {the.Imdi.Other.User.Name} som vikar");
        await As(standIn).Submit(over).ShouldBeRefused(Assessment.AssignmentHasEnded);

        // Over is over; what was taken over stays.
        (await As(standIn).Post(AuthorityUrls.StandIns, "revoke-stand-in")).ShouldSay("Ingen vikarer nå");
        var revoked = await Read(db => db.Set<StandIn>().SingleAsync(s => s.User == standIn.Id));
        await As(standIn).Submit(new RevokeStandIn.Input { StandIn = revoked.Id.Value.ToString() }).ShouldBeRefused(StandIn.StandInIsOver);
        (await As(standIn).Get("/oppgaver")).ShouldSay("Vurder søknaden").ShouldNotSay($"(for {the.Imdi.Other.User.Name})");
    }

    [Fact]
    public async Task AStandIn_WhoIsBarred_HasNoTaskAndCannotTakeOver()
    {
        var the = await Given.AnAssigned();
        var standIn = await Given.AMember(Role.CaseOfficer, the.Imdi.Officer.Organisation);
        await As(the.Imdi.Other).Submit(new AppointStandIn.Input { User = standIn.Id.Value.ToString(), From = Written.ShortDate(Today), Until = Written.ShortDate(Today) }).ShouldSucceed();
        await As(standIn).Submit(new DeclareImpartiality.Input { About = Subject.Of(the.Id), Answer = nameof(ImpartialityAnswer.Ground), Ground = nameof(ImpartialityGround.Party) }).ShouldSucceed();
        (await As(standIn).Get("/oppgaver")).ShouldNotSay("Vurder søknaden");
        await As(standIn).Submit(new TakeOverAssessment.Input { Application = the.Id, Assessment = (await Given.AssessmentOf(the, the.Imdi.Other)).Id.Value.ToString() }).ShouldBeRefused(Refusal.NotFound);
        var elsewhere = await Given.AMember(Role.CaseOfficer);
        await As(elsewhere).Submit(new AppointStandIn.Input { User = standIn.Id.Value.ToString(), From = Written.ShortDate(Today), Until = Written.ShortDate(Today) }).ShouldHaveError(nameof(AppointStandIn.Input.User));
        (await As(elsewhere).Get(AuthorityUrls.StandIns)).ShouldNotSay(standIn.User.Name);
    }

    [Fact, SentTwice]
    public async Task Information_IsAskedMissedAndWithdrawn()
    {
        var the = await Given.AnAssigned();
        var ask = new AskRequest.Input { Subject = the.Id.Value, Kind = Information.Code, Question = "Hva koster det?", DueOn = Written.ShortDate(Today.AddDays(2)) };
        await As(the.Imdi.Officer).Submit(new AskRequest.Input { Subject = the.Id.Value, Kind = Information.Code }).ShouldHaveError(nameof(ask.Question));
        await As(the.Imdi.Officer).Submit(ask).ShouldSucceed();
        var id = await Read(db => db.Set<CaseRequest>().Where(r => r.Subject == the.Id.Value).Select(r => r.Id).SingleAsync());
        Today = Today.AddDays(4);
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay($"Svaret fra {the.County.Lead.Organisation.Name} på et spørsmål om søknaden er ikke kommet");
        var other = await Given.ACounty();
        await As(other.Lead).Submit(new AnswerRequest.Input { Request = id, Answer = "Nei" }).ShouldBeRefused(Refusal.NotFound);
        (await As(other.Lead).Get(RequestUrls.Request(id))).ShouldBe(HttpStatusCode.NotFound);
        (await As(other.Lead).Get(AssessUrls.Information(the.Id))).ShouldBe(HttpStatusCode.NotFound);
        await As(the.Imdi.Officer).Post(RequestUrls.Request(id), "withdraw-request", ("Begrunnelse", "Vi fant svaret i søknaden."), ("Vi trekker spørsmålet, og trenger ikke svar", "true"));
        await As(the.County.Lead).Submit(new AnswerRequest.Input { Request = id, Answer = "Tre millioner" }).ShouldBeRefused(CaseRequest.RequestIsWithdrawn);
        (await As(the.County.Lead).Get(AssessUrls.Information(the.Id))).ShouldSay("Trukket, trenger ikke svar").ShouldSay("Vi fant svaret i søknaden.");
        (await As(the.County.Lead).Get("/oppgaver")).ShouldNotSay("Direktoratet har spurt");
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotSay("er ikke kommet");
    }
}

public sealed class AssessmentRulesTests_OnSqlite(SqliteHost host) : AssessmentRulesTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class AssessmentRulesTests_OnPostgres(PostgresHost host) : AssessmentRulesTests(host), IClassFixture<PostgresHost>;
