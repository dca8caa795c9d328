using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell.Appeal;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Tell;

/// <summary>Where the telling of a decision stands.</summary>
public enum Telling
{
    NotDecided,
    Told,

    /// <summary>Another decision has taken its place before it was told.</summary>
    Replaced,

    /// <summary>It waits until an administrator has settled whether decisions of its kind can be appealed.</summary>
    AppealOpen,
    Ready,
}

/// <summary>
/// A decision with what must hold before its letter goes out; asked by the task list, the page and the one who dispatches.
/// </summary>
public sealed class LetterStanding
{
    public static readonly Refusal DecisionHasNoAnswerBy = Refusal.In<TellText>(nameof(DecisionHasNoAnswerBy));
    public static readonly Refusal AppealToBeClarified = Refusal.In<TellText>(nameof(AppealToBeClarified));

    private static readonly Ladder<Telling, LetterStanding> Ladder = new(
        (Telling.NotDecided, l => l.Decision.DecidedAt == null),
        (Telling.Told, l => l.HasLetter),
        (Telling.Replaced, l => l.IsReplaced),
        (Telling.AppealOpen, l => l.AppealOpen),
        (Telling.Ready, l => true));

    public required Decision Decision { get; init; }

    public bool HasLetter { get; init; }

    public bool IsReplaced { get; init; }

    public bool AppealOpen { get; init; }

    /// <summary>Why the letter cannot go out; null where it can.</summary>
    public Refusal? No => Ladder.Of(this) switch
    {
        Telling.NotDecided => Decision.DecisionNotMade,
        Telling.Told => Letter.LetterIsDispatched,
        Telling.Replaced => Decision.DecisionIsReplaced,
        Telling.AppealOpen => AppealToBeClarified,
        // Nothing is recommended without it; the letter would have no date.
        _ => Decision.Kind == DecisionKind.Award && Decision.ReadContent().AnswerBy is null ? DecisionHasNoAnswerBy : null,
    };

    public static Expression<Func<LetterStanding, bool>> At(Telling telling) => Ladder.At(telling);
}

/// <summary>Reads decisions with where their letters stand.</summary>
internal static class LetterStandings
{
    /// <param name="decisions">Limited to what the actor may see.</param>
    /// <param name="dismissalAppealOpen">Whether dismissals can be appealed is not settled.</param>
    public static IQueryable<LetterStanding> WithLetters(this IQueryable<Decision> decisions, AppDb db, bool dismissalAppealOpen) =>
        decisions.WithLetters(db, d => dismissalAppealOpen && d.Kind == DecisionKind.Dismissal);

    /// <summary>The same, with what is settled of appeal asked in the statement itself.</summary>
    public static IQueryable<LetterStanding> WithLetters(this IQueryable<Decision> decisions, AppDb db)
    {
        var settled = AppealRulings.AllSettled(db, DecisionKind.Dismissal);
        return decisions.WithLetters(db, d => d.Kind == DecisionKind.Dismissal && !settled.Any());
    }

    private static IQueryable<LetterStanding> WithLetters(
        this IQueryable<Decision> decisions, AppDb db, Expression<Func<Decision, bool>> appealOpen)
    {
        var (letters, others) = (
            db.Rows<Letter>().All(Because.LetterIsSentOnce).OfDecisions(),
            db.Rows<Decision>().All(Because.AwardStandsUntilReplaced).Where(Decision.Made)
        );
        return decisions.Select(Condition.Whole((Decision d) => new LetterStanding
        {
            Decision = d,
            HasLetter = letters.Any(l => l.Decision == d.Id),
            IsReplaced = others.Any(other => other.Replaces == d.Id),
            AppealOpen = appealOpen.Holds(d),
        }));
    }

    /// <summary>Why no letter of the decision goes out; null where it can. The decision is found by the caller.</summary>
    public static async Task<Refusal?> NoLetter(
        this AppDb db, AppealRulings appeals, Decision decision, CancellationToken cancel = default)
    {
        var open = await appeals.Standing(DecisionKind.Dismissal, cancel) == AppealStanding.ToBeClarified;
        return (
            await db.Rows<Decision>()
                .All(Because.AwardStandsUntilReplaced)
                .Where(d => d.Id == decision.Id)
                .WithLetters(db, open)
                .SingleAsync(cancel)
        ).No;
    }
}
