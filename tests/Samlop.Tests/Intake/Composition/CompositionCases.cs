using FsCheck;
using FsCheck.Fluent;
using Samlop.Intake.Composition;

namespace Samlop.Tests.Intake.Composition;

/// <summary>Small questions, with few values of suitability so that ties are common.</summary>
internal static class CompositionCases
{
    public static Arbitrary<CompositionQuestion> Small { get; } =
        (from count in Gen.Choose(0, 8)
         from applicants in Gen.ArrayOf(Applicants(), count)
         from seats in Gen.Choose(0, 6)
         from least in Gen.Choose(0, seats)
         from most in Gen.Choose(least, seats + 1)
         from locks in Gen.ArrayOf(Gen.Frequency((7, Gen.Constant(0)), (1, Gen.Constant(1)), (1, Gen.Constant(2))), count)
         from seed in Gen.Choose(0, 1000)
         select new CompositionQuestion
         {
             Applicants = applicants,
             Seats = seats,
             RightsMin = least,
             RightsMax = most,
             LockIn = Enumerable.Range(0, count).Where(i => locks[i] == 1).ToHashSet(),
             LockOut = Enumerable.Range(0, count).Where(i => locks[i] == 2).ToHashSet(),
             Seed = seed,
         }).ToArbitrary();

    /// <summary>One applicant written as <c>wpr50</c>: letters for woman, priority, right; then suitability.</summary>
    public static Applicant Applicant(string text) => new(text.Contains('w'), text.Contains('p'), text.Contains('r'), int.Parse(text.TrimStart('w', 'm', 'p', 'r')));

    public static CompositionQuestion Question(int seats, string applicants) => new()
    {
        Applicants = [.. applicants.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Applicant)],
        Seats = seats,
        RightsMin = 0,
        RightsMax = seats,
    };

    private static Gen<Applicant> Applicants() =>
        from woman in Gen.Elements(true, false)
        from priority in Gen.Elements(true, false)
        from right in Gen.Elements(true, false)
        from suitability in Gen.Elements(0, 1, 2, 50, 51, 100)
        select new Applicant(woman, priority, right, suitability);
}
