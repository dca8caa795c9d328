using Samlop.Access;
using Samlop.Cases;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Control;

/// <summary>The controls that the reader sees; the same rows and columns for the page and its downloads.</summary>
public static class ControlTable
{
    public const string StandingFilter = "status";
    public const string HowFilter = "utvalg";

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("-apnet", r => r.Id)
        .By("sak", r => r.Serial)
        .By("fylke", r => r.County)
        .By("svarfrist", r => r.AnswerBy)
        .By("apnet", r => r.OpenedAt);

    /// <summary>What the database gives of a row.</summary>
    public sealed class Listed
    {
        public ControlCaseId Id { get; init; }

        public int Year { get; init; }

        public int Serial { get; init; }

        public string County { get; init; } = "";

        public string Call { get; init; } = "";

        public string Search { get; init; } = "";

        public DateTimeOffset OpenedAt { get; init; }

        public bool IsDrawn { get; init; }

        public DateOnly? AnswerBy { get; init; }

        public required ControlCase Control { get; init; }

        public int? Findings { get; init; }
    }

    /// <param name="ofCounty">For the county itself, which is not told how far the directorate has come.</param>
    public static IReadOnlyList<Column<Listed>> Columns(bool ofCounty) =>
    [
        new("sak", ControlText.Column_Case, r => new CaseNumber(r.Year, r.Serial).ToString())
        {
            Sortable = true,
            Url = r => ControlUrls.Control(r.Id),
        },
        new("fylke", GrantsText.CountyAuthority, r => r.County) { Sortable = true },
        new("utlysning", GrantsText.Call, r => r.Call),
        new("utvalg", ControlText.Column_How, r => r.IsDrawn ? ControlText.How_Drawn : ControlText.How_Chosen),
        new("status", CommonText.Status, r => ControlWords.Of(r.Control.Standing, ofCounty)),
        new("funn", ControlText.Column_Findings, r => r.Findings) { IsNumber = true },
        new("svarfrist", ControlText.Column_AnswerBy, r => r.AnswerBy) { Sortable = true },
        new("konklusjon", ControlText.Column_Outcome, r => OutcomeOf(r.Control)),
        new("apnet", ControlText.Column_Opened, r => r.OpenedAt) { Sortable = true },
    ];

    public static IReadOnlyList<TableFilter> Filters(bool ofCounty) =>
    [
        new(
            StandingFilter, CommonText.Status,
            [
                .. Enum.GetValues<ControlStanding>().Select(s => new Option(s.ToString(), ControlWords.Of(s, ofCounty).ToString()))
                    .DistinctBy(o => o.Text),
            ]),
        new(HowFilter, ControlText.Column_How, [new("trukket", ControlText.How_Drawn), new("valgt", ControlText.How_Chosen)]),
    ];

    private static Phrase? OutcomeOf(ControlCase control) =>
        control is { ConcludedAt: not null, Outcome: { } outcome } ? ControlWords.Of(outcome) : null;

    public static bool OfCounty(Actor actor) => actor.May(AnswerFindings.Needs);

    /// <summary>Of findings and conclusions the county sees what it is told of.</summary>
    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query)
    {
        var own = actor.Organisation;
        var controls = db.Rows<ControlCase>().VisibleTo(actor.ForCases());
        if (query.Filter<ControlStanding>(StandingFilter) is { } standing)
            controls = controls.Where(ControlCase.ToldAs(standing, OfCounty(actor)));
        if (query.Filter(HowFilter) is { } how) controls = controls.Where(c => (c.Draw != null) == (how == "trukket"));
        var cases = db.Rows<CaseFile>().OfControls(controls);
        var rows =
            from k in controls
            from f in cases
            join c in db.Rows<Call>().Published() on k.Call equals c.Id
            join o in db.Set<Organisation>() on k.County equals o.Id
            where (ControlCaseId)(object)f.Subject == k.Id
            select new Listed
            {
                Id = k.Id,
                Year = f.Year,
                Serial = f.Serial,
                County = o.Name,
                Call = c.Number,
                Search = f.Search,
                OpenedAt = k.OpenedAt,
                IsDrawn = k.Draw != null,
                AnswerBy = k.AnswerBy,
                Control = k,
                Findings = k.County == own && k.FindingsSentAt == null ? null : k.Findings.Count,
            };
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            rows = rows.Where(r => r.Search.Contains(word));
        return Orders.Apply(rows, query);
    }
}
