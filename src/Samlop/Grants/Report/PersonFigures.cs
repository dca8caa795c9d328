using Samlop.Persons.Course;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Report;

/// <summary>
/// Deltakere i årsrapporten: how many are on their way at the county, by stage, and how many have begun and ended in the year. Counts
/// alone; of fewer than five nothing is told, nor anything that gives them away.
/// </summary>
internal sealed class PersonFigures(CourseCounts counts) : IReportFigures
{
    private const string InCourse = "persons.in-course";
    private const string Started = "persons.started";
    private const string Ended = "persons.ended";
    private const string Stage = "persons.stage.";

    private static readonly Phrase Cause = Phrase.In<ReportText>(nameof(ReportText.Figure_PersonsCause));

    public IReadOnlyList<FigureKind> Kinds { get; } =
    [
        new(InCourse, Phrase.In<ReportText>(nameof(ReportText.Figure_InCourse)), Cause, CountsPersons: true),
        .. CourseCounts.Stages.Select(stage => new FigureKind(
            Stage + stage.Code, Phrase.In<ReportText>(nameof(ReportText.Figure_Stage), stage.Name), Cause, CountsPersons: true)),
        new(Started, Phrase.In<ReportText>(nameof(ReportText.Figure_Started)), Cause, CountsPersons: true),
        new(Ended, Phrase.In<ReportText>(nameof(ReportText.Figure_Ended)), Cause, CountsPersons: true),
    ];

    public async Task<IReadOnlyList<ReportFigure>> Count(FigureScope scope, Actor reader, CancellationToken cancel)
    {
        var found = await counts.Of(scope.County, scope.From, scope.Per, cancel);
        return
        [
            Figure(InCourse, found.InCourse),
            .. CourseCounts.Stages.Select(stage => Figure(Stage + stage.Code, found.Stages[stage.Code])),
            Figure(Started, found.Started),
            Figure(Ended, found.Ended),
        ];

        // Whom they are opens from no report.
        ReportFigure Figure(string code, int? value) => new(code, value, scope.Per, []);
    }
}
