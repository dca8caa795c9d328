using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Courses;

/// <summary>What an organisation asks its roles to take, and how far they have come.</summary>
public static class AssignmentTable
{
    public const string StateFilter = "status";
    public const string Current = "gjelder";
    public const string Late = "forfalt";
    public const string Withdrawn = "trukket";
    public const string Ended = "avsluttet";

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("frist", r => r.Assignment.Id)
        .By("kurs", r => r.Title)
        .By("frist", r => r.Assignment.Due);

    public sealed class Listed
    {
        public required CourseAssignment Assignment { get; init; }

        public string Title { get; init; } = "";

        /// <summary>It is asked for now; else it is ended, or the course withdrawn.</summary>
        public bool Stands { get; init; }

        /// <summary>Of those who hold the role today.</summary>
        public int Holders { get; init; }

        public int Passed { get; init; }
    }

    public static IReadOnlyList<Column<Listed>> Columns(DateOnly today) =>
    [
        new("kurs", CoursesText.Course, r => r.Title) { Sortable = true, Url = r => CourseUrls.Asked(r.Assignment.Id) },
        new("rolle", CoursesText.Role, r => AccessWords.Of(r.Assignment.Role)),
        new("frist", CommonText.Deadline, r => r.Assignment.Due) { Sortable = true },
        new("innehavere", CoursesText.Holders, r => r.Holders) { IsNumber = true },
        new("bestatt", CoursesText.HavePassed, r => r.Passed) { IsNumber = true },
        new("status", CommonText.Status, r => StateOf(r, today)),
    ];

    public static string StateOf(Listed row, DateOnly today) =>
        row.Assignment.EndedAt is not null ? CoursesText.Asked_Ended
        : !row.Stands ? CoursesText.Withdrawn_Title
        : row.Passed >= row.Holders ? CoursesText.Asked_Done
        : row.Assignment.Due < today ? CoursesText.Asked_Late
        : CoursesText.Asked_Open;

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(
            StateFilter, CommonText.Status,
            [
                new(Current, CommonText.HoldsNow), new(Late, CoursesText.Asked_Late), new(Withdrawn, CoursesText.Withdrawn_Title),
                new(Ended, CoursesText.Asked_Ended),
            ]),
    ];

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, DateOnly today, TableQuery query)
    {
        var rows = Rows(db, actor, today);
        if (!string.IsNullOrWhiteSpace(query.Search))
        {
            var found = db.Rows<ShortCourse>().VisibleTo(actor.ForCourses()).Holding(db, query.Search, c => c.Id);
            rows = rows.Where(r => found.Any(c => c.Id == r.Assignment.Course));
        }

        rows = query.Filter(StateFilter) switch
        {
            Current => rows.Where(r => r.Stands),
            Late => rows.Where(r => r.Stands && r.Assignment.Due < today && r.Passed < r.Holders),
            Withdrawn => rows.Where(r => r.Assignment.EndedAt == null && !r.Stands),
            Ended => rows.Where(r => r.Assignment.EndedAt != null),
            _ => rows,
        };
        return Orders.Apply(rows, query);
    }

    internal static IQueryable<Listed> Rows(AppDb db, Actor actor, DateOnly today)
    {
        var reader = actor.ForCourses();
        var (own, held, passed) = (
            actor.Organisation, db.HeldOn(today), db.Rows<CourseTaking>().PassedWithin(reader, today));
        var standing = db.Rows<CourseAssignment>().ManageableBy(reader)
            .Where(CourseAssignment.Stands(db.Rows<ShortCourse>().VisibleTo(reader)));
        return from a in db.Rows<CourseAssignment>().ManageableBy(reader)
               join c in db.Rows<ShortCourse>().VisibleTo(reader) on a.Course equals c.Id
               select new Listed
               {
                   Assignment = a,
                   Title = c.Title,
                   Stands = standing.Any(s => s.Id == a.Id),
                   Holders = held.Count(m => m.Organisation == own && m.Role == a.Role),
                   Passed = held.Count(m => m.Organisation == own && m.Role == a.Role
                       && passed.Any(t => t.Course == a.Course && t.User == m.User)),
               };
    }
}

/// <summary>Those who are asked by one assignment, and when each passed.</summary>
public static class AskedTable
{
    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("navn", r => r.User)
        .By("navn", r => r.Name)
        .By("fullfort", r => r.PassedAt);

