using System.Text.RegularExpressions;
using Samlop.Knowledge.Information;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Information;

/// <summary>What is told to newcomers holds together, says what it rests on, and can be read by those who are learning Norwegian.</summary>
public partial class InformationBookTests
{
    private const int MostWords = 26;

    private static readonly InformationBook Book = InformationBook.Load(InformationBook.Folder);

    public static TheoryData<string> Pages => [.. Book.Pages.Select(page => page.Code)];

    [Fact, Requirement("A-09")]
    public void EachSituationOfTheSources_HasItsPage() =>
        Book.Pages.Select(page => page.Code).ShouldBe(
            ["alene", "familie", "ung", "eldre", "uten-foreldre", "midlertidig-beskyttelse", "arbeid", "familieinnvandring"]);

    [Theory, MemberData(nameof(Pages))]
    public void EachPage_TellsSomething_OnEachDayOfTheTrial(string code)
    {
        for (var day = new DateOnly(2022, 8, 1); day < new DateOnly(2027, 1, 1); day = day.AddMonths(1))
            Book.On(Book.Find(code)!, day).Sections.ShouldNotBeEmpty();
    }

    [Fact]
    public void EachMatter_IsToldSomewhere() =>
        Book.Sections.Select(section => section.Code).Except(Book.Pages.SelectMany(page => page.Sections)).ShouldBeEmpty();

    /// <summary>A2: short sentences. What is longer than this is two.</summary>
    [Fact]
    public void NorwegianSentences_AreShort()
    {
        var texts = Book.Sections.SelectMany(section => section.Versions).SelectMany(version => new[] { version.Text.Nb, version.Text.Nn });
        texts.SelectMany(text => Sentence().Split(text)).Where(sentence => sentence.Split(' ').Length > MostWords).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    public void AChangeOfLaw_IsToldFromItsDay(string day, bool changed)
    {
        var told = Book.On(Book.Find("alene")!, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        told.Sections.Single(s => s.Section.Code == "introduction-programme").Version.Text.Nb.Contains("fem år", StringComparison.Ordinal).ShouldBe(changed);
    }

    [Fact]
    public void WhatNobodyHasRead_SaysSo()
    {
        var told = Book.On(Book.Find("midlertidig-beskyttelse")!, new DateOnly(2026, 7, 1));
        var version = told.Sections.Single(s => s.Section.Code == "temporary-protection").Version;
        version.IsUnsure.ShouldBeTrue();
        version.Text.Nb.ShouldContain("Vi har ikke lest");
    }

    [Fact]
    public void Fingerprint_IsOfTheLanguage_AndOfWhatHoldsOnTheDay()
    {
        var (arabic, ukrainian) = (InformationLanguages.Translated("ar")!, InformationLanguages.Translated("uk")!);
        var (before, after) = (Book.On(Book.Find("alene")!, new DateOnly(2025, 12, 31)), Book.On(Book.Find("alene")!, new DateOnly(2026, 1, 1)));
        before.HashIn(arabic).ShouldBe(Book.On(Book.Find("alene")!, new DateOnly(2025, 12, 30)).HashIn(arabic));
        before.HashIn(arabic).ShouldNotBe(before.HashIn(ukrainian));
        before.HashIn(arabic).ShouldNotBe(after.HashIn(arabic));
        InformationLanguages.Translated("nb").ShouldBeNull();
    }

    [GeneratedRegex(@"(?<=[.!?:])\s")]
    private static partial Regex Sentence();
}
