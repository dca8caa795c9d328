using Samlop.Upkeep;

namespace Samlop.Tests.Upkeep;

public class ContentCommandTests
{
    [Fact]
    public void Content_BeforeAndAfterTheFirstOfMay_KnowsThatTheBaseAmountIsDue()
    {
        ContentChecks.On(new DateOnly(2027, 4, 30)).ShouldNotContain(found => found.Code == "BaseAmount");
        var due = ContentChecks.On(new DateOnly(2027, 5, 1)).Single(found => found.Code == "BaseAmount");
        (due.State, due.KnownUntil, due.Name("en"), due.File).ShouldBe((ContentState.Outdated, new DateOnly(2027, 4, 30), "the base amount (G)", "rates"));
    }

    [Theory]
    [InlineData("2026-12-31", false)]
    [InlineData("2027-01-01", true)]
    public void Content_NamesTheAdultRightAfterTheLastDayItIsKnown(string day, bool named) =>
        ContentChecks.On(DateOnly.Parse(day)).Any(found => found.Code == "AdultRight.KnownUntil").ShouldBe(named);

    [Theory]
    [InlineData("2026-06-30", "FastTrack.TemporaryRulesInForce", true)]
    [InlineData("2026-06-30", "AdultRight.EnoughSchoolYears", true)]
    [InlineData("2026-06-30", "CertificateOnTheJob.Practice", true)]
    [InlineData("2026-06-30", "AdultRight.LawfulStay", false)]
    public void Content_NamesTheRulesThatAreUnsure(string day, string code, bool named) =>
        ContentChecks.On(DateOnly.Parse(day)).Any(found => found.Code == code && found.State == ContentState.Unsure).ShouldBe(named);

    [Theory]
    [InlineData("2026-06-30", "CertificateOnTheJob.Practice", "practice/practice.json", true)]
    [InlineData("2026-06-30", "PracticeCandidate.Practice", "practice/practice.json", false)]
    [InlineData("2024-07-31", "CertificateOnTheJob.Practice", "practice/practice.json", true)] // ahead
    [InlineData("2026-06-30", "Programme.FastTrack", "rates", false)]
    [InlineData("2026-07-01", "Programme.FastTrack", "rates", true)] // has ended, and nothing says what comes after
    [InlineData("2026-07-01", "Programme.Others", "rates", false)] // is gone
    public void Content_NamesThePracticeThatIsUnsure_AndTheLengthsThatHaveEnded(string day, string code, string file, bool named) =>
        ContentChecks.On(DateOnly.Parse(day)).Any(found => found.Code == code && found.File == file).ShouldBe(named);

    [Fact]
    public void Execute_WritesAReportWithWhereToLook()
    {
        var (output, problems) = (new StringWriter(), new StringWriter());
        IReadOnlyList<ContentFinding> Found(DateOnly day) =>
        [
            new(ContentState.Outdated, "A", _ => "a", day.AddDays(-1), "nav.no", "rates"),
            new(ContentState.Unsure, "B", _ => "b", null, "loven", "rules/rule-sets.json"),
        ];
        ContentCommand.Execute("2026-11-25", Found, output, problems).ShouldBe(0);
        output.ToString().ReplaceLineEndings("\n").ShouldBe(
            """
            rates past their year: 1; rates that are missing: 0; unsure rates and rules: 1
              outdated  A, known until 2026-11-24; look in nav.no (content/rates)
              unsure    B; look in loven (content/rules/rule-sets.json)

            """.ReplaceLineEndings("\n"));
        problems.ToString().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("25.11.2026")]
    [InlineData("")]
    public void Execute_ADayThatCannotBeRead_IsRefused(string day)
    {
        var (output, problems) = (new StringWriter(), new StringWriter());
        ContentCommand.Execute(day, _ => [], output, problems).ShouldBe(2);
        problems.ToString().ShouldContain("2026-11-25");
    }
}
