using System.Net;
using Samlop.Access;
using Samlop.Knowledge.Courses;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Courses;

/// <summary>A course from written to passed: by two of its owner, assigned by a leader, taken step by step, and seen as competence.</summary>
public abstract class CourseStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("A-14")]
    public async Task Course_IsWritten_PublishedByTwo_Assigned_Taken_AndSeenAsCompetence()
    {
        var imdi = await Given.ADirectorate();
        var marked = $"Kurs {TestData.Next()}";
        var manager = await Given.AMember(Role.CompanyManager);
        var supervisor = await Given.AMember(Role.Supervisor, manager.Organisation);
        var stranger = await Given.AMember(Role.CompanyManager);

        var page = await As(imdi.Officer).Get(CourseUrls.New);
        page = await page.Post("new", ("Input.Title", marked), ("Input.PassPercent", "100"));
        page.ShouldSay("Utkast").ShouldSay("Utkastet mangler noe");
        var url = page.Url[..^"/skriv".Length];
        (await Anyone().Get(url)).ShouldBe(HttpStatusCode.NotFound);
        await As(imdi.Officer).Post($"{url}/skriv/om", "head", ("Input.Lead", "For veiledere."), ("Input.Source", "Vår egen tekst."));
        await As(imdi.Officer).Post($"{url}/skriv/steg?type=Reading", "step", ("Input.Title", "Les dette"), ("Input.Text", "Noe å lese."));
        page = await As(imdi.Officer).Post(
            $"{url}/skriv/steg?type=Question", "step", ("Input.Title", "Hva gjør du først?"), ("Input.Choices", "Spør\nVenter"),
            ("Input.Right", "1"), ("Input.Explanation", "Fordi det er avtalt."));
        page.ShouldSay("Les dette").ShouldSay("Hva gjør du først?");
        page = await page.Post("send");
        page.HasForm("publish").ShouldBeFalse();
        (await As(imdi.Decider).Get("/oppgaver")).ShouldSay($"Kurset «{marked}» venter på å bli publisert");
        page = await As(imdi.Decider).Get($"{url}/skriv");
        page = await page.Post("publish");
        (await Anyone().Get(CourseUrls.List + $"?q={Uri.EscapeDataString(marked)}")).ShouldSay(marked);
        (await Anyone().Get(CourseUrls.List + $"?q={Uri.EscapeDataString(marked.Replace("Kurs", "Kursene", StringComparison.Ordinal))}")).ShouldSay(marked);
        (await ToldTo(imdi.Officer)).ShouldContain("Kurset du sendte til godkjenning, er publisert.");

        page = await As(manager).Post($"{url}/tildel", "assign", ("Input.Role", "Supervisor"), ("Input.Due", "01.04.2022"));
        page.ShouldSay(supervisor.User.Name).ShouldSay("Ikke bestått ennå");
        var asked = page.Url;
        (await ToldTo(supervisor)).ShouldContain("Organisasjonen din ber deg ta et kurs innen 1. april 2022.");
        (await As(supervisor).Get("/oppgaver")).ShouldSay($"Ta kurset «{marked}»");
        (await As(stranger).Get(asked)).ShouldBe(HttpStatusCode.NotFound);

        page = await As(supervisor).Get(url);
        page = await page.Post("begin");
        page.ShouldSay("Steg 1 av 2");
        (await As(supervisor).Get($"{url}/ta/2")).ShouldSay("Du kommer til dette steget");
        page = await page.Post("keep");
        page = await page.Post("keep");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page = await page.Post("keep", ("Input.Choice", "1"));
        page.ShouldSay("Svaret er ikke riktig").ShouldSay("Fordi det er avtalt.");
        (await As(supervisor).Get($"{url}/ta/slutt")).ShouldSay("Du har ikke bestått ennå.");
        page = await page.Post("keep", ("Input.Choice", "0"));
        page.ShouldSay("Riktig svar");
        page = await As(supervisor).Post($"{url}/ta/slutt", "finish");
        page.ShouldSay("Kursbevis").ShouldSay($"{supervisor.User.Name} besto kurset «{marked}»").ShouldSay("1 av 1 spørsmål riktig");
        var certificate = page.Url;
        (await As(manager).Get(certificate)).ShouldBe(HttpStatusCode.NotFound);
        (await As(supervisor).Get(CourseUrls.Mine)).ShouldSay(marked).ShouldSay("Se kursbeviset");
        (await As(supervisor).Get("/oppgaver")).ShouldNotSay($"Ta kurset «{marked}»");

        (await As(manager).Get(CourseUrls.Passed)).ShouldSay(supervisor.User.Name).ShouldSay(marked);
        (await As(stranger).Get(CourseUrls.Passed)).ShouldNotSay(supervisor.User.Name);
        (await As(manager).Get(CourseUrls.Within)).ShouldSay("Alle har bestått");
        (await As(supervisor).Get(CourseUrls.Passed)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact, Requirement("A-14")]
    public async Task WhoeverIsUnderWay_FinishesTheVersionTheyBegan_AlsoWhenTheCourseIsWithdrawn()
    {
        var imdi = await Given.ADirectorate();
        var course = await Published(imdi);
        var taker = await Given.AMember(Role.NavCounsellor);
        await As(taker).Submit(new BeginCourse.Input { Course = course }).ShouldSucceed();
        await As(taker).Submit(new KeepStep.Input { Course = course, Step = 1 }).ShouldSucceed();

        await As(imdi.Officer).Submit(new BeginEdition.Input { Course = course }).ShouldSucceed();
        await As(imdi.Officer).Submit(new BeginEdition.Input { Course = course }).ShouldBeRefused(ShortCourse.CourseHasDraft);
        var first = CourseShelf.Current.Find("leder-i-bedrift")!.Keyed().Steps[0];
        await As(imdi.Officer).Submit(new RemoveStep.Input { Course = course, Key = first.Key, Seen = "noe annet" }).ShouldBeRefused(Refusal.ChangedSinceOpened);
        await As(imdi.Officer).Submit(new RemoveStep.Input { Course = course, Key = first.Key, Seen = first.Hash() }).ShouldSucceed();
        await SendAndPublish(imdi, course);
        (await As(taker).Get($"{CourseUrls.Of(course)}/ta/2")).ShouldSay($"Steg 2 av {CourseShelf.Current.Find("leder-i-bedrift")!.Steps.Count}");
        (await Anyone().Get(CourseUrls.Of(course))).ShouldSay("2, publisert");

        var seen = await Read(db => Task.FromResult(db.Set<ShortCourse>().Single(c => c.Id == course).Version));
        await As(imdi.Officer).Submit(new WithdrawCourse.Input { Course = course, Seen = seen }).ShouldHaveError(nameof(WithdrawCourse.Input.Reason));
        await As(imdi.Officer).Submit(new WithdrawCourse.Input { Course = course, Seen = seen, Reason = "Utdatert." }).ShouldSucceed();
        var late = await Given.AMember(Role.NavCounsellor);
        await As(late).Submit(new BeginCourse.Input { Course = course }).ShouldBeRefused(ShortCourse.CourseIsWithdrawn);
        await Finish(taker, course, from: 2);
        await As(taker).Submit(new FinishCourse.Input { Course = course }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public async Task Reminder_IsForThoseWhoHaveNotPassed_AWeekBefore_AndTheRoleEndedIsAskedNoMore()
    {
        var imdi = await Given.ADirectorate();
        var course = await Published(imdi);
        var manager = await Given.AMember(Role.CompanyManager);
        var (passed, left) = (await Given.AMember(Role.Supervisor, manager.Organisation), await Given.AMember(Role.Supervisor, manager.Organisation));
        await As(passed).Submit(new BeginCourse.Input { Course = course }).ShouldSucceed();
        await Finish(passed, course, from: 1);
        var assignment = await As(manager).Submit(new AssignCourse.Input { Course = course, Role = "Supervisor", Due = "20.03.2022" }).ShouldSucceed();
        await As(manager).Submit(new AssignCourse.Input { Course = course, Role = "Supervisor", Due = "21.03.2022" })
            .ShouldBeRefused(AssignCourse.CourseAssignedAlready);
        Today = new(2022, 3, 13);
        await Remind(CourseReminder.Reminds);
        (await ToldTo(left)).ShouldContain("Du har ikke tatt kurset som organisasjonen din ba deg ta innen 20. mars 2022.");
        (await ToldTo(passed)).ShouldBeEmpty();
        Today = new(2022, 3, 21);
        (await As(manager).Get(CourseUrls.Within)).ShouldSay("Forfalt");
        (await As(left).Get(CourseUrls.Mine)).ShouldSay("Fristen er ute.");
        await As(manager).Submit(new EndAssignment.Input { Assignment = assignment }).ShouldSucceed();
        await As(manager).Submit(new EndAssignment.Input { Assignment = assignment }).ShouldBeRefused(CourseAssignment.CourseAssignmentIsOver);
        (await As(left).Get(CourseUrls.Mine)).ShouldNotSay("Fristen er ute.");
    }

    [Fact]
    public async Task CourseThatIsWithdrawn_IsAskedOfNobody_AndWhoAskedIsTold()
    {
        var imdi = await Given.ADirectorate();
        var course = await Published(imdi);
        var manager = await Given.AMember(Role.CompanyManager);
        var asked = await Given.AMember(Role.Supervisor, manager.Organisation);
        var assignment = await As(manager).Submit(new AssignCourse.Input { Course = course, Role = "Supervisor", Due = "20.03.2022" }).ShouldSucceed();
        var title = CourseShelf.Current.Find("leder-i-bedrift")!.Title;
        var (late, current) = ($"{CourseUrls.Within}?status={AssignmentTable.Late}", $"{CourseUrls.Within}?status={AssignmentTable.Current}");
        (await As(asked).Get("/oppgaver")).ShouldSay($"Ta kurset «{title}»");
        (await As(manager).Get(current)).ShouldSay(title);

        var seen = await Read(db => Task.FromResult(db.Set<ShortCourse>().Single(c => c.Id == course).Version));
        await As(imdi.Officer).Submit(new WithdrawCourse.Input { Course = course, Seen = seen, Reason = "Utdatert." }).ShouldSucceed();
        (await ToldTo(manager)).ShouldContain("Et kurs du har bedt andre ta, er trukket. Ingen blir bedt om å ta det lenger.");
        (await As(asked).Get("/oppgaver")).ShouldNotSay($"Ta kurset «{title}»");
        (await As(asked).Get(CourseUrls.Mine)).ShouldNotSay(title);
        (await As(asked).Get(CourseUrls.Of(course))).ShouldNotSay("Organisasjonen din");
        (await As(asked).Get($"{CourseUrls.List}?{CourseTable.MineFilter}={CourseTable.Asked}")).ShouldNotSay(title);
        var told = (await ToldTo(asked)).Count;
        Today = new(2022, 3, 13);
        await Remind(CourseReminder.Reminds);
        (await ToldTo(asked)).Count.ShouldBe(told);
        Today = new(2022, 3, 21);
        (await As(manager).Get(late)).ShouldNotSay(title);
        (await As(manager).Get(current)).ShouldNotSay(title);
        (await As(manager).Get($"{CourseUrls.Within}?status={AssignmentTable.Withdrawn}")).ShouldSay(title).ShouldSay("Kurset er trukket");
        (await As(manager).Get(CourseUrls.Asked(assignment))).ShouldNotSay("Forfalt").ShouldSay("Kurset er trukket").ShouldSay("Ikke bestått ennå");
    }

    [Fact]
    public async Task Leader_SeesWhatWasTakenForTheOrganisation_OrAskedByIt_AndNothingElse()
    {
        var imdi = await Given.ADirectorate();
        var (course, other) = (await Published(imdi), await Published(imdi));
        var (manager, elsewhere) = (await Given.AMember(Role.CompanyManager), await Given.AMember(Role.CompanyManager));
        var supervisor = await Given.AMember(Role.Supervisor, manager.Organisation);
        await Given.AMember(Role.Supervisor, elsewhere.Organisation, supervisor.User);
        var participant = await Given.AMember(Role.Participant, manager.Organisation);
        await As(participant).Submit(new BeginCourse.Input { Course = course }).ShouldSucceed();
        await Finish(participant, course, from: 1);
        foreach (var id in new[] { course, other })
        {
            await As(supervisor).Submit(new BeginCourse.Input { Course = id }).ShouldSucceed();
            await Finish(supervisor, id, from: 1);
        }

        (await As(manager).Get(CourseUrls.Passed)).ShouldSay(supervisor.User.Name).ShouldNotSay(participant.User.Name);
        (await As(elsewhere).Get(CourseUrls.Passed)).ShouldNotSay(supervisor.User.Name).ShouldSay("kurs de har tatt for en annen arbeidsgiver");
        var asked = await As(elsewhere).Submit(new AssignCourse.Input { Course = course, Role = "Supervisor", Due = "20.03.2022" }).ShouldSucceed();
        (await As(elsewhere).Get(CourseUrls.Asked(asked))).ShouldSay("Alle har bestått");
        (await As(elsewhere).Get(CourseUrls.Passed)).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    [OnBothDatabases]
    public async Task TwoWhoWriteAtOnce_SeeBothVersions()
    {
        var imdi = await Given.ADirectorate();
        var course = await As(imdi.Officer).Submit(new BeginShippedCourse.Input { Code = "ny-veileder" }).ShouldSucceed();
        var steps = CourseShelf.Current.Find("ny-veileder")!.Keyed().Steps;
        var step = CourseUrls.Step(course, steps[0].Key);
        var page = await As(imdi.Other).Get(step);
        await As(imdi.Officer).Post(step, "step", ("Input.Text", "Min tekst"));
        page = await page.Post("step", ("Input.Text", "Kollegaens tekst"));
        page.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Min tekst").ShouldSay("Kollegaens tekst");
        page = await page.Post("step");
        page.ShouldSay("Kollegaens tekst").ShouldNotSay("Min tekst");

        // Both versions of all that the course says of itself.
        page = await As(imdi.Other).Get(CourseUrls.Head(course));
        await As(imdi.Officer).Post(CourseUrls.Head(course), "head", ("Input.Language", "nn"), ("Input.Title", "Ny tittel"));
        page = await page.Post("head", ("Input.Title", "En tredje"));
        page.ShouldBe(HttpStatusCode.Conflict);
        page.Document.QuerySelector("main")!.TextContent.ShouldContain("Språket kurset er skrevet på", Case.Sensitive);
        page.ShouldSay("Ny tittel").ShouldSay("Nynorsk");
    }

    [Fact]
    public async Task StepThatIsWrittenOn_IsTheSame_WhateverColleaguesDoWithTheOthers()
    {
        var imdi = await Given.ADirectorate();
        var course = await As(imdi.Officer).Submit(new BeginShippedCourse.Input { Code = "ny-veileder" }).ShouldSucceed();
        var steps = CourseShelf.Current.Find("ny-veileder")!.Keyed().Steps;
        var (second, third) = (CourseUrls.Step(course, steps[1].Key), CourseUrls.Step(course, steps[2].Key));
        var (writes, writesToo) = (await As(imdi.Other).Get(second), await As(imdi.Other).Get(third));

        // The first is removed: what is typed goes to the step that it was typed in, at the place that it has now.
        await As(imdi.Officer).Post(CourseUrls.Step(course, steps[0].Key), "remove");
        (await writes.Post("step", ("Input.Title", "Skrevet i det andre"))).ShouldSay("Skrevet i det andre").ShouldSay(steps[2].Title);
        var titles = (await Content(course)).Steps.Select(s => s.Title).ToList();
        titles[..2].ShouldBe(["Skrevet i det andre", steps[2].Title]);

        // The step itself is removed: the page says so, and it may be saved as a new one.
        await As(imdi.Officer).Post(third, "remove");
        var page = await writesToo.Post("step", ("Input.Title", "Skrevet i det tredje"));
        page.ShouldBe(HttpStatusCode.Conflict).ShouldSay("En kollega har fjernet steget mens du skrev");
        page.Document.QuerySelector("input[name='Input.Title']")!.GetAttribute("value").ShouldBe("Skrevet i det tredje");
        page = await page.Post("step");
        page.ShouldSay("Skrevet i det tredje");
        (await Content(course)).Steps.Count.ShouldBe(steps.Count - 1);
        (await As(imdi.Other).Get(third)).ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<CourseContent> Content(ShortCourseId course) =>
        Read(db => Task.FromResult(db.Set<CourseEdition>().Single(e => e.Course == course).Content));

    [Fact]
    public async Task RoleThatMayNot_NeitherWritesNorAssigns()
    {
        var imdi = await Given.ADirectorate();
        var course = await Published(imdi);
        await ByEachRoleWithout<WriteCourses>(async member =>
        {
            await As(member).Submit(new SaveCourse.Input { Title = "Nei" }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new BeginShippedCourse.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new BeginEdition.Input { Course = course }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new SaveStep.Input { Course = course }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new RemoveStep.Input { Course = course }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new SendCourse.Input { Course = course }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new TakeBackCourse.Input { Course = course }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new ReturnCourse.Input { Course = course }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new PublishCourse.Input { Course = course }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new DiscardCourse.Input { Course = course }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new WithdrawCourse.Input { Course = course }).ShouldBeRefused(Refusal.NotAllowed);
        }, imdi.Officer.Organisation);
        await ByEachRoleWithout<AssignCourses>(async member =>
        {
            await As(member).Submit(new AssignCourse.Input { Course = course }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new EndAssignment.Input()).ShouldBeRefused(Refusal.NotAllowed);
            (await As(member).Get(CourseUrls.Passed)).ShouldBe(HttpStatusCode.Forbidden);
        }, imdi.Officer.Organisation);
        var other = await Given.ADirectorate();
        await As(other.Officer).Submit(new BeginEdition.Input { Course = course }).ShouldBeRefused(Refusal.NotFound);
        (await As(other.Officer).Get(CourseUrls.Write(course))).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<ShortCourseId> Published(Directorate imdi)
    {
        var course = await As(imdi.Officer).Submit(new BeginShippedCourse.Input { Code = "leder-i-bedrift" }).ShouldSucceed();
        await SendAndPublish(imdi, course);
        return course;
    }

    private async Task SendAndPublish(Directorate imdi, ShortCourseId course)
    {
        await As(imdi.Officer).Post(CourseUrls.Write(course), "send");
        await As(imdi.Decider).Post(CourseUrls.Write(course), "publish");
    }

    private async Task Finish(Member member, ShortCourseId course, int from)
    {
        var content = CourseShelf.Current.Find("leder-i-bedrift")!;
        for (var number = from; number <= content.Steps.Count; number++)
            await As(member).Submit(new KeepStep.Input { Course = course, Step = number, Choice = content.Steps[number - 1].Right?.ToString() }).ShouldSucceed();
        await As(member).Submit(new FinishCourse.Input { Course = course }).ShouldSucceed();
    }
}

public sealed class CourseStoryTests_OnSqlite(SqliteHost host) : CourseStoryTests(host), IClassFixture<SqliteHost>;

public sealed class CourseStoryTests_OnPostgres(PostgresHost host) : CourseStoryTests(host), IClassFixture<PostgresHost>;
