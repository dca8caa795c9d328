using System.Net;
using Samlop.Access;
using Samlop.Knowledge.Teachers;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Teachers;

/// <summary>A teacher is registered, checked by a colleague, asked for by another organisation, and given, through the pages.</summary>
public abstract class TeacherStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("A-13")]
    public async Task ATeacher_IsRegistered_Checked_AskedFor_AndGiven()
    {
        var (teacher, leader) = await ASchool();
        var asker = await Given.AMember(Role.ProgrammeAdviser, await Given.AnOrganisation(OrganisationKind.Municipality));
        var form = await As(teacher).Get(TeacherUrls.New);
        (await form.Post("new", ("Input.Teacher", ""))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Velg en lærer i organisasjonen.").ShouldSay("Velg minst ett nivå.");
        (await form.Post("new", Typed(teacher))).ShouldBe(HttpStatusCode.OK).ShouldSay("Kompetansen er ikke sjekket");
        var id = await IdOf(teacher);

        // Nobody else sees a teacher who is not checked, and neither the teacher nor who wrote it checks.
        (await As(asker).Get(TeacherUrls.Of(id))).ShouldBe(HttpStatusCode.NotFound);
        (await As(teacher).Get(TeacherUrls.Of(id))).HasForm("check").ShouldBeFalse();
        (await ToldTo(leader)).ShouldContain("En timelærer venter på at noen sjekker kompetansen.");
        (await As(leader).Get("/oppgaver")).ShouldSay("Sjekk kompetansen til en timelærer");
        var check = await As(leader).Get(TeacherUrls.Of(id));
        (await check.Post("check", ("Check.Seen", "Vitnemål"))).ShouldSay("Kan lånes");
        (await ToldTo(teacher)).ShouldContain("Kompetansen til en timelærer er bekreftet.");

        // Others see what can be had, and not who it is nor what was seen.
        (await As(asker).Get($"{TeacherUrls.List}?niva=A2&sted=Bergen")).ShouldSay(teacher.Organisation.Name);
        (await As(asker).Get($"{TeacherUrls.List}?niva=B2")).ShouldNotSay(teacher.Organisation.Name);
        (await As(asker).Get(TeacherUrls.Of(id))).ShouldNotSay(teacher.User.Name).ShouldNotSay("Vitnemål");
        var ask = await As(asker).Get(TeacherUrls.Ask(id));
        (await ask.Post("ask", Asked("9"))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Ledige timer i uken: 8.");
        var asked = await ask.Post("ask", Asked("5"));
        asked.ShouldSay("Venter på svar").ShouldNotSay(teacher.User.Name);
        (await ToldTo(leader)).ShouldContain("En organisasjon spør om timer med en av lærerne deres.");
        (await As(asker).Get("/oppgaver")).ShouldSay($"Svar fra {teacher.Organisation.Name} om timer med en timelærer");
        var answer = await As(leader).Get(asked.Url);
        (await answer.Post("answer", ("Answering.Yes", "true"), ("Answering.Answer", ""))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Post("answer", ("Answering.Yes", "true"), ("Answering.Answer", "Ja, fra mandag"))).ShouldSay("Timene er gitt");
        (await ToldTo(asker)).ShouldContain("Dere har fått timer med en timelærer.");
        (await ToldTo(teacher)).ShouldContain("Timer med deg som timelærer er gitt til en annen organisasjon.");
        (await As(asker).Get("/oppgaver")).ShouldNotSay($"Svar fra {teacher.Organisation.Name} om timer med en timelærer");
        (await As(asker).Get(asked.Url)).ShouldSay(teacher.User.Name).ShouldSay("Ja, fra mandag");
        (await As(await Given.AMember(Role.ProjectLead)).Get(asked.Url)).ShouldBe(HttpStatusCode.NotFound);

        // Hours that are given are taken until they are given back.
        (await (await As(asker).Get(TeacherUrls.Ask(id))).Post("ask", Asked("4"))).ShouldSay("Ledige timer i uken: 3.");
        (await (await As(asker).Get(asked.Url)).Post("withdraw")).ShouldSay("Trukket");
        (await ToldTo(leader)).ShouldContain("En forespørsel om timer er trukket, eller timene er gitt tilbake.");
        (await ToldTo(teacher)).ShouldContain("Timer med deg som timelærer er gitt tilbake.");
    }

    /// <summary>Whoever lends ends given hours by a form; who has them and the teacher learn when and why.</summary>
    [Fact, SentTwice]
    public async Task GivenHours_AreEndedByWhoLends_FromADay()
    {
        var (teacher, leader) = await ASchool();
        var (id, asker, request) = await GivenHours(teacher, leader, "5");
        var page = await As(leader).Get(TeacherUrls.Request(request));
        (await page.Post("end", ("Ending.From", Written(Today.AddDays(-1))), ("Ending.Reason", ""))).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay("Skriv en dag fra i dag til").ShouldSay("Skriv en begrunnelse.");
        page = await page.Post("end", ("Ending.From", Written(Today.AddDays(10))), ("Ending.Reason", "Læreren går ut i permisjon."));
        page.ShouldSay("Avsluttet");
        foreach (var told in new[] { asker, teacher })
        {
            (await ToldTo(told)).ShouldContain("Timer med en timelærer blir avsluttet. Les når og hvorfor.");
            (await As(told).Get(TeacherUrls.Request(request))).ShouldSay("Læreren går ut i permisjon.").ShouldSay(teacher.User.Name).HasForm("end").ShouldBe(told == teacher);
        }

        // They are free from that day, and not before.
        await As(asker).Submit(Hours(id, "8", 10, 60)).ShouldSucceed();
        await As(asker).Submit(Hours(id, "8", 9, 60)).ShouldHaveError("HoursAWeek");
        await As(asker).Submit(new EndHours.Input { Id = request, Seen = 2, From = Written(Today), Reason = "Nei" }).ShouldBeRefused(Refusal.NotFound);
        await As(leader).Submit(new EndHours.Input { Id = request, Seen = 2, From = Written(Today), Reason = "Før" }).ShouldBeRefused(Refusal.ChangedSinceOpened);
    }

    [Fact]
    public async Task Withdrawn_TellsThoseWhoHaveHours_WhetherTheyEnd()
    {
        var (teacher, leader) = await ASchool();
        var (id, asker, request) = await GivenHours(teacher, leader, "5");
        var page = await As(leader).Get(TeacherUrls.Of(id));
        page.ShouldSay(asker.Organisation.Name);
        page = await page.Post("withdraw", ("Withdraw.Reason", "Har sluttet"), ("Withdraw.EndFrom", Written(Today.AddDays(5))));
        page.ShouldSay("Trukket tilbake");
        (await ToldTo(asker)).ShouldContain("Timer med en timelærer blir avsluttet. Les når og hvorfor.");
        (await ToldTo(teacher)).ShouldContain("Du kan ikke lenger lånes som timelærer.");
        (await As(asker).Get(TeacherUrls.Request(request))).ShouldSay("Har sluttet").ShouldSay("Avsluttet");

        var (other, another, stands) = await GivenHours(teacher, leader, "5");
        var version = await Read(db => db.Set<HourlyTeacher>().Where(t => t.Id == other).Select(t => t.Version).SingleAsync());
        await As(leader).Submit(new WithdrawTeacher.Input { Id = other, Seen = version, Reason = "Full stilling" }).ShouldSucceed();
        (await ToldTo(another)).ShouldContain("En timelærer kan ikke lenger lånes, men timene som er gitt, gjelder fortsatt.");
        (await As(another).Get(TeacherUrls.Request(stands))).ShouldSay("Timene er gitt").ShouldSay(teacher.User.Name);
    }

    /// <summary>Whatever their role: somebody who may not see the pool sees what is said of them, and goes out of it.</summary>
    [Fact, SentTwice]
    public async Task ATeacher_SeesThemselves_AndGoesOut_WhateverTheirRole()
    {
        var school = await Given.AnOrganisation(OrganisationKind.AdultEducationCentre);
        var (teacher, keeper, leader) = (
            await Given.AMember(Role.CommonCoreTeacher, school), await Given.AMember(Role.NorwegianTeacher, school), await Given.AMember(Role.Leader, school));
        var colleague = await Given.AMember(Role.CommonCoreTeacher, school);
        var id = await As(keeper).Submit(Teaches(teacher)).ShouldSucceed();
        (await ToldTo(teacher)).ShouldContain("Opplysninger om deg som timelærer er skrevet inn. En kollega skal sjekke kompetansen.");
        (await As(teacher).Get(TeacherUrls.Of(id))).ShouldSay("Dette gjelder deg.").ShouldSay(teacher.User.Name);
        (await As(colleague).Get(TeacherUrls.Of(id))).ShouldBe(HttpStatusCode.NotFound);
        await As(leader).Submit(new CheckTeacher.Input { Id = id, Version = 1, Seen = "Vitnemål" }).ShouldSucceed();
        var asker = await AnAsker();
        var (given, waits) = (await As(asker).Submit(Hours(id, "5")).ShouldSucceed(), await As(asker).Submit(Hours(id, "2")).ShouldSucceed());
        (await As(teacher).Get(TeacherUrls.Request(given))).ShouldBe(HttpStatusCode.NotFound);
        await As(keeper).Submit(new AnswerRequest.Input { Id = given, Seen = 1, Yes = true, Answer = "Ja" }).ShouldSucceed();
        (await As(teacher).Get(TeacherUrls.Request(given))).ShouldSay("Timene er gitt").HasForm("withdraw").ShouldBeFalse();
        (await As(teacher).Get(TeacherUrls.Of(id))).ShouldSay(asker.Organisation.Name);

        await As(keeper).Submit(new LeavePool.Input { Id = id }).ShouldBeRefused(Refusal.NotFound);
        (await As(teacher).Post(TeacherUrls.Of(id), "leave")).ShouldSay("Trukket tilbake");
        (await ToldTo(keeper)).ShouldContain("En timelærer har meldt seg ut. Se om timer som er gitt, må avsluttes.");
        (await ToldTo(asker)).ShouldContain("Dere fikk ikke timene dere spurte om.");
        (await ToldTo(asker)).ShouldContain("En timelærer kan ikke lenger lånes, men timene som er gitt, gjelder fortsatt.");
        (await As(asker).Get(TeacherUrls.Request(waits))).ShouldSay("Ikke gitt");
        await As(keeper).Submit(new EndHours.Input { Id = given, Seen = 2, From = Written(Today), Reason = "Meldt seg ut" }).ShouldSucceed();
    }

    /// <summary>What is said of a teacher may change between the question and the answer, and after it.</summary>
    [Fact]
    public async Task Yes_NeedsTheTeacherAsAsked_AndTheNameFollowsTheHours()
    {
        var (teacher, leader) = await ASchool();
        var (id, asker, given) = await GivenHours(teacher, leader, "3");
        var waits = await As(asker).Submit(Hours(id, "3")).ShouldSucceed();
        await As(teacher).Submit(Teaches(teacher, id, 3, "A1")).ShouldSucceed();
        (await As(leader).Get(TeacherUrls.Request(waits))).ShouldSay("Læreren underviser ikke lenger på dette nivået").HasForm("answer").ShouldBeTrue();
        await As(leader).Submit(new AnswerRequest.Input { Id = waits, Seen = 1, Yes = true, Answer = "Ja" }).ShouldBeRefused(HourlyTeacher.TeacherOffersOther);
        await As(teacher).Submit(Teaches(teacher, id, 4, "A1", "A2")).ShouldSucceed();
        await As(leader).Submit(new AnswerRequest.Input { Id = waits, Seen = 1, Yes = true, Answer = "Ja" }).ShouldBeRefused(HourlyTeacher.TeacherIsNotOpen);

        // The check has fallen: who has hours still knows whose they are, and others see nothing.
        var page = await As(asker).Get(TeacherUrls.Request(given));
        page.ShouldSay(teacher.User.Name).Document.QuerySelectorAll($"a[href='{TeacherUrls.Of(id)}']").ShouldNotBeEmpty();
        (await As(asker).Get(TeacherUrls.Of(id))).ShouldSay("Timene dere har, gjelder fortsatt.");
        (await As(await AnAsker()).Get(TeacherUrls.Of(id))).ShouldBe(HttpStatusCode.NotFound);

        // And the hours are of one person.
        var colleague = await Given.AMember(Role.NorwegianTeacher, teacher.Organisation);
        await As(teacher).Submit(Teaches(colleague, id, 5)).ShouldHaveError("Teacher");
    }

    /// <summary>The list, the page and the rule have one number, never below none.</summary>
    [Fact]
    public async Task FreeHours_AreTheSameInListPageAndRule()
    {
        var (teacher, leader) = await ASchool();
        var (id, asker, _) = await GivenHours(teacher, leader, "5", 0, 9);
        var later = await As(asker).Submit(Hours(id, "5", 10, 19)).ShouldSucceed();
        await As(leader).Submit(new AnswerRequest.Input { Id = later, Seen = 1, Yes = true, Answer = "Ja" }).ShouldSucceed();
        (await FreeIn(asker, id)).ShouldBe("3");
        await As(asker).Submit(Hours(id, "3", 0, 19)).ShouldSucceed();
        await As(asker).Submit(Hours(id, "4", 0, 19)).ShouldHaveError("HoursAWeek");
        var fewer = Teaches(teacher, id, await Read(db => db.Set<HourlyTeacher>().Where(t => t.Id == id).Select(t => t.Version).SingleAsync()));
        fewer.HoursAWeek = "4";
        await As(teacher).Submit(fewer).ShouldSucceed();
        (await FreeIn(asker, id)).ShouldBe("0");
    }

    /// <summary>Whoever asked has gone: their colleagues wait for the answer, and are told of it.</summary>
    [Fact]
    public async Task WhereWhoAskedIsGone_ThoseWhoMayAskThereAreTold()
    {
        var (teacher, leader) = await ASchool();
        var id = await AnOpenTeacher(teacher, leader);
        var asker = await AnAsker();
        var colleague = await Given.AMember(Role.ProgrammeAdviser, asker.Organisation);
        var request = await As(asker).Submit(Hours(id, "5")).ShouldSucceed();
        (await As(colleague).Get("/oppgaver")).ShouldNotSay($"Svar fra {teacher.Organisation.Name} om timer");
        asker.Membership.End(Today.AddDays(-1));
        await Given.Changed(asker.Membership);
        (await As(colleague).Get("/oppgaver")).ShouldSay($"Svar fra {teacher.Organisation.Name} om timer");
        await As(leader).Submit(new AnswerRequest.Input { Id = request, Seen = 1, Yes = true, Answer = "Ja" }).ShouldSucceed();
        (await ToldTo(colleague)).ShouldContain("Dere har fått timer med en timelærer.");
        (await ToldTo(asker)).ShouldBeEmpty();
    }

    [Fact, OnBothDatabases]
    public async Task TwoWhoGiveTheSameHours_AtOnce_GiveThemOnce()
    {
        var (teacher, leader) = await ASchool();
        var id = await AnOpenTeacher(teacher, leader);
        var requests = new List<TeacherRequestId>();
        for (var n = 0; n < 2; n++)
        {
            var asker = await Given.AMember(Role.ProgrammeAdviser, await Given.AnOrganisation(OrganisationKind.Municipality));
            requests.Add(await As(asker).Submit(Hours(id, "5")).ShouldSucceed());
        }

        var answers = await Task.WhenAll(requests.Select(r => As(leader).Submit(new AnswerRequest.Input { Id = r, Seen = 1, Yes = true, Answer = "Ja" })));
        answers.Count(a => a.Succeeded).ShouldBe(1);
    }

    [Fact]
    public async Task Withdrawn_ClosesWhatWaits_AndTellsWhy()
    {
        var (teacher, leader) = await ASchool();
        var id = await AnOpenTeacher(teacher, leader);
        var asker = await Given.AMember(Role.ProgrammeAdviser, await Given.AnOrganisation(OrganisationKind.Municipality));
        var request = await As(asker).Submit(Hours(id, "5")).ShouldSucceed();
        await As(leader).Submit(new WithdrawTeacher.Input { Id = id, Seen = 2, Reason = "Har fått full stilling" }).ShouldSucceed();
        (await ToldTo(asker)).ShouldContain("Dere fikk ikke timene dere spurte om.");
        (await As(asker).Get(TeacherUrls.Request(request))).ShouldSay("Har fått full stilling").ShouldSay("Ikke gitt");
        await As(asker).Submit(Hours(id, "5")).ShouldBeRefused(HourlyTeacher.TeacherIsNotOpen);
    }

    [Fact]
    public async Task MoreLevels_AreCheckedAnew()
    {
        var (teacher, leader) = await ASchool();
        var id = await AnOpenTeacher(teacher, leader);
        await As(teacher).Submit(Teaches(teacher, id, 2, "B1")).ShouldSucceed();
        (await As(leader).Get(TeacherUrls.Of(id))).ShouldSay("Kompetansen er ikke sjekket");
        await As(teacher).Submit(Teaches(teacher, id, 2)).ShouldBeRefused(Refusal.ChangedByOther);
    }

    [Fact, OnBothDatabases]
    public async Task TwoWhoChangeAtOnce_SeeTeacherDeliveryAndCountryToo()
    {
        var (teacher, leader) = await ASchool();
        var colleague = await Given.AMember(Role.NorwegianTeacher, teacher.Organisation);
        var id = await AnOpenTeacher(teacher, leader);
        var page = await As(leader).Get(TeacherUrls.Change(id));
        var theirs = Teaches(colleague, id, 2);
        (theirs.Delivery, theirs.Nationwide, theirs.Places) = ("OnSite", true, null);
        await As(colleague).Submit(theirs).ShouldSucceed();
        var conflict = await page.Post("change", ("Input.Note", "Helst om morgenen"));
        var shown = string.Join('|', conflict.ShouldBe(HttpStatusCode.Conflict).Document.QuerySelectorAll(".conflict").Select(cell => cell.TextContent.Trim()));
        shown.ShouldContain(colleague.User.Name);
        shown.ShouldContain(teacher.User.Name);
        shown.ShouldContain("Ja");
    }

    [Fact]
    public async Task WhoMayNot_IsRefused()
    {
        await ByEachRoleWithout<AskForTeachers>(async member =>
        {
            (await As(member).Get(TeacherUrls.List)).ShouldBe(HttpStatusCode.Forbidden);
            await As(member).Submit(Hours(default, "1")).ShouldBeRefused(Refusal.NotAllowed);
        });
        await ByEachRoleWithout<KeepTeachers>(async member =>
        {
            await As(member).Submit(Teaches(member)).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new AnswerRequest.Input { Yes = true, Answer = "Ja" }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new EndHours.Input { Reason = "Nei" }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new WithdrawTeacher.Input { Reason = "Nei" }).ShouldBeRefused(Refusal.NotAllowed);
        });
        await ByEachRoleWithout<CheckTeachers>(async member =>
            await As(member).Submit(new CheckTeacher.Input { Seen = "Sett" }).ShouldBeRefused(Refusal.NotAllowed));
    }

    private async Task<(Member Teacher, Member Leader)> ASchool()
    {
        var school = await Given.AnOrganisation(OrganisationKind.AdultEducationCentre);
        return (await Given.AMember(Role.NorwegianTeacher, school), await Given.AMember(Role.Leader, school));
    }

    private async Task<HourlyTeacherId> AnOpenTeacher(Member teacher, Member leader)
    {
        var id = await As(teacher).Submit(Teaches(teacher)).ShouldSucceed();
        await As(leader).Submit(new CheckTeacher.Input { Id = id, Version = 1, Seen = "Vitnemål" }).ShouldSucceed();
        return id;
    }

    private async Task<Member> AnAsker() => await Given.AMember(Role.ProgrammeAdviser, await Given.AnOrganisation(OrganisationKind.Municipality));

    /// <summary>Hours of a teacher who is checked, given to another organisation.</summary>
    private async Task<(HourlyTeacherId Id, Member Asker, TeacherRequestId Request)> GivenHours(
        Member teacher, Member leader, string hours, int first = 0, int last = 60)
    {
        var (id, asker) = (await AnOpenTeacher(teacher, leader), await AnAsker());
        var request = await As(asker).Submit(Hours(id, hours, first, last)).ShouldSucceed();
        await As(leader).Submit(new AnswerRequest.Input { Id = request, Seen = 1, Yes = true, Answer = "Ja" }).ShouldSucceed();
        return (id, asker, request);
    }

    /// <summary>The free hours on the page and in the list's file, which are the same.</summary>
    private async Task<string> FreeIn(Member asker, HourlyTeacherId id)
    {
        var page = (await As(asker).Get(TeacherUrls.Of(id))).Document.QuerySelectorAll("dt").Single(dt => dt.TextContent.Trim() == "Ledige timer i uken nå");
        var shown = page.NextElementSibling!.TextContent.Trim();
        var row = (await As(asker).Get(TeacherUrls.List)).Document.QuerySelectorAll("tr").Single(tr => tr.QuerySelector($"a[href='{TeacherUrls.Of(id)}']") is not null);
        row.Children.Select(cell => cell.TextContent.Trim()).ShouldContain(cell => cell == shown || cell.EndsWith($" {shown}", StringComparison.Ordinal));
        return shown;
    }

    private Task<HourlyTeacherId> IdOf(Member teacher) =>
        Read(db => db.Set<HourlyTeacher>().Where(t => t.Teacher == teacher.Id).Select(t => t.Id).SingleAsync());

    private SaveTeacher.Input Teaches(Member teacher, HourlyTeacherId id = default, int basedOn = 0, params string[] levels) => new()
    {
        Teacher = teacher.Id.Value.ToString(),
        Id = id,
        BasedOn = basedOn,
        Levels = levels.Length == 0 ? ["A1", "A2"] : [.. levels],
        Speaks = "norsk og engelsk",
        Delivery = "Both",
        Places = "Bergen",
        HoursAWeek = "8",
        From = Written(Today),
    };

    private (string Field, string? Value)[] Typed(Member teacher) =>
    [
        ("Input.Teacher", teacher.Id.Value.ToString()), ("Input.Levels", "A2"), ("Input.Speaks", "norsk og engelsk"), ("Input.Delivery", "Both"), ("Input.Places", "Bergen"),
        ("Input.HoursAWeek", "8"), ("Input.From", Written(Today)),
    ];

    private AskForHours.Input Hours(HourlyTeacherId teacher, string hours, int first = 0, int last = 60) => new()
    {
        Teacher = teacher,
        Level = "A2",
        Delivery = "Remote",
        HoursAWeek = hours,
        From = Written(Today.AddDays(first)),
        To = Written(Today.AddDays(last)),
        Text = "Norsk på nett",
    };

    private (string Field, string? Value)[] Asked(string hours) =>
    [
        ("Input.Level", "A2"), ("Input.Delivery", "Remote"), ("Input.HoursAWeek", hours), ("Input.From", Written(Today)), ("Input.To", Written(Today.AddDays(60))),
        ("Input.Text", "Norsk på nett"),
    ];

    private static string Written(DateOnly day) => Samlop.Platform.Text.Written.ShortDate(day);
}

public sealed class TeacherStoryTests_OnSqlite(SqliteHost host) : TeacherStoryTests(host), IClassFixture<SqliteHost>;

public sealed class TeacherStoryTests_OnPostgres(PostgresHost host) : TeacherStoryTests(host), IClassFixture<PostgresHost>;
