using Microsoft.EntityFrameworkCore;
using Samlop.Access.SignIn;
using Samlop.Cases.Threads;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Mail;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;
using Samlop.Waiting.Reminding;

namespace Samlop.Tests.Grants.Apply;

/// <summary>What those who work on an application are told, each in their language.</summary>
public abstract class ApplicantNoticesTests(SamlopHost host) : HostTests(host)
{
    [Fact, Requirement("C-01")]
    public async Task AnAmendedCall_TellsTheCountiesThatApply_ByMailAndOnTheApplication()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var (applies, watches) = (await Given.ACounty(), await Given.ACounty());
        await As(applies.Other).Submit(new ChooseLanguage.Input { Code = "nn" }).ShouldSucceed();
        await As(applies.Director).Submit(new ChooseLanguage.Input { Code = "en" }).ShouldSucceed();
        var id = await Given.ABegunApplication(applies.Lead, number);
        (await As(applies.Lead).Get(ApplyUrls.Application(id))).ShouldNotSay("Utlysningen er endret");

        Host.Time.Pass(TimeSpan.FromHours(1));
        await Amend(imdi, number, Today.AddDays(20));

        (await Mails(applies.Lead)).ShouldHaveSingleItem().Subject.ShouldBe($"Utlysning {number} som dere søker på, er endret");
        (await Mails(applies.Other)).ShouldHaveSingleItem().Subject.ShouldBe($"Utlysing {number} som de søkjer på, er endra");
        var english = (await Mails(applies.Director)).ShouldHaveSingleItem();
        english.Subject.ShouldBe($"Call {number}, to which you apply, has been amended");
        english.Body.ShouldContain(CallUrls.Difference(number, 1, 2));
        (await Mails(watches.Lead)).ShouldBeEmpty();

        // On the application it is said until somebody has saved after it.
        var page = await As(applies.Lead).Get(ApplyUrls.Application(id));
        page.ShouldSay("Utlysningen er endret etter at dere sist lagret");
        (await page.Follow("Se hva som er endret i versjon 2")).Url.ShouldBe(CallUrls.Difference(number, 1, 2));
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        await As(applies.Lead).Submit(await Given.Answers(id, "reason", ("text", "Etter endringen."))).ShouldSucceed();
        (await As(applies.Lead).Get(ApplyUrls.Application(id))).ShouldNotSay("Utlysningen er endret");
    }

    [Fact]
    public async Task WarningsAndMessages_AreInTheReadersLanguage()
    {
        var (_, number) = await Given.AnOpenCall(Today.AddDays(4));
        var county = await Given.ACounty();
        await As(county.Director).Submit(new ChooseLanguage.Input { Code = "nn" }).ShouldSucceed();
        await Given.ABegunApplication(county.Lead, number);
        Today = Today.AddDays(1);
        await Remind(DeadlineReminder.Reminds);
        (await Mails(county.Lead)).ShouldHaveSingleItem().Subject.ShouldBe($"Fristen for utlysning {number} nærmer seg");
        (await Mails(county.Director)).ShouldHaveSingleItem().Subject.ShouldBe($"Fristen for utlysing {number} nærmar seg");

        var the = await Given.ACase();
        await As(the.Chief).Submit(new ChooseLanguage.Input { Code = "en" }).ShouldSucceed();
        await As(the.Officer).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = "Hei" }).ShouldSucceed();
        (await Mails(the.Lead)).ShouldHaveSingleItem().Subject.ShouldBe($"Ny melding i sak {the.Number}");
        (await Mails(the.Chief)).ShouldHaveSingleItem().Subject.ShouldBe($"New message in case {the.Number}");
    }

    [Fact, Requirement("C-03")]
    public async Task Warnings_OverTheDayWhenTheClocksChange_ComeOnTheSameDays()
    {
        // The clocks go forward on 27 March 2022: a day of 23 hours is a day.
        var deadline = new DateOnly(2022, 3, 29);
        Today = new DateOnly(2022, 3, 20);
        var (_, number) = await Given.AnOpenCall(deadline);
        var county = await Given.ACounty();
        await Given.ABegunApplication(county.Lead, number);
        var warned = new List<DateOnly>();
        for (; Today <= deadline; Today = Today.AddDays(1))
        {
            var before = (await Mails(county.Lead)).Count;
            await Remind(DeadlineReminder.Reminds);
            if ((await Mails(county.Lead)).Count > before) warned.Add(Today);
        }

        warned.ShouldBe([new(2022, 3, 22), new(2022, 3, 26), new(2022, 3, 28), new(2022, 3, 29)]);
    }

    /// <summary>The seventh day before the deadline: it is told of there, unless the deadline was moved nearer after that day.</summary>
    [Theory]
    [InlineData(17, new[] { 7, 3 })]
    [InlineData(15, new[] { 3 })]
    public async Task AmendedCall_WarnsOfADeadlineThatIsMoved_AtTheNextStepOnly(int newDeadline, int[] daysBefore)
    {
        var deadline = Today.AddDays(newDeadline);
        var (imdi, number) = await Given.AnOpenCall(Today.AddDays(17));
        var county = await Given.ACounty();
        var id = await Given.ABegunApplication(county.Lead, number);
        Today = Today.AddDays(10);
        await Amend(imdi, number, deadline);
        var warned = new List<int>();
        for (; Today < deadline.AddDays(-2); Today = Today.AddDays(1))
        {
            var before = await Warnings();
            await Remind(DeadlineReminder.Reminds);
            if (await Warnings() > before) warned.Add(deadline.DayNumber - Today.DayNumber);
        }

        warned.ShouldBe(daysBefore);

        Task<int> Warnings() => Read(db => db.Set<SentReminder>().CountAsync(s => s.Thing == id.Value));
    }

    /// <summary>A mail never tells two dates.</summary>
    [Fact]
    public async Task Warning_OfADeadlineThatIsMovedBeforeItIsWritten_IsLeftOut()
    {
        var (imdi, number) = await Given.AnOpenCall(Today.AddDays(4));
        var county = await Given.ACounty();
        await Given.ABegunApplication(county.Lead, number);
        Today = Today.AddDays(1);
        await Remind(DeadlineReminder.Reminds);
        await Amend(imdi, number, Today.AddDays(20));
        (await Mails(county.Lead)).ShouldHaveSingleItem().Subject.ShouldBe($"Utlysning {number} som dere søker på, er endret");
    }

    private async Task Amend(Directorate imdi, string number, DateOnly deadline)
    {
        var call = await Given.IdOf(number);
        await As(imdi.Officer).Submit(new AmendCall.Input { Call = call, ChangeNote = "Fristen er flyttet." }).ShouldSucceed();
        await As(imdi.Officer).Submit(await Given.PartInput(number, CallStructure.Form.Part("applying")!, deadline)).ShouldSucceed();
        await As(imdi.Officer).Submit(new SendCall.Input { Call = call }).ShouldSucceed();
        await As(imdi.Other).Submit(await Given.Publishing(call)).ShouldSucceed();
    }

    private Task<List<OutgoingMail>> Mails(Member member) => ReadMail(db => db.Set<OutgoingMail>().Where(m => m.To == member.User.Email).ToListAsync());
}

public sealed class ApplicantNoticesTests_OnSqlite(SqliteHost host) : ApplicantNoticesTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class ApplicantNoticesTests_OnPostgres(PostgresHost host) : ApplicantNoticesTests(host), IClassFixture<PostgresHost>;
