using Samlop.Livelihood;
using Samlop.Livelihood.Rates;
using Samlop.Tests.Support;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood.Rates;

[Trait("Category", "Clock")]
public class RateBookTest
{
    private const string Heading = "code;from;to;value;unit;certainty;origin;note";

    private static RateBook Book(params string[] rows) => RateBook.Of(RateBook.Read("test.csv", [Heading, .. rows]));

    [Fact]
    public void OpenRow_EndsWhereTheNextBegins()
    {
        var wage = Book("W;2020-09-01;;352200;NOK;verified;x;", "W;2022-05-01;;;NOK;missing;x;", "W;2023-05-01;;415300;NOK;verified;x;")["W"];
        wage.On(Day("2022-04-30"))!.Value.ShouldBe(352200);
        wage.On(Day("2022-05-01"))!.Value.ShouldBeNull();
        wage.On(Day("2023-05-01"))!.Value.ShouldBe(415300);
        wage.On(Day("2099-01-01"))!.Value.ShouldBe(415300);
        wage.On(Day("2020-08-31")).ShouldBeNull();
    }

    [Fact]
    public void DayBetweenTwoRows_HasNoRate()
    {
        var rate = Book("A;2022-01-01;2022-06-30;1;NOK;verified;x;", "A;2022-09-01;;2;NOK;verified;x;")["A"];
        rate.On(Day("2022-06-30"))!.Value.ShouldBe(1);
        rate.On(Day("2022-07-01")).ShouldBeNull();
        rate.On(Day("2022-09-01"))!.Value.ShouldBe(2);
    }

    [Theory]
    [InlineData("A from 2022-01-01 overlaps the row from 2022-12-31", "A;2022-01-01;2022-12-31;1;NOK;verified;x;", "A;2022-12-31;;2;NOK;verified;x;")]
    [InlineData("A from 2022-01-01 overlaps the row from 2022-06-01", "A;2022-01-01;2023-12-31;1;NOK;verified;x;", "A;2022-06-01;2022-12-31;1;NOK;verified;x;")]
    [InlineData("A from 2022-01-01 is given twice from the same day", "A;2022-01-01;;1;NOK;verified;x;", "A;2022-01-01;;2;NOK;verified;x;")]
    [InlineData("A from 2022-01-01 ends before it begins", "A;2022-01-01;2021-12-31;1;NOK;verified;x;")]
    public void RowsThatContradictEachOther_AreRefused(string problem, params string[] rows) =>
        Should.Throw<InvalidDataException>(() => Book(rows)).Message.ShouldBe(problem);

    [Theory]
    [InlineData("A;2022-01-01;;1;NOK;verified;x", "eight cells are needed, there are 7")]
    [InlineData("A;2022-01-01;;1;NOK;verified;x;;", "eight cells are needed, there are 9")]
    [InlineData("A;1.1.2022;;1;NOK;verified;x;", "from must be a date")]
    [InlineData("A;2022-01-01;soon;1;NOK;verified;x;", "to must be a date or empty")]
    [InlineData("A;2022-01-01;;1,5;NOK;verified;x;", "1,5 is not a number or a fraction")]
    [InlineData("A;2022-01-01;;1/0;NOK;verified;x;", "1/0 is not a number or a fraction")]
    [InlineData("A;2022-01-01;;/2;NOK;verified;x;", "/2 is not a number or a fraction")]
    [InlineData("A;2022-01-01;;1/x;NOK;verified;x;", "1/x is not a number or a fraction")]
    [InlineData("A;2022-01-01;;x/2;NOK;verified;x;", "x/2 is not a number or a fraction")]
    [InlineData("A;2022-01-01;;-1;NOK;verified;x;", "-1 is not a number or a fraction")]
    [InlineData("A;2022-01-01;;1;NOK;certain;x;", "certain is not a certainty")]
    [InlineData("A;2022-01-01;;;NOK;verified;x;", "a rate without value is missing, and only such a rate")]
    [InlineData("A;2022-01-01;;1;NOK;missing;x;", "a rate without value is missing, and only such a rate")]
    [InlineData("A;2022-01-01;;1;NOK;verified;;", "code, unit and origin are needed")]
    [InlineData("A;2022-01-01;;1;;verified;x;", "code, unit and origin are needed")]
    [InlineData(";2022-01-01;;1;NOK;verified;x;", "code, unit and origin are needed")]
    public void RowThatIsNotOfTheForm_IsRefusedWithFileAndLine(string row, string problem) =>
        Should.Throw<InvalidDataException>(() => Book("B;2022-01-01;;1;NOK;verified;x;", row)).Message.ShouldBe($"test.csv line 3: {problem}");

    [Theory]
    [InlineData]
    [InlineData("code;from;to;value;unit;certainty;origin")]
    public void FileWithoutTheHeading_IsRefused(params string[] lines) =>
        Should.Throw<InvalidDataException>(() => RateBook.Of(RateBook.Read("test.csv", lines))).Message.ShouldBe($"test.csv: the first line must be {Heading}");

    [Fact]
    public void Row_IsReadCellByCell()
    {
        var rate = Book("A;2022-01-01;2022-12-31;2/3;fraction;verified-computed;law;note")["A"].Rows.ShouldHaveSingleItem();
        rate.ShouldBe(new Rate("A", Day("2022-01-01"), Day("2022-12-31"), 2m / 3, "2/3", "fraction", RateCertainty.VerifiedComputed, "law", "note"));
    }

