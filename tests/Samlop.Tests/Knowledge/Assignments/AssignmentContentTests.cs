using Samlop.Knowledge.Assignments;
using Samlop.Platform.Time;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Assignments;

/// <summary>The seventeen assignments are in the content as the letters give them, and nothing is there that the letters do not say.</summary>
public class AssignmentContentTests
{
    private static AssignmentCatalogue Catalogue => AssignmentCatalogue.Current;

    public static TheoryData<string, string, string, string, string, int?> Sheet => new()
    {
        { "2022-25", "", "", "", "", null },
        { "2022-26", "avdir,imdi", "", "2022-05!", "", null },
        { "2022-27", "imdi", "avdir,hkdir", "2023-02-28", "", null },
        { "2023-01", "imdi", "", "2023-07-01", "", 1 },
        { "2023-02", "imdi", "", "2023-08-01,2024-03-31", "2:700000", 1 },
        { "2023-03", "imdi", "hkdir,avdir", "2024-12-31,2026-08-30", ":1000000", 1 },
        { "2023-04", "udir", "imdi,avdir,hkdir", "2023-05-31", "", 1 },
        { "2023-05", "hkdir", "imdi", "2023-05-31", "", 2 },
        { "2023-06", "imdi", "hkdir", "2023-05-31", "", 2 },
        { "2023-07", "imdi", "", "2023-06-15,2023-12-15", ":3000000", 2 },
        { "2023-08", "imdi", "", "2023-08-01,2024-12-31", ":1000000", 3 },
        { "2023-09", "imdi", "", "2024-05-31", ":1000000", 3 },
        { "2023-10", "imdi", "", "2023-12-31", "", 3 },
        { "2023-11", "imdi", "", "2023-05-30,2023-12-01", "2:3000000", 4 },
        { "2023-12", "imdi", "", "2023-11-30", "", 4 },
        { "2023-13", "imdi", "", "2023-11-01,2024-06-01", ":500000", 5 },
        { "2023-14", "imdi", "nav,udi,hdir,udir", "2023-06-01,2024-12-31", "1:2000000", 6 },
    };

    [Fact, Requirement("A-01")]
    public void AllSeventeen_AreThere() =>
        Catalogue.Assignments.Select(a => a.Number).ShouldBe(
            ["2022-25", "2022-26", "2022-27", .. Enumerable.Range(1, 14).Select(number => $"2023-{number:00}")]);

    [Theory, MemberData(nameof(Sheet)), Requirement("A-01")]
    public void Assignment_HasWhatTheLetterSays_AndNoMore(
        string number, string leads, string with, string deadlines, string money, int? goal)
    {
        var assignment = Catalogue.Find(number)!;
        Bodies(assignment, BodyRole.Lead).ShouldBe(leads);
        Others(assignment).ShouldBe(with);
        string.Join(',', assignment.Deadlines.Select(Told)).ShouldBe(deadlines);
        string.Join(',', assignment.Financing.Select(m => $"{m.Part}:{m.Kroner}")).ShouldBe(money);
        assignment.Financing.ShouldAllBe(m => m.Chapter == "671" && m.Item == "21");
        assignment.Goal.ShouldBe(goal);
    }

    [Fact]
    public void MoneyOf2023_IsTheSumThatTheLetterNames() => Catalogue.Assignments.SelectMany(a => a.Financing).Sum(m => m.Kroner).ShouldBe(12_200_000);

    [Fact]
    public void DeadlineBoundToAnEvent_HasNoDay()
    {
        var deadline = Catalogue.Find("2022-26")!.Deadlines.ShouldHaveSingleItem();
        deadline.Day.ShouldBeNull();
        deadline.MonthEnd.ShouldBe(new YearMonth(2022, 5));
        deadline.Event.ShouldBe("de midlertidige regelendringene trer i kraft");
    }

    [Fact]
    public void TwoBodies_LeadAPartEach()
    {
        var assignment = Catalogue.Find("2022-26")!;
        assignment.Bodies.Single(b => b.Role == BodyRole.Lead && b.Part == "1").Body.ShouldBe("avdir");
        assignment.Bodies.Single(b => b.Role == BodyRole.Lead && b.Part == "2").Body.ShouldBe("imdi");
    }

