using System.Globalization;
using Samlop.Grants.Calls;
using Samlop.Platform.Amounts;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Forms;
using Samlop.Register;

namespace Samlop.Grants.Apply;

/// <summary>
/// What can be chosen in an application to a call: fixed sets, the call's own cost kinds by their stable codes, its years, and the
/// register's trades. It also writes what is kept by code as a reader reads it.
/// </summary>
public sealed class ApplicationOptions(CallContent call, int year, RegisterData register)
{
    public const string OtherCost = "other";

    /// <summary>
    /// Investments and procurement of ordinary operation: barred from the grant, but a project may have them from other money.
    /// </summary>
    public const string OrdinaryOperation = "ordinary-operation";

    public const string Grant = "grant";

    /// <summary>The set of the sources of money.</summary>
    public const string Source = "source";

    /// <summary>An attachment that is a partner's letter of intent.</summary>
    public const string Letter = "letter";

    public const int FirstYear = 1990;

    /// <summary>The most years that a call can have.</summary>
    public const int MostYears = 11;

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

    public int ClassSize => call.Part("frame").Number("classSize") ?? LargestClass;

    /// <summary>The most years that a project can have; null where the call does not say.</summary>
    public int? MaxYears => call.Part("frame").Number("maxYears");

    /// <summary>What the call says of costs that cannot be covered; null where it says nothing.</summary>
    public string? Barred => call.Part("costs").Text("barred");

    public BudgetFrame Frame => BudgetFrame.Of(call, year);

    public IReadOnlyList<int> Years
    {
        get
        {
            var (from, to) = (call.Part("trial").Number("fromYear") ?? year, call.Part("trial").Number("toYear") ?? year);
            return from is >= 1990 and <= 2100 && to >= from && to - from < MostYears ? [.. Enumerable.Range(from, to - from + 1)] : [year];
        }
    }

    public IEnumerable<ProgrammeArea> Trades => register.ProgrammeAreas.All.Where(area => !area.Code.IsVariant);

    public IReadOnlyList<Option> Of(string set) =>
        set switch
        {
            "year" => [.. Years.Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new Option(y, y))],
            "month" =>
            [
                .. Enumerable
                    .Range(0, MonthsOfStart)
                    .Select(n => new YearMonth(year + n / 12, n % 12 + 1))
                    .Select(m => new Option(CodeOf(m), Written.Month(m))),
            ],
            "cost" =>
            [
                .. call.Part("costs").Rows("eligible").Select(row => new Option(row.Code, row.Cell("text"))),
                Said("cost", OtherCost),
                Said("cost", OrdinaryOperation),
            ],
            _ => FixedSet(set),
        };

    public bool Has(string set, string code) => Of(set).Any(option => option.Value == code);

    /// <summary>The trade by its code or its whole name, in any case.</summary>
    public ProgrammeArea? Trade(string typed)
    {
        var folded = SearchText.Fold(typed.Split('(')[0]);
        return TradeCode.TryParse(typed, out var code) && register.ProgrammeAreas.Find(code) is { } found ? found
            : Trades.OrderBy(area => !area.IsTrade).FirstOrDefault(area => SearchText.Fold(area.Name) == folded);
    }

    /// <summary>An answer as a reader reads it.</summary>
    public string Wording(AnswerKind kind, string? set, string canonical) =>
        kind switch
        {
            AnswerKind.DayOrMonth => YearMonth.TryParse(canonical, out var month)
                ? Written.Month(month)
                : Written.Date(DateOnly.Parse(canonical, CultureInfo.InvariantCulture)),
            AnswerKind.Amount => Money.FromOre(long.Parse(canonical, CultureInfo.InvariantCulture)).ToString(),
            AnswerKind.TradeCode => TradeCode.TryParse(canonical, out var code) && register.ProgrammeAreas.Find(code) is { } area
                ? $"{area.Name} ({code})"
                : canonical,
            AnswerKind.Choice => Of(set!).FirstOrDefault(option => option.Value == canonical)?.Text ?? canonical,
            _ => canonical,
        };

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

    /// <summary>An answer as it is typed in its field.</summary>
    public string? Typed(AnswerKind kind, string? canonical) => canonical is null ? null : kind switch
    {
        AnswerKind.DayOrMonth => YearMonth.TryParse(canonical, out var month)
            ? Written.Month(month)
            : Written.ShortDate(DateOnly.Parse(canonical, CultureInfo.InvariantCulture)),
        AnswerKind.Amount => Money.FromOre(long.Parse(canonical, CultureInfo.InvariantCulture)).ToField(),
        AnswerKind.TradeCode => Wording(kind, null, canonical),
        _ => canonical,
    };

    private static string LetterFrom(CallRow partner) =>
        Phrase.In<ApplyText>(nameof(ApplyText.Letter_From), partner.Cell("organisation")).ToString();

    internal static string CodeOf(YearMonth month) => month.FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static IReadOnlyList<Option> FixedSet(string set) => [.. Fixed[set].Select(code => Said(set, code))];

    private static Option Said(string set, string code) => new(code, Words.Of($"{set}_{code}").ToString());
}
