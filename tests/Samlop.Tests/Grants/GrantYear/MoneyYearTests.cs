using FsCheck;
using FsCheck.Fluent;
using Samlop.Grants.GrantYear;
using Samlop.Platform.Amounts;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.GrantYear;

/// <summary>Every krone of a year is in one place (requirement C-09; the balance of the money year).</summary>
public class MoneyYearTests
{
    [Fact, Requirement("C-09")]
    public void Places_AddUpToWhatGoesIn_AndNoneIsBelowZero_WhateverTheFacts() => SomeAwards.Holds(awards =>
    {
        var year = MoneyYear.Of(awards);
        Money.Sum(year.Places.Select(p => p.Amount)).ShouldBe(year.In);
        year.Places.ShouldAllBe(p => !p.Amount.IsNegative);
        Money.Sum(Enum.GetValues<MoneyAxis>().Select(year.On)).ShouldBe(year.In);
        Money.Sum(YearTable.RowsOf(year).Select(r => r.Amount)).ShouldBe(year.In);
    }, 2000);

    [Fact]
    public void WhatIsPaid_IsInHand_UntilItIsAccountedFor()
    {
        var facts = Facts(1000) with { Paid = Kr(600), Planned = Kr(300) };
        Shown(facts).ShouldBe([(MoneyPlace.Unplanned, 100), (MoneyPlace.Planned, 300), (MoneyPlace.InHand, 600)]);
        Shown(facts with { Accounted = Kr(500) }).ShouldBe([(MoneyPlace.Unplanned, 100), (MoneyPlace.Planned, 300), (MoneyPlace.Accounted, 500), (MoneyPlace.Unsettled, 100)]);
        Shown(facts with { Accounted = Kr(500), Used = Kr(450), CarriedOver = Kr(50), Claimed = Kr(80), Repaid = Kr(30) })
            .ShouldBe([(MoneyPlace.Unplanned, 100), (MoneyPlace.Planned, 300), (MoneyPlace.Used, 450), (MoneyPlace.Unsettled, 20), (MoneyPlace.CarriedOver, 50), (MoneyPlace.Claimed, 50), (MoneyPlace.Repaid, 30)]);
    }

    [Fact]
    public void WhatIsDeducted_IsWithTheCountyAlready()
    {
        Shown(Facts(1000) with { DeductedIn = Kr(100), Paid = Kr(900) }).ShouldBe([(MoneyPlace.InHand, 1000)]);
        Shown(Facts(1000) with { CarriedIn = Kr(50), Paid = Kr(1000), Accounted = Kr(1050) }).ShouldBe([(MoneyPlace.Accounted, 1050)]);
    }

    [Fact]
    public void WhatWasLeftBefore_OfAnAwardThatIsNotAnswered_IsInHand_AndTheRestWaitsForTheAnswer() =>
        Shown(Facts(1000) with { Accepted = null, DeductedIn = Kr(100) }).ShouldBe([(MoneyPlace.Unanswered, 900), (MoneyPlace.InHand, 100)]);

    [Fact]
    public void WhatIsApprovedAsUsed_ComesBeforeWhatIsClaimed() =>
        Shown(Facts(1000) with { Paid = Kr(1000), Accounted = Kr(800), Used = Kr(800), Claimed = Kr(500) })
            .ShouldBe([(MoneyPlace.Used, 800), (MoneyPlace.Claimed, 200)]);

    [Fact]
    public void WhatTheAccountsDoNotNeed_IsNeitherPlannedNorUnspent() =>
        Shown(Facts(1600) with { Paid = Kr(1000), Accounted = Kr(1050), Used = Kr(1050), Unneeded = Kr(550) })
            .ShouldBe([(MoneyPlace.Unneeded, 550), (MoneyPlace.Unplanned, 50), (MoneyPlace.Used, 1000)]);

    [Fact]
    public void LessIsDecidedThanWasPaid_ShowsAsBeyond()
    {
        var year = MoneyYear.Of([Facts(800) with { Paid = Kr(1000) }]);
        year.Beyond.ShouldBe(Kr(200));
        year.In.ShouldBe(Kr(1000));
    }

    [Fact, Requirement("C-09")]
    public void TheFrameOfAYear_IsTakenUpByWhatIsAwarded_OrByWhatIsOrderedWhereThatIsMore() =>
        // A smaller decision after payments, one that gives nothing after them, and one that nothing is paid of yet.
        YearFrame.TakenBy([(Kr(1200), Kr(1600)), (Kr(0), Kr(300)), (Kr(500), Kr(0))]).ShouldBe(Kr(2400));

    private static IEnumerable<(MoneyPlace, decimal)> Shown(MoneyFacts facts) =>
        MoneyYear.Of([facts]).Places.Where(p => !p.Amount.IsZero).Select(p => (p.Place, p.Amount.Kroner));

    private static MoneyFacts Facts(decimal awarded) => new() { Awarded = Kr(awarded), Accepted = true };

    private static Money Kr(decimal kroner) => Money.FromKroner(kroner);

    private static Gen<MoneyFacts[]> SomeAwards { get; } = (
        from awarded in Ore
        from accepted in Gen.Elements<bool?>(true, true, true, false, null)
        from flows in Gen.ArrayOf(Ore, 14)
        from sent in Gen.Elements(true, false)
        from treated in Gen.Elements(true, false)
        select new MoneyFacts
        {
            Awarded = awarded,
            Accepted = accepted,
            DeductedIn = flows[0],
            CarriedIn = flows[1],
            Planned = flows[2],
            Approved = flows[3],
            Sent = flows[4],
            Paid = flows[5],
            Accounted = sent ? flows[6] : null,
            Used = treated ? flows[7] : null,
            CarriedOver = flows[8],
            DeductedNext = flows[9],
            Claimed = flows[10],
            Repaid = Money.Min(flows[10], flows[11]),
            Unneeded = flows[12],
            Waived = flows[13],
        }).Several(6);

    // None at all is as common as some.
    private static Gen<Money> Ore =>
        from some in Gen.Elements(true, false)
        from ore in Gen.Choose(0, 300_000_000)
        select some ? Money.FromOre(ore) : Money.Zero;
}
