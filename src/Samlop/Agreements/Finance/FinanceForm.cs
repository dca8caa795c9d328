using Samlop.Agreements.Agree;
using Samlop.Agreements.Tables;
using Samlop.Agreements.Write;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Register;

namespace Samlop.Agreements.Finance;

/// <summary>
/// The financing as a questionnaire of three sheets: what is needed, who pays which share of it, and from which municipalities the
/// participants come.
/// </summary>
internal static class FinanceForm
{
    public const string From = "from";
    public const string To = "to";

    public const string Year = "year";
    public const string Cost = "cost";
    public const string What = "what";
    public const string Amount = "amount";
    public const string Hours = "hours";
    public const string Party = SheetCodes.Party;
    public const string Source = "source";
    public const string Whom = "whom";
    public const string State = "state";
    public const string Decides = "decides";
    public const string Budget = "budget";
    public const string Pooled = "pooled";
    public const string Note = "note";
    public const string Municipality = "municipality";
    public const string Participants = "participants";
    public const string WithRight = "with-right";

    private const int FirstYear = 2015;
    private const int LastYear = 2060;
    private const int MostRows = 90;
    private const int MostHours = 999_999;
    private const int MostParticipants = 999;

    private static readonly QuestionnairePart[] Sheets =
    [
        new(SheetCodes.Needs, "behov",
            Ask.Year(From, FirstYear, LastYear), Ask.Year(To, FirstYear, LastYear) with { NotBefore = From },
            Ask.Rows(SheetCodes.Needs, MostRows,
                Ask.Year(Year, FirstYear, LastYear), Ask.Choice(Cost, Cost), Ask.Line(What), Ask.Amount(Amount),
                Ask.Number(Hours, 1, MostHours))),
        new(SheetCodes.Shares, "andeler",
            Ask.Rows(SheetCodes.Shares, MostRows,
                Ask.Year(Year, FirstYear, LastYear), Ask.Choice(Cost, Cost), Ask.Choice(Whom, Whom),
                Ask.Choice(Party, AgreementForm.Parties), Ask.Choice(Source, Source), Ask.Amount(Amount), Ask.Number(Hours, 1, MostHours),
                Ask.Choice(State, State), Ask.Line(Decides), Ask.Date(Budget), Ask.YesNo(Pooled), Ask.Line(Note))),
        new(SheetCodes.Homes, "hjemkommuner",
            Ask.Rows(SheetCodes.Homes, MostRows,
                Ask.Year(Year, FirstYear, LastYear), Ask.Reference(Municipality, Municipality),
                Ask.Number(Participants, 1, MostParticipants), Ask.Number(WithRight, 0, MostParticipants))),
    ];

    public static readonly Questionnaire Form = new(new Wording<FinanceText>("", Sheets), Sheets);
}

/// <summary>The parties, what the rows of the financing are chosen from, and the municipalities of the register.</summary>
internal sealed class FinanceSets(
    IEnumerable<AgreementParty> parties, IReadOnlyDictionary<OrganisationId, string> names, RegisterData register, int thisYear)
    : PartySets(parties, names)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Sets = new(StringComparer.Ordinal)
    {
        [FinanceForm.Cost] = FinanceCodes.Costs,
        [FinanceForm.Source] = FinanceCodes.Sources,
        [FinanceForm.Whom] = FinanceCodes.Whoms,
        [FinanceForm.State] = [.. Enum.GetValues<ShareState>().Select(FinanceCodes.Of)],
    };

    public override IReadOnlyList<Option> Of(string set) => Sets.TryGetValue(set, out var codes)
        ? [.. codes.Select(code => new Option(code, FinanceWords.Option(set, code)))]
        : base.Of(set);

    public override string? Find(string set, string typed)
    {
        var folded = SearchText.Fold(typed.Split('(')[0]).Trim();
        return (MunicipalityNumber.TryParse(typed, out var number) ? Newest(number) : null)?.Number.Value
            ?? register.Municipalities.All
                .Where(m => SearchText.Fold(m.Name.Norwegian) == folded || SearchText.Fold(m.Name.Official) == folded)
                .MaxBy(m => m.Validity.From)?.Number.Value;
    }

    public override string NameOf(string set, string code) => MunicipalityNames.Of(register, code);

    public override IEnumerable<string> Suggestions(string set) =>
        register.Municipalities.All.Where(m => m.Validity.To is null).Select(m => m.Name.Norwegian);

    public override Phrase? ProblemOf(Question question) => question.Set == FinanceForm.Municipality
        ? Phrase.In<FinanceText>(nameof(FinanceText.Error_Municipality))
        : null;

    public override IEnumerable<RowProblem> ProblemsOf(Question list, AnswerRow row)
    {
        if (row.Cell(FinanceForm.Amount).Length > 0 && row.Cell(FinanceForm.Hours).Length > 0)
            yield return new(FinanceForm.Hours, Phrase.In<FinanceText>(nameof(FinanceText.Error_AmountAndHours)));
        if (HomeMunicipality.Of(row) is { WithRight: { } right } home && right > (home.Participants ?? 0))
            yield return new(FinanceForm.WithRight, Phrase.In<FinanceText>(nameof(FinanceText.Error_WithRight)));
        if (row.Cell(FinanceForm.Pooled) == Question.Yes && row.Cell(FinanceForm.Hours).Length > 0)
            yield return new(FinanceForm.Pooled, Phrase.In<FinanceText>(nameof(FinanceText.Error_PooledHours)));
        if (FinanceShare.Of(row).ProblemAs(FinanceCodes.StateOf(row.Cell(FinanceForm.State)), thisYear) is { } problem)
            yield return new(FinanceForm.State, problem);
    }

    private Municipality? Newest(MunicipalityNumber number) =>
        register.Municipalities.All.Where(m => m.Number == number).MaxBy(m => m.Validity.From);
}

/// <summary>What a municipality is called.</summary>
internal static class MunicipalityNames
{
    public static string Of(RegisterData register, string? code) => MunicipalityNumber.TryParse(code, out var number)
        && register.Municipalities.All.Where(m => m.Number == number).MaxBy(m => m.Validity.From) is { } found
            ? $"{found.Name.Norwegian} ({number})"
            : code ?? FinanceText.NoMunicipality;
}
