using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell.Appeal;
using Samlop.Letters.Compose;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Grants.Tell;

/// <summary>An openly invented decision that a template is looked at with.</summary>
internal static class DecisionExample
{
    public static string CallNumber(DateOnly today) => $"00-{today.Year}";

    public static string CaseNumber(DateOnly today) => $"{today.Year}/00000";

    public static DateOnly AnswerBy(DateOnly today) => today.AddMonths(1);

    public static DecisionContent Of(DecisionKind kind, NorwegianForm form, DateOnly today)
    {
        string Say(string key) => Phrase.In<TellText>(key).In(form.Culture());
        var content = DecisionContent.Empty(kind, today.Year) with
        {
            Ground = kind == DecisionKind.Dismissal ? DismissalGround.Late : null,
            LetterText = Say(nameof(TellText.Example_Reasons)),
        };
        if (kind != DecisionKind.Award) return content;
        return content with
        {
            AnswerBy = AnswerBy(today),
            Lines =
            [
                new(today.Year, "a", Money.FromKroner(900_000)),
                new(today.Year, "b", Money.FromKroner(700_000)),
                new(today.Year + 1, "a", Money.FromKroner(950_000)),
            ],
            Conditions = [new(Say(nameof(TellText.Example_Condition)), today.AddMonths(3))],
            Reports = [new(Say(nameof(TellText.Example_Report)), new DateOnly(today.Year + 1, 2, 1))],
        };
    }

    public static LetterExample Letter(DecisionKind kind, AppealStanding appeal, NorwegianForm form, DateOnly today)
    {
        string Say(string key) => Phrase.In<TellText>(key).In(form.Culture());
        var content = Of(kind, form, today);
        return new LetterExample(
            Say(nameof(TellText.Example_Directorate)),
            Say(nameof(TellText.Example_County)),
            CaseNumber(today),
            DecisionLetterWriter.Parts(
                new DecisionTold(
                    content,
                    new(StringComparer.Ordinal)
                    {
                        ["a"] = Say(nameof(TellText.Example_CostA)),
                        ["b"] = Say(nameof(TellText.Example_CostB)),
                    }),
                appeal, form, CallNumber(today), CaseNumber(today), Say(nameof(TellText.Example_Person)),
                OsloClock.Instant(today, new TimeOnly(12, 0))));
    }
}
