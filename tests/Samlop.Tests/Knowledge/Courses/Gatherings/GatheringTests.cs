using System.Net;
using FsCheck.Fluent;
using Samlop.Access;
using Samlop.Knowledge.Courses.Gatherings;
using Samlop.Platform.Search;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Courses.Gatherings;

/// <summary>The rules of a series: who signs up, and how dates are read.</summary>
public class GatheringRuleTests
{
    [Fact]
    public void Seats_AreNeverOverbooked_WhateverComesAndGoes() => (
        from seats in Gen.Choose(1, 6)
        from acts in Gen.Elements(true, false).Several(40)
        select (seats, acts)).Holds(made =>
        {
            var series = Series(made.seats);
            var actor = Acting.Of(Role.Supervisor);
            foreach (var signsUp in made.acts)
            {
                if (signsUp && series.MaySignUp(actor, Acting.Day) is null) series.Take(1);
                else if (!signsUp && series.Taken > 0) series.Take(-1);
                series.Taken.ShouldBeInRange(0, made.seats);
                (series.MaySignUp(actor, Acting.Day) is null).ShouldBe(series.Taken < made.seats);
                GatheringSeries.Ladder(Acting.Day).Of(series).ShouldBe(series.Taken < made.seats ? SeriesState.Open : SeriesState.Full);
            }
        });

    [Fact]
    public void Series_IsForTheRolesItNames_AndIsPublishedWithADate()
    {
        var series = new GatheringSeries(new(Guid.NewGuid()), new(Guid.NewGuid()), new("Samlinger", "Om", "", [Role.Supervisor], 5), Acting.Noon);
        series.MayPublish().ShouldBe(GatheringSeries.SeriesHasNoDates);
        series.MaySignUp(Acting.Of(Role.Supervisor), Acting.Day).ShouldBe(GatheringSeries.SeriesNotOpen);
        series.Add(Date(series));
        series.MayPublish().ShouldBeNull();
        series.Publish(Acting.Noon);
        series.MaySignUp(Acting.Of(Role.NavCounsellor), Acting.Day).ShouldBe(GatheringSeries.SeriesForOthers);
        series.MaySignUp(Acting.Of(Role.Supervisor), Acting.Day).ShouldBeNull();
        series.Close(Acting.Noon);
        series.MaySignUp(Acting.Of(Role.Supervisor), Acting.Day).ShouldBe(GatheringSeries.SeriesNotOpen);
        Series(3).MaySignUp(Acting.Of(Role.Participant), Acting.Day).ShouldBe(GatheringSeries.SeriesForOthers);
    }

    [Fact]
    public void Series_IsOver_WhenItsDatesArePastOrCalledOff()
    {
        var series = Series(2);
        var last = series.Gatherings[0].Day;
        var actor = Acting.Of(Role.Supervisor);
        (series.MaySignUp(actor, last), GatheringSeries.Ladder(last).Of(series)).ShouldBe((null, SeriesState.Open));
        (series.MaySignUp(actor, last.AddDays(1)), GatheringSeries.Ladder(last.AddDays(1)).Of(series)).ShouldBe((GatheringSeries.SeriesIsOver, SeriesState.Over));
        series.Gatherings[0].CallOff("Syk", Acting.Noon);
        series.Dated();
        (series.MaySignUp(actor, last), GatheringSeries.Ladder(last).Of(series), series.LastDay).ShouldBe((GatheringSeries.SeriesIsOver, SeriesState.Over, null));
        series.Add(Date(series));
        series.MaySignUp(actor, last).ShouldBeNull();
    }

    [Fact]
    public void TextOfASeries_IsTheSame_WhoeverSignsUp()
    {
        var series = Series(2);
        var before = series.Content.Hash();
        series.Take(1);
        series.Content.Hash().ShouldBe(before);
        series.Write(series.Content with { Roles = [Role.Supervisor] });
        series.Content.Hash().ShouldNotBe(before);
    }

    [Fact]
    public void Date_IsMovedBefore_AndNotedAfter()
    {
        var date = Date(Series(3));
        date.MayChange(Acting.Noon).ShouldBeNull();
        date.MayNote(Acting.Noon).ShouldBe(Gathering.GatheringNotBegun);
        date.MayChange(date.At).ShouldBe(Gathering.GatheringBegun);
        date.MayNote(date.At).ShouldBeNull();
        date.CallOff("Syk", Acting.Noon);
        date.Revision.ShouldBe(1);
        date.MayNote(date.At).ShouldBe(Gathering.GatheringCalledOff);
    }

