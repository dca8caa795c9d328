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
        await As(imdi.Officer).Post($"{url}/skriv/steg/0?type=Reading", "step", ("Input.Title", "Les dette"), ("Input.Text", "Noe å lese."));
        page = await As(imdi.Officer).Post(
            $"{url}/skriv/steg/0?type=Question", "step", ("Input.Title", "Hva gjør du først?"), ("Input.Choices", "Spør\nVenter"),
            ("Input.Right", "1"), ("Input.Explanation", "Fordi det er avtalt."));
        page.ShouldSay("Les dette").ShouldSay("Hva gjør du først?");
        page = await page.Post("send");
        page.HasForm("publish").ShouldBeFalse();
        (await As(imdi.Decider).Get("/oppgaver")).ShouldSay($"Kurset «{marked}» venter på å bli publisert");
        page = await As(imdi.Decider).Get($"{url}/skriv");
        page = await page.Post("publish");
        (await Anyone().Get(CourseUrls.List + $"?q={Uri.EscapeDataString(marked)}")).ShouldSay(marked);
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
        await As(imdi.Officer).Submit(new RemoveStep.Input { Course = course, Number = 1, Seen = 1 }).ShouldSucceed();
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
    [OnBothDatabases]
    public async Task TwoWhoWriteAtOnce_SeeBothVersions()
    {
        var imdi = await Given.ADirectorate();
        var course = await As(imdi.Officer).Submit(new BeginShippedCourse.Input { Code = "ny-veileder" }).ShouldSucceed();
        var page = await As(imdi.Other).Get(CourseUrls.Step(course, 1));
        await As(imdi.Officer).Post(CourseUrls.Step(course, 1), "step", ("Input.Text", "Min tekst"));
        page = await page.Post("step", ("Input.Text", "Kollegaens tekst"));
        page.ShouldSay("Min tekst").ShouldSay("Kollegaens tekst");
    }

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