    [Theory]
    [InlineData(RateCertainty.Verified, true)]
    [InlineData(RateCertainty.VerifiedComputed, true)]
    [InlineData(RateCertainty.Secondary, false)]
    [InlineData(RateCertainty.Remembered, false)]
    [InlineData(RateCertainty.Missing, false)]
    public void Rate_IsSure_OnlyWhereItIsVerified(RateCertainty certainty, bool sure) =>
        new Rate("A", Day("2022-01-01"), null, 1, "1", "NOK", certainty, "x", "").IsSure.ShouldBe(sure);

    [Fact]
    public void RateThatNobodyHasWritten_IsRefused() => Should.Throw<InvalidDataException>(() => Book("A;2022-01-01;;1;NOK;verified;x;")["B"]).Message.ShouldBe("no rate is called B");

    [Fact]
    public void Rows_MayStandInAnyOrder_AndSeriesApart()
    {
        var book = Book("A;2023-01-01;;2;NOK;verified;x;", "B;2022-06-01;;9;NOK;verified;x;", "A;2022-01-01;;1;NOK;verified;x;");
        book["A"].Rows.Select(rate => (rate.Value, rate.To)).ShouldBe([(1, Day("2022-12-31")), (2, null)]);
        book["B"].Code.ShouldBe("B");
        book.All.Select(series => series.Code).ShouldBe(["A", "B"], ignoreOrder: true);
    }

    [Fact]
    public void RowOfOneDay_AndARowThatBeginsTheDayAfter_DoNotContradict()
    {
        var rate = Book("A;2022-01-01;2022-01-01;1;NOK;verified;x;", "A;2022-01-02;;2;NOK;verified;x;")["A"];
        rate.On(Day("2022-01-01"))!.Value.ShouldBe(1);
        rate.On(Day("2022-01-02"))!.Value.ShouldBe(2);
    }

    [Fact]
    public void Fraction_IsReadAsAFraction() => Book("A;2022-01-01;;5/6;fraction;verified;x;")["A"].On(Day("2022-01-01"))!.Value.ShouldBe(5m / 6);

    [Fact]
    public void Load_ReadsTheFilesThatAreNamed_OrAll()
    {
        RateBook.Load(RateBook.Folder, "base-amount").All.Select(series => series.Code.Split('.')[0]).Distinct().ShouldBe(["BaseAmount"]);
        RateBook.Load(RateBook.Folder).All.Select(series => series.Code.Split('.')[0]).ShouldContain("TrainingGrant1");
        Should.Throw<FileNotFoundException>(() => RateBook.Load(RateBook.Folder, "no-such-file"));
    }

    [Fact]
    public void AllRates_AreOfTheForm_AndEachHasAnOrigin()
    {
        var book = RateBook.Load(RateBook.Folder);
        book.All.Count().ShouldBeGreaterThan(80);
        book.All.SelectMany(series => series.Rows).ShouldAllBe(rate => rate.Origin.Length > 0 && rate.Unit.Length > 0);
    }

    [Fact]
    public void RatesBesideTheProgram_AreTheOnesOfTheSource()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.At("content", "rates"), "*.csv"))
        {
            File.ReadAllText(Path.Combine(RateBook.Folder, Path.GetFileName(file))).ShouldBe(File.ReadAllText(file));
        }
    }

    [Theory]
    [InlineData("StudentFinance.ElevenMonths", "2021-09-01", 126357)]
    [InlineData("StudentFinance.ElevenMonths", "2022-09-01", 128887)]
    [InlineData("StudentFinance.TenMonths", "2021-09-01", 114870)]
    [InlineData("StudentFinance.TenMonths", "2022-09-01", 117170)]
    [InlineData("ApprenticeWage.SkilledYearKs", "2023-05-01", 415300)]
    [InlineData("ApprenticeWage.SkilledYearKs", "2024-05-01", 437300)]
    [InlineData("MeasureBenefit.Day", "2022-12-31", 255)]
    [InlineData("QualificationBenefit.ChildDay", "2023-01-31", 27)]
    public void CorrectedRate_IsInForce(string code, string day, decimal value) => RateBook.Load(RateBook.Folder)[code].On(Day(day))!.Value.ShouldBe(value);

    [Theory]
    [InlineData("QualificationBenefit.ChildDay", "2023-02-01")]
    [InlineData("SocialAssistance.Single", "2025-01-01")]
    [InlineData("StudentFinance.TenMonths", "2025-09-01")]
    [InlineData("StudentFinance.ElevenMonths", "2026-09-01")]
    [InlineData("ApprenticeWage.SkilledYearKs", "2022-06-01")]
    [InlineData("ApprenticeWage.SkilledYearKs", "2025-05-01")]
    [InlineData("MeasureBenefit.SickChildDay", "2022-06-01")]
    [InlineData("TrainingGrant1.TrainingYear", "2024-06-01")]
    public void MissingRate_IsSaidToBeMissing(string code, string day) => RateBook.Load(RateBook.Folder)[code].On(Day(day))!.Certainty.ShouldBe(RateCertainty.Missing);

    [Fact]
    public void ChangedRow_ChangesThePlan_WithoutAChangeOfTheProgram()
    {
        var rows = RateBook.Load(RateBook.Folder).All.SelectMany(series => series.Rows)
            .Select(rate => rate.Code == "IntroductionBenefit.Under25WithParents" ? rate with { Value = 0.5m, Written = "0.5" } : rate);
        var person = Born("2000-01-01") with { LivesWithParents = true };
        var question = new LivelihoodCase(Month("2023-09"), Month("2023-09"), 0, person, [Introduction("2022-08-01", "2025-07-31")]) { AsOf = Today };
        var plan = LivelihoodPlan.For(question, new LivelihoodRates(RateBook.Of(rows)));
        plan.Only().Income.ShouldBe(9885);
    }
}
