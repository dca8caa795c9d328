using Samlop.Platform.Ui.Tables;

namespace Samlop.Tests.Platform.Ui.Tables;

public class ChosenFilterTests
{
    [Theory]
    [InlineData("Monday", DayOfWeek.Monday)]
    [InlineData("Saturday", DayOfWeek.Saturday)]
    [InlineData("monday", null)]
    [InlineData("1", null)]
    [InlineData("99", null)]
    [InlineData("-1", null)]
    [InlineData("Monday,Tuesday", null)]
    [InlineData(" Monday", null)]
    [InlineData("Someday", null)]
    [InlineData("", null)]
    public void Choice_IsOneByItsName_AndAnythingElseIsAsIfItWereNotThere(string typed, DayOfWeek? chosen) =>
        (TableQuery.Empty with { Filters = TableQuery.Empty.Filters.Add("dag", typed) }).Filter<DayOfWeek>("dag").ShouldBe(chosen);

    [Fact]
    public void Choice_ThatIsNotInTheAddress_IsNone() => TableQuery.Empty.Filter<DayOfWeek>("dag").ShouldBeNull();
}
