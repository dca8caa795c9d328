namespace Samlop.Intake.Eligibility;

/// <summary>Selvmotsigelse: a date that cannot be true beside another.</summary>
public enum Contradiction
{
    /// <summary>Later than the day of the decision.</summary>
    AfterDecision,

    /// <summary>Earlier than the birth.</summary>
    BeforeBirth,

    /// <summary>The programme began before the person had arrived and before the first permit.</summary>
    BeforeArrivalAndPermit,

    /// <summary>The family applied after the permit was granted.</summary>
    AfterPermit,

    /// <summary>The programme is not offered, and has a first day.</summary>
    BegunThoughNotOffered,
}

/// <param name="AsOf">The day of the decision; the rules of that day are used.</param>
/// <param name="Person">What is known.</param>
public sealed record EligibilityQuestion(DateOnly AsOf, PersonFacts Person)
{
    public const string BirthDateField = "birthDate";

    public const string ArrivedOnField = "arrivedOn";

    public const string ProgrammeOfferedField = "introductionProgramme.offered";

    public const string ProgrammeStartedOnField = "introductionProgramme.startedOn";

    /// <summary>
    /// Dates that cannot be: whoever asks about such a person has written something wrong and gets no answer. A permit after the decision
    /// is none of them. The field is named as in the format.
    /// </summary>
    public IEnumerable<(string Field, Contradiction Problem)> Contradictions()
    {
        var (born, arrived, started) = (Person.BirthDate, Person.ArrivedOn, Person.ProgrammeStartedOn);
        if (born > AsOf) yield return (BirthDateField, Contradiction.AfterDecision);
        if (arrived > AsOf) yield return (ArrivedOnField, Contradiction.AfterDecision);
        if (arrived < born) yield return (ArrivedOnField, Contradiction.BeforeBirth);
        for (var i = 0; i < (Person.Permits?.Count ?? 0); i++)
        {
            if (Person.Permits![i].GrantedOn < born)
                yield return (GrantedOnField(i), Contradiction.BeforeBirth);
            if (Person.Permits[i].FamilyAppliedOn > Person.Permits[i].GrantedOn)
                yield return (FamilyAppliedOnField(i), Contradiction.AfterPermit);
        }

        if (Person.ProgrammeOffered == false && started is not null)
            yield return (ProgrammeOfferedField, Contradiction.BegunThoughNotOffered);
        if (started < born)
            yield return (ProgrammeStartedOnField, Contradiction.BeforeBirth);
        else if (started < arrived && started < FirstPermit())
            yield return (ProgrammeStartedOnField, Contradiction.BeforeArrivalAndPermit);
    }

    public static string GrantedOnField(int permit) => $"permits[{permit}].grantedOn";

    public static string FamilyAppliedOnField(int permit) => $"permits[{permit}].familyAppliedOn";

    /// <summary>The day of the first permit; null where it is not known.</summary>
    private DateOnly? FirstPermit() =>
        Person.Permits is { Count: > 0 } permits && permits.All(p => p.GrantedOn is not null) ? permits.Min(p => p.GrantedOn) : null;
}
