using Samlop.Persons.Record;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Facts;

/// <summary>What is so from and to a day: when it may end, and what it may stand beside.</summary>
[Requirement("K-01")]
public sealed class DatedFactTest
{
    private static readonly DateOnly Day = new(2022, 6, 1);

    [Theory]
    [InlineData(0, null, true)]
    [InlineData(0, 0, true)]
    [InlineData(-10, -1, false)]
    [InlineData(1, null, false)]
    public void Fact_IsInForce_FromItsFirstToItsLastDay(int from, int? to, bool isInForce) => Lived(from, to).IsInForce(Day).ShouldBe(isInForce);

    [Theory]
    [InlineData(-10, null, true)]
    [InlineData(-10, 1, false)]
    [InlineData(5, 4, false)]
    public void Fact_MayEnd_UntilALastDayIsSet(int from, int? to, bool may) => Lived(from, to).MayEnd.ShouldBe(may);

    [Theory]
    [InlineData(0, null, 5, null, false)]
    [InlineData(0, 5, 5, null, false)]
    [InlineData(0, 4, 5, null, true)]
    [InlineData(5, null, 0, 4, true)]
    [InlineData(0, -1, 0, null, true)]
    public void Homes_StandBesideEachOther_WhereTheyShareNoDay(int from, int? to, int otherFrom, int? otherTo, bool may)
    {
        Lived(from, to).MayStandBeside(Lived(otherFrom, otherTo)).ShouldBe(may);
        Lived(otherFrom, otherTo).MayStandBeside(Lived(from, to)).ShouldBe(may);
    }

    [Fact]
    public void Permits_OfOneKind_MayOverlap_AsAtARenewal() =>
        new Permit { Id = default, Person = default, Kind = PermitKind.Residence, From = Day }
            .MayStandBeside(new Permit { Id = default, Person = default, Kind = PermitKind.Residence, From = Day.AddDays(-10) }).ShouldBeTrue();

    [Theory]
    [InlineData(PermitKind.None, PermitKind.Residence, false)]
    [InlineData(PermitKind.Citizenship, PermitKind.None, false)]
    [InlineData(PermitKind.None, PermitKind.None, true)]
    [InlineData(PermitKind.Residence, PermitKind.Citizenship, true)]
    public void Permit_AndNone_AreNotSoOnTheSameDay(PermitKind one, PermitKind other, bool may) =>
        new Permit { Id = default, Person = default, Kind = one, From = Day }
            .MayStandBeside(new Permit { Id = default, Person = default, Kind = other, From = Day.AddDays(-10) }).ShouldBe(may);

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    [InlineData(false, true, false)]
    public void DNumber_AloneBecomesAnIdentityNumber(bool isDNumber, bool nextIsDNumber, bool may) => Number(isDNumber).MayBecome(Number(nextIsDNumber)).ShouldBe(may);

    [Theory]
    [InlineData("Permit 01900000-0000-7000-8000-000000000001", true)]
    [InlineData("Permit 1", false)]
    [InlineData("3 01900000-0000-7000-8000-000000000001", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Choice_OfAFact_IsReadWholeOrNotAtAll(string? key, bool isRead) => (FactRef.Of(key)?.Key == key && key is not null).ShouldBe(isRead);

    private static Residence Lived(int from, int? to) =>
        new() { Id = default, Person = default, Municipality = "4601", From = Day.AddDays(from), To = to is { } last ? Day.AddDays(last) : null };

    private static HeldNumber Number(bool isDNumber) => new() { Id = default, Person = default, From = Day, IsDNumber = isDNumber, Content = [], Lookup = "" };
}
