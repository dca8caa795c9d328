using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Report;

/// <summary>
/// Rett et tall: the county says that what the platform counted is another, and why. Both figures are sent, with the words. A correction
/// without number and words is taken away.
/// </summary>
[Process("grants.report-figure-corrected"), TellsNobody(Untold.OwnWork)]
public sealed class CorrectFigure(AppDb db, ReportedFigures figures) : IUseCase<CorrectFigure.Input, Done>, ISavesDraft
{
    private const int Greatest = 1_000_000;

    public static Permission Needs => StartReport.Needs;

    public sealed class Input : IInput<CorrectFigure, Input, Done>
    {
        public AwardId Award { get; set; }

        /// <summary>Of the figure.</summary>
        public string Code { get; set; } = "";

        public string? Value { get; set; }

        public string? Words { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnReport(input.Award, actor, cancel) is not { } report) return Refusal.NotFound;
        if (figures.Find(input.Code) is not { } kind) return Refusal.NotFound;
        var award = await db.Rows<Award>().ManageableBy(actor.ForCases()).SingleAsync(a => a.Id == input.Award, cancel);
        if (report.MayWrite(award) is { } no) return no;

        var errors = new FieldErrors();
        var value = ValueOf(input.Value, kind, errors);
        var words = TypedField.Text(input.Words, FigureCorrection.WordsLimit, nameof(Input.Words), errors);
        if (words is null && value is not null) errors.Add(nameof(Input.Words), Phrase.In<ReportText>(nameof(ReportText.Error_Words)));
        if (errors.Any) return errors;

        report.Correct(kind.Code, value, words, actor.User, change.At);
        return new Done();
    }

    private static int? ValueOf(string? typed, FigureKind kind, FieldErrors errors)
    {
        var digits = (typed ?? "").Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
        if (digits.Length == 0) return null;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            || value > Greatest)
            errors.Add(nameof(Input.Value), Phrase.In<ReportText>(nameof(ReportText.Error_Value)));
        else if (kind.CountsPersons && SmallCounts.IsSmall(value))
            errors.Add(nameof(Input.Value), Phrase.In<ReportText>(nameof(ReportText.Error_SmallCount)));
        else
            return value;
        return null;
    }
}
