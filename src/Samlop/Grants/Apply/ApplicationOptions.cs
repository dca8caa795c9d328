using System.Globalization;
using Samlop.Grants.Apply.Partners;
using Samlop.Grants.Calls;
using Samlop.Grants.Catalogue;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Forms;
using Samlop.Questionnaires;
using Samlop.Register;

namespace Samlop.Grants.Apply;

/// <summary>
/// What can be chosen in an application to a call: fixed sets, the call's own cost kinds by their stable codes, its years, and the
/// register's trades. It also writes what is kept by code as a reader reads it.
/// </summary>
public sealed class ApplicationOptions(CallContent call, int year, RegisterData register) : AnswerSets
{
    public const string OtherCost = "other";

    /// <summary>
    /// Investments and procurement of ordinary operation: barred from the grant, but a project may have them from other money.
    /// </summary>
    public const string OrdinaryOperation = "ordinary-operation";

    public const string Grant = "grant";

    /// <summary>The set of the sources of money.</summary>
    public const string Source = "source";

    /// <summary>The set of the kinds of cost.</summary>
    public const string Cost = "cost";

    /// <summary>The register of the trades.</summary>
    public const string TradeRegister = "trade";

    /// <summary>An attachment that is a partner's letter of intent.</summary>
    public const string Letter = "letter";

    public const int FirstYear = 1990;

    private const int LargestClass = 20;
    private const int MonthsOfStart = 24;

    private static readonly Dictionary<string, string[]> Fixed = new()
    {
        ["partner"] = ["nav", "municipality", "education", "training-office", "employer", "other"],
        ["path"] = ["alternation-0-4", "alternation-1-3", "alternation-2-2", "other"],
        [Source] = [Grant, "own", "nav", "municipality", "other"],
        ["attachment"] = [Letter, "demand", "other"],
    };

    private static readonly Words<ApplyText> Words = new("Option",
    [
        .. Fixed.SelectMany(set => set.Value, (set, code) => $"{set.Key}_{code}"), $"cost_{OtherCost}", $"cost_{OrdinaryOperation}",
    ]);

    public int Year => year;

    /// <summary>The form of the application: what the call asks.</summary>
    public Questionnaire Form { get; } = call.ApplicationForm;

    public int ClassSize => call.ClassSize ?? LargestClass;

    /// <summary>The most years that a project can have; null where the call does not say.</summary>
    public int? MaxYears => call.MaxYears;

    /// <summary>The organisations that the row of a partner can name; empty where its part is not written.</summary>
    internal IReadOnlyList<PartnerOrganisation> Organisations { get; set; } = [];

    /// <summary>What the call says of costs that cannot be covered; null where it says nothing.</summary>
    public string? Barred => call.BarredCosts;

    public BudgetFrame Frame => BudgetFrame.Of(call, year);

    public IReadOnlyList<int> Years
    {
        get
        {
            var (from, to) = (call.TrialFrom ?? year, call.TrialTo ?? year);
            return from is >= 1990 and <= 2100 && to >= from && to - from < ApplicationCatalogue.MostYears
                ? [.. Enumerable.Range(from, to - from + 1)]
                : [year];
        }
    }

    public IEnumerable<ProgrammeArea> Trades => register.ProgrammeAreas.All.Where(area => !area.Code.IsVariant);

