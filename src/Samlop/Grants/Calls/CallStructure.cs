using Samlop.Grants.Catalogue;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Questionnaires;

namespace Samlop.Grants.Calls;

/// <summary>
/// Utlysningens oppbygning: the parts and fields of a call in the circular's own order (circular 17-2022). The builder, the checks, the
/// published page and the difference between versions are all made from this table.
/// </summary>
public static class CallStructure
{
    /// <summary>The most rows of a list.</summary>
    public const int RowLimit = 40;

    /// <summary>The part that says what an application is asked.</summary>
    public const string FormPart = "form";

    /// <summary>Which parts of the catalogue it has.</summary>
    public const string FormParts = "parts";

    /// <summary>Which of their optional questions.</summary>
    public const string FormQuestions = "questions";

    /// <summary>By which criteria an application that continues an award is assessed.</summary>
    public const string Continued = "continued";

    private static readonly QuestionnairePart[] Parts =
    [
        new("identity", "hjemmel",
            Ask.Line("title").Must(),
            Ask.Line("area"),
            Ask.Line("reference"),
            Ask.Date("dated").Must(),
            Ask.Line("parent"),
            Ask.Text("legalFrame").Must()),
        new("trial", "forsoket",
            Ask.Text("text").Must(),
            Year("fromYear"),
            Year("toYear") with { NotBefore = "fromYear" }),
        new("purpose", "mal",
            Ask.Text("scheme").Must(),
            Ask.Text("area")),
        new("target", "malgruppe",
            Ask.Text("group").Must(),
            Ask.Text("priority")),
        new("recipients", "mottakere",
            Ask.Text("text").Must()),
        new("criteria", "kriterier",
            Ask.Text("text").Must(),
            Ask.Text("agreement"),
            List("agreementTopics", Ask.Line("text").Must(), Ask.Choice("kind", CallSets.Topic).Must())),
        new("weights", "vekt",
            Ask.Text("intro"),
            List("elements", Ask.Line("title").Must(), Ask.Text("text"))),
        new("contents", "innhold",
            Ask.Text("text").Must()),
        new("frame", "ramme",
            Ask.Amount("amount").Must(),
            Year("year").Must(),
            Ask.Number("projects"),
            Ask.Number("classSize"),
            Ask.Number("maxYears"),
            Ask.Text("text")),
        new("costs", "utgifter",
            Ask.Text("intro"),
            List("eligible", Ask.Line("text").Must()).Must(),
            Ask.Line("other"),
            Ask.Text("barred").Must()),
        new("assessment", "vurdering",
            Ask.Text("text").Must(),
            Ask.Choices(Continued, CallSets.ContinuedCriteria)),
        new("applying", "soknad",
            Ask.Text("text").Must(),
            Ask.Date("deadline").Must(),
            // Empty means the end of the day.
            Ask.Date("deadlineTime", DateUnit.TimeOfDay),
            Ask.Date("decision") with { NotBefore = "deadline" },
            Ask.Text("late")),
        new(FormPart, "soknadsdeler",
            Ask.Choices(FormParts, CallSets.ApplicationParts),
            Ask.Choices(FormQuestions, CallSets.ApplicationQuestions)),
        new("payment", "utbetaling",
            Ask.Text("text").Must()),
        new("reporting", "rapportering",
            List("requirements", Ask.Text("text").Must()).Must(),
            Ask.Rows("due", RowLimit, Ask.Date("date").Must(), Ask.Line("text").Must())),
        new("control", "kontroll", Ask.Text("text").Must()),
        new("appeal", "klage", Ask.Text("text").Must()),
        new("contacts", "kontakt",
            Ask.Rows("roles", RowLimit,
                Ask.Line("role").Must(), Ask.Line("email", LineForm.Email), Ask.Line("phone", LineForm.Phone)).Must()),
    ];

    public static readonly Questionnaire Form =
        new(new Wording<GrantsText>("Call", Parts) { Hints = ["applying_deadlineTime", $"{FormPart}_{FormQuestions}"] }, Parts);

