using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Persons;
using Samlop.Persons.Course;
using Samlop.Persons.Grounds;
using Samlop.Persons.Merging;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Course;

/// <summary>A person's way from settlement to lasting work: who begins it, who sees what of it, and who is told.</summary>
public abstract class CourseTests(SamlopHost host) : HostTests(host)
{
    private const SharingPurpose TakeIn = SharingPurpose.RecommendAndTakeIn;
    private const string Section = "Kvalifiseringsløp";
    private const string MayDo = "Registrer neste fase";

    [Fact, SentTwice, Requirement("K-44")]
    public async Task Course_IsBegunByTheService_HandedToNav_SeenAsTheTableSays_AndReadByThePerson()
    {
        var (adviser, counsellor, teacher, company) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.NavCounsellor), await Given.AMember(Role.TradeTeacher), await Given.AMember(Role.CompanyManager));
        var participant = await Given.AMember(Role.Participant);
        var person = await APerson(adviser, counsellor, teacher, company);
        await As(adviser).Submit(new RecordIdentification.Input { Person = person, Email = participant.User.Email, HasSeen = true }).ShouldSucceed();
        (await As(participant).Get(CourseUrls.Own)).ShouldSay("Du har ikke noe kvalifiseringsløp ennå");
        (await As(adviser).Get(PersonData.Card(person))).Under(Section).ShouldContain("Personen har ikke noe kvalifiseringsløp");

        // The refugee service begins, and is responsible itself.
        var page = await As(adviser).Get(CourseUrls.Begin(person));
        page = await page.Post("begin-course", ("Input.From", Written.ShortDate(Today.AddDays(1))));
        page.FieldErrors.Keys.ShouldBe(["Input.From", "Input.Stage", "Input.Goal"], ignoreOrder: true);
        page = await page.Post("begin-course", ("Input.From", Written.ShortDate(Today.AddDays(-20))), ("Input.Stage", "Bosatt"), ("Input.Goal", "Fagbrev som tømrer"));
        page.ShouldBe(HttpStatusCode.OK);
        (await ToldTo(participant)).ShouldBe(["Noen har begynt et kvalifiseringsløp for deg."]);
        await As(counsellor).Submit(Begun(person)).ShouldBeRefused(BeginCourse.CourseIsBegun);

        // It maps, and hands the person to Nav, which is told and has a task until it confirms.
        page = await As(adviser).Get(PersonUrls.For(CourseUrls.Act(person, CourseUrls.Finding), SharingPurpose.FollowUpToWork));
        page = await page.Post("course-finding");
        page.FieldErrors.Keys.ShouldBe(["FindingInput.Kind", "FindingInput.Words"], ignoreOrder: true);
        page = await page.Post("course-finding", ("FindingInput.Kind", "Kompetansekartlegging"), ("FindingInput.Words", "Tre år som snekker i Asmara"));
        page.ShouldBe(HttpStatusCode.OK);
        page = await As(adviser).Get(PersonUrls.For(CourseUrls.Act(person, CourseUrls.Stage), SharingPurpose.FollowUpToWork));
        page = await page.Post("course-stage", ("StageInput.Stage", "Kandidat"), ("StageInput.Responsible", await Party(counsellor)), ("StageInput.From", Written.ShortDate(Today.AddDays(-5))));
        page.ShouldBe(HttpStatusCode.OK);
        (await ToldTo(counsellor)).ShouldBe(["Dere har fått ansvaret for en person i et kvalifiseringsløp."]);
        page = await As(counsellor).TaskOf("En person i et kvalifiseringsløp er kommet til dere");
        page = await As(counsellor).Get(PersonData.Card(person, TakeIn));
        page.Under(Section).ShouldContain($"Dere har ansvaret for personen fra {Written.Date(Today.AddDays(-5))}.");
        page.Under(Section).ShouldContain($"Bosatt {Written.Date(Today.AddDays(-20))}–{Written.Date(Today.AddDays(-6))}. Ansvarlig: {adviser.Organisation.Name}.");
        page.Under(Section).ShouldContain($"Kandidat Fra {Written.Date(Today.AddDays(-5))}. Ansvarlig: {counsellor.Organisation.Name}.");
        page.Under(Section).ShouldContain("Tre år som snekker");
        // The goal follows the plan, which the table shares for another purpose.
        page.Under(Section).ShouldNotContain("tømrer");
        page = await page.Post("receive-course");
        page.ShouldBe(HttpStatusCode.OK).ShouldNotSay("Bekreft ansvaret");
        (await As(counsellor).Get("/oppgaver")).ShouldNotSay("er kommet til dere");
        await As(counsellor).Submit(new ConfirmResponsibility.Input { Person = person }).ShouldBeRefused(ConfirmResponsibility.NothingToConfirm);
        (await As(counsellor).Get(PersonData.Card(person))).Under(Section).ShouldContain("Fagbrev som tømrer");

        // The teacher sees what was found to take in, and the plan to follow training, and never the stages to follow training.
        var takesIn = (await As(teacher).Get(PersonData.Card(person, TakeIn))).Under(Section);
        takesIn.ShouldContain("Tre år som snekker");
        takesIn.ShouldNotContain("tømrer");
        var follows = (await As(teacher).Get(PersonData.Card(person))).Under(Section);
        follows.ShouldContain("Fagbrev som tømrer");
        follows.ShouldNotContain("snekker");
        follows.ShouldNotContain("Kandidat");
        follows.ShouldNotContain(MayDo);
        // A company sees nothing of it, not that there is one.
        await Given.Saved(new ConfidentialityStatement { Person = person, User = company.Id, Organisation = company.Organisation.Id, Tie = await TieOf(person, company), WordsVersion = 1, At = Host.Time.Now });
        (await As(company).Get(PersonData.Card(person, SharingPurpose.PlaceAndGuideInCompany))).ShouldBe(HttpStatusCode.OK).ShouldNotSay(Section);

        page = await As(participant).Get(CourseUrls.Own);
        page.ShouldSay("Fagbrev som tømrer").ShouldSay("Tre år som snekker i Asmara").ShouldSay($"Ansvarlig nå {counsellor.Organisation.Name}").ShouldSay("Ingen er med i teamet ditt nå.");
        page = await page.Post("own-wish", ("Input.Wish", ""));
        page.FieldErrors.Keys.ShouldBe(["Input.Wish"]);
        page = await page.Post("own-wish", ("Input.Wish", "Jeg vil bli møbelsnekker"));
        page.ShouldSay("Ditt eget ønske Jeg vil bli møbelsnekker");
        (await ToldTo(adviser)).ShouldBe(["En person har skrevet et ønske for målet i kvalifiseringsløpet."]);
        page = await As(participant).Get(PersonUrls.OwnRecord);
        page.ShouldSay("Jeg vil bli møbelsnekker").ShouldSay("Kandidat").ShouldSay("Kompetansekartlegging");
        using var json = await As(participant).Fetch(PersonUrls.OwnRecordJson);
        (await json.Content.ReadAsStringAsync()).ShouldContain("Tre år som snekker i Asmara");
    }

    [Fact, SentTwice, Requirement("K-44")]
    public async Task PlanAndTeam_AreKept_AndATeamMembershipEndsWithTheRoleAndTheTie()
    {
        var (adviser, counsellor, teacher) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.NavCounsellor), await Given.AMember(Role.TradeTeacher));
        var participant = await Given.AMember(Role.Participant);
        var person = await APerson(adviser, counsellor, teacher);
        await As(adviser).Submit(new RecordIdentification.Input { Person = person, Email = participant.User.Email, HasSeen = true }).ShouldSucceed();
        await As(adviser).Submit(Begun(person)).ShouldSucceed();

        // The goal is changed, and both are kept.
        var page = await As(adviser).Get(PersonUrls.For(CourseUrls.Act(person, CourseUrls.Goal), SharingPurpose.FollowUpToWork));
        page = await page.Post("course-goal");
        page.FieldErrors.Keys.ShouldBe(["GoalInput.Goal"]);
        page = await page.Post("course-goal", ("GoalInput.Goal", "Fagbrev som maler"));
        page = await As(adviser).Get(PersonData.Card(person));
        page.Under(Section).ShouldContain($"Mål: Fagbrev som tømrer (satt {Written.Date(Today)})");
        page.Under(Section).ShouldContain($"Mål: Fagbrev som maler (satt {Written.Date(Today)})");

        // A step for another body, which is told, closes it, and cannot do so twice.
        page = await As(adviser).Get(PersonUrls.For(CourseUrls.Act(person, CourseUrls.Step), SharingPurpose.FollowUpToWork));
        page = await page.Post("course-step", ("StepInput.Due", Written.ShortDate(Today.AddDays(-1))));
        page.FieldErrors.Keys.ShouldBe(["StepInput.Words", "StepInput.Due"], ignoreOrder: true);
        page = await page.Post("course-step", ("StepInput.Words", "Melde på norskprøve"), ("StepInput.Responsible", await Party(teacher)), ("StepInput.Due", Written.ShortDate(Today.AddDays(10))));
        page.ShouldBe(HttpStatusCode.OK);
        (await ToldTo(teacher)).ShouldBe(["Dere har fått et steg å gjøre i et kvalifiseringsløp."]);
        page = await As(teacher).Get(PersonData.Card(person));
        page.Under(Section).ShouldContain($"Neste steg Melde på norskprøve ({teacher.Organisation.Name}, innen {Written.Date(Today.AddDays(10))})");
        var step = await Read(db => db.Set<CourseStep>().Where(s => s.Person == person).Select(s => s.Id.Value.ToString()).SingleAsync());
        await As(counsellor).Submit(new CloseCourseStep.Input { Person = person, Step = step, Outcome = nameof(StepOutcome.Done), On = Written.ShortDate(Today) }).ShouldHaveError(nameof(CloseCourseStep.Input.Step));
        await As(teacher).Submit(new CloseCourseStep.Input { Person = person, Step = step, Outcome = nameof(StepOutcome.Done), On = Written.ShortDate(Today.AddDays(-21)) })
            .ShouldHaveError(nameof(CloseCourseStep.Input.On), nameof(CourseText.Error_BeforeCourse));
        page = await page.Post("close-step", ("CloseInput.Step", step), ("CloseInput.Outcome", "Gjort"));
        page.Under(Section).ShouldContain($"Gjort {Written.Date(Today)}.");
        await As(teacher).Submit(new CloseCourseStep.Input { Person = person, Step = step, Outcome = nameof(StepOutcome.Dropped), On = Written.ShortDate(Today) }).ShouldHaveError(nameof(CloseCourseStep.Input.Step));

        // A user of a body without a tie is not found; the counsellor is, and is told.
        page = await As(adviser).Get(PersonUrls.For(CourseUrls.Act(person, CourseUrls.Member), SharingPurpose.FollowUpToWork));
        page = await page.Post("course-member", ("MemberInput.Email", (await Given.AMember(Role.NavCounsellor)).User.Email));
        page.FieldErrors.Keys.ShouldBe(["MemberInput.Email", "MemberInput.Role"], ignoreOrder: true);
        page = await page.Post("course-member", ("MemberInput.Email", counsellor.User.Email), ("MemberInput.Role", "Nav-veileder"));
        page.ShouldBe(HttpStatusCode.OK);
        (await ToldTo(counsellor)).ShouldBe(["Du er tatt med i teamet rundt en person."]);
        (await ToldTo(participant)).ShouldBe(["Noen har begynt et kvalifiseringsløp for deg.", "Målet i kvalifiseringsløpet ditt er endret.", "Det er et nytt steg i planen din.", "Teamet rundt deg er endret."], ignoreOrder: true);
        await As(adviser).Submit(Member(person, counsellor)).ShouldHaveError(nameof(AddTeamMember.Input.Email));
        // Nor the person themself, though they have a role at a body that has to do with them.
        var self = await Given.AMember(Role.TradeTeacher, teacher.Organisation, participant.User);
        await As(adviser).Submit(Member(person, self)).ShouldHaveError(nameof(AddTeamMember.Input.Email));
        await As(adviser).Submit(Member(person, teacher)).ShouldSucceed();
        (await As(participant).Get(CourseUrls.Own)).ShouldSay($"{counsellor.User.Name}, Nav-veileder, {counsellor.Organisation.Name}").ShouldNotSay("Ikke med i teamet nå");

        // The role of the one and the tie of the other end, and neither is in the team any more, though nobody has touched it.
        counsellor.Membership.End(Today.AddDays(-1));
        await Given.Changed(counsellor.Membership);
        (await As(participant).Get(CourseUrls.Own)).Text.ShouldContain($"Ikke med i teamet nå: {counsellor.User.Name}");
        var tie = await TieOf(person, teacher);
        await As(adviser).Submit(new EndTie.Input { Person = person, Tie = tie.Value.ToString(), To = Written.ShortDate(Today) }).ShouldSucceed();
        (await As(participant).Get(CourseUrls.Own)).ShouldNotSay("Ingen er med i teamet ditt nå.");
        Today = Today.AddDays(1);
        (await As(participant).Get(CourseUrls.Own)).ShouldSay("Ingen er med i teamet ditt nå.");

        page = await As(adviser).Get(PersonData.Card(person));
        var member = await Read(db => db.Set<CourseMember>().Where(m => m.User == teacher.Id).Select(m => m.Id.Value.ToString()).SingleAsync());
        page = await page.Post("end-member", ("MemberInput.Member", member));
        page.ShouldBe(HttpStatusCode.OK);
        (await ToldTo(teacher)).ShouldContain("Du er ikke lenger med i teamet rundt en person.");
    }

    [Fact, SentTwice, Requirement("K-44")]
    public async Task Stages_EndEachOther_AreTakenBackByWhoRecordedThem_AndTheCourseEndsAndBeginsAnew()
    {
        var (adviser, counsellor) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.NavCounsellor));
        var person = await APerson(adviser, counsellor);
        await As(adviser).Submit(Begun(person)).ShouldSucceed();
        var (own, nav) = (await Party(adviser), await Party(counsellor));

        await As(adviser).Submit(Stage(person, PersonStage.Work, own, -25)).ShouldHaveError(nameof(RecordCourseStage.Input.From));
        await As(adviser).Submit(Stage(person, PersonStage.Work, own, 1)).ShouldHaveError(nameof(RecordCourseStage.Input.From));
        await As(adviser).Submit(Stage(person, PersonStage.Work, own, -20)).ShouldHaveError(nameof(RecordCourseStage.Input.From));
        await As(adviser).Submit(Stage(person, PersonStage.AsylumSeeker, own, -1)).ShouldHaveError(nameof(RecordCourseStage.Input.Stage));
        await As(adviser).Submit(Stage(person, PersonStage.Work, await Party(await Given.AMember(Role.CareerGuide)), -1)).ShouldHaveError(nameof(RecordCourseStage.Input.Responsible));
        await As(counsellor).Submit(Stage(person, PersonStage.Work, nav, -1)).ShouldBeRefused(CourseInHand.CourseIsLedByOthers);

        // Follow-up is promised in the months 6 to 12 after work began, and not before it.
        var followUp = Stage(person, PersonStage.FollowUp, own, -2);
        followUp.Until = Written.ShortDate(Today.AddDays(-10).AddMonths(6));
        await As(adviser).Submit(followUp).ShouldHaveError(nameof(RecordCourseStage.Input.Stage));
        await As(adviser).Submit(Stage(person, PersonStage.Work, nav, -10)).ShouldSucceed();
        followUp.Until = Written.ShortDate(Today.AddDays(-11).AddMonths(6));
        await As(adviser).Submit(followUp).ShouldHaveError(nameof(RecordCourseStage.Input.Until));
        followUp.Until = Written.ShortDate(Today.AddDays(-10).AddMonths(12));
        await As(adviser).Submit(followUp).ShouldSucceed();
        var card = (await As(adviser).Get(PersonData.Card(person))).Under(Section);
        card.ShouldContain($"Oppfølging til og med {Written.Date(Today.AddDays(-10).AddMonths(12))}.");
        card.ShouldContain($"I arbeid {Written.Date(Today.AddDays(-10))}–{Written.Date(Today.AddDays(-3))}.");

        // A wrong one is taken back by the body that recorded it, and the one before goes on.
        var wrong = await Read(db => db.Set<CourseStage>().Where(s => s.Person == person && s.Kind == PersonStage.FollowUp).Select(s => s.Id.Value.ToString()).SingleAsync());
        await As(counsellor).Submit(new TakeBackCourseEntry.Input { Person = person, Entry = wrong }).ShouldHaveError(nameof(TakeBackCourseEntry.Input.Entry));
        var page = await As(adviser).Get(PersonData.Card(person));
        page = await page.Post("take-back-entry", ("EntryInput.Entry", wrong));
        page.Under(Section).ShouldContain($"I arbeid Fra {Written.Date(Today.AddDays(-10))}.");
        page.Under(Section).ShouldNotContain("Oppfølging til og med 2");
        (await Read(db => db.Set<CourseStage>().CountAsync(s => s.Person == person))).ShouldBe(3);

        // Nav is responsible now, and leads the course too.
        page = await As(counsellor).Get(PersonUrls.For(CourseUrls.Act(person, CourseUrls.End), SharingPurpose.FollowUpToWork));
        page = await page.Post("course-end", ("EndInput.On", Written.ShortDate(Today.AddDays(-11))));
        page.FieldErrors.Keys.ShouldBe(["EndInput.Why", "EndInput.On"], ignoreOrder: true);
        page = await page.Post("course-end", ("EndInput.Why", "Varig arbeid"), ("EndInput.On", Written.ShortDate(Today)));
        page.ShouldBe(HttpStatusCode.OK);
        (await ToldTo(adviser)).ShouldContain("Et kvalifiseringsløp som dere har begynt eller har ansvaret for, er avsluttet.");
        (await As(adviser).Get(PersonData.Card(person))).Under(Section).ShouldContain($"Avsluttet {Written.Date(Today)}: varig arbeid.");
        (await As(adviser).Get(PersonUrls.For(CourseUrls.Act(person, CourseUrls.Stage), SharingPurpose.FollowUpToWork))).ShouldBe(HttpStatusCode.NotFound);
        await As(adviser).Submit(Stage(person, PersonStage.Work, own, 0)).ShouldBeRefused(Refusal.NotFound);
        await As(counsellor).Submit(Begun(person)).ShouldSucceed();
        (await Read(db => db.Set<QualificationCourse>().CountAsync(c => c.Person == person))).ShouldBe(2);
    }

    [Fact, Requirement("K-44")]
    public async Task Course_WhoseLeadersHaveNoTieAnyMore_IsTakenOverOrEndedByAnotherPublicBody_AndTheyAreTold()
    {
        var (adviser, counsellor, guide) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.NavCounsellor), await Given.AMember(Role.CareerGuide));
        var (person, other) = (await APerson(adviser, counsellor, guide), await APerson(adviser, guide));
        await Given.ATie(other, counsellor, to: Today);
        await As(adviser).Submit(Begun(person)).ShouldSucceed();
        await As(adviser).Submit(Stage(person, PersonStage.Candidate, await Party(counsellor), -5)).ShouldSucceed();
        await As(counsellor).Submit(Begun(other)).ShouldSucceed();
        var tie = (await TieOf(person, adviser)).Value.ToString();
        await As(adviser).Submit(new EndTie.Input { Person = person, Tie = tie, To = Written.ShortDate(Today), IsLeft = true }).ShouldSucceed();
        Today = Today.AddDays(1);
        // Nav is responsible and has to do with the person still.
        var own = await Party(guide);
        await As(guide).Submit(Stage(person, PersonStage.InClass, own, 0)).ShouldBeRefused(CourseInHand.CourseIsLedByOthers);
        (await As(guide).Get(PersonUrls.For(CourseUrls.Act(person, CourseUrls.Stage), TakeIn))).ShouldBe(HttpStatusCode.NotFound);
        tie = (await TieOf(person, counsellor)).Value.ToString();
        await As(counsellor).Submit(new EndTie.Input { Person = person, Tie = tie, To = Written.ShortDate(Today) }).ShouldSucceed();
        await As(guide).Submit(Stage(person, PersonStage.InClass, own, 0)).ShouldBeRefused(CourseInHand.CourseIsLedByOthers);

        Today = Today.AddDays(1);
        (await As(guide).Get(PersonData.Card(person))).Under(Section).ShouldContain("Dere kan overta det ved å registrere neste fase");
        await As(guide).Submit(Stage(person, PersonStage.InClass, own, -10)).ShouldHaveError(nameof(RecordCourseStage.Input.From));
        await As(guide).Submit(new ChangeGoal.Input { Person = person, Goal = "Fagbrev som baker" }).ShouldBeRefused(CourseInHand.CourseIsLedByOthers);
        var page = await As(guide).Get(PersonUrls.For(CourseUrls.Act(person, CourseUrls.Stage), TakeIn));
        (await page.Post("course-stage", ("StageInput.Stage", "I klasse"))).ShouldBe(HttpStatusCode.OK);
        (await ToldTo(counsellor)).ShouldContain("Andre har overtatt et kvalifiseringsløp som dere ledet. Dere har ikke tilknytning til personen lenger.");
        await As(guide).Submit(new ChangeGoal.Input { Person = person, Goal = "Fagbrev som baker" }).ShouldSucceed();
        (await As(guide).Get(PersonData.Card(person))).Under(Section).ShouldNotContain("Dere kan overta det");

        var ended = new EndCourse.Input { Person = other, Why = nameof(CourseEnd.Moved), On = Written.ShortDate(Today) };
        await As(guide).Submit(ended).ShouldSucceed();
        (await ToldTo(counsellor)).ShouldContain("Et kvalifiseringsløp som dere har begynt eller har ansvaret for, er avsluttet.");
        await As(guide).Submit(Begun(other)).ShouldSucceed();
    }

    [Fact, Requirement("K-44")]
    public async Task Team_TakesInWhoActsForTheBodyThatIsTied_AndNobodyElseOfTheOrganisation()
    {
        var (adviser, consultant, counsellor) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.TrainingConsultant), await Given.AMember(Role.NavCounsellor));
        var (coordinator, municipal) = (await Given.AMember(Role.CountyCoordinator, consultant.Organisation), await Given.AMember(Role.MunicipalNavCounsellor, counsellor.Organisation));
        var person = await APerson(adviser, consultant, counsellor);
        await As(adviser).Submit(Begun(person)).ShouldSucceed();
        foreach (var other in new[] { coordinator, municipal }) await As(adviser).Submit(Member(person, other)).ShouldHaveError(nameof(AddTeamMember.Input.Email));
        foreach (var tied in new[] { consultant, counsellor }) await As(adviser).Submit(Member(person, tied)).ShouldSucceed();

        // A stage of the one half is no task of the other.
        await As(adviser).Submit(Stage(person, PersonStage.Candidate, await Party(counsellor), 0)).ShouldSucceed();
        (await As(counsellor).Get("/oppgaver")).ShouldSay("er kommet til dere");
        (await As(municipal).Get("/oppgaver")).ShouldNotSay("er kommet til dere");
    }

    [Fact, Requirement("K-44")]
    public async Task ProtectedPerson_StaysOut_ForThoseWhoBeganTheCourseToo_AndForWhoHasAPartInIt()
    {
        var (adviser, counsellor) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.NavCounsellor));
        var person = await APerson(adviser, counsellor);
        await As(adviser).Submit(Begun(person)).ShouldSucceed();
        await As(adviser).Submit(Stage(person, PersonStage.Candidate, await Party(counsellor), 0)).ShouldSucceed();
        await Given.Graded(person);

        foreach (var member in new[] { adviser, counsellor })
        {
            (await As(member).Get(PersonData.Card(person))).ShouldBe(HttpStatusCode.NotFound);
            (await As(member).Get(CourseUrls.Begin(person))).ShouldBe(HttpStatusCode.NotFound);
            (await As(member).Get(PersonUrls.For(CourseUrls.Act(person, CourseUrls.Step), SharingPurpose.FollowUpToWork))).ShouldBe(HttpStatusCode.NotFound);
            await As(member).Submit(Stage(person, PersonStage.Work, "", 0)).ShouldBeRefused(Refusal.NotFound);
            (await As(member).Get("/oppgaver")).ShouldNotSay("er kommet til dere");
        }

        // Somebody who is named finds the person, and can hand them to nobody who would learn that there is one.
        await Given.Saved(new NamedViewer { Person = person, User = adviser.Id, Organisation = adviser.Organisation.Id, From = TestData.Before });
        (await As(adviser).Get(PersonUrls.For(CourseUrls.Act(person, CourseUrls.Stage), SharingPurpose.FollowUpToWork))).ShouldBe(HttpStatusCode.OK).ShouldNotSay(counsellor.Organisation.Name);
        await As(adviser).Submit(Stage(person, PersonStage.Work, await Party(counsellor), 0)).ShouldHaveError(nameof(RecordCourseStage.Input.Responsible));
        await As(adviser).Submit(Member(person, counsellor)).ShouldHaveError(nameof(AddTeamMember.Input.Email));
        await As(adviser).Submit(new EndCourse.Input { Person = person, Why = nameof(CourseEnd.Moved), On = Written.ShortDate(Today) }).ShouldSucceed();
        (await ToldTo(counsellor)).ShouldBe(["Dere har fått ansvaret for en person i et kvalifiseringsløp."]);
    }

    [Fact]
    public async Task Course_DoesNotBeginBeforeThePersonWasBorn()
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var person = await Given.APersonOf(adviser);
        var begun = Begun(person);
        begun.From = "31.01.1990";
        await As(adviser).Submit(begun).ShouldHaveError(nameof(begun.From), nameof(CourseText.Error_BeforeBirth));
        begun.From = "01.02.1990";
        await As(adviser).Submit(begun).ShouldSucceed();
    }

    [Fact, Requirement("K-44")]
    public async Task RelatedOrWithoutATie_RecordsNothing()
    {
        var (adviser, counsellor) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.NavCounsellor));
        var person = await Given.APersonOf(adviser);
        await As(counsellor).Submit(Begun(person)).ShouldBeRefused(Refusal.NotFound);
        await Given.ATie(person, counsellor);
        await Given.Saved(new Relation { Id = Given.Id<RelationId>(), Person = person, User = counsellor.Id, At = PersonData.LongAgo });
        await As(counsellor).Submit(Begun(person)).ShouldBeRefused(Refusal.NotFound);
        (await As(counsellor).Get(CourseUrls.Begin(person))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Requirement("K-44"), Requirement("K-01")]
    public async Task MergedRecords_WithACourseEach_ShowBoth_AndWhichOneIsMeantIsChosen()
    {
        var (adviser, guide, officer) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.CareerGuide), await Given.AMember(Role.DataProtectionOfficer));
        var family = $"Veisen{TestData.Next()}";
        var (first, second) = (await Given.APersonOf(adviser, family), await Given.APersonOf(guide, family));
        await Given.ATie(second, adviser);
        await As(adviser).Submit(Begun(first)).ShouldSucceed();
        await As(guide).Submit(Begun(second)).ShouldSucceed();
        var pair = await Read(db => db.Set<PersonPair>().Where(p => p.Earlier == first && p.Later == second).Select(p => p.Id).SingleAsync());
        await As(officer).Submit(new ProposeMerge.Input { Pair = pair, Stays = nameof(ProposeMerge.Record.Earlier) }).ShouldSucceed();
        var mark = await Read(async db =>
        {
            var waiting = await db.Set<PersonPair>().Where(p => p.Id == pair).Select(p => p.Waiting!.Value).SingleAsync();
            return (await db.Set<TwoPersonCheck>().SingleAsync(c => c.Subject == waiting.Value)).Mark;
        });
        await As(guide).Submit(new ConfirmMerge.Input { Pair = pair, IsSure = true, Seen = mark }).ShouldSucceed();

        (await Read(db => db.Set<QualificationCourse>().CountAsync(c => (c.Person == first || c.Person == second) && c.EndedOn == null))).ShouldBe(2);
        await As(adviser).Submit(Begun(first)).ShouldBeRefused(BeginCourse.CourseIsBegun);
        var goal = new ChangeGoal.Input { Person = first, Goal = "Fagbrev som baker" };
        await As(adviser).Submit(goal).ShouldHaveError(nameof(ChangeGoal.Input.Course));
        (await As(adviser).Get(PersonUrls.For(CourseUrls.Act(first, CourseUrls.Goal), SharingPurpose.FollowUpToWork))).ShouldSay("Hvilket løp?");
        goal.Course = await Read(db => db.Set<QualificationCourse>().Where(c => c.Person == first).Select(c => c.Id.Value.ToString()).SingleAsync());
        await As(adviser).Submit(goal).ShouldSucceed();
        // The goals of the guide's course are the guide's: the adviser reads their own.
        (await As(adviser).Get(PersonData.Card(first))).Under(Section).ShouldContain("Fagbrev som baker");
    }

    [Fact]
    public Task RoleThatRecordsNoCourse_IsRefused() => ByEachRoleWithout<BeginCourse>(async member =>
    {
        var nobody = new PersonId(Guid.NewGuid());
        (await As(member).Get(CourseUrls.Begin(nobody))).ShouldBe(HttpStatusCode.Forbidden);
        (await As(member).Get(CourseUrls.Act(nobody, CourseUrls.Stage))).ShouldBe(HttpStatusCode.Forbidden);
        await As(member).Submit(Begun(nobody)).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new RecordCourseStage.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new ConfirmResponsibility.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new ChangeGoal.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new AddCourseStep.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new CloseCourseStep.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new AddTeamMember.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new EndTeamMembership.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new RecordFinding.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new TakeBackCourseEntry.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new EndCourse.Input()).ShouldBeRefused(Refusal.NotAllowed);
    });

    [Fact]
    public Task RoleThatIsNoParticipant_HasNoOwnCourse() => ByEachRoleWithout<ReadOwnCourse>(async member =>
    {
        (await As(member).Get(CourseUrls.Own)).ShouldBe(HttpStatusCode.Forbidden);
        await As(member).Submit(new WriteOwnWish.Input()).ShouldBeRefused(Refusal.NotAllowed);
    });

    /// <summary>In the programme, and tied to each of some members' bodies.</summary>
    private async Task<PersonId> APerson(Member adviser, params IReadOnlyList<Member> others)
    {
        var person = await Given.APersonOf(adviser, $"Veisen{TestData.Next()}");
        await Given.InProgramme(person);
        foreach (var other in others) await Given.ATie(person, other);
        return person;
    }

    private BeginCourse.Input Begun(PersonId person) =>
        new() { Person = person, From = Written.ShortDate(Today.AddDays(-20)), Stage = nameof(PersonStage.Settled), Goal = "Fagbrev som tømrer" };

    private RecordCourseStage.Input Stage(PersonId person, PersonStage stage, string responsible, int days) =>
        new() { Person = person, Stage = stage.ToString(), Responsible = responsible, From = Written.ShortDate(Today.AddDays(days)) };

    private AddTeamMember.Input Member(PersonId person, Member member) =>
        new() { Person = person, Email = member.User.Email, Role = nameof(TeamRole.Teacher), From = Written.ShortDate(Today) };

    private async Task<string> Party(Member member) => new OfferedParty(await Given.BodyOf(member), "").Key;

    private Task<TieId> TieOf(PersonId person, Member member) =>
        Read(db => db.Set<Tie>().Where(t => t.Person == person && t.Body == member.Organisation.Id).Select(t => t.Id).SingleAsync());
}

public sealed class CourseTests_OnSqlite(SqliteHost host) : CourseTests(host), IClassFixture<SqliteHost>;

public sealed class CourseTests_OnPostgres(PostgresHost host) : CourseTests(host), IClassFixture<PostgresHost>;
