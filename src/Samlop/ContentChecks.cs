using Samlop.Agreements.Finance;
using Samlop.Intake.Eligibility;
using Samlop.Intake.Ways;
using Samlop.Livelihood.Rates;
using Samlop.Livelihood.Rules;
using Samlop.Training.Practice;
using Samlop.Upkeep;

namespace Samlop;

/// <summary>The checks of the content that came with the program: which rates have passed their year, and which rules are unsure.</summary>
public static class ContentChecks
{
    public static IReadOnlyList<ContentFinding> On(DateOnly day) =>
        [
            .. Rates(day)
                .Concat(Ended(day))
                .Concat(PlanRules(day))
                .Concat(EligibilityRules(day))
                .Concat(EligibilityBook(day))
                .Concat(Paths(day))
                .Concat(Practice(day))
                .Concat(Payers(day))
                .OrderBy(found => found.State)
                .ThenBy(found => found.File, StringComparer.Ordinal)
                .ThenBy(found => found.Code, StringComparer.Ordinal),
        ];

    private static IEnumerable<ContentFinding> Rates(DateOnly day) =>
        from rate in RateConditions.Of(RateBook.Load(RateBook.Folder), day)
        where rate.Standing != RateStanding.Known
        select new ContentFinding(
            In(rate.Standing),
            rate.Code,
            rate.Name.In,
            rate.Standing == RateStanding.Missing ? null : rate.KnownUntil,
            rate.Where,
            "rates"
        );

    /// <summary>
    /// A rate or a length whose last row has ended without another in its place: for the day there is none, and nobody has said that it is
    /// gone.
    /// </summary>
    private static IEnumerable<ContentFinding> Ended(DateOnly day) =>
        from series in RateBook.Load(RateBook.Folder).All
        let last = series.Rows[series.Rows.Count - 1]
        where last.Value is not null && last.IsSure && last.To < day && series.At(day) is null && series.Note is not { Ended: true }
        select new ContentFinding(ContentState.Missing, series.Code, series.Name.In, last.To, series.Note?.Where ?? last.Origin, "rates");

    private static IEnumerable<ContentFinding> Practice(DateOnly day) =>
        from rule in PracticeRules.Current.Goals
        where rule.To is null || rule.To >= day
        where rule.Certainty != PracticeCertainty.Verified
        select new ContentFinding(ContentState.Unsure, $"{rule.Goal}.Practice", rule.Name.In, rule.To, rule.Law, "practice/practice.json");

    private static IEnumerable<ContentFinding> Payers(DateOnly day) =>
        from rule in PayRules.Current.Rules
        where rule.To is null || rule.To >= day
        where rule.Certainty != PayCertainty.Verified
        select new ContentFinding(ContentState.Unsure, rule.Code, rule.Name.In, rule.To, rule.Law, "agreements/payers.json");

    private static IEnumerable<ContentFinding> PlanRules(DateOnly day) =>
        from rule in RuleDescription.All()
        where rule.To is null || rule.To >= day
        where rule.Certainty is not (RateCertainty.Verified or RateCertainty.VerifiedComputed)
        select new ContentFinding(ContentState.Unsure, rule.Code, rule.Title.In, rule.To, rule.Law, "livelihood/rules.json");

    private static IEnumerable<ContentFinding> EligibilityRules(DateOnly day) =>
        from set in RuleBook.OfThisInstallation().RuleSets
        where set.To is null || set.To >= day
        from rule in set.Rules
        where rule.Certainty != Certainty.Verified
        select new ContentFinding(
            ContentState.Unsure,
            $"{set.Topic}.{rule.Code}",
            rule.Text.In,
            set.To,
            rule.Source,
            "rules/rule-sets.json"
        );

    /// <summary>The rules of eligibility as a whole, once the day is past the last one they are known to hold.</summary>
    private static IEnumerable<ContentFinding> EligibilityBook(DateOnly day) =>
        from book in (RuleBook[])[RuleBook.OfThisInstallation()]
        where day > book.KnownUntil
        from set in book.RuleSets
        where set.InForce(day)
        select new ContentFinding(
            ContentState.Unsure,
            $"{set.Topic}.KnownUntil",
            _ => set.Name,
            book.KnownUntil,
            set.Law,
            "rules/rule-sets.json"
        );

    private static IEnumerable<ContentFinding> Paths(DateOnly day) =>
        from path in PathBook.OfThisInstallation().Paths
        where path.To is null || path.To >= day
        from need in path.Needs
        where need.Certainty != Certainty.Verified
        select new ContentFinding(ContentState.Unsure, $"{path.Code}.{need.Code}", need.Text.In, path.To, path.Source, "paths/paths.json");

    private static ContentState In(RateStanding standing) => standing switch
    {
        RateStanding.Outdated => ContentState.Outdated,
        RateStanding.Missing => ContentState.Missing,
        _ => ContentState.Unsure,
    };
}
