using Samlop.Grants.Catalogue;
using Samlop.Platform.Amounts;
using Samlop.Platform.Time;
using Samlop.Questionnaires;

namespace Samlop.Grants.Calls;

/// <summary>The whole content of a version, part by part, with the facts that the platform itself uses.</summary>
public sealed record CallContent(IReadOnlyDictionary<string, Answers> Parts) : IAnswers
{
    public Answers Part(string key) => Parts.GetValueOrDefault(key) ?? Answers.Empty;

    public string Title => Part("identity").Text("title") ?? "";

    public int? TrialFrom => Part("trial").Number("fromYear");

    public int? TrialTo => Part("trial").Number("toYear");

    /// <summary>The purpose of the area; of the scheme where the call says no more.</summary>
    public string? Purpose => Part("purpose").Text("area") ?? Part("purpose").Text("scheme");

    public string? Criteria => Part("criteria").Text("text");

    /// <summary>What is said of all elements given weight.</summary>
    public string? WeightsIntro => Part("weights").Text("intro");

    /// <summary>The elements given weight, by their stable codes.</summary>
    public IReadOnlyList<WeightElement> Weights =>
        [.. Part("weights").Rows("elements").Select(row => new WeightElement(row.Code, row.Cell("title"), row.Cell("text")))];

    /// <summary>
    /// By which criteria an application that continues an award is assessed, beside what is changed; empty where the call does not say.
    /// </summary>
    public IReadOnlyList<string> ContinuedBy => [.. Part("assessment").Codes(CallStructure.Continued)];

    public string? AssessedBy => Part("assessment").Text("text");

    /// <summary>The frame for the year of the call, in kroner.</summary>
    public Money? Frame => Part("frame").Amount("amount");

    /// <summary>The year of the budget that the frame belongs to.</summary>
    public int? FrameYear => Part("frame").Number("year");

    /// <summary>How many projects the frame is for.</summary>
    public int? Projects => Part("frame").Number("projects");

    public int? ClassSize => Part("frame").Number("classSize");

    /// <summary>The most years that a project can have.</summary>
    public int? MaxYears => Part("frame").Number("maxYears");

    /// <summary>The kinds of cost that can be covered; budgets refer to their codes.</summary>
    public IReadOnlyList<EligibleCost> EligibleCosts =>
        [.. Part("costs").Rows("eligible").Select(row => new EligibleCost(row.Code, row.Cell("text")))];

    /// <summary>What the call says of costs that cannot be covered.</summary>
    public string? BarredCosts => Part("costs").Text("barred");

    /// <summary>The last day to apply; null only in an imported historical version, where it is shown as not known.</summary>
    public DateOnly? Deadline => Part("applying").Date("deadline");

    public TimeOnly? DeadlineTime => Part("applying").Time("deadlineTime");

    /// <summary>The day by which the applications are planned to be decided; null where the call says nothing of it.</summary>
    public DateOnly? DecisionPlanned => Part("applying").Date("decision");

    /// <summary>The first instant that is too late: the time of the last day, or its end; null where that day is not known.</summary>
    public DateTimeOffset? ClosesAt => (Deadline, DeadlineTime) switch
    {
        ({ } day, { } time) => OsloClock.Instant(day, time),
        ({ } day, null) => OsloClock.EndOf(day),
        _ => null,
    };

    /// <summary>What an application to the call is asked; that of circular 17-2022 where the call does not say.</summary>
    public Questionnaire ApplicationForm
    {
        get
        {
            var form = Part(CallStructure.FormPart);
            return ApplicationCatalogue.Form(form.Text(CallStructure.FormParts) is null ? null : form.Codes(CallStructure.FormParts),
                form.Codes(CallStructure.FormQuestions));
        }
    }

    /// <summary>The reports that are due, each with its last day where it has one.</summary>
    public IReadOnlyList<ReportDue> ReportsDue =>
        [.. Part("reporting").Rows("due").Select(row => new ReportDue(row.Code, Answers.DateOf(row.Cell("date")), row.Cell("text")))];

    /// <summary>The needed fields that are not filled in, and the lists with a row that lacks a needed cell.</summary>
    public IEnumerable<Gap> Missing() => CallStructure.Form.Missing(this);
}

/// <summary>Vekt: an element that the call gives weight.</summary>
public sealed record WeightElement(string Code, string Title, string Text);

/// <summary>A kind of cost that the grant can cover.</summary>
public sealed record EligibleCost(string Code, string Text);

/// <summary>A report that the call asks for.</summary>
public sealed record ReportDue(string Code, DateOnly? On, string Text);