    /// <summary>An optional question of a part that is not ticked is not asked, and is not kept to come back with it.</summary>
    public static void DropQuestionsOfPartsLeftOut(Answers form)
    {
        var parts = form.Codes(FormParts);
        var asked = form.Codes(FormQuestions)
            .Where(code => ApplicationCatalogue.Optional.Any(o => o.Code == code && parts.Contains(o.Part.Key)))
            .ToList();
        if (asked.Count > 0) form.Fields[FormQuestions] = string.Join(' ', asked);
        else form.Fields.Remove(FormQuestions);
    }

    private static Question Year(string key) => Ask.Year(key, CallNumber.FirstYear, CallNumber.LastYear);

    /// <summary>A list in which nothing stands twice.</summary>
    private static Question List(string key, params Question[] columns) => Ask.Rows(key, RowLimit, columns) with { Distinct = true };
}

/// <summary>What is chosen from in a call.</summary>
public sealed class CallSets : AnswerSets
{
    /// <summary>Whether an agreement must, or may, say something of a topic.</summary>
    public const string Topic = "topic";

    /// <summary>The parts of the catalogue.</summary>
    public const string ApplicationParts = "application-parts";

    /// <summary>The questions that a part can be without.</summary>
    public const string ApplicationQuestions = "application-questions";

    /// <summary>The criteria that an application which continues an award can be held against.</summary>
    public const string ContinuedCriteria = "continued-criteria";

    public static readonly CallSets Instance = new();

    private static readonly string[] Topics = ["must", "may"];

    /// <summary>All that the call gives weight, among the criteria of a continuation.</summary>
    internal const string Weights = "weights";

    private static readonly string[] Continued = ["purpose", "criteria", "plan", "capacity", Weights];

    private static readonly Words<GrantsText> Choices = new("CallChoice",
        [.. Topics.Select(code => $"{Topic}_{code}"), .. Continued.Select(code => $"continued_{code}")]);

    private static readonly Words<GrantsText> TopicHeadings = new("Circular_Topics", Topics);

    /// <summary>The heading over the topics of a kind; null for a kind that has none of its own.</summary>
    public static Phrase? HeadingOf(string topic) => TopicHeadings.Find(topic);

    /// <summary>An application that is asked all that circular 17-2022 asks, as it is ticked in the builder.</summary>
    public static Answers WholeApplication
    {
        get
        {
            var whole = Answers.Empty;
            whole.Fields[CallStructure.FormParts] = string.Join(' ', ApplicationCatalogue.PartsOfCircular);
            whole.Fields[CallStructure.FormQuestions] = string.Join(' ',
                ApplicationCatalogue.Optional.Where(o => ApplicationCatalogue.PartsOfCircular.Contains(o.Part.Key)).Select(o => o.Code));
            return whole;
        }
    }

    public override IReadOnlyList<Option> Of(string set) => set switch
    {
        Topic => [.. Topics.Select(code => new Option(code, Choices.Of($"{Topic}_{code}").ToString()))],
        ContinuedCriteria => [.. Continued.Select(code => new Option(code, Choices.Of($"continued_{code}").ToString()))],
        ApplicationParts => [.. ApplicationCatalogue.All.Parts.Select(OptionOf)],
        ApplicationQuestions =>
        [
            .. ApplicationCatalogue.Optional.Select(optional => new Option(
                optional.Code,
                $"{ApplicationCatalogue.All.TitleOf(optional.Part)}: {ApplicationCatalogue.All.LabelOf(optional.Part, optional.Question)}")),
        ],
        _ => base.Of(set),
    };

    private static Option OptionOf(QuestionnairePart part) =>
        new(part.Key, ApplicationCatalogue.All.TitleOf(part))
        {
            Hint = ApplicationCatalogue.AlwaysBecause(part)?.ToString(),
            IsAlways = ApplicationCatalogue.AlwaysBecause(part) is not null,
        };
}
