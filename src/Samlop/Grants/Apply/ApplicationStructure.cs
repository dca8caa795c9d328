using Samlop.Platform.Text;

namespace Samlop.Grants.Apply;

/// <summary>What an answer holds, and so how it is typed, checked and shown.</summary>
public enum AnswerKind
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Running text in paragraphs.</summary>
    Text,

    /// <summary>A whole number of participants, from 1 to what the call allows.</summary>
    ClassSize,

    /// <summary>A year from 1990 to the one after the call's.</summary>
    Year,

    /// <summary>A date or a month, as plans have them: kept as <c>2022-08-15</c> or <c>2022-08</c>.</summary>
    DayOrMonth,

    /// <summary>Kroner, above 0.</summary>
    Amount,

    /// <summary>A trade or programme area of the register, typed by its name or code, kept by its code.</summary>
    TradeCode,

    /// <summary>One of the options of a set; kept by its code.</summary>
    Choice,

    /// <summary>A list of rows.</summary>
    Rows,
}

/// <summary>A question. <paramref name="Key"/> is the stored code; its text is <c>Field_{part}_{key}</c>.</summary>
/// <param name="Needed">Stops sending while it is missing. All other gaps are named and may stay.</param>
/// <param name="Options">The set of <see cref="ApplicationOptions"/> that a choice is made from.</param>
public sealed record ApplicationField(
    string Key,
    AnswerKind Kind,
    bool Needed = false,
    string? Options = null,
    params ApplicationColumn[] Columns
);

/// <summary>A cell of a row. <paramref name="Needed"/>: a row without it says nothing and is not taken.</summary>
public sealed record ApplicationColumn(string Key, AnswerKind Kind, bool Needed = false, string? Options = null);

/// <summary>A part of the application: one page of the form.</summary>
/// <param name="Slug">Its word in addresses.</param>
/// <param name="Asked">
/// Where the call asks for this: <c>part.field</c> of the call, or <c>weights:code</c> for an element given weight.
/// </param>
public sealed record ApplicationPartDefinition(string Key, string Slug, string[] Asked, params ApplicationField[] Fields)
{
    public ApplicationField? Field(string key) => Fields.FirstOrDefault(f => f.Key == key);

    public bool HasRows => Fields.Any(f => f.Kind == AnswerKind.Rows);
}

/// <summary>
/// Søknadsskjemaets oppbygning: the parts and questions of the application (circular 17-2022, "Kriterier for å få tilskudd", "Utgifter som
/// kan dekkes"). Pages, checks, the sent version and its print are all made from this table.
/// </summary>
public static class ApplicationStructure
{
    public const int LineLimit = 300;
    public const int TextLimit = 8000;

    /// <summary>The most rows of a list; of a budget, the most lines of its grid.</summary>
    public const int RowLimit = 30;

    /// <summary>The part, and its list, whose rows letters of intent are tied to.</summary>
    public const string PartnersPart = "partners";

    public const string BudgetPart = "budget";

    /// <summary>The list of the budget's lines.</summary>
    public const string BudgetLines = "lines";

    private const AnswerKind Line = AnswerKind.Line;
    private const AnswerKind Text = AnswerKind.Text;
    private const AnswerKind Rows = AnswerKind.Rows;
    private const AnswerKind Choice = AnswerKind.Choice;

