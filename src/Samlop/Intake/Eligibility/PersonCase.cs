namespace Samlop.Intake.Eligibility;

/// <summary>Ingen: a list that is known to be empty, as a fact for readers.</summary>
internal enum Absent
{
    None,
}

/// <summary>A question with what the conditions derive from it: the deciding permit, ages, the school year.</summary>
internal sealed record PersonCase
{
    public PersonCase(EligibilityQuestion question, RuleBook book)
    {
        (AsOf, Person) = (question.AsOf, question.Person);
        Permits = Person.Permits?.Where(p => p.GrantedOn is null || p.GrantedOn <= AsOf).ToList();
        Candidates = Permits is { Count: > 0 }
            ? [.. SeenPermit.Deciding([.. Permits.Select(p => SeenPermit.Of(p, book, HasBegun))])]
            : [null];
        Seen = Candidates[0];
    }

    public DateOnly AsOf { get; }

    public PersonFacts Person { get; }

    /// <summary>The permits granted by the day of the decision, and those of unknown date.</summary>
    public IReadOnlyList<Permit>? Permits { get; }

    /// <summary>The permits that may decide; one that is null where there is none.</summary>
    public IReadOnlyList<SeenPermit?> Candidates { get; }

    /// <summary>The permit that is looked at as the deciding one.</summary>
    public SeenPermit? Seen { get; init; }

    public Permit? Permit => Seen?.Permit;

    /// <summary>Set once they are answered: the target group builds on the adult right, the priority on the target group.</summary>
    public Answer? AdultRight { get; init; }

    public Answer? TargetGroup { get; init; }

    /// <summary>Skoleår: the year in which the school year of the decision began.</summary>
    public int SchoolYear => AsOf.Month >= 8 ? AsOf.Year : AsOf.Year - 1;

    /// <summary>The introduction programme had begun by the day of the decision.</summary>
    public bool HasBegun => Person.ProgrammeStartedOn <= AsOf;

    public int? AgeWhenGranted => AgeOn(Permit?.GrantedOn);

    public int? Age => AgeOn(AsOf);

    /// <summary>Whether a permit was granted by the day of the decision; null where that depends on a date that is not known.</summary>
    public bool? HasPermit
    {
        get
        {
            if (Permits is null) return null;
            if (Permits.Any(p => p.GrantedOn is not null)) return true;
            return Permits.Count > 0 ? null : false;
        }
    }

    private int? AgeOn(DateOnly? day)
    {
        if (Person.BirthDate is not { } birth || day is not { } date) return null;
        return date.Year - birth.Year - ((date.Month, date.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);
    }
}
