using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Register.Browse;

namespace Samlop.Knowledge.Assignments;

/// <summary>The assignments as they stand on a day: the same rows and columns for the page and its downloads.</summary>
internal static class AssignmentTable
{
    public const string DayKey = "dag";
    private const string BodyFilter = "etat";
    private const string StateFilter = "status";
    private const string YearFilter = "ar";
    private const string NoState = "ikke-registrert";

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(BodyFilter, AssignmentsText.Body,
            [.. AssignmentCatalogue.Current.Bodies.Select(body => new Option(body.Code, body.Short))]),
        new(StateFilter, CommonText.Status,
        [
            .. Enum.GetValues<AssignmentState>().Select(state => new Option(state.ToString(), AssignmentWords.Of(state))),
            new(NoState, AssignmentsText.State_Unknown),
        ]),
        new(YearFilter, CommonText.Year, [.. Years.Select(year => new Option(year, year))]),
        TableFilter.Typed(DayKey, AssignmentsText.OnDay),
    ];

    public static IReadOnlyList<Column<AssignmentStanding>> Columns =>
    [
        new("nummer", AssignmentsText.Number, s => s.Assignment.Number)
        {
            Sortable = true,
            Url = s => AssignmentUrls.Of(s.Assignment.Number),
        },
        new("tittel", AssignmentsText.Assignment_Title, s => s.Assignment.Title) { Sortable = true },
        new("leder", AssignmentsText.LeadBody, s => AssignmentWords.Bodies(s.Assignment, BodyRole.Lead)) { Sortable = true },
        new("med", AssignmentsText.WithBodies, s => AssignmentWords.Bodies(s.Assignment, BodyRole.With)) { OnlyInFiles = true },
        new("status", CommonText.Status, s => AssignmentWords.Of(s.State)) { Sortable = true },
        new("frist", AssignmentsText.Deadline_Next, s => s.Next is { } next ? AssignmentWords.Tell(next) : null) { Sortable = true },
        new("finansiering", AssignmentsText.Financing, s => MoneyOf(s.Assignment)) { Sortable = true, IsNumber = true },
        new("mal", AssignmentsText.Goal, s => AssignmentCatalogue.Current.GoalOf(s.Assignment)?.Title) { OnlyInFiles = true },
        new("brev", AssignmentsText.Letter, s => AssignmentCatalogue.Current.LetterOf(s.Assignment).Title) { OnlyInFiles = true },
        new("punkt", AssignmentsText.Point, s => s.Assignment.Point) { OnlyInFiles = true },
    ];

    private static IEnumerable<string> Years => AssignmentCatalogue.Current.Assignments
        .Select(a => a.Year.ToString(CultureInfo.InvariantCulture)).Distinct().Order();

    /// <summary>The day asked for, today where none is; null where it cannot be read.</summary>
    public static DateOnly? DayOf(TableQuery query, DateOnly today) => query.Filter(DayKey) is not { } typed
        ? today
        : NorwegianDate.TryParse(typed, out var day) ? day : null;

    /// <summary>All that are recorded, of seventeen assignments: they are looked at together.</summary>
    public static async Task<IReadOnlyList<AssignmentStanding>> Standings(
        AppDb db, Actor actor, DateOnly day, CancellationToken cancel)
    {
        var records = await db.Rows<AssignmentRecord>().VisibleTo(actor.ForAssignments()).ToListAsync(cancel);
        return [.. AssignmentCatalogue.Current.Assignments.Select(a => new AssignmentStanding(a, records, day))];
    }

    /// <summary>Those that match, sorted.</summary>
    public static IReadOnlyList<AssignmentStanding> Matching(IEnumerable<AssignmentStanding> all, TableQuery query)
    {
        var holds = ListSearch.For(query.Search);
        var (body, state, year) = (query.Filter(BodyFilter), query.Filter(StateFilter), query.Filter(YearFilter));
        var found = all.Where(s =>
            holds(s.Assignment.Searched)
            && (body is null || s.Assignment.Concerns(body))
            && (state is null || (s.State?.ToString() ?? NoState) == state)
            && (year is null || s.Assignment.Year.ToString(CultureInfo.InvariantCulture) == year));
        var (column, descending) = (query.Sort.TrimStart('-'), query.Descending);
        var value = ValueOf(column);
        return
        [
            .. descending ? found.OrderByDescending(value, CellOrder.Instance) : found.OrderBy(value, CellOrder.Instance),
        ];
    }

    private static Func<AssignmentStanding, object?> ValueOf(string column) => column switch
    {
        // What is bound to an event alone comes after all days.
        "frist" => s => s.Next is { } next ? next.Place ?? DateOnly.MaxValue : null,
        "finansiering" => s => MoneyOf(s.Assignment) is { } money ? money.Ore : null,
        "tittel" => s => s.Assignment.Title,
        "leder" => s => AssignmentWords.Bodies(s.Assignment, BodyRole.Lead),
        "status" => s => AssignmentWords.Of(s.State),
        _ => s => s.Assignment.Number,
    };

    private static Money? MoneyOf(Assignment assignment) => assignment.Financing.Count == 0
        ? null
        : Money.Sum(assignment.Financing.Select(AssignmentWords.AmountOf));
}

/// <summary>The records of one assignment, newest first.</summary>
public static class AssignmentRecordTable
{
    public sealed record Row(
        int Serial, AssignmentRecordKind Kind, DateOnly Day, AssignmentState? State, string? Part, string? Deadline, string? Text,
        string For, string By, DateTimeOffset At);

    /// <param name="named">The reader is signed in: who recorded it is told, and else only for which body.</param>
    public static IReadOnlyList<Column<Row>> Columns(Assignment assignment, bool named) =>
    [
        new("registrert", AssignmentsText.RecordedAt, r => r.At),
        new("hva", AssignmentsText.What, r => AssignmentWords.Of(r.Kind)),
        new("gjelder", AssignmentsText.Concerns, r => Concerned(assignment, r)),
        new("dato", AssignmentsText.Date, r => r.Day),
        new("status", CommonText.Status, r => r.State is { } state ? AssignmentWords.Of(state) : null),
        new("tekst", AssignmentsText.Words, r => r.Text),
        new("for", AssignmentsText.RecordedFor, r => r.For),
        .. named ? [new Column<Row>("av", AssignmentsText.RecordedBy, r => r.By)] : Array.Empty<Column<Row>>(),
    ];

    public static IQueryable<Row> Of(AppDb db, Actor actor, string number) =>
        from r in db.Rows<AssignmentRecord>().VisibleTo(actor.ForAssignments())
        where r.Assignment == number
        orderby r.Serial descending
        select new Row(
            r.Serial, r.Kind, r.Day, r.State, r.Part, r.Deadline, r.Text,
            db.Set<Organisation>().First(o => o.Id == r.For).Name, db.Set<User>().First(u => u.Id == r.By).Name, r.At);

    public static string Concerned(Assignment assignment, Row row) =>
        assignment.DeadlineOf(row.Deadline) is { } deadline ? AssignmentWords.What(assignment, deadline)
        : assignment.PartOf(row.Part) is { } part ? AssignmentWords.NameOf(part)
        : AssignmentsText.Whole;
}
