using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Impartiality;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Overview;

/// <summary>
/// The list of applications: the county's own, or those received by the directorate; the same rows and columns for the page and its
/// downloads.
/// </summary>
public static class ApplicationTable
{
    public const string StateFilter = "status";
    public const string CallFilter = "utlysning";
    public const string CountyFilter = "fylke";
    public const string TimeFilter = "frist";
    public const string StageFilter = "behandling";
    public const string ImpartialityFilter = "habilitet";
    private const string Late = "sent";
    private const string InTime = "innen";

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("-mottatt", r => r.Id)
        .By("utlysning", r => r.CallYear * 1000 + r.CallSerial)
        .By("fylke", r => r.County)
        .By("frist", r => r.ClosesAt)
        .By("mottatt", r => r.FirstReceivedAt);

    /// <summary>What the database gives of a row.</summary>
    public sealed class Listed
    {
        public GrantApplicationId Id { get; init; }

        public OrganisationId CountyId { get; init; }

        public string County { get; init; } = "";

        public string CallNumber { get; init; } = "";

        public string CallTitle { get; init; } = "";

        public int CallYear { get; init; }

        public int CallSerial { get; init; }

        public string Search { get; init; } = "";

        public DateOnly? Deadline { get; init; }

        public DateTimeOffset? ClosesAt { get; init; }

        public DateTimeOffset? FirstReceivedAt { get; init; }

        /// <summary>As the actor sees them: others than the county do not see that it is confirmed anew, they see what was sent.</summary>
        public ApplicationDates Dates { get; init; } = null!;

        public int Versions { get; init; }

        /// <summary>Where the directorate's handling stands; told only to those who are impartial.</summary>
        public Standing Handling { get; init; } = null!;

        /// <summary>What the actor has declared, and what a superior has decided of it.</summary>
        public ImpartialityFacts Declared { get; init; } = null!;
    }

    public static IReadOnlyList<Column<Listed>> Columns(Actor actor, DateOnly today) =>
        [
            // A county knows its own by what it applied to.
            Applies(actor)
                ? new("tittel", GrantsText.CallField_identity_title, r => r.CallTitle) { Url = r => ApplyUrls.Application(r.Id) }
                : new("fylke", GrantsText.CountyAuthority, r => r.County)
                {
                    Sortable = true,
                    Url = r => Handles(actor) ? AssessUrls.Handling(r.Id) : ApplyUrls.Application(r.Id),
                },
            new("utlysning", GrantsText.Call, r => r.CallNumber) { Sortable = true, Url = r => CallUrls.Call(r.CallNumber) },
            new("status", CommonText.Status, r => ApplyWords.Of(r.Dates.State).ToString()),
            new("venter", OverviewText.Column_Waits, r => Waits(r, actor, today)?.ToString()),
            new("frist", ApplyText.Deadline, r => r.Deadline) { Sortable = true },
            new("mottatt", ApplyText.Receipt_Received, r => r.FirstReceivedAt) { Sortable = true },
            .. Handles(actor)
                ? new Column<Listed>[]
                {
                    new("habilitet", AssessText.MyImpartiality, r => ImpartialityWords.Of(r.Declared.Standing).ToString()),
                    new(
                        "behandling",
                        AssessText.Handling,
                        r => r.Declared.Standing == ImpartialityStanding.Clear ? AssessWords.Of(r.Handling.Stage).ToString() : null
                    ),
                }
                : [],
            new("versjoner", ApplyText.Versions, r => r.Versions) { IsNumber = true },
        ];

    public static IReadOnlyList<TableFilter> Filters(Actor actor, IReadOnlyList<string> calls, IReadOnlyList<Option> counties) =>
        [
            new(
                StateFilter,
                CommonText.Status,
                [.. Enum.GetValues<ApplicationState>().Select(s => new Option(s.ToString(), ApplyWords.Of(s).ToString()))]
            ),
            new(TimeFilter, ApplyText.Time, [new(InTime, ApplyText.InTime), new(Late, ApplyText.State_ReceivedLate)]),
            .. Handles(actor)
                ? new TableFilter[]
                {
                    new(
                        ImpartialityFilter,
                        AssessText.MyImpartiality,
                        [
                            .. Enum.GetValues<ImpartialityStanding>()
                                .Select(s => new Option(s.ToString(), ImpartialityWords.Of(s).ToString())),
                        ]
                    ),
                    new(
                        StageFilter,
                        AssessText.Handling,
                        [.. Enum.GetValues<HandlingStage>().Select(s => new Option(s.ToString(), AssessWords.Of(s).ToString()))]
                    ),
                }
                : [],
            .. calls.Count > 1 ? new TableFilter[] { new(CallFilter, GrantsText.Call, [.. calls.Select(c => new Option(c, c))]) } : [],
            .. counties.Count > 1 ? new TableFilter[] { new(CountyFilter, GrantsText.CountyAuthority, counties) } : [],
        ];

