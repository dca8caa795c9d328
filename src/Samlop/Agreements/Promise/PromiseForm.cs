using Samlop.Agreements.Agree;
using Samlop.Agreements.Tables;
using Samlop.Agreements.Write;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Register;

namespace Samlop.Agreements.Promise;

/// <summary>The guaranteed places as a questionnaire: a row for each party and trade.</summary>
internal static class PromiseForm
{
    public const string List = "guarantees";
    public const string Party = SheetCodes.Party;
    public const string Trade = "trade";
    public const string Places = "places";
    public const string PracticeFrom = "practice-from";
    public const string PracticeTo = "practice-to";
    public const string ApprenticeshipFrom = "apprenticeship-from";
    public const string ApprenticeshipTo = "apprenticeship-to";

    /// <summary>What the years are held within: those of the agreement.</summary>
    public const string AgreementYears = "agreement-years";

    private const int MostRows = 60;
    private const int MostPlaces = 999;

    private static readonly QuestionnairePart Sheet = new(
        SheetCodes.Guarantees, "plassgarantier",
        Ask.Rows(
            List, MostRows,
            Ask.Choice(Party, AgreementForm.Parties), Ask.Reference(Trade, Trade), Ask.Number(Places, 1, MostPlaces),
            Ask.YearWithin(PracticeFrom, AgreementYears), Ask.YearWithin(PracticeTo, AgreementYears),
            Ask.YearWithin(ApprenticeshipFrom, AgreementYears), Ask.YearWithin(ApprenticeshipTo, AgreementYears)));

    public static readonly Questionnaire Form = new(new Wording<PromiseText>("", Sheet), Sheet);
}

/// <summary>The parties, the register's trades and the years of the agreement.</summary>
internal sealed class PromiseSets(Agreement agreement, IReadOnlyDictionary<OrganisationId, string> names, RegisterData register)
    : PartySets(agreement.Current, names)
{
    /// <summary>The years that an agreement without a first or a last day is held within.</summary>
    private const int FirstYear = 2015;
    private const int LastYear = 2060;

    public static (int Least, int Most) YearsOf(Agreement agreement) =>
        (agreement.ValidFrom?.Year ?? FirstYear, agreement.ValidTo?.Year ?? LastYear);

    public override (int Least, int Most) LimitsOf(Question question) =>
        question.Set == PromiseForm.AgreementYears ? YearsOf(agreement) : base.LimitsOf(question);

    public override string? Find(string set, string typed) => TradeOf(typed)?.Code.Value;

    public override string NameOf(string set, string code) => TradeNames.Of(register, code);

    public override IEnumerable<string> Suggestions(string set) => register.Trades.All.Select(trade => trade.Name);

    public override Phrase? ProblemOf(Question question) =>
        question.Set == PromiseForm.Trade ? Phrase.In<PromiseText>(nameof(PromiseText.Error_Trade)) : null;

    public override IEnumerable<RowProblem> ProblemsOf(Question list, AnswerRow row)
    {
        var guarantee = Guarantee.Of(row);
        if (guarantee.Practice is { } practice && practice.To < practice.From)
            yield return new(PromiseForm.PracticeTo, Phrase.In<PromiseText>(nameof(PromiseText.Error_LastYear)));
        if (guarantee.Apprenticeship is { } apprenticeship && apprenticeship.To < apprenticeship.From)
            yield return new(PromiseForm.ApprenticeshipTo, Phrase.In<PromiseText>(nameof(PromiseText.Error_LastYear)));
        if (guarantee is { Practice: { } first, Apprenticeship: { } last } && first.From <= last.To && last.From <= first.To)
            yield return new(PromiseForm.ApprenticeshipFrom, Phrase.In<PromiseText>(nameof(PromiseText.Error_SameYears)));
    }

    private ProgrammeArea? TradeOf(string typed)
    {
        if (TradeCode.TryParse(typed, out var code) && register.Trades.Find(code) is { } found) return found;
        var folded = SearchText.Fold(typed.Split('(')[0]).Trim();
        return register.Trades.All.FirstOrDefault(trade => SearchText.Fold(trade.Name) == folded && !trade.Code.IsVariant)
            ?? register.Trades.All.FirstOrDefault(trade => SearchText.Fold(trade.Name) == folded);
    }
}

/// <summary>What a trade is called.</summary>
internal static class TradeNames
{
    public static string Of(RegisterData register, string code) =>
        TradeCode.TryParse(code, out var read) && register.Trades.Find(read) is { } trade ? $"{trade.Name} ({read})" : code;
}
