using Samlop.Intake.Composition;

namespace Samlop.Tests.Intake.Composition;

/// <summary>As many as there can be; how long it takes is measured in bench.</summary>
public class ClassComposerSizeTests
{
    [Fact]
    public void Compose_TheLargestClass_IsStillComposed()
    {
        var applicants = Enumerable.Range(0, 200).Select(i => new Applicant(i % 2 == 0, i % 3 == 0, i % 5 < 3, i % 101)).ToArray();
        var all = ClassComposer.Compose(new CompositionQuestion { Applicants = applicants, Seats = 200, RightsMin = 0, RightsMax = 200 }).Front.ShouldHaveSingleItem();
        all.Admitted.ShouldBe(Enumerable.Range(0, 200));
        all.Suitability.ShouldBe(applicants.Sum(a => a.Suitability));
    }

    [Fact]
    public void Compose_TwoHundredApplicants_FillsTheClass()
    {
        var random = new Random(7);
        var question = new CompositionQuestion
        {
            Applicants = [.. Enumerable.Range(0, 200).Select(_ => new Applicant(random.Next(10) < 7, random.Next(10) < 3, random.Next(10) < 6, random.Next(101)))],
            Seats = 20,
            RightsMin = 8,
            RightsMax = 12,
        };
        ClassComposer.Compose(question).GenderFirst.Admitted.Count.ShouldBe(20);
    }
}
