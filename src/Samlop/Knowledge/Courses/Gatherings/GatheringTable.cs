using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Courses.Gatherings;

/// <summary>Series of gatherings as a list: the same rows and columns for the page and its download.</summary>
public static class GatheringTable
{
    public const string RoleFilter = "rolle";
    public const string MineFilter = "mine";

    /// <summary>Where one has a seat.</summary>
    public const string Seat = "plass";

    /// <summary>Those that one's organisation holds, drafts too.</summary>
    public const string Own = "vare";

    /// <summary>All that are published, also those that are over.</summary>
    public const string All = "alle";

    private static readonly Words<GatheringsText, SeriesState> States = new("State");

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("neste", r => r.Series.Id)
        .By("tittel", r => r.Series.Title)
        .By("eier", r => r.Owner)
        .By("neste", r => r.Next ?? DateOnly.MaxValue);

    public sealed class Listed
    {
        public required GatheringSeries Series { get; init; }

        public string Owner { get; init; } = "";

        /// <summary>The next date; null where all are past.</summary>
        public DateOnly? Next { get; init; }

        public int Dates { get; init; }
    }

    public static string Of(SeriesState state) => States.Of(state).ToString();

    public static IReadOnlyList<Column<Listed>> Columns(DateOnly today)
    {
        var ladder = GatheringSeries.Ladder(today);
        return Columns(r => ladder.Of(r.Series));
    }

    private static IReadOnlyList<Column<Listed>> Columns(Func<Listed, SeriesState> state) =>
    [
        new("tittel", GatheringsText.Series, r => r.Series.Title) { Sortable = true, Url = r => GatheringUrls.Of(r.Series.Id) },
        new("for", GatheringsText.Roles, r => CourseWords.Of(r.Series.Roles)),
        new("kull", GatheringsText.Cohort, r => r.Series.Cohort) { OnlyInFiles = true },
        new("eier", GatheringsText.Owner, r => r.Owner) { Sortable = true },
        new("samlinger", GatheringsText.Gatherings, r => r.Dates) { IsNumber = true },
        new("neste", GatheringsText.Next, r => r.Next) { Sortable = true },
        new("ledige", GatheringsText.FreeSeats, r => Math.Max(0, r.Series.Seats - r.Series.Taken)) { IsNumber = true },
        new("status", CommonText.Status, r => Of(state(r))),
    ];

    public static IReadOnlyList<TableFilter> Filters(Actor actor)
    {
        List<Option> mine = [new(All, GatheringsText.AlsoPast)];
        if (actor.IsUser) mine.Add(new(Seat, GatheringsText.WithSeat));
        if (actor.May(HoldGatherings.Needs)) mine.Add(new(Own, GatheringsText.OurOwn));
        return [new(RoleFilter, CoursesText.Role, CourseWords.RoleOptions(CourseAccess.Takers)),
            new(MineFilter, GatheringsText.Shown, mine)];
    }

    /// <summary>Those that have dates to come, where nothing else is asked for.</summary>
    public static IQueryable<Listed> Matching(AppDb db, Actor actor, DateOnly today, TableQuery query)
    {
        var reader = actor.ForCourses();
        var seats = db.Rows<SeriesSignUp>().OwnSeats(reader);
        var visible = db.Rows<GatheringSeries>().VisibleTo(reader);
        var published = visible.Where(s => s.PublishedAt != null);
        var series = query.Filter(MineFilter) switch
        {
            Seat => published.Where(s => seats.Any(seat => seat.Series == s.Id)),
            Own => db.Rows<GatheringSeries>().ManageableBy(reader),
            All => published,
            _ => visible.Where(GatheringSeries.Comes(today)),
        };
        if (query.Filter<Role>(RoleFilter) is { } role) series = series.Where(s => s.Roles.Count == 0 || s.Roles.Contains(role));
        series = series.Holding(db, query.Search, s => s.Id);
        var rows = from s in series
                   join owner in db.Set<Organisation>() on s.Owner equals owner.Id
                   select new Listed
                   {
                       Series = s,
                       Owner = owner.Name,
                       Next = s.Gatherings.Where(g => g.Day >= today && g.CalledOffAt == null).Min(g => (DateOnly?)g.Day),
                       Dates = s.Gatherings.Count(g => g.CalledOffAt == null),
                   };
        return Orders.Apply(rows, query);
    }
}

/// <summary>Those who have a seat in a series, to its owner.</summary>
public static class SeatTable
{
    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("navn", r => r.Seat.Id)
        .By("navn", r => r.Name)
        .By("organisasjon", r => r.Organisation)
        .By("tid", r => r.Seat.At);

    public sealed class Listed
    {
        public required SeriesSignUp Seat { get; init; }

        public string Name { get; init; } = "";

        public string Organisation { get; init; } = "";
    }

    public static IReadOnlyList<Column<Listed>> Columns =>
    [
        new("navn", CommonText.Name, r => r.Name) { Sortable = true },
        new("organisasjon", GatheringsText.ComesFor, r => r.Organisation) { Sortable = true },
        new("tid", GatheringsText.SignedUpAt, r => r.Seat.At) { Sortable = true },
        new("oppmote", GatheringsText.TimesPresent, r => r.Seat.Present.Count) { IsNumber = true },
    ];

    /// <summary>Seats to choose among, by who has them.</summary>
    public static List<Option> Options(IEnumerable<Listed> seats) =>
        [.. seats.Select(s => new Option(s.Seat.Id.Value.ToString(), $"{s.Name} ({s.Organisation})"))];

    /// <param name="series">That the reader holds.</param>
    public static IQueryable<Listed> Matching(AppDb db, Actor actor, GatheringSeries series, TableQuery query)
    {
        var id = series.Id;
        var people = db.Set<User>().AsQueryable();
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            people = people.Where(u => u.Search.Contains(word));
        return Orders.Apply(
            from s in db.Rows<SeriesSignUp>().VisibleTo(actor.ForCourses())
            where s.Series == id && s.LeftAt == null
            join u in people on s.User equals u.Id
            join o in db.Set<Organisation>() on s.Organisation equals o.Id
            select new Listed { Seat = s, Name = u.Name, Organisation = o.Name },
            query);
    }
}