    [Theory]
    [InlineData("10.04.2022", "10.00", "60", "Rom 1", "", "Tema")]
    [InlineData("10.04.2022", "10.00", "60", "", "https://eksempel.no", "Tema")]
    [InlineData("x", "10.00", "60", "Rom 1", "", "Tema", "Day")]
    [InlineData("10.04.2022", "", "60", "Rom 1", "", "Tema", "Time")]
    [InlineData("10.04.2022", "10.00", "5", "Rom 1", "", "Tema", "Length")]
    [InlineData("10.04.2022", "10.00", "60", "", "", "Tema", "Place")]
    [InlineData("10.04.2022", "10.00", "60", "", "http://eksempel.no", "Tema", "Link")]
    [InlineData("10.04.2022", "10.00", "60", "Rom 1", "", " ", "Topic")]
    [InlineData("27.03.2022", "02.30", "60", "Rom 1", "", "Tema", "Time")]
    [InlineData("01.03.2022", "10.00", "60", "Rom 1", "", "Tema", "Day")]
    public void Date_AsItIsTyped(string day, string time, string length, string place, string link, string topic, params string[] wrong)
    {
        var errors = new FieldErrors();
        SaveGathering.Read(new() { Day = day, Time = time, Length = length, Place = place, Link = link, Topic = topic }, Acting.Noon, errors);
        errors.All.Select(e => e.Field).ShouldBe(wrong);
    }

    private static GatheringSeries Series(int seats)
    {
        var series = new GatheringSeries(new(Guid.NewGuid()), new(Guid.NewGuid()), new("Samlinger", "Om", "", [], seats), Acting.Noon);
        series.Add(Date(series));
        series.Publish(Acting.Noon);
        return series;
    }

    private static Gathering Date(GatheringSeries series) =>
        new(new(Guid.NewGuid()), series.Id, new(Acting.Day.AddDays(5), Acting.Noon.AddDays(5), 60, "Rom 1", "", "Tema"), Acting.Noon);
}

