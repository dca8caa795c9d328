using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui;
using Samlop.Platform.Ui.Prose;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Platform.Ui;

[Trait("Category", "Clock")]
public class PartsTests
{
    private static readonly DateOnly Today = new(2022, 3, 7);

    [Theory]
    [InlineData(-2, "2 dager over fristen", Tone.Danger)]
    [InlineData(-1, "1 dag over fristen", Tone.Danger)]
    [InlineData(0, "I dag", Tone.Warning)]
    [InlineData(1, "I morgen", Tone.Warning)]
    [InlineData(3, "Om 3 dager", Tone.Warning)]
    [InlineData(4, "Om 4 dager", Tone.Neutral)]
    public async Task Task_TellsHowNearItsDeadlineIs(int days, string words, Tone tone)
    {
        var task = new WaitingTask("a", Phrase.Verbatim("Bekreft søknaden"), Today.AddDays(days), "/soknader/1", Phrase.Verbatim("Bekreft"));
        var html = await Rendered.Component<TaskList>("/", (nameof(TaskList.Tasks), new[] { task }));
        html.QuerySelector(".ds-tag")!.TextContent.Trim().ShouldBe(words);
        html.QuerySelector(".ds-tag")!.GetAttribute("data-color").ShouldBe(tone.Color());
        html.QuerySelectorAll("a").ShouldHaveSingleItem().GetAttribute("aria-label").ShouldBe("Bekreft: Bekreft søknaden");
    }

    [Fact]
    public async Task Task_TellsTheTimeOfDay_WhereItsDeadlineHasOne()
    {
        var task = new WaitingTask("a", Phrase.Verbatim("Send søknaden"), Today, "/soknader/1", Phrase.Verbatim("Send"));
        var timed = task with { At = OsloClock.Instant(Today, new TimeOnly(12, 0)) };
        (await Due(task)).ShouldNotContain("kl.");
        (await Due(timed)).ShouldEndWith("7. mars 2022 kl. 12.00");

        static async Task<string> Due(WaitingTask task) =>
            (await Rendered.Component<TaskList>("/", (nameof(TaskList.Tasks), new[] { task }))).QuerySelector(".tasks__due .quiet")!.TextContent.Trim();
    }

    [Theory]
    [InlineData(7, "7 dager igjen")]
    [InlineData(1, "1 dag igjen")]
    [InlineData(0, "Fristen går ut i dag")]
    [InlineData(-1, "Fristen er ute")]
    public async Task Countdown_CountsDays(int days, string words) =>
        (await Rendered.Component<Countdown>("/", (nameof(Countdown.Until), Today.AddDays(days)))).Body!.TextContent.Trim().ShouldBe(words);

    [Fact]
    public async Task Saved_SaysTheTimeInNorway_AndTheDayWhenItIsAnother()
    {
        (await Saved(new DateTimeOffset(2022, 3, 7, 9, 42, 0, TimeSpan.Zero))).ShouldBe("Lagret kl. 10.42");
        (await Saved(new DateTimeOffset(2022, 3, 6, 23, 30, 0, TimeSpan.Zero))).ShouldBe("Lagret kl. 00.30");
        (await Saved(new DateTimeOffset(2022, 3, 6, 22, 30, 0, TimeSpan.Zero))).ShouldBe("Lagret 6. mars 2022 kl. 23.30");

        static async Task<string> Saved(DateTimeOffset at) => (await Rendered.Component<SavedNote>("/", (nameof(SavedNote.At), at))).Body!.TextContent.Trim();
    }

    [Fact]
    public async Task Instant_IsThereForPeopleAndMachines()
    {
        var time = (await Rendered.Component<InstantText>("/", (nameof(InstantText.At), new DateTimeOffset(2022, 7, 10, 8, 42, 0, TimeSpan.Zero)))).QuerySelector("time")!;
        time.TextContent.ShouldBe("10. juli 2022 kl. 10.42");
        time.GetAttribute("datetime").ShouldBe("2022-07-10T08:42:00Z");
    }

    [Fact]
    public async Task MissingAmount_IsSaidToBeMissing()
    {
        (await Rendered.Component<MoneyText>("/", (nameof(MoneyText.Amount), (Money?)null))).Body!.TextContent.Trim().ShouldBe("Ikke oppgitt");
        (await Rendered.Component<MoneyText>("/", (nameof(MoneyText.Amount), (Money?)Money.Zero))).Body!.TextContent.Trim().ShouldBe("0\u00A0kr");
    }

    [Fact]
    public async Task Step_SaysItsStateInWords()
    {
        var html = await Rendered.Component<StepList>("/", (nameof(StepList.Steps), new Step[] { new("Søkt", StepState.Done), new("Vurdert", StepState.Current), new("Vedtatt", StepState.Next) }));
        html.QuerySelectorAll("li .ds-sr-only").Select(s => s.TextContent).ShouldBe(["(ferdig)", "(pågår nå)", "(gjenstår)"]);
        html.QuerySelectorAll("[aria-current=step]").ShouldHaveSingleItem().TextContent.ShouldContain("Vurdert");
    }

    [Fact]
    public async Task Conflict_ShowsOnlyWhatDiffers_AndTakesTheFocus()
    {
        var html = await Rendered.Component<Conflict>("/", (nameof(Conflict.Fields), new ConflictField[] { new("Navn", "a", "b"), new("Sted", "c", "c"), new("Tekst", "d", null) }));
        html.QuerySelectorAll("h3").Select(h => h.TextContent).ShouldBe(["Navn", "Tekst"]);
        html.QuerySelector("[data-focus]")!.GetAttribute("role").ShouldBe("alert");
    }

    [Theory]
    [InlineData("/sak", "Sak")]
    [InlineData("/sak?vis=b&sorter=navn", "B")]
    [InlineData("/sak?sorter=navn", "Sak")]
    [InlineData("/annet", null)]
    public async Task Tab_OfTheAddress_IsTheCurrent(string address, string? current)
    {
        var html = await Rendered.Component<Tabs>(address, (nameof(Tabs.Label), "Sak"), (nameof(Tabs.Items), new Tab[] { new("Sak", "/sak"), new("B", "/sak?vis=b") }));
        html.QuerySelector("[aria-current]")?.TextContent.ShouldBe(current);
        (html.QuerySelector("[aria-current]") is null).ShouldBe(current is null);
    }

    [Theory]
    [InlineData("personvern")]
    [InlineData("tilgjengelighet")]
    public void Prose_HasTheSamePartsInEveryLanguage(string name)
    {
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        var shapes = Languages.OfPages.Select(l => string.Join(' ', parser.ParseDocument(ProseText.Html(name, l)).QuerySelectorAll("h2, p, li, a").Select(e => e.LocalName))).ToList();
        shapes.Distinct().ShouldHaveSingleItem().ShouldContain("h2");
    }
}
