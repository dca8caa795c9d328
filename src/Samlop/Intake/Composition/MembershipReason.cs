namespace Samlop.Intake.Composition;

/// <summary>Avgjørende: what settles that an applicant is in or out.</summary>
public enum Deciding
{
    /// <summary>Locked in or out by a person.</summary>
    Lock,

    /// <summary>Otherwise no class could be composed, or fewer would be admitted.</summary>
    Admitted,

    /// <summary>Otherwise women and men would be less even.</summary>
    Balance,

    /// <summary>Otherwise fewer with priority would be admitted.</summary>
    Priority,

    /// <summary>Otherwise the sum of suitability would be lower.</summary>
    Suitability,

    /// <summary>Another composition is as good in all that counts: the draw of lots decided.</summary>
    Lot,
}

/// <summary>
/// Begrunnelse: why an applicant is in or out, found by composing the class anew with the opposite and looking at what is lost first.
/// </summary>
/// <param name="Applicant">The place in the list of applicants.</param>
/// <param name="In">Proposed for admission.</param>
/// <param name="Deciding">What would be lost first with the opposite.</param>
/// <param name="Loss">
/// How much would be lost in what decides (persons, difference or points); null for lock and lot, and where no class could be composed.
/// </param>
public sealed record MembershipReason(int Applicant, bool In, Deciding Deciding, int? Loss)
{
    /// <summary>The reasons for all applicants under one order.</summary>
    public static IEnumerable<MembershipReason> ForAll(CompositionQuestion question, CompositionOrder order)
    {
        var chosen = ClassComposer.Compose(question).By(order);
        var members = chosen.Admitted.ToHashSet();
        return Enumerable.Range(0, question.Applicants.Count).Select(i => For(question, order, chosen, i, members.Contains(i)));
    }

    private static MembershipReason For(CompositionQuestion question, CompositionOrder order, Composition chosen, int applicant, bool isIn)
    {
        if (question.LockIn.Contains(applicant) || question.LockOut.Contains(applicant))
            return new MembershipReason(applicant, isIn, Deciding.Lock, null);
        var opposite = isIn
            ? question with { LockOut = new HashSet<int>(question.LockOut) { applicant } }
            : question with { LockIn = new HashSet<int>(question.LockIn) { applicant } };
        if (opposite.Fault() is not null) return new MembershipReason(applicant, isIn, Deciding.Admitted, null);
        var other = ClassComposer.Compose(opposite).By(order);
        var balance = new Cost(Deciding.Balance, other.Imbalance - chosen.Imbalance);
        var priority = new Cost(Deciding.Priority, chosen.Priority - other.Priority);
        Cost[] costs =
        [
            new(Deciding.Admitted, chosen.Admitted.Count - other.Admitted.Count),
            .. order == CompositionOrder.GenderFirst ? new[] { balance, priority } : [priority, balance],
            new(Deciding.Suitability, chosen.Suitability - other.Suitability),
        ];
        var first = Array.Find(costs, c => c.Loss != 0);
        return first is null
            ? new MembershipReason(applicant, isIn, Deciding.Lot, null)
            : new MembershipReason(applicant, isIn, first.Of, first.Loss);
    }

    /// <summary>What the opposite would cost in one of the things that count.</summary>
    private sealed record Cost(Deciding Of, int Loss);
}
