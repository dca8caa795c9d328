namespace Samlop.Intake.Eligibility;

/// <summary>A question with what the conditions derive from it: the deciding permit, ages, the school year.</summary>
internal sealed record PersonCase
{
    public PersonCase(EligibilityQuestion question, RuleBook book)
    {
        (AsOf, Person) = (question.AsOf, question.Person);
        Permits = Person.Permits?.Where(p => p.GrantedOn is null || p.GrantedOn <= AsOf).ToList();
        // The strongest ground decides, the first permit of it; what is not known may be the strongest and the first.
        Permit = Permits?.OrderBy(p => Strength(p, book)).ThenBy(p => p.GrantedOn ?? DateOnly.MinValue).FirstOrDefault();
        Ground = Permit?.Ground is { } ground ? book.Ground(ground) : null;
    }

    public DateOnly AsOf { get; }

    public PersonFacts Person { get; }

    /// <summary>The permits granted by the day of the decision, and those of unknown date.</summary>
    public IReadOnlyList<Permit>? Permits { get; }

    public Permit? Permit { get; }

    /// <summary>What the deciding permit's ground gives; null without a ground.</summary>
    public PermitGround? Ground { get; }

    /// <summary>Set once the adult right is answered: the target group builds on it.</summary>
    public Answer? AdultRight { get; init; }

    /// <summary>Skoleår: the year in which the school year of the decision began.</summary>
    public int SchoolYear => AsOf.Month >= 8 ? AsOf.Year : AsOf.Year - 1;

    public int? AgeWhenGranted => AgeOn(Permit?.GrantedOn);

    public int? Age => AgeOn(AsOf);

    private int? AgeOn(DateOnly? day)
    {
        if (Person.BirthDate is not { } birth || day is not { } date) return null;
        return date.Year - birth.Year - ((date.Month, date.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);
    }

    private static int Strength(Permit permit, RuleBook book) => permit.Ground is null ? -1 : (int)book.Ground(permit.Ground).Effect;
}
