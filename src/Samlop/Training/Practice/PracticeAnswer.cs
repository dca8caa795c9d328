namespace Samlop.Training.Practice;

/// <summary>Svar om et mål.</summary>
public enum GoalAnswer
{
    Yes,
    No,

    /// <summary>
    /// The condition is not confirmed, or nobody knows it for the day; or enough is counted only with practice in a measure, which the
    /// county judges, or with practice after today.
    /// </summary>
    ToClarify,
}

/// <summary>
/// Et mål: what it asks for, what there is and what is left, in months of full time. <paramref name="ReachedOn"/> is the day it was or
/// will be reached with
/// what is entered and planned; null where that is not enough. <paramref name="Rule"/> is null where no rule is known for the day.
/// </summary>
public sealed record GoalStanding(PracticeGoal Goal, GoalAnswer Answer, PracticeRule? Rule, decimal Needed, decimal Has, decimal Left,
    DateOnly? ReachedOn);

/// <summary>En post i kontoen: the months it has added, and codes of why it added less than its days or nothing.</summary>
public sealed record EntryStanding(PracticeEntry Entry, decimal Months, IReadOnlyList<string> Reasons);

/// <summary>Praksiskontoen besvart: its entries, its goals, and codes of what must be clarified.</summary>
public sealed record PracticeAnswer(PracticeQuestion Question, decimal Months, IReadOnlyList<EntryStanding> Entries,
    IReadOnlyList<GoalStanding> Goals, IReadOnlyList<string> ToClarify)
{
    public static PracticeAnswer Of(PracticeQuestion question, PracticeRules rules)
    {
        var account = new PracticeAccount(question.Practice, question.AsOf);
        var certain = new PracticeAccount(
            [.. question.Practice.Where(entry => entry.Kind != PracticeKind.WorkTraining)],
            question.DoneUntil
        );
        var goals = Enum.GetValues<PracticeGoal>().Select(goal => Standing(goal, account, certain, question, rules)).ToList();
        return new PracticeAnswer(question, Rounded(account.Months), [.. question.Practice.Select(entry => Standing(entry, account))],
            goals, [.. Clarifications(question, goals)]);
    }

    /// <param name="goal">The goal.</param>
    /// <param name="account">Everything that counts by the day.</param>
    /// <param name="certain">What of it nobody has to judge and is done: without measures, and not after today.</param>
    /// <param name="question">The question.</param>
    /// <param name="rules">The rules.</param>
    private static GoalStanding Standing(PracticeGoal goal, PracticeAccount account, PracticeAccount certain, PracticeQuestion question,
        PracticeRules rules)
    {
        if (rules.On(goal, question.AsOf) is not { } rule) return new GoalStanding(goal, GoalAnswer.ToClarify, null, 0,
            Rounded(account.Months), 0, null);
        var needed = rule.Needed(question.FixedPathYears);
        var has = account.MonthsWith(rule.FullTimeFrom);
        var left = Math.Max(0, needed - has);
        var answer = rule.Certainty == PracticeCertainty.Unsure ? GoalAnswer.ToClarify
            : Rounded(left) > 0 ? GoalAnswer.No
            : Rounded(Math.Max(0, needed - certain.MonthsWith(rule.FullTimeFrom))) > 0 ? GoalAnswer.ToClarify
            : GoalAnswer.Yes;
        return new GoalStanding(goal, answer, rule, Rounded(needed), Rounded(has), Rounded(left),
            account.ReachedOn(needed, rule.FullTimeFrom, question.PlannedShare));
    }

    private static EntryStanding Standing(PracticeEntry entry, PracticeAccount account)
    {
        var reasons = new List<string>();
        if (!entry.Documented) reasons.Add("NotDocumented");
        if (entry.Relevant is null) reasons.Add("RelevanceToClarify");
        else if (entry.Relevant == false) reasons.Add("NotRelevant");
        if (entry.To > account.AsOf || entry.From > account.AsOf) reasons.Add("NotYet");
        var months = account.ByEntry[entry];
        if (entry.Counts && Rounded(months) < Rounded(Alone(entry, account.AsOf))) reasons.Add("CountedElsewhere");
        return new EntryStanding(entry, Rounded(months), reasons);
    }

    private static decimal Alone(PracticeEntry entry, DateOnly asOf) => new PracticeAccount([entry], asOf).Months;

    private static IEnumerable<string> Clarifications(PracticeQuestion question, IReadOnlyList<GoalStanding> goals)
    {
        if (question.Practice.Any(entry => entry.Relevant == true && !entry.Documented))
            yield return "NotDocumented";
        if (question.Practice.Any(entry => entry.Documented && entry.Relevant is null))
            yield return "RelevanceToClarify";
        if (question.Practice.Any(entry => entry is { Counts: true, Kind: PracticeKind.WorkTraining }))
            yield return "WorkTraining";
        if (
            question.Practice.Any(entry => entry.Counts && entry.Days.To > question.DoneUntil && entry.From <= question.AsOf)
            && question.DoneUntil < question.AsOf
        )
            yield return "CountedAhead";
        if (question.Practice.Any(entry => entry.Counts))
            yield return "VariedPractice";
        if (goals.Any(goal => goal.Rule is { Certainty: PracticeCertainty.Unsure }))
            yield return "ConditionUnsure";
        if (goals.Any(goal => goal.Rule is null))
            yield return "NoRule";
    }

    private static decimal Rounded(decimal months) => Math.Round(months, 2, MidpointRounding.AwayFromZero);
}
