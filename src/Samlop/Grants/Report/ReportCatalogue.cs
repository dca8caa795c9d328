using Samlop.Questionnaires;

namespace Samlop.Grants.Report;

/// <summary>
/// Rapportskjemaet: what the circular asks a county to tell of (circular 17-2022, "Rapportering"): the regional model, how the cooperation
/// has developed, activities in the period, how the grant was used, and the participants' progress and results.
/// </summary>
public static class ReportCatalogue
{
    private const int MostActivities = 40;

    /// <summary>The part on what becomes of what the grant pays.</summary>
    public const string AfterTrialPart = "after-trial";

    private static readonly QuestionnairePart[] Parts =
    [
        new("model", "modell", Ask.Text("text").Must()),
        new("development", "utvikling", Ask.Text("text").Must()),
        new("activities", "aktiviteter",
            Ask.Rows("list", MostActivities,
                Ask.Line("what").Must(), Ask.Date("when", DateUnit.DayOrMonth), Ask.Line("result")).Must(),
            Ask.Text("text")),
        new("use", "bruk", Ask.Text("text").Must()),
        new("participants", "deltakere", Ask.Text("progress").Must(), Ask.Text("results").Must()),
        // What the agreement says of the time after the trial stands in the report by itself (K-39); the county says what is changed.
        new(AfterTrialPart, "etter-forsoket", Ask.Text("changed")),
    ];

    public static readonly Questionnaire Form = new(new Wording<ReportText>("", Parts), Parts);
}
