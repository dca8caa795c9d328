using Samlop.Knowledge.Offers;
using Samlop.Knowledge.Offers.Finding;
using Samlop.Knowledge.Offers.National;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Offers.Finding;

/// <summary>What a measure is to somebody: a yes only where nothing is in doubt, and always why.</summary>
public class MeasureFitsTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);
    private static readonly MeasureBook Book = MeasureBook.LoadOrRefuse(Repository.At("content"));
    private static readonly Situation Nothing = new(null, null, null, null, null);

    private static readonly Measure Plain = new(
        "plain", MeasureBody.Nav, new("n", "n", "n"), [new("F", MeasureAspect.Who, MeasureCertainty.Read, "s", new("t", "t", "t"), new DateOnly(2020, 1, 1))],
        AgeMin: 18, AgeMax: 55);

    [Theory]
    [InlineData(17, MeasureFit.NotMet)]
    [InlineData(18, MeasureFit.Fits)]
    [InlineData(55, MeasureFit.Fits)]
    [InlineData(56, MeasureFit.NotMet)]
    [InlineData(null, MeasureFit.ToClarify)]
    public void Age_IsHeldAgainstItsLimits_AndIsADoubtWhereItIsNotKnown(int? age, MeasureFit fit) =>
        MeasureFits.Of(Plain, Nothing with { Age = age }, Day).Fit.ShouldBe(fit);

    [Fact]
    public void AMeasureThatIsNotYet_IsNotMet() =>
        MeasureFits.Of(Plain with { Begins = new(2020, 1, 1) }, Nothing with { Age = 30 }, new DateOnly(2019, 12, 31)).Fit.ShouldBe(MeasureFit.NotMet);

    [Fact]
    public void AMeasureThatIsReadOnlyFromLater_IsADoubtAndNoNo() =>
        MeasureFits.Of(Plain, Nothing with { Age = 30 }, new DateOnly(2019, 12, 31)).Fit.ShouldBe(MeasureFit.ToClarify);

    [Fact]
    public void WhatABodyMustAssess_IsNeverAYes()
    {
        var assessed = Plain with { Clarify = new("Må vurderes.", "Må vurderast.", "Must be assessed.") };
        MeasureFits.Of(assessed, Nothing with { Age = 30 }, Day).Fit.ShouldBe(MeasureFit.ToClarify);
    }

    [Theory]
    [InlineData(OfferGroup.AtHome, MeasureFit.Fits)]
    [InlineData(OfferGroup.Employed, MeasureFit.NotMet)]
    public void AGroup_IsHeldAgainstThoseItIsFor(OfferGroup group, MeasureFit fit) =>
        MeasureFits.Of(Plain with { Groups = [OfferGroup.AtHome] }, Nothing with { Age = 30, Group = group }, Day).Fit.ShouldBe(fit);

    [Fact]
    public void Residence_OfAnotherGround_IsADoubtAndNoNo() =>
        MeasureFits.Of(Plain with { Residence = [ResidenceGround.Protection] }, Nothing with { Age = 30, Residence = ResidenceGround.Work }, Day)
            .Fit.ShouldBe(MeasureFit.ToClarify);

    [Fact, Requirement("K-32")]
    public void EveryMeasureForPeople_IsAnswered_WithAReasonUnlessItFits()
    {
        var answers = MeasureFits.Of(Book, Nothing, Day);
        answers.Select(a => a.Measure.Code).ShouldBe(Book.Measures.Where(m => m is { Between: false, Background: false }).Select(m => m.Code), ignoreOrder: true);
        answers.Where(a => a.Fit is not MeasureFit.Fits && a.Because.Count == 0).ShouldBeEmpty();
        answers.ShouldNotContain(a => a.Measure.Code == "county-payments");
    }

    [Fact]
    public void WhateverIsKnown_AYesHasNothingInDoubt()
    {
        foreach (var age in new int?[] { null, 17, 30, 70 })
            foreach (var group in Enum.GetValues<OfferGroup>().Cast<OfferGroup?>().Append(null))
                foreach (var ground in Enum.GetValues<ResidenceGround>().Cast<ResidenceGround?>().Append(null))
                {
                    MeasureFits.Of(Book, new(null, null, group, ground, age), Day)
                        .Where(a => a.Fit is MeasureFit.Fits && (a.Because.Count > 0 || a.Measure.Clarify is not null)).ShouldBeEmpty();
                }
    }
}