    public override IReadOnlyList<Option> Of(string set) =>
        set switch
        {
            "year" => [.. Years.Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new Option(y, y))],
            "month" =>
            [
                .. Enumerable
                    .Range(0, MonthsOfStart)
                    .Select(n => new YearMonth(year + n / 12, n % 12 + 1))
                    .Select(m => new Option(AnswerText.CodeOf(m), Written.Month(m))),
            ],
            Cost =>
            [
                .. call.EligibleCosts.Select(cost => new Option(cost.Code, cost.Text)),
                Said(Cost, OtherCost),
                Said(Cost, OrdinaryOperation),
            ],
            _ => FixedSet(set),
        };

    public override (int Least, int Most) LimitsOf(Question question) => question.Set switch
    {
        "class-size" => (1, ClassSize),
        "source-year" => (FirstYear, year + 1),
        _ => base.LimitsOf(question),
    };

    public override string? Find(string register, string typed) => register == PartnerOrganisation.Register
        ? PartnerOrganisation.Find(Organisations, typed)?.Id.Value.ToString()
        : Trade(typed)?.Code.Value;

    public override string NameOf(string register, string code) =>
        register == PartnerOrganisation.Register ? Organisations.FirstOrDefault(o => o.Id.Value.ToString() == code)?.Told ?? code
        : TradeCode.TryParse(code, out var read) && Registered(read) is { } area ? $"{area.Name} ({read})" : code;

    public override IEnumerable<string> Suggestions(string register) => register == PartnerOrganisation.Register
        ? Organisations.Where(o => o is { Exists: true, MayBePartner: true }).Select(o => o.Told)
        : Trades.Select(area => area.Name);

    public override Phrase? ProblemOf(Question question) => question.Set switch
    {
        "year" => Phrase.In<ApplyText>(nameof(ApplyText.Error_BudgetYear)),
        PartnerOrganisation.Register => Phrase.In<PartnersText>(nameof(PartnersText.Error_Registered)),
        TradeRegister => Phrase.In<ApplyText>(nameof(ApplyText.Error_Trade)),
        _ => null,
    };

    /// <summary>
    /// C-10: the list of costs is open, for a reason; what belongs to ordinary operation cannot be charged to the grant. An organisation
    /// that a partner's row names is of the type that the row says.
    /// </summary>
    public override IEnumerable<RowProblem> ProblemsOf(Question list, AnswerRow row)
    {
        if (list.Key == ApplicationCatalogue.PartnersPart
            && Organisations.FirstOrDefault(o => o.Id == PartnerOrganisation.Of(row)) is { } named
            && named.CannotStandAs(row.Cell("kind"), type => TextOf("partner", type)) is { } why)
            yield return new RowProblem(ApplicationCatalogue.PartnerRegister, why);
        if (list.Key != ApplicationCatalogue.BudgetLines) yield break;
        if (row.Cell("cost") == OtherCost && row.Cell("what").Length == 0)
            yield return new RowProblem("what", Phrase.In<ApplyText>(nameof(ApplyText.Error_OtherCost)));
        if (row.Cell("cost") == OrdinaryOperation && row.Cell("source") == Grant)
            yield return new RowProblem("source", Phrase.In<ApplyText>(nameof(ApplyText.Error_BarredCost)));
    }

    /// <summary>The trade by its code or its whole name, in any case.</summary>
    public ProgrammeArea? Trade(string typed)
    {
        var folded = SearchText.Fold(typed.Split('(')[0]);
        return TradeCode.TryParse(typed, out var code) && Registered(code) is { } found ? found
            : Trades.OrderBy(area => !area.IsTrade).FirstOrDefault(area => SearchText.Fold(area.Name) == folded);
    }

    /// <summary>What an attachment is; of a letter of intent, whose.</summary>
    public static string WordingOf(AttachedFile file, ApplicationContent content) => WordingOf(file.Kind, file.Partner, content);

    public static string WordingOf(string kind, string? partner, ApplicationContent content) =>
        kind != Letter ? Said("attachment", kind).Text
        : content.Partners.FirstOrDefault(row => row.Code == partner) is { } found ? LetterFrom(found)
        : ApplyText.Letter_NoPartner;

    /// <summary>What a new attachment can be: a letter of intent from one of the partners, or another kind.</summary>
    public static IReadOnlyList<Option> Attachable(ApplicationContent content) =>
    [
        .. content.Partners.Select(row => new Option(AttachmentKind.LetterFrom(row.Code).Typed, LetterFrom(row))),
        .. FixedSet("attachment").Where(kind => kind.Value != Letter),
    ];

    /// <summary>What can be sent in later: a letter of intent that was to come, or something else.</summary>
    public static IReadOnlyList<Option> Supplements(ApplicationContent content) =>
    [
        .. content.PartnersWithoutLetter().Select(row => new Option(AttachmentKind.LetterFrom(row.Code).Typed, LetterFrom(row))),
        Said("attachment", "other"),
    ];

    private static string LetterFrom(AnswerRow partner) =>
        Phrase.In<ApplyText>(nameof(ApplyText.Letter_From), partner.Cell("organisation")).ToString();

    private ProgrammeArea? Registered(TradeCode code) => register.ProgrammeAreas.Find(code);

    private static IReadOnlyList<Option> FixedSet(string set) => [.. Fixed[set].Select(code => Said(set, code))];

    private static Option Said(string set, string code) => new(code, Words.Of($"{set}_{code}").ToString());
}
