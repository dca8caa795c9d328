using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Knowledge.Courses.Gatherings;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Search;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Reminding;

namespace Samlop.Knowledge.Courses;

/// <summary>What courses bring to the program.</summary>
internal static class CoursesSetup
{
    private const int SearchOrder = 72;

    public static void Add(ModuleSetup setup)
    {
        // Read and checked at start.
        _ = CourseShelf.Current;
        setup.Subject<ShortCourse, ShortCourseId>(c => c.Id, (db, reader) => db.Rows<ShortCourse>().VisibleTo(reader));
        setup.Subject<CourseTaking, CourseTakingId>(t => t.Id, (db, reader) => db.Rows<CourseTaking>().VisibleTo(reader));
        setup.Services.AddTransient<ITaskSource, CourseTasks>();
        setup.Services.AddTransient<IReminder, CourseReminder>();
        setup.Searched(_ => new SearchedRows<ShortCourse, ShortCourseId>(
            "kurs", SearchOrder, Phrase.In<CoursesText>(nameof(CoursesText.List_Title)), c => c.Id,
            (db, _) => db.Rows<ShortCourse>().Offered(),
            courses => courses.OrderBy(c => c.Title).ThenBy(c => c.Id),
            async (db, courses, cancel) => [.. (await courses.Select(c => new { c.Id, c.Title, c.Lead }).ToListAsync(cancel))
                .Select(c => new SearchHit(c.Title, CourseUrls.Of(c.Id), c.Lead))]));
        setup.Map(Map);
        GatheringsSetup.Add(setup);
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 45, Phrase.In<CoursesText>(nameof(CoursesText.List_Title)), CourseUrls.List, new OpenAttribute())
        {
            Tasks = ["course-asked"],
        });
        setup.Navigate(Under(46, nameof(CoursesText.Mine_Title), CourseUrls.Mine, new NeedsOfAttribute<BeginCourse>()));
        setup.Navigate(Under(47, nameof(CoursesText.Own_Title), CourseUrls.Own, new NeedsOfAttribute<WriteCourses>()) with
        {
            Tasks = ["course-write", "course-publish"],
        });
        setup.Navigate(Under(48, nameof(CoursesText.Within_Title), CourseUrls.Within, new NeedsOfAttribute<AssignCourses>()));
        setup.Navigate(Under(49, nameof(CoursesText.Competence_Title), CourseUrls.Passed, new NeedsOfAttribute<FollowCompetence>()));
    }

    private static NavigationItem Under(int order, string title, string url, IAccessRule rule) =>
        new(Place.Knowledge, order, Phrase.In<CoursesText>(title), url, rule) { Under = CourseUrls.List };

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            CourseUrls.Table,
            (HttpContext http, AppDb db) => TableExport.Of(
                http, CoursesText.List_Title, CourseTable.Columns(), CourseTable.Matching(db, http.Viewer().Actor, TableQuery.From(http))))
            .WithMetadata(new OpenAttribute());
        routes.MapGet(
            CourseUrls.OwnTable,
            (HttpContext http, AppDb db) => TableExport.Of(
                http, CoursesText.Own_Title, CourseTable.Columns(ofOwner: true),
                CourseTable.Own(db, http.Viewer().Actor, TableQuery.From(http))))
            .WithMetadata(new NeedsOfAttribute<WriteCourses>());
        routes.MapGet(
            CourseUrls.MineTable,
            (HttpContext http, AppDb db) => TableExport.Of(
                http, CoursesText.Mine_Title, OwnCourseTable.Columns,
                OwnCourseTable.Matching(db, http.Viewer().Actor, TableQuery.From(http))))
            .WithMetadata(new NeedsOfAttribute<BeginCourse>());
        routes.MapGet(
            CourseUrls.WithinTable,
            (HttpContext http, AppDb db, OsloClock clock) => TableExport.Of(
                http, CoursesText.Within_Title, AssignmentTable.Columns(clock.Today),
                AssignmentTable.Matching(db, http.Viewer().Actor, clock.Today, TableQuery.From(http))))
            .WithMetadata(new NeedsOfAttribute<AssignCourses>());
        routes.MapGet(
            CourseUrls.PassedTable,
            (HttpContext http, AppDb db, OsloClock clock) => TableExport.Of(
                http, CoursesText.Competence_Title, CompetenceTable.Columns,
                CompetenceTable.Matching(db, http.Viewer().Actor, clock.Today, TableQuery.From(http))))
            .WithMetadata(new NeedsOfAttribute<FollowCompetence>());
        routes.MapGet(CourseUrls.AskedTable, Asked).WithMetadata(new NeedsOfAttribute<AssignCourses>());
        routes.MapGet(CourseUrls.CertificatePdf, Certificate).WithMetadata(new NeedsOfAttribute<BeginCourse>());
    }

    private static async Task<IResult> Asked(Guid id, HttpContext http, AppDb db, OsloClock clock, CancellationToken cancel)
    {
        var (actor, wanted) = (http.Viewer().Actor, new CourseAssignmentId(id));
        var asked = await AssignmentTable.Rows(db, actor, clock.Today).SingleOrDefaultAsync(a => a.Assignment.Id == wanted, cancel);
        return asked is null ? Results.NotFound() : TableExport.Of(
            http, CoursesText.Asked_Title, AskedTable.Columns(asked, clock.Today),
            AskedTable.Matching(db, actor, asked.Assignment, clock.Today, TableQuery.From(http)));
    }

    private static async Task<IResult> Certificate(
        Guid id, HttpContext http, AppDb db, PrintDocument print, IPdfPrinter printer, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await CourseCertificate.Find(db, http.Viewer().Actor, new(id), cancel) is not { } certificate) return Results.NotFound();
        var title = Phrase.In<CoursesText>(nameof(CoursesText.Certificate_Title));
        var html = await print.Render<CertificateDocument>(
            title, new Dictionary<string, object> { [nameof(CertificateDocument.Of)] = certificate }, Languages.Current.Culture,
            author: certificate.Owner);
        var pdf = await printer.Print(html, cancel);
        if (pdf.Refusal is { } refused && (refused == PrintRefusal.PdfBusy || refused == PrintRefusal.PdfComes))
            return new RefusedAnswer(refused);
        string Name(string ending) => DownloadName.Of(ending, CoursesText.Certificate_Title, certificate.On);
        // Without a printer the document itself is handed out: it can be read and printed from the browser.
        return pdf.Succeeded
            ? Results.File(pdf.Value, "application/pdf", Name("pdf"))
            : Results.File(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", Name("html"));
    }
}
