using Samlop.Persons.Oversight;

namespace Samlop.Tests.Persons.Oversight;

public sealed class MostInAnHourTest
{
    private static readonly DateTimeOffset Noon = new(2022, 3, 8, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid[] Persons = [.. Enumerable.Range(0, 5).Select(_ => Guid.NewGuid())];

    [Theory]
    [InlineData("", 0)]
    [InlineData("0:0", 1)]
    [InlineData("0:0 10:0 20:0", 1)]
    [InlineData("0:0 59:1", 2)]
    [InlineData("0:0 60:1", 1)]
    [InlineData("0:0 30:1 70:2 80:3", 3)]
    [InlineData("0:0 10:1 50:0 65:2", 3)]
    public void Persons_AreCountedOnce_WithinAnyHour(string looks, int most) =>
        UnusualReading.MostInAnHour([.. looks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(look => look.Split(':'))
            .Select(look => (Noon.AddMinutes(int.Parse(look[0], null)), Persons[int.Parse(look[1], null)]))]).Count.ShouldBe(most);
}
