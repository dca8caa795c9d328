using Samlop.Platform.Text;
using Samlop.Questionnaires;

namespace Samlop.Grants.Catalogue;

/// <summary>
/// Katalogen: the parts and questions that an application to a call can have (circular 17-2022, "Kriterier for å få tilskudd", "Utgifter
/// som kan dekkes").
/// </summary>
public static class ApplicationCatalogue
{
    /// <summary>The most rows of a list; of a budget, the most lines of its grid.</summary>
    public const int RowLimit = 30;

    /// <summary>The most years that a call can have.</summary>
    public const int MostYears = 11;

    /// <summary>The part, and its list, whose rows letters of intent are tied to.</summary>
    public const string PartnersPart = "partners";

    /// <summary>The column of a partner's row that names an organisation of the register, by its id.</summary>
    public const string PartnerRegister = "registered";

    /// <summary>The part about the class: how large, from when, which way through the training.</summary>
    public const string ClassPart = "class";

    /// <summary>The part, and its list <see cref="Demand"/>, that says for which trades.</summary>
    public const string TradePart = "trade";

    public const string Demand = "demand";

    public const string BudgetPart = "budget";

    /// <summary>The list of the budget's lines.</summary>
    public const string BudgetLines = "lines";

    private static readonly QuestionnairePart[] Parts =
    [
        new("reason", "begrunnelse", Ask.Text("text").Must()),
        new("cooperation", "samarbeid", Ask.Text("structures").Must()),
        new(PartnersPart, "partnere",
            Ask.Rows(PartnersPart, RowLimit, Ask.Choice("kind", "partner").Must(), Ask.Line("organisation").Must(), Ask.Line("part"),
                Ask.Reference(PartnerRegister, "organisation") with { Once = true })),
        new("methods", "metode", Ask.Text("text").Must()),
        new("experience", "erfaringer", Ask.Text("text")),
        new(TradePart, "behov",
            // Demand is documented when a trade has a source that says something of it.
            Ask.Rows(Demand, RowLimit,
                Ask.Reference("trade", "trade").Must(), Ask.Line("source"), Ask.Line("figure"), Ask.YearWithin("year", "source-year"))
                .Must() with { AnsweredBy = row => row.Cell("source").Length > 0 && row.Cell("figure").Length > 0 },
            Ask.Text("gender")),
        new(ClassPart, "klassen",
            Ask.NumberWithin("size", "class-size"), Ask.Choice("start", "month"), Ask.Choice("path", "path"), Ask.Line("school"),
            Ask.Text("norwegian")),
        new("target", "malgruppe", Ask.Text("group"), Ask.Text("priority")),
        new("employers", "arbeidsgivere", Ask.Text("recruitment"), Ask.Text("testing")),
        new("prior-learning", "realkompetanse", Ask.Text("assessment"), Ask.Text("language")),
        new("plan", "prosjektplan",
            Ask.Rows("milestones", RowLimit,
                Ask.Line("milestone").Must(), Ask.Date("date", DateUnit.DayOrMonth), Ask.Line("risk"))),
        new(BudgetPart, "budsjett",
            // A line of the grid has a row for each year.
            Ask.Rows(BudgetLines, RowLimit * MostYears,
                Ask.Choice("year", "year").Must(), Ask.Choice("cost", "cost").Must(), Ask.Line("what"),
                Ask.Choice("source", "source").Must(), Ask.Amount("amount").Must())
                .Must()),
    ];

    /// <summary>All that an application can be asked.</summary>
    public static readonly Questionnaire All = new(new Wording<CatalogueText>("", Parts), Parts);

    /// <summary>
    /// The parts and questions of the application to circular 17-2022, and to every call that does not say which it has. What the catalogue
    /// gets later is not among them: applications that are begun keep their form.
    /// </summary>
    private static readonly (string Part, string[] Questions)[] Circular =
    [
        ("reason", ["text"]), ("cooperation", ["structures"]), (PartnersPart, [PartnersPart]), ("methods", ["text"]),
        ("experience", ["text"]), (TradePart, [Demand, "gender"]), (ClassPart, ["size", "start", "path", "school", "norwegian"]),
        ("target", ["group", "priority"]), ("employers", ["recruitment", "testing"]), ("prior-learning", ["assessment", "language"]),
        ("plan", ["milestones"]), (BudgetPart, [BudgetLines]),
    ];

    /// <summary>The parts of the application to circular 17-2022.</summary>
    public static readonly IReadOnlyList<string> PartsOfCircular = [.. Circular.Select(c => c.Part)];

    /// <summary>Parts that later rules need, whatever a call says; why is said beside them.</summary>
    private static readonly Words<CatalogueText> Always = new("Always", ["reason", BudgetPart]);

    private static readonly Dictionary<string, string[]> Places = new(StringComparer.Ordinal)
    {
        ["reason"] = ["contents.text", "purpose.area"],
        ["cooperation"] = ["contents.text", "criteria.agreement"],
        [PartnersPart] = ["criteria.text"],
        ["methods"] = ["contents.text"],
        ["experience"] = ["contents.text"],
        [TradePart] = ["criteria.text"],
        [ClassPart] = ["criteria.text"],
        ["target"] = ["target.group", "target.priority"],
        ["employers"] = ["weights:employers"],
        ["prior-learning"] = ["weights:prior-learning"],
        ["plan"] = ["assessment.text"],
        [BudgetPart] = ["frame.text", "costs.intro", "costs.barred"],
    };

    /// <summary>
    /// Where a call asks for what a part answers: <c>part.field</c> of the call, or <c>weights:code</c> for an element given weight.
    /// </summary>
    public static IReadOnlyList<string> AskedIn(QuestionnairePart part) => Places[part.Key];

    /// <summary>Why the part is in every application; null for one that a call may leave out.</summary>
    public static Phrase? AlwaysBecause(QuestionnairePart part) => Always.Find(part.Key);

    /// <summary>The questions that a call may leave out of a part that it has, as <c>part.question</c>.</summary>
    public static IEnumerable<(string Code, QuestionnairePart Part, Question Question)> Optional =>
        from part in Parts
        where part.Questions.Length > 1
        from question in part.Questions
        where !question.Needed
        select ($"{part.Key}.{question.Key}", part, question);

    /// <summary>The form of an application.</summary>
    /// <param name="parts">The keys of the parts that the call asks; null where it does not say.</param>
    /// <param name="questions">The codes of the optional questions that it asks (<see cref="Optional"/>).</param>
    public static Questionnaire Form(IReadOnlyCollection<string>? parts, IReadOnlyCollection<string> questions)
    {
        if (parts is null) return OfCircular(All);
        var left = Optional.Select(o => o.Code).Except(questions).ToHashSet(StringComparer.Ordinal);
        return All.Only(
            part => parts.Contains(part.Key) || AlwaysBecause(part) is not null,
            (part, question) => !left.Contains($"{part.Key}.{question.Key}"));
    }

    /// <summary>What circular 17-2022 asks, of a catalogue that may have got more since.</summary>
    internal static Questionnaire OfCircular(Questionnaire catalogue) => catalogue.Only(
        part => PartsOfCircular.Contains(part.Key),
        (part, question) => Array.Exists(Circular, c => c.Part == part.Key && c.Questions.Contains(question.Key)));
}
