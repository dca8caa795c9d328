using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Audit.TwoPerson;

/// <summary>
/// A check belongs to what it is about: whoever found that, finds its check with who prepared, who decided and why it was returned.
/// </summary>
public static class TwoPersonAccess
{
    /// <summary>The check of a thing that a door gave.</summary>
    /// <param name="subject">The thing's own id.</param>
    internal static IQueryable<TwoPersonCheck> On(this Rows<TwoPersonCheck> checks, Guid subject) =>
        checks.Through(c => c.Subject == subject);

    /// <summary>The checks of things that a door gave.</summary>
    internal static IQueryable<TwoPersonCheck> On(this Rows<TwoPersonCheck> checks, IReadOnlyCollection<Guid> subjects) =>
        checks.Through(c => subjects.Contains(c.Subject));

    /// <summary>
    /// That something waits for the person, and nothing of what it is: to decide, where it is sent and they have had no hand in it; to go
    /// on with, where it lies with those who prepared it and they are one.
    /// </summary>
    internal static IQueryable<TwoPersonCheck> WaitingFor(this Rows<TwoPersonCheck> checks, UserId person)
    {
        var rounds = checks.Asking<CheckRound>();
        return checks.Bare(c => rounds.Any(r => r.Subject == c.Subject && r.Verdict == null)
            ? !c.Preparers.Contains(person) && !rounds.Any(r => r.Subject == c.Subject && r.SentBy == person)
            : c.Preparers.Contains(person));
    }

    /// <summary>That something waits for its second person, and nothing of what it is.</summary>
    internal static IQueryable<CheckRound> Open(this Rows<CheckRound> rounds) => rounds.Bare(r => r.Verdict == null);

    /// <summary>That somebody has had a hand in something, and nothing of what it is.</summary>
    internal static IQueryable<TwoPersonCheck> PreparedBy(this Rows<TwoPersonCheck> checks, UserId person) =>
        checks.Bare(c => c.Preparers.Contains(person));

    /// <summary>That something was sent back and not sent again, and nothing of what it is.</summary>
    internal static IQueryable<CheckRound> LastReturned(this Rows<CheckRound> rounds) =>
        rounds.Last().Where(r => r.Verdict == Verdict.Returned);

    /// <summary>That something was sent back or fell, and was not sent again, and nothing of what it is.</summary>
    internal static IQueryable<CheckRound> LastEnded(this Rows<CheckRound> rounds) =>
        rounds.Last().Where(r => r.Verdict == Verdict.Returned || r.Verdict == Verdict.Lapsed);

    private static IQueryable<CheckRound> Last(this Rows<CheckRound> rounds)
    {
        var all = rounds.Bare(_ => true);
        return rounds.Bare(r => !all.Any(later => later.Subject == r.Subject && later.Number > r.Number));
    }
}
