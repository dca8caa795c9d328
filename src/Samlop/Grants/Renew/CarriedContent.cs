using System.Globalization;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Grants.Apply.Partners;
using Samlop.Grants.Catalogue;
using Samlop.Questionnaires;

namespace Samlop.Grants.Renew;

/// <summary>
/// Det som føres videre: what of last year's application stands in the new one before anybody has written in it. Years move; reasons for
/// one year are no reasons of the whole, and are not carried; partners that are there no more are asked about.
/// </summary>
internal static class CarriedContent
{
    /// <summary>Last year's words on why it applied: of that year alone.</summary>
    public static readonly IReadOnlyList<string> NotCarried = ["reason"];

    /// <param name="years">How many years everything moves.</param>
    /// <param name="last">The last year that an amount may stand for without somebody having answered whether it may.</param>
    /// <param name="ended">The codes of the rows of partners that have ended.</param>
    public static Answers Of(
        QuestionnairePart part, Answers earlier, ApplicationOptions options, int years, int last, IReadOnlyCollection<string> ended)
    {
        if (NotCarried.Contains(part.Key)) return Answers.Empty;
        var moved = earlier with { Lists = new(earlier.Lists, StringComparer.Ordinal) };
        if (moved.Rows(ApplicationCatalogue.BudgetLines) is { Count: > 0 } lines && part.Key == ApplicationCatalogue.BudgetPart)
            moved.Lists[ApplicationCatalogue.BudgetLines] = [.. lines.Select(row => Moved(row, years)).Where(row => YearOf(row) <= last)];
        if (part.Key == ApplicationCatalogue.PartnersPart && moved.Rows(ApplicationCatalogue.PartnersPart) is { Count: > 0 } partners)
            moved.Lists[ApplicationCatalogue.PartnersPart] = [.. partners.Where(row => !ended.Contains(row.Code))];
        return CopiedPart.Of(part, moved, options);
    }

    /// <summary>
    /// The rows that name an organisation which does not exist on the day, by its id or, where they have none, by its name.
    /// </summary>
    public static IReadOnlyList<(AnswerRow Row, Organisation Organisation)> Ended(
        IEnumerable<AnswerRow> partners, IReadOnlyCollection<Organisation> ended) =>
    [
        .. from row in partners
           let named = PartnerOrganisation.Of(row)
           let found = ended.FirstOrDefault(o => named is { } id ? o.Id == id
               : string.Equals(o.Name, row.Cell("organisation").Trim(), StringComparison.OrdinalIgnoreCase))
           where found is not null
           select (row, found),
    ];

    private static AnswerRow Moved(AnswerRow row, int years) => new(row.Code, row.Cells.ToDictionary(
        cell => cell.Key,
        cell => cell.Key == "year" ? (YearOf(row) + years).ToString(CultureInfo.InvariantCulture) : cell.Value,
        StringComparer.Ordinal));

    private static int YearOf(AnswerRow row) => int.Parse(row.Cell("year"), CultureInfo.InvariantCulture);
}
