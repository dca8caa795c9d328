using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Courses;

/// <summary>Courses as a list: the same rows and columns for the page and its downloads.</summary>
public static class CourseTable
{
    public const string RoleFilter = "rolle";
    public const string MineFilter = "mine";
    public const string StateFilter = "status";

    /// <summary>Begun and not passed.</summary>
    public const string Begun = "paabegynt";
    public const string Passed = "bestatt";
    public const string Asked = "tildelt";

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("tittel", r => r.Course.Id)
        .By("tittel", r => r.Course.Title)
        .By("eier", r => r.Owner)
        .By("publisert", r => r.Course.PublishedAt);

    /// <summary>What the database gives of a row.</summary>
    public sealed class Listed
    {
        public required ShortCourse Course { get; init; }

        public string Owner { get; init; } = "";
    }

    /// <param name="ofOwner">To the owner: with where each stands.</param>
    public static IReadOnlyList<Column<Listed>> Columns(bool ofOwner = false)
    {
        List<Column<Listed>> columns =
        [
            new("tittel", CoursesText.Course, r => r.Course.Title)
            {
                Sortable = true,
                Url = r => ofOwner ? CourseUrls.Write(r.Course.Id) : CourseUrls.Of(r.Course.Id),
            },
            new("for", CoursesText.Roles, r => CourseWords.Of(r.Course.Roles)),
            new("steg", CoursesText.Steps, r => r.Course.Steps) { IsNumber = true },
            new("sprak", CoursesText.Language, r => Languages.ByCode(r.Course.Language)?.Name),
            new("eier", CoursesText.Owner, r => r.Owner) { Sortable = true },
            new("versjon", CoursesText.Edition, r => r.Course.CurrentNumber) { IsNumber = true, OnlyInFiles = true },
            new("publisert", CoursesText.Published, r => r.Course.PublishedAt) { Sortable = true },
        ];
        if (ofOwner) columns[4] = new("status", CommonText.Status, r => CourseWords.Of(CourseStates.Ladder.Of(r.Course)));
        return columns;
    }

    /// <param name="signedIn">Whoever is signed in may look for their own.</param>
    public static IReadOnlyList<TableFilter> Filters(bool signedIn)
    {
        TableFilter role = new(RoleFilter, CoursesText.Role, CourseWords.RoleOptions(CourseAccess.Takers));
        return !signedIn ? [role] :
        [
            role,
            new(
                MineFilter, CoursesText.Mine,
                [new(Begun, CoursesText.Mine_Begun), new(Passed, CoursesText.Mine_Passed), new(Asked, CoursesText.Mine_Asked)]),
        ];
    }

    public static IReadOnlyList<TableFilter> OwnFilters =>
    [
        new(StateFilter, CommonText.Status, [.. Enum.GetValues<CourseState>().Select(s => new Option(s.ToString(), CourseWords.Of(s)))]),
    ];

    /// <summary>Those that may be begun on; where one asks for one's own, also those that are withdrawn since.</summary>
    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query)
    {
        var reader = actor.ForCourses();
        var (mine, asked) = (db.Rows<CourseTaking>().VisibleTo(reader), db.Rows<CourseAssignment>().AskedOf(reader));
        var courses = query.Filter(MineFilter) switch
        {
            Begun => db.Rows<ShortCourse>().VisibleTo(reader).Where(c => mine.Any(t => t.Course == c.Id && t.PassedAt == null)),
            Passed => db.Rows<ShortCourse>().VisibleTo(reader).Where(c => mine.Any(t => t.Course == c.Id && t.PassedAt != null)),
            Asked => db.Rows<ShortCourse>().VisibleTo(reader).Where(c => asked.Any(a => a.Course == c.Id)),
            _ => db.Rows<ShortCourse>().Offered(),
        };
        // A course that names no role is for all.
        if (query.Filter<Role>(RoleFilter) is { } role) courses = courses.Where(c => c.Roles.Count == 0 || c.Roles.Contains(role));
        return Orders.Apply(Named(db, courses, query), query);
    }

    /// <summary>The owner's own, whatever their state.</summary>
    public static IQueryable<Listed> Own(AppDb db, Actor actor, TableQuery query)
    {
        var courses = db.Rows<ShortCourse>().ManageableBy(actor.ForCourses());
        if (query.Filter<CourseState>(StateFilter) is { } state) courses = courses.Where(CourseStates.Ladder.At(state));
        return Orders.Apply(Named(db, courses, query), query);
    }

    private static IQueryable<Listed> Named(AppDb db, IQueryable<ShortCourse> courses, TableQuery query)
    {
        return from c in courses.Holding(db, query.Search, c => c.Id)
               join owner in db.Set<Organisation>() on c.Owner equals owner.Id
               select new Listed { Course = c, Owner = owner.Name };
    }
}

/// <summary>What somebody has begun and passed: their own competence.</summary>
public static class OwnCourseTable
{
    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("-begynt", r => r.Taking.Id)
        .By("kurs", r => r.Title)
        .By("begynt", r => r.Taking.BegunAt)
        .By("fullfort", r => r.Taking.PassedAt);

    public sealed class Listed
    {
        public required CourseTaking Taking { get; init; }

        public string Title { get; init; } = "";

        public int Number { get; init; }
    }

    public static IReadOnlyList<Column<Listed>> Columns =>
    [
        new("kurs", CoursesText.Course, r => r.Title) { Sortable = true, Url = r => CourseUrls.Of(r.Taking.Course) },
        new("versjon", CoursesText.Edition, r => r.Number) { IsNumber = true },
        new("begynt", CoursesText.BegunAt, r => r.Taking.BegunAt) { Sortable = true },
        new("fullfort", CoursesText.PassedAt, r => r.Taking.PassedAt) { Sortable = true },
        new("bevis", CoursesText.Certificate_Title, r => r.Taking.PassedAt is null ? null : CoursesText.Certificate_Link)
        {
            Url = r => r.Taking.PassedAt is null ? null : CourseUrls.Certificate(r.Taking.Id),
            OnlyOnPage = true,
        },
    ];

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query)
    {
        var reader = actor.ForCourses();
        var courses = db.Rows<ShortCourse>().VisibleTo(reader).Holding(db, query.Search, c => c.Id);
        var rows = from t in db.Rows<CourseTaking>().VisibleTo(reader)
                   join c in courses on t.Course equals c.Id
                   join e in db.Rows<CourseEdition>().VisibleTo(reader) on t.Edition equals e.Id
                   select new Listed { Taking = t, Title = c.Title, Number = e.Number };
        return Orders.Apply(rows, query);
    }
}