/// <summary>A series from made to attended.</summary>
public abstract class GatheringStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("A-14")]
    public async Task Series_IsMade_SignedUpFor_Moved_AndAttended()
    {
        var holder = await Given.AMember(Role.TrainingOfficeAdviser);
        var (supervisor, late, nav) = (await Given.AMember(Role.Supervisor), await Given.AMember(Role.Supervisor), await Given.AMember(Role.NavCounsellor));
        var marked = $"Samlinger {TestData.Next()}";
        var page = await As(holder).Post(
            GatheringUrls.New, "series", ("Input.Title", marked), ("Input.About", "Om veiledning."), ("Input.Cohort", "Kull 2022"),
            ("Input.Seats", "1"), ("Input.Roles", "Supervisor"));
        page.ShouldSay("Ingen datoer er satt ennå.");
        var url = page.Url;
        (await Anyone().Get(url)).ShouldBe(HttpStatusCode.NotFound);
        page = await As(holder).Post($"{url}/dato", "date", Day("20.03.2022"));
        page = await page.Post("publish");
        (await Anyone().Get($"{GatheringUrls.List}?q={Uri.EscapeDataString(marked.Replace("Samlinger", "Samlingene", StringComparison.Ordinal))}")).ShouldSay(marked);
        (await Anyone().Get(url)).ShouldSay("Rom 1").ShouldNotSay("Bli med på nettet");

        (await As(nav).Get(url)).ShouldSay("Samlingene er for andre roller").HasForm("signup").ShouldBeFalse();
        page = await As(supervisor).Post(url, "signup");
        page.ShouldSay("Du er påmeldt alle samlingene").ShouldSay("Legg samlingen");
        (await As(late).Get(url)).ShouldSay("Alle plassene er tatt.");
        (await As(supervisor).Get("/kalender")).ShouldSay("Samling");
        (await As(holder).Get($"{url}/deltakere")).ShouldSay(supervisor.User.Name);
        (await As(late).Get($"{url}/deltakere")).Status.ShouldNotBe(HttpStatusCode.OK);

        var date = (await As(holder).Get(url)).Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).First(a => a.Contains("/dato/", StringComparison.Ordinal));
        await As(holder).Post(date, "date", ("Input.Day", "21.03.2022"));
        (await ToldTo(supervisor)).ShouldContain("En samling du er påmeldt, er endret. Den er 21. mars 2022.");
        Today = new(2022, 3, 20);
        await Remind(GatheringReminder.Reminds);
        (await ToldTo(supervisor)).ShouldContain("Du er påmeldt en samling 21. mars 2022.");
        Today = new(2022, 3, 22);
        var presence = date.Replace("/dato/", "/oppmote/", StringComparison.Ordinal);
        var seat = (await As(holder).Get(presence)).Document.QuerySelector("input[type=checkbox]")!.GetAttribute("value")!;
        await As(holder).Post(presence, "presence", ("Input.Present", seat));
        (await As(holder).Get($"{url}/deltakere")).Document.QuerySelectorAll("tbody td")[^1].TextContent.Trim().ShouldBe("1");

        // All its dates are past: it is over, and out of lists.
        page = await As(supervisor).Post(url, "leave");
        page.ShouldSay("Ingen flere samlinger").ShouldSay("Alle samlingene i rekken er holdt eller avlyst.").HasForm("signup").ShouldBeFalse();
        (await Anyone().Get(GatheringUrls.List)).ShouldNotSay(marked);
        (await Anyone().Get($"{GatheringUrls.List}?{GatheringTable.MineFilter}={GatheringTable.All}")).ShouldSay(marked);
        (await As(late).Post(SearchAddress.Page, SearchAddress.Ask, (SearchAddress.Field, marked))).ShouldNotSay("Kull 2022");
        await As(holder).Post($"{url}/dato", "date", Day("10.04.2022"));
        (await As(late).Post(SearchAddress.Page, SearchAddress.Ask, (SearchAddress.Field, marked))).ShouldSay("Kull 2022");
        (await As(late).Post(url, "signup")).ShouldSay("Du er påmeldt");
    }

    [Fact]
    public async Task Seat_IsFreedByWhoHolds_AndWhoHadItIsTold()
    {
        var holder = await Given.AMember(Role.TrainingConsultant);
        var (supervisor, late) = (await Given.AMember(Role.Supervisor), await Given.AMember(Role.Supervisor));
        var id = await Published(holder, "1");
        await As(supervisor).Submit(new SignUp.Input { Series = id }).ShouldSucceed();
        await As(late).Submit(new SignUp.Input { Series = id }).ShouldBeRefused(GatheringSeries.SeriesIsFull);
        var page = await As(holder).Get(GatheringUrls.People(id));
        var seat = page.Document.QuerySelectorAll("select[name='Input.Seat'] option")[^1].GetAttribute("value");
        (await page.Post("free")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        page = await page.Post("free", ("Input.Seat", seat));
        page.ShouldNotSay(supervisor.User.Name);
        (await ToldTo(supervisor)).ShouldContain("Plassen din i en samlingsrekke er gitt fri. Du er ikke påmeldt lenger.");
        (await As(supervisor).Get(GatheringUrls.Of(id))).HasForm("signup").ShouldBeTrue();
        await As(holder).Submit(new FreeSeat.Input { Series = id, Seat = seat }).ShouldHaveError(nameof(FreeSeat.Input.Seat));
        await As(await Given.AMember(Role.TrainingConsultant)).Submit(new FreeSeat.Input { Series = id, Seat = seat }).ShouldBeRefused(Refusal.NotFound);
        await As(late).Submit(new SignUp.Input { Series = id }).ShouldSucceed();
        (await As(holder).Get(GatheringUrls.Of(id))).ShouldSay("ga fri en plass");
    }

    [Fact]
    public async Task TwoWhoWriteOnADate_SeeBoth_AndTheNextSaveGoesOn()
    {
        var holder = await Given.AMember(Role.TrainingConsultant);
        var other = await Given.AMember(Role.TrainingConsultant, holder.Organisation);
        var id = await Published(holder, "3");
        var date = (await As(holder).Get(GatheringUrls.Of(id))).Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).First(a => a.Contains("/dato/", StringComparison.Ordinal));
        var page = await As(other).Get(date);
        await As(holder).Post(date, "date", ("Input.Place", "Rom 2"));
        page = await page.Post("date", ("Input.Topic", "Et nytt tema"));
        page.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Rom 2").ShouldSay("Et nytt tema");
        page = await page.Post("date");
        page.ShouldSay("Et nytt tema").ShouldSay("Rom 1");

        // Somebody signs up while the text is written: that is no change of it; a colleague's roles are shown.
        var text = await As(other).Get(GatheringUrls.Change(id));
        await As(await Given.AMember(Role.Supervisor)).Submit(new SignUp.Input { Series = id }).ShouldSucceed();
        (await text.Post("series", ("Input.About", "Om noe annet"))).ShouldSay("Om noe annet").Url.ShouldBe(GatheringUrls.Of(id));
        text = await As(other).Get(GatheringUrls.Change(id));
        await As(holder).Post(GatheringUrls.Change(id), "series", ("Input.Roles", "Supervisor"));
        text = await text.Post("series", ("Input.Title", "Min tittel"));
        text.ShouldBe(HttpStatusCode.Conflict);
        text.Document.QuerySelector("main")!.TextContent.ShouldContain(AccessWords.Of(Role.Supervisor));
    }

    private async Task<GatheringSeriesId> Published(Member holder, string seats)
    {
        var id = await As(holder).Submit(new SaveSeries.Input { Title = $"Samlinger {TestData.Next()}", About = "Om", Seats = seats }).ShouldSucceed();
        await As(holder).Post(GatheringUrls.NewDate(id), "date", Day("20.03.2022"));
        await As(holder).Post(GatheringUrls.Of(id), "publish");
        return id;
    }

    [Fact]
    [OnBothDatabases]
    public async Task CalledOff_IsTold_AndTwoWhoWriteAtOnceSeeBoth_AndOthersMayNot()
    {
        var holder = await Given.AMember(Role.TrainingConsultant);
        var other = await Given.AMember(Role.TrainingConsultant, holder.Organisation);
        var supervisor = await Given.AMember(Role.Supervisor);
        var id = await As(holder).Submit(new SaveSeries.Input { Title = "Samlinger", About = "Om", Seats = "3" }).ShouldSucceed();
        await As(holder).Submit(new PublishSeries.Input { Series = id, Seen = 1 }).ShouldBeRefused(GatheringSeries.SeriesHasNoDates);
        await As(holder).Post(GatheringUrls.NewDate(id), "date", Day("20.03.2022"));
        await As(holder).Post(GatheringUrls.Of(id), "publish");
        await As(supervisor).Submit(new SignUp.Input { Series = id }).ShouldSucceed();
        await As(supervisor).Submit(new SignUp.Input { Series = id }).ShouldBeRefused(GatheringSeries.SignedUpAlready);
        var page = await As(other).Get(GatheringUrls.Change(id));
        await As(holder).Post(GatheringUrls.Change(id), "series", ("Input.Title", "Min tittel"));
        (await page.Post("series", ("Input.Title", "Kollegaens tittel"))).ShouldSay("Min tittel").ShouldSay("Kollegaens tittel");
        var date = (await As(holder).Get(GatheringUrls.Of(id))).Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).First(a => a.Contains("/dato/", StringComparison.Ordinal));
        await As(holder).Post(date, "calloff", ("CallOffInput.Reason", "Sykdom."));
        (await ToldTo(supervisor)).ShouldContain("Samlingen 20. mars 2022 som du er påmeldt, er avlyst.");
        (await Anyone().Get(GatheringUrls.Of(id))).ShouldSay("Avlyst").ShouldSay("Sykdom.");

        await ByEachRoleWithout<HoldGatherings>(async member =>
        {
            await As(member).Submit(new SaveSeries.Input { Title = "Nei" }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new PublishSeries.Input { Series = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new CloseSeries.Input { Series = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new SaveGathering.Input { Series = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new CallOffGathering.Input { Series = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new NotePresence.Input { Series = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new FreeSeat.Input { Series = id }).ShouldBeRefused(Refusal.NotAllowed);
        });
        await ByEachRoleWithout<SignUp>(async member =>
        {
            await As(member).Submit(new SignUp.Input { Series = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new GiveSeatBack.Input { Series = id }).ShouldBeRefused(Refusal.NotAllowed);
        });
        await As(await Given.AMember(Role.TrainingConsultant)).Submit(new CloseSeries.Input { Series = id }).ShouldBeRefused(Refusal.NotFound);
    }

    private static (string Field, string? Value)[] Day(string day) =>
    [
        ("Input.Day", day), ("Input.Time", "10.00"), ("Input.Length", "120"), ("Input.Topic", "Å komme i gang"), ("Input.Place", "Rom 1"),
        ("Input.Link", "https://eksempel.no/mote"),
    ];
}

public sealed class GatheringStoryTests_OnSqlite(SqliteHost host) : GatheringStoryTests(host), IClassFixture<SqliteHost>;

public sealed class GatheringStoryTests_OnPostgres(PostgresHost host) : GatheringStoryTests(host), IClassFixture<PostgresHost>;