    [Theory]
    [InlineData("2022-26", "maksimal varighet på seks måneder")]
    [InlineData("2022-26", "sikkerhetskultur")]
    [InlineData("2022-27", "Nesten 500 000 personer")]
    [InlineData("2022-27", "læreplanene i Forberedende opplæring for voksne (FOV) fra høsten 2023")]
    [InlineData("2023-01", "Dokument 3:12 (2018–2019)")]
    [InlineData("2023-02", "overkvalifisering")]
    [InlineData("2023-04", "Samarbeidsrådet for fag- og yrkesopplæringen (SRY)")]
    [InlineData("2023-05", "integreringsloven § 37 c")]
    [InlineData("2023-05", "studenter og pensjonister")]
    [InlineData("2023-07", "NIBR-rapport 2022:11")]
    [InlineData("2023-09", "Digitilskudd")]
    [InlineData("2023-11", "mindre, mellomstore og større kommuner")]
    [InlineData("2023-13", "minimum to ganger per år")]
    [InlineData("2023-14", "enslige mindreårige")]
    public void Words_AreTheLetters(string number, string words)
    {
        var assignment = Catalogue.Find(number)!;
        string.Join(' ', [.. assignment.Background, .. assignment.Task, .. assignment.Parts.Select(p => p.Text)]).ShouldContain(words);
    }

    [Fact]
    public void WhatReturns_DoesSoInItsYears() => Catalogue.Find("2023-13")!.Repeats.Select(r => (r.Part, r.TimesAYear, r.From, r.To)).ShouldBe(
        [("SPRÅK", 2, 2023, 2027), ("LOV", 1, 2024, 2027)]);

    [Fact]
    public void SupplementOf2022_IsAChangeToTheLetter()
    {
        var ofTheSupplement = Catalogue.Assignments.Where(a => a.Letter == "s2022-3").ToList();
        ofTheSupplement.Count.ShouldBe(3);
        ofTheSupplement.ShouldAllBe(a => a.Changes.Count == 1);
        ofTheSupplement[0].Changes[0].Kind.ShouldBe(LetterChange.Registered);
        Catalogue.LetterOf(ofTheSupplement[0]).ShouldSatisfyAllConditions(l => l.Supplement.ShouldBe(3), l => l.Date.ShouldBeNull());
    }

    /// <summary>The sheet marks as not stated: money and goal of 2022, anything of 2022-25 but its title.</summary>
    [Fact]
    public void WhatIsNotStated_IsEmpty()
    {
        Catalogue.Assignments.Where(a => a.Year == 2022).ShouldAllBe(a => a.Financing.Count == 0 && a.Goal == null);
        var registered = Catalogue.Find("2022-25")!;
        (registered.Deadlines.Count, registered.Bodies.Count, registered.Task.Count, registered.Deliveries.Count).ShouldBe((0, 0, 0, 0));
    }

    [Theory]
    [InlineData("\"letter\": \"l2023\"", "\"letter\": \"borte\"")]
    [InlineData("\"body\": \"udir\"", "\"body\": \"ukjent\"")]
    [InlineData("\"number\": \"2023-10\"", "\"number\": \"2023-09\"")]
    [InlineData("\"day\": \"2023-07-01\"", "\"code2\": 1")]
    [InlineData("\"kroner\": 700000", "\"kroner\": 0")]
    public void ContentThatContradictsItself_IsRefused(string what, string by)
    {
        var json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", "knowledge", "assignments.json"));
        json.ShouldContain(what);
        Should.Throw<Exception>(() => AssignmentCatalogue.Parse(json.Replace(what, by, StringComparison.Ordinal)));
    }

    private static string Bodies(Assignment assignment, BodyRole role) =>
        string.Join(',', assignment.Bodies.Where(b => b.Role == role).Select(b => b.Body));

    // Of an assignment of two leads each is with the other.
    private static string Others(Assignment assignment) => string.Join(',', assignment.Bodies
        .Where(b => b.Role == BodyRole.With && assignment.Bodies.All(o => o.Body != b.Body || o.Role == BodyRole.With)).Select(b => b.Body));

    private static string Told(AssignmentDeadline deadline) =>
        deadline.Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        ?? $"{deadline.MonthEnd}{(deadline.Event is null ? "" : "!")}";
}
