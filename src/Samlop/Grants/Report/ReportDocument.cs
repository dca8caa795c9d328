using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Grants.Report;

/// <summary>A figure as it stands in a document.</summary>
public sealed record ShownFigure(string Label, FrozenFigure Figure);

/// <summary>
/// Rapporten som dokument: a version as it was sent, with who and when, its answers, and the figures of that day with what the county said
/// of them. For the receipt, the print and the case file.
/// </summary>
public sealed record ReportDocument(
    AwardId Award, SentReport Sent, string County, string SentBy, CaseNumber Case, IReadOnlyList<ShownFigure> Figures)
{
    public ReportContent Content { get; } = ReportContent.Read(Sent.Json);

    public IReadOnlyList<ShownPart> Sections =>
        [.. ReportCatalogue.Form.Parts.Select(p => ShownAnswers.Of(ReportCatalogue.Form, p, Content.Part(p.Key), AnswerSets.None))];

    public Phrase Title => Phrase.In<ReportText>(nameof(ReportText.Document_Title), Content.Year, County);

    /// <summary>The canonical content itself: these bytes have the hash that stands on the receipt.</summary>
    public CaseDocument AsJson(CultureInfo language) => new(
        DownloadName.Of("json", Named(language), Phrase.In<ReportText>(nameof(ReportText.Document_ForPrograms)).In(language)),
        "application/json",
        Encoding.UTF8.GetBytes(Sent.Json));

    public string FileName(string extension, CultureInfo language) => DownloadName.Of(extension, Named(language));

    private string Named(CultureInfo language) => Phrase.In<ReportText>(
        nameof(ReportText.Document_FileName), Content.Year, Case.ToString(), Sent.Number).In(language);
}

/// <summary>Makes documents of sent versions, for those who see the report.</summary>
public sealed class ReportDocuments(AppDb db, ReportedFigures figures, PrintDocument printer)
{
    /// <summary>Null where that version was never sent, or the reader may not see the report.</summary>
    public async Task<ReportDocument?> Read(Reader reader, AwardId award, int number, CancellationToken cancel = default)
    {
        var row = await (
            from r in db.Rows<GrantReport>().VisibleTo(reader)
            from s in r.Sent
            where r.Award == award && s.Number == number
            select new { Report = r, Sent = s }).SingleOrDefaultAsync(cancel);
        if (row is null) return null;
        return await OfNew(row.Report, row.Sent, await db.CaseOf(reader, award, cancel), cancel);
    }

    /// <param name="number">Of the case that it is journalled in.</param>
    internal async Task<ReportDocument> OfNew(GrantReport report, SentReport sent, CaseNumber number, CancellationToken cancel)
    {
        var county = await db.Set<Organisation>().Where(o => o.Id == report.County).Select(o => o.Name).SingleAsync(cancel);
        var sender = await db.Set<User>().Where(u => u.Id == sent.SentBy).Select(u => u.Name).SingleAsync(cancel);
        return new(
            report.Award, sent, county, sender, number,
            [.. ReportContent.Read(sent.Json).Figures.Select(f => new ShownFigure(figures.LabelOf(f.Code), f))]);
    }

    /// <summary>A whole HTML document that needs nothing else, for printing and for the case file.</summary>
    public async Task<CaseDocument> AsHtml(ReportDocument document, CultureInfo language)
    {
        // What the figures are called is said in the language of the document.
        var labelled = document with
        {
            Figures = [.. document.Figures.Select(f => f with { Label = figures.Find(f.Figure.Code)?.Label.In(language) ?? f.Label })],
        };
        var html = await printer.Render<SentReportView>(
            document.Title,
            new Dictionary<string, object> { [nameof(SentReportView.Document)] = labelled, [nameof(SentReportView.Print)] = true },
            language,
            document.County,
            Phrase.In<ReportText>(nameof(ReportText.Document_Foot), document.Case.ToString(), document.Content.Year, document.Sent.Number));
        return new(document.FileName("html", language), "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));
    }
}

internal static class ReportCases
{
    /// <summary>The number of the case of an award that the reader sees.</summary>
    public static async Task<CaseNumber> CaseOf(this AppDb db, Reader reader, AwardId award, CancellationToken cancel = default)
    {
        var awards = db.Rows<Award>().VisibleTo(reader).Where(a => a.Id == award);
        var at = await db.Rows<CaseFile>().About(db.Rows<GrantApplication>().Behind(awards))
            .Select(c => new { c.Year, c.Serial }).SingleAsync(cancel);
        return new CaseNumber(at.Year, at.Serial);
    }
}