    public static readonly IReadOnlyList<ApplicationPartDefinition> Parts =
    [
        new("reason", "begrunnelse", ["contents.text", "purpose.area"], new ApplicationField("text", Text, Needed: true)),
        new("cooperation", "samarbeid", ["contents.text", "criteria.agreement"], new ApplicationField("structures", Text, Needed: true)),
        new(PartnersPart, "partnere", ["criteria.text"],
            new ApplicationField(PartnersPart, Rows, false, null,
                new ApplicationColumn("kind", Choice, Needed: true, "partner"),
                new ApplicationColumn("organisation", Line, Needed: true),
                new ApplicationColumn("part", Line))),
        new("methods", "metode", ["contents.text"], new ApplicationField("text", Text, Needed: true)),
        new("experience", "erfaringer", ["contents.text"], new ApplicationField("text", Text)),
        new("trade", "behov", ["criteria.text"],
            new ApplicationField("demand", Rows, Needed: true, null,
                new ApplicationColumn("trade", AnswerKind.TradeCode, Needed: true),
                new ApplicationColumn("source", Line),
                new ApplicationColumn("figure", Line),
                new ApplicationColumn("year", AnswerKind.Year)),
            new ApplicationField("gender", Text)),
        new("class", "klassen", ["criteria.text"],
            new ApplicationField("size", AnswerKind.ClassSize),
            new ApplicationField("start", Choice, false, "month"),
            new ApplicationField("path", Choice, false, "path"),
            new ApplicationField("school", Line),
            new ApplicationField("norwegian", Text)),
        new("target", "malgruppe", ["target.group", "target.priority"],
            new ApplicationField("group", Text),
            new ApplicationField("priority", Text)),
        new("employers", "arbeidsgivere", ["weights:employers"],
            new ApplicationField("recruitment", Text),
            new ApplicationField("testing", Text)),
        new("prior-learning", "realkompetanse", ["weights:prior-learning"],
            new ApplicationField("assessment", Text),
            new ApplicationField("language", Text)),
        new("plan", "prosjektplan", ["assessment.text"],
            new ApplicationField("milestones", Rows, false, null,
                new ApplicationColumn("milestone", Line, Needed: true),
                new ApplicationColumn("date", AnswerKind.DayOrMonth),
                new ApplicationColumn("risk", Line))),
        new(BudgetPart, "budsjett", ["frame.text", "costs.intro", "costs.barred"],
            new ApplicationField(BudgetLines, Rows, Needed: true, null,
                new ApplicationColumn("year", Choice, Needed: true, "year"),
                new ApplicationColumn("cost", Choice, Needed: true, "cost"),
                new ApplicationColumn("what", Line),
                new ApplicationColumn("source", Choice, Needed: true, ApplicationOptions.Source),
                new ApplicationColumn("amount", AnswerKind.Amount, Needed: true))),
    ];

    private static readonly Words<ApplyText> Titles = new("Part", Parts.Select(part => part.Key));
    private static readonly Words<ApplyText> Guidance = new("Guidance", Parts.Select(part => part.Key));
    private static readonly Words<ApplyText> Labels = new("Field",
        Parts.SelectMany(part => part.Fields, (part, field) => $"{part.Key}_{field.Key}"));
    private static readonly Words<ApplyText> ColumnLabels = new("Column",
        from part in Parts from field in part.Fields from column in field.Columns select $"{field.Key}_{column.Key}");

    public static ApplicationPartDefinition? Part(string? key) => Parts.FirstOrDefault(p => p.Key == key);

    /// <summary>The part whose page has this address.</summary>
    public static ApplicationPartDefinition? BySlug(string slug) => Parts.FirstOrDefault(p => p.Slug == slug);

    public static ApplicationPartDefinition? After(ApplicationPartDefinition part) =>
        Parts.SkipWhile(p => p != part).Skip(1).FirstOrDefault();

    /// <summary>The most stored rows of a list: a line of the budget has one for each year.</summary>
    public static int LimitOf(ApplicationField list) => list.Key == BudgetLines ? RowLimit * ApplicationOptions.MostYears : RowLimit;

    public static string TitleOf(ApplicationPartDefinition part) => Titles.Of(part.Key).ToString();

    public static string GuidanceOf(ApplicationPartDefinition part) => Guidance.Of(part.Key).ToString();

    public static string LabelOf(ApplicationPartDefinition part, ApplicationField field) => Labels.Of($"{part.Key}_{field.Key}").ToString();

    public static string LabelOf(ApplicationField field, ApplicationColumn column) =>
        ColumnLabels.Of($"{field.Key}_{column.Key}").ToString();
}
