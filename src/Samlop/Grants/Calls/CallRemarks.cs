using System.Globalization;
using System.Text.RegularExpressions;
using Samlop.Grants.Catalogue;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Questionnaires;

namespace Samlop.Grants.Calls;

/// <summary>Something in a part that may be meant, and is seldom.</summary>
public sealed record CallRemark(QuestionnairePart Part, Phrase Text);

/// <summary>What those who write and publish a call are told to look at again. A remark refuses nothing.</summary>
public static partial class CallRemarks
{
    // Laws, regulations and circulars are cited by their years.
    private const string Citing = "identity";

    /// <param name="year">The year in the number of the call.</param>
    public static IEnumerable<CallRemark> Of(CallContent content, int year) =>
        CallStructure.Form.Parts.SelectMany(part => Of(part, content, year).Select(text => new CallRemark(part, text)));

    private static IEnumerable<Phrase> Of(QuestionnairePart part, CallContent whole, int year)
    {
        var content = whole.Part(part.Key);
        IEnumerable<Phrase> own = part.Key switch
        {
            "applying" => [.. OfDeadline(content.Date("deadline")), .. OfDecision(whole.DecisionPlanned, whole.Deadline)],
            "frame" => OfBudgetYear(content.Number("year"), year),
            "reporting" => whole.ReportsDue.SelectMany(report => OfReport(report.On, whole.Deadline)),
            CallStructure.FormPart => OfForm(whole),
            "contacts" => content.Rows("roles").Where(Unreachable)
                .Select(row => Phrase.In<GrantsText>(nameof(GrantsText.Remark_Contact), row.Cell("role"))),
            _ => [],
        };
        return part.Key == Citing ? own : own.Concat(OfYears(part, content, year));
    }

    private static IEnumerable<Phrase> OfDeadline(DateOnly? deadline)
    {
        if (deadline is { } day && NorwegianHolidays.IsDayOff(day))
            yield return Phrase.In<GrantsText>(nameof(GrantsText.Remark_DayOff), new DateArgument(day, Weekday: true));
    }

    private static IEnumerable<Phrase> OfDecision(DateOnly? planned, DateOnly? deadline)
    {
        if (planned is { } day && day <= deadline)
            yield return Phrase.In<GrantsText>(nameof(GrantsText.Remark_DecisionBeforeDeadline), new DateArgument(day));
    }

    private static IEnumerable<Phrase> OfReport(DateOnly? due, DateOnly? deadline)
    {
        if (due is not { } day) yield break;
        if (day <= deadline) yield return Phrase.In<GrantsText>(nameof(GrantsText.Remark_ReportBeforeDeadline), new DateArgument(day));
        if (NorwegianHolidays.IsDayOff(day))
            yield return Phrase.In<GrantsText>(nameof(GrantsText.Remark_ReportDayOff), new DateArgument(day, Weekday: true));
    }

    private static IEnumerable<Phrase> OfBudgetYear(int? budget, int year)
    {
        if (budget is { } of && of != year && of != year + 1)
            yield return Phrase.In<GrantsText>(nameof(GrantsText.Remark_BudgetYear), Plain(of), Plain(year));
    }

    /// <summary>
    /// A part that is ticked with none of its questions, and a part left out that an element given weight has of its own.
    /// </summary>
    private static IEnumerable<Phrase> OfForm(CallContent whole)
    {
        var form = whole.ApplicationForm;
        var left = ApplicationCatalogue.All.Parts.Where(part => form.Part(part.Key) is null).ToList();
        var ticked = whole.Part(CallStructure.FormPart).Codes(CallStructure.FormParts);
        foreach (var part in left.Where(part => ticked.Contains(part.Key)))
            yield return Phrase.In<GrantsText>(nameof(GrantsText.Remark_PartNotAsked), ApplicationCatalogue.All.Wording.Title(part));
        foreach (var part in left)
            foreach (var element in whole.Weights.Where(w => ApplicationCatalogue.AskedIn(part).Contains($"weights:{w.Code}")))
                yield return Phrase.In<GrantsText>(
                    nameof(GrantsText.Remark_WeightNotAsked), element.Title, ApplicationCatalogue.All.Wording.Title(part));
    }

    /// <summary>Years before the call's own, as texts from an earlier call have them.</summary>
    private static IEnumerable<Phrase> OfYears(QuestionnairePart part, Answers content, int year)
    {
        var texts = part.Questions.Where(q => q.IsTyped).Select(q => content.Text(q.Key))
            .Concat(from list in part.Questions
                    from row in content.Rows(list.Key)
                    from column in list.Columns
                    where column.IsTyped
                    select row.Cell(column.Key));
        var earlier = texts.OfType<string>().SelectMany(text => Years().Matches(text)).Select(m => m.Value).Distinct()
            .Where(said => int.Parse(said, CultureInfo.InvariantCulture) < year).Order(StringComparer.Ordinal).ToList();
        if (earlier.Count > 0)
            yield return Phrase.In<GrantsText>(nameof(GrantsText.Remark_EarlierYears), string.Join(", ", earlier), Plain(year));
    }

    private static bool Unreachable(AnswerRow row) => row.Cell("email").Length == 0 && row.Cell("phone").Length == 0;

    private static string Plain(int year) => year.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b20[0-9]{2}\b")]
    private static partial Regex Years();
}
