namespace Samlop.Intake.Eligibility;

/// <summary>A question with what the conditions derive from it: the deciding permit, ages, the school year.</summary>
internal sealed record PersonCase
{
    public PersonCase(EligibilityQuestion question, RuleBook book)
    {
        (AsOf, Person) = (question.AsOf, question.Person);
        Permits = Person.Permits?.Where(p => p.GrantedOn is null || p.GrantedOn <= AsOf).ToList();
        Permit = Deciding(book);
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

    /// <summary>
    /// The strongest ground decides, the first permit of it. What is not known may be the strongest or the first: with an unknown ground among
    /// several, neither ground nor day of the deciding permit is known.
    /// </summary>
    private Permit? Deciding(RuleBook book)
    {
        if (Permits is { Count: > 1 } && Permits.Any(p => p.Ground is null)) return new Permit(null, null);
        return Permits?.OrderBy(p => p.Ground is { } ground ? book.Ground(ground).Effect : 0).ThenBy(p => p.GrantedOn ?? DateOnly.MinValue).FirstOrDefault();
    }

    private int? AgeOn(DateOnly? day)
    {
        if (Person.BirthDate is not { } birth || day is not { } date) return null;
        return date.Year - birth.Year - ((date.Month, date.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);
    }
}
