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
        var answer = await As(leader).Get(asked.Url);
        (await answer.Post("answer", ("Answering.Yes", "true"), ("Answering.Answer", ""))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Post("answer", ("Answering.Yes", "true"), ("Answering.Answer", "Ja, fra mandag"))).ShouldSay("Timene er gitt");
        (await ToldTo(asker)).ShouldContain("Dere har fått timer med en timelærer.");
        (await As(asker).Get(asked.Url)).ShouldSay(teacher.User.Name).ShouldSay("Ja, fra mandag");
        (await As(await Given.AMember(Role.ProjectLead)).Get(asked.Url)).ShouldBe(HttpStatusCode.NotFound);

        // Hours that are given are taken until they are given back.
        (await (await As(asker).Get(TeacherUrls.Ask(id))).Post("ask", Asked("4"))).ShouldSay("Ledige timer i uken: 3.");
        (await (await As(asker).Get(asked.Url)).Post("withdraw")).ShouldSay("Trukket");
        (await ToldTo(leader)).ShouldContain("En forespørsel om timer er trukket, eller timene er gitt tilbake.");
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

    private AskForHours.Input Hours(HourlyTeacherId teacher, string hours) => new()
    {
        Teacher = teacher,
        Level = "A2",
        Delivery = "Remote",
        HoursAWeek = hours,
        From = Written(Today),
        To = Written(Today.AddDays(60)),
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