    /// <summary>All that the actor may know of.</summary>
    public static IQueryable<Listed> Visible(AppDb db, Actor actor)
    {
        var own = db.Rows<ImpartialityDeclaration>().HeldBy(actor.ForCases()).OfApplications();
        return from h in db.Rows<GrantApplication>().ListedFor(actor.ForCases()).WithStanding(db)
               let a = h.Application
               join c in db.Rows<Call>().Published() on a.Call equals c.Id
               join o in db.Set<Organisation>() on a.County equals o.Id
               select new Listed
               {
                   Id = a.Id,
                   CountyId = a.County,
                   County = o.Name,
                   CallNumber = c.Number,
                   CallTitle = c.Title,
                   CallYear = c.Year,
                   CallSerial = c.Serial,
                   Search = c.Search,
                   Deadline = c.Deadline,
                   ClosesAt = c.ClosesAt,
                   FirstReceivedAt = a.FirstReceivedAt,
                   Dates = new ApplicationDates
                   {
                       ConfirmedAt = a.County == actor.Organisation ? a.ConfirmedAt : null,
                       FirstReceivedAt = a.FirstReceivedAt,
                       WithdrawnAt = a.WithdrawnAt,
                       ReturnedAt = a.ReturnedAt,
                       ClosesAt = c.ClosesAt,
                   },
                   Versions = a.Sent.Count,
                   Handling = h.Standing,
                   Declared = new ImpartialityFacts
                   {
                       Answer = own.Where(d => d.Application == a.Id).Select(d => (ImpartialityAnswer?)d.Answer).FirstOrDefault(),
                       FoundImpartial = own.Where(d => d.Application == a.Id).Select(d => d.FoundImpartial).FirstOrDefault(),
                   },
               };
    }

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query, IReadOnlyList<Option> counties)
    {
        var rows = Visible(db, actor);
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // Counties are few and their names are not kept folded: they are looked for here, the calls in the database.
            var named = counties
                .Where(c => SearchText.Fold(c.Text).Contains(word, StringComparison.Ordinal))
                .Select(c => new OrganisationId(Guid.Parse(c.Value)))
                .ToList();
            rows = rows.Where(r => named.Contains(r.CountyId) || r.Search.Contains(word));
        }

        if (query.Filter(CallFilter) is { } call)
            rows = rows.Where(r => r.CallNumber == call);
        if (Guid.TryParse(query.Filter(CountyFilter), out var countyId))
            rows = rows.Where(r => r.CountyId == new OrganisationId(countyId));
        if (query.Filter(TimeFilter) == Late)
            rows = rows.Where(r => r.FirstReceivedAt >= r.ClosesAt);
        if (query.Filter(TimeFilter) == InTime)
            rows = rows.Where(r => r.FirstReceivedAt != null && (r.ClosesAt == null || r.FirstReceivedAt < r.ClosesAt));
        if (query.Filter<ApplicationState>(StateFilter) is { } state)
        {
            rows = rows.Where(r => r.Dates, ApplicationDates.In(state));
        }

        if (Handles(actor) && query.Filter<ImpartialityStanding>(ImpartialityFilter) is { } standing)
        {
            rows = rows.Where(r => r.Declared, ImpartialityFacts.At(standing));
        }

        if (Handles(actor) && query.Filter<HandlingStage>(StageFilter) is { } stage)
        {
            rows = rows.Where(r => r.Declared, ImpartialityFacts.At(ImpartialityStanding.Clear)).Where(r => r.Handling, Standing.At(stage));
        }

        return Orders.Apply(rows, query);
    }

    /// <summary>
    /// The counties of the rows that the actor may see. Asked county by county, so that it takes no longer with many applications.
    /// </summary>
    public static async Task<IReadOnlyList<Option>> CountiesOf(AppDb db, Actor actor, CancellationToken cancel)
    {
        var visible = db.Rows<GrantApplication>().ListedFor(actor.ForCases());
        var counties = await db.Set<Organisation>()
            .Where(o => visible.Any(a => a.County == o.Id))
            .Select(o => new { o.Id, o.Name })
            .ToListAsync(cancel);
        return [.. counties.OrderBy(c => c.Name, NorwegianOrder.Instance).Select(c => new Option(c.Id.Value.ToString(), c.Name))];
    }

    /// <summary>The numbers of the calls of the rows that the actor may see.</summary>
    public static Task<List<string>> CallsOf(AppDb db, Actor actor, CancellationToken cancel)
    {
        var visible = db.Rows<GrantApplication>().ListedFor(actor.ForCases());
        return db.Rows<Call>()
            .Published()
            .Where(c => visible.Any(a => a.Call == c.Id))
            .OrderBy(c => c.Year)
            .ThenBy(c => c.Serial)
            .Select(c => c.Number)
            .ToListAsync(cancel);
    }

    /// <summary>What the county is asked; told to those who may read it: the county, those who are impartial, the auditors.</summary>
    private static Phrase? Waits(Listed row, Actor actor, DateOnly today)
    {
        var own = row.CountyId == actor.Organisation;
        if (!own && Handles(actor) && row.Declared.Standing != ImpartialityStanding.Clear) return null;
        if (row.Handling is not { LiesWithDirectorate: true } standing) return null;
        var asked = standing.WaitsUntil(today) ?? standing.Waits(today)?.Until ?? standing.AskedUntil ?? standing.MessageUntil;
        return asked is null && !standing.MessageUndated
            ? null
            : CaseWords.Waits(own ? null : Phrase.Verbatim(row.County), asked, today);
    }

    /// <summary>Those of the directorate: they see where the handling stands, and are led to it.</summary>
    private static bool Handles(Actor actor) => actor.May(ReadHandling.Needs);

    private static bool Applies(Actor actor) => actor.May(StartApplication.Needs);
}
