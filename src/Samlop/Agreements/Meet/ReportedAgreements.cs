using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Grants.Report;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Meet;

/// <summary>
/// Avtaler i årsrapporten: what a county has agreed on in a year, as the facts are now: agreements that held, versions that all signed, who
/// is party, signatures, meetings that were held.
/// </summary>
internal sealed class ReportedAgreements(AppDb db) : IReportFigures
{
    private const string InForce = "agreements.in-force";
    private const string Signed = "agreements.versions";
    private const string Parties = "agreements.parties";
    private const string Signatures = "agreements.signatures";
    private const string Meetings = "agreements.meetings";

    private static readonly Phrase Cause = Phrase.In<MeetText>(nameof(MeetText.Figure_Cause));

    public IReadOnlyList<FigureKind> Kinds { get; } =
    [
        new(InForce, Phrase.In<MeetText>(nameof(MeetText.Figure_InForce)), Cause),
        new(Signed, Phrase.In<MeetText>(nameof(MeetText.Figure_Versions)), Cause),
        new(Parties, Phrase.In<MeetText>(nameof(MeetText.Figure_Parties)), Cause),
        new(Signatures, Phrase.In<MeetText>(nameof(MeetText.Figure_Signatures)), Cause),
        new(Meetings, Phrase.In<MeetText>(nameof(MeetText.Figure_Meetings)), Cause),
    ];

    public async Task<IReadOnlyList<ReportFigure>> Count(FigureScope scope, Actor reader, CancellationToken cancel)
    {
        var (county, first, per) = (scope.County, scope.From, scope.Per);
        var agreements = await db.Rows<Agreement>().All(Because.ReportIsCounted)
            .Where(a => a.SignedVersion != null
                && a.Signatures.Any(s => s.Organisation == county && s.WithdrawnAt == null)
                && a.Parties.Any(p => p.Organisation == county && (p.LeftOn == null || p.LeftOn >= first)))
            .OrderBy(a => a.Year).ThenBy(a => a.Serial)
            .WithAll().AsNoTracking().ToListAsync(cancel);
        var ids = agreements.ConvertAll(a => a.Id);
        var seen = await Opened(db.Rows<Agreement>().VisibleTo(reader.ForAgreements()));
        var lived = await Opened(db.Rows<Agreement>().OfParties(reader.ForAgreements()));
        var found = db.Rows<Agreement>().All(Because.ReportIsCounted).Where(a => ids.Contains(a.Id));
        var meetings = await (
            from m in db.Rows<Meeting>().Of(db.Rows<Body>().Of(found))
            join b in db.Rows<Body>().Of(found) on m.Body equals b.Id
            where m.CalledOffAt == null && m.Day >= first && m.Day <= per
            orderby m.At, m.Id
            select new { m.Id, m.Day, b.Agreement }).ToListAsync(cancel);

        var byId = agreements.ToDictionary(a => a.Id);
        var holding = agreements.Select(a => (Agreement: a, Version: HoldingOn(a, per))).Where(h => h.Version is not null).ToList();
        return
        [
            Figure(InForce, holding.Select(h => Basis(h.Agreement, h.Version!.Number))),
            Figure(Signed, agreements.SelectMany(a => a.Versions
                .Where(v => v.SignedAt is { } at && OsloClock.DateIn(at) is var day && first <= day && day <= per)
                .Select(v => Basis(a, v.Number)))),
            Figure(Parties, holding.Select(h => Basis(h.Agreement, h.Version!.Number)),
                holding.SelectMany(h => PartiesOn(h.Agreement, h.Version!.Number, per)).Where(o => o != county).Distinct().Count()),
            Figure(Signatures, agreements.SelectMany(a => a.Signatures
                .Where(s => s.WithdrawnAt is null && OsloClock.DateIn(s.At) is var day && first <= day && day <= per)
                .Select(s => Basis(a, s.Number) with { Key = s.Id.Value.ToString() }))),
            Figure(Meetings, meetings.Select(m => new FigureBasis(
                m.Id.Value.ToString(),
                $"{byId[m.Agreement].Number}: {m.Day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}",
                lived.Contains(m.Agreement) ? MeetUrls.Meeting(byId[m.Agreement].Number, m.Id) : null))),
        ];

        async Task<HashSet<AgreementId>> Opened(IQueryable<Agreement> by) =>
            [.. await by.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancel)];

        ReportFigure Figure(string code, IEnumerable<FigureBasis> basis, int? value = null)
        {
            var all = basis.ToList();
            return new(code, value ?? all.Count, per, all);
        }

        FigureBasis Basis(Agreement agreement, int version) => new(
            string.Create(CultureInfo.InvariantCulture, $"{agreement.Number}-{version}"),
            string.Create(CultureInfo.InvariantCulture, $"{agreement.Number} ({version})"),
            seen.Contains(agreement.Id) ? AgreementUrls.Version(agreement.Number, version) : null);
    }

    /// <summary>The version that all had signed and that held that day; null where none did.</summary>
    private static AgreementVersion? HoldingOn(Agreement agreement, DateOnly day) =>
        agreement.EndedOn < day ? null
            : agreement.Versions.Where(v => v.SignedAt is { } at && OsloClock.DateIn(at) <= day && v.HoldsFrom <= day).MaxBy(v => v.Number)
                is { } version && !(version.To < day) ? version : null;

    /// <summary>Those that had signed it and had not gone out by then.</summary>
    private static IEnumerable<OrganisationId> PartiesOn(Agreement agreement, int version, DateOnly day) =>
        agreement.Signatures.Where(s => s.Number == version && s.WithdrawnAt is null).Select(s => s.Organisation)
            .Where(o => !agreement.Parties.Any(p => p.Organisation == o && p.LeftOn <= day)
                || agreement.Parties.Any(p => p.Organisation == o && (p.LeftOn is null || p.LeftOn > day)));
}
