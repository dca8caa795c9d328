using Samlop.Grants.Catalogue;
using Samlop.Questionnaires;

namespace Samlop.Grants.Apply.Partners;

/// <summary>
/// What a partner is told of an application when it is asked: what concerns it, and nothing more. The budget, the reasons and the other
/// partners are not in it.
/// </summary>
/// <param name="Kind">Code of the kind of partner that its row says.</param>
/// <param name="Part">What its part is to be, as its row says; empty where it does not.</param>
/// <param name="Trades">Codes of the trades.</param>
/// <param name="Places">How many the class is for; null where it is not said.</param>
/// <param name="Start">The month that the class begins in, as <c>2022-08</c>; null where it is not said.</param>
/// <param name="FromYear">The first year of the project; null where it is not said.</param>
public sealed record PartnerTold(
    string Kind, string Name, string Part, IReadOnlyList<string> Trades, int? Places, string? Start, int? FromYear, int? ToYear)
{
    internal static PartnerTold Of(AnswerRow row, ApplicationContent content)
    {
        var years = new ApplicationBudget(content.BudgetLines).Years;
        return new(
            row.Cell("kind"), row.Cell("organisation"), row.Cell("part"), content.Trades, content.ClassSize,
            content.Part(ApplicationCatalogue.ClassPart).Text("start"), years.Count == 0 ? null : years[0],
            years.Count == 0 ? null : years[^1]);
    }
}
