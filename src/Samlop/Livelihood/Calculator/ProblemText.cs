using System.Text.RegularExpressions;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Texts = Samlop.Livelihood.Calculator.PlanText;

namespace Samlop.Livelihood.Calculator;

/// <summary>Puts the engine's problems beside the fields they are about, in the reader's language.</summary>
internal static partial class ProblemText
{
    // By how the engine's own text begins; the first that fits.
    private static readonly (string Begins, string Key)[] Keys =
    [
        ("must be from ", nameof(Texts.Wrong_Year)),
        ("is negative", nameof(Texts.Wrong_Number)),
        ("is before 1900", nameof(Texts.Wrong_Date)),
        ("is after the plan begins", nameof(Texts.Wrong_BornLater)),
        ("must be after the person's own birth", nameof(Texts.Wrong_ChildBorn)),
        ("is outside the plan", nameof(Texts.Wrong_OutsidePlan)),
        ("is outside the source's period", nameof(Texts.Wrong_OutsideSource)),
        ("is more than the paid days", nameof(Texts.Wrong_SickDays)),
        ("is more than the", nameof(Texts.Wrong_Weekdays)),
        ("must be between 0 and 162.5", nameof(Texts.Wrong_HoursOfWage)),
        ("must be between 0 and 100", nameof(Texts.Wrong_Years)),
        ("must be between 1 and", nameof(Texts.Wrong_CareChildren)),
        ("must be between 0 and", nameof(Texts.Wrong_Hours)),
        ("must have from 1 to 20 shares", nameof(Texts.Wrong_Steps)),
        ("must be true, or dayRate", nameof(Texts.Wrong_DayRate)),
    ];

    public static void Tell(LivelihoodCase question, TypedFields fields)
    {
        foreach (var problem in question.Problems())
        {
            var field = FieldOf(problem.Field);
            if (problem.Text.StartsWith("is before from", StringComparison.Ordinal))
            {
                fields.Wrong(field, Platform.Text.Phrase.In<CommonText>(nameof(CommonText.Error_ToBeforeFrom)));
                continue;
            }

            var key =
                Array.Find(Keys, key => problem.Text.StartsWith(key.Begins, StringComparison.Ordinal)).Key ?? nameof(Texts.Wrong_Other);
            fields.Wrong(field, key, MonthOf(problem.Field));
        }
    }

    /// <summary>The form's field: <c>sources[2].work.2025-09.hours</c> is <c>Sources[2].Work</c>.</summary>
    internal static string FieldOf(string path)
    {
        if (Source().Match(path) is { Success: true } source)
            return $"Sources[{source.Groups["index"].Value}].{Name(source.Groups["field"].Value)}";
        return path.Split('[')[0] switch
        {
            "monthlyNeed" => nameof(TypedCase.Need),
            "person.birthDate" => nameof(TypedCase.BirthDate),
            "person.childrenBirthDates" => nameof(TypedCase.Children),
            "person.permit.grantedOn" => nameof(TypedCase.PermitGrantedOn),
            "person.membershipYears" => nameof(TypedCase.MembershipYears),
            "givenRates.guideAmount" => nameof(TypedCase.GivenGuide),
            "givenRates.studentLoanYear" => nameof(TypedCase.GivenLoan),
            "givenRates.qualificationChildSupplement" => nameof(TypedCase.GivenChild),
            "givenRates.skilledYearlyWage" => nameof(TypedCase.GivenWage),
            "asOf" => nameof(TypedCase.From),
            "sources" => nameof(TypedCase.NewKind),
            var own => Name(own),
        };
    }

    private static string Name(string field) => field == "minimum" ? nameof(TypedSource.DayRate) : field == "children"
        ? nameof(TypedSource.CareChildren) : char.ToUpperInvariant(field[0]) + field[1..];

    /// <summary>The month a problem is about, as <c>november 2022</c>; empty where it is about none.</summary>
    private static string MonthOf(string path) =>
        Month().Match(path) is { Success: true } month && YearMonth.TryParse(month.Value, out var found) ? Written.Month(found) : "";

    [GeneratedRegex(@"^sources\[(?<index>\d+)\]\.(?<field>\w+)")]
    private static partial Regex Source();

    [GeneratedRegex(@"\d{4}-\d{2}")]
    private static partial Regex Month();
}