    public sealed class Listed
    {
        public UserId User { get; init; }

        public string Name { get; init; } = "";

        public DateTimeOffset? PassedAt { get; init; }
    }

    public static IReadOnlyList<Column<Listed>> Columns(AssignmentTable.Listed asked, DateOnly today) =>
    [
        new("navn", CommonText.Name, r => r.Name) { Sortable = true },
        new("fullfort", CoursesText.PassedAt, r => r.PassedAt) { Sortable = true },
        new("status", CommonText.Status, r => r.PassedAt is not null ? CoursesText.Person_Passed
            : asked.Stands && asked.Assignment.Due < today ? CoursesText.Asked_Late : CoursesText.Person_NotPassed),
    ];

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, CourseAssignment assignment, DateOnly today, TableQuery query)
    {
        var (own, role, course) = (actor.Organisation, assignment.Role, assignment.Course);
        var passed = db.Rows<CourseTaking>().PassedWithin(actor.ForCourses(), today).Where(t => t.Course == course);
        var rows = from m in db.HeldOn(today)
                   where m.Organisation == own && m.Role == role
                   join u in db.Set<User>() on m.User equals u.Id
                   select new { u.Id, u.Name, u.Search };
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            rows = rows.Where(r => r.Search.Contains(word));
        return Orders.Apply(
            rows.Select(r => new Listed
            {
                User = r.Id,
                Name = r.Name,
                PassedAt = passed.Where(t => t.User == r.Id).Min(t => t.PassedAt),
            }),
            query);
    }
}

/// <summary>Which courses those of an organisation have passed: all who hold a role there today.</summary>
public static class CompetenceTable
{
    public const string CourseFilter = "kurs";

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("navn", r => r.Taking)
        .By("navn", r => r.Name)
        .By("kurs", r => r.Title)
        .By("fullfort", r => r.PassedAt);

    public sealed class Listed
    {
        public CourseTakingId Taking { get; init; }

        public string Name { get; init; } = "";

        public ShortCourseId Course { get; init; }

        public string Title { get; init; } = "";

        public int Number { get; init; }

        public DateTimeOffset? PassedAt { get; init; }
    }

    public static IReadOnlyList<Column<Listed>> Columns =>
    [
        new("navn", CommonText.Name, r => r.Name) { Sortable = true },
        new("kurs", CoursesText.Course, r => r.Title) { Sortable = true, Url = r => CourseUrls.Of(r.Course) },
        new("versjon", CoursesText.Edition, r => r.Number) { IsNumber = true },
        new("fullfort", CoursesText.PassedAt, r => r.PassedAt) { Sortable = true },
    ];

    public static IReadOnlyList<TableFilter> Filters(IEnumerable<Option> courses) => [new(CourseFilter, CoursesText.Course, [.. courses])];

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, DateOnly today, TableQuery query)
    {
        var reader = actor.ForCourses();
        var people = db.Set<User>().AsQueryable();
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            people = people.Where(u => u.Search.Contains(word));
        var takings = db.Rows<CourseTaking>().PassedWithin(reader, today);
        if (Guid.TryParse(query.Filter(CourseFilter), out var chosen))
        {
            var course = new ShortCourseId(chosen);
            takings = takings.Where(t => t.Course == course);
        }

        var rows = from t in takings
                   join u in people on t.User equals u.Id
                   join c in db.Rows<ShortCourse>().VisibleTo(reader) on t.Course equals c.Id
                   join e in db.Rows<CourseEdition>().VisibleTo(reader) on t.Edition equals e.Id
                   select new Listed
                   {
                       Taking = t.Id,
                       Name = u.Name,
                       Course = c.Id,
                       Title = c.Title,
                       Number = e.Number,
                       PassedAt = t.PassedAt,
                   };
        return Orders.Apply(rows, query);
    }

    /// <summary>The courses that somebody there has passed.</summary>
    public static async Task<List<Option>> Courses(AppDb db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        var reader = actor.ForCourses();
        var passed = db.Rows<CourseTaking>().PassedWithin(reader, today);
        var courses = await db.Rows<ShortCourse>().VisibleTo(reader).Where(c => passed.Any(t => t.Course == c.Id))
            .OrderBy(c => c.Title).ThenBy(c => c.Id).Select(c => new { c.Id, c.Title }).ToListAsync(cancel);
        return [.. courses.Select(c => new Option(c.Id.Value.ToString(), c.Title))];
    }
}
