using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Knowledge.Courses;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Search;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Knowledge.TaskBank;

/// <summary>What the task bank brings to the program.</summary>
internal static class BankSetup
{
    private const int SearchOrder = 74;

    public static void Add(ModuleSetup setup)
    {
        setup.Subject<BankTask, BankTaskId>(t => t.Id, (db, reader) => db.Rows<BankTask>().VisibleTo(reader));
        setup.Services.AddTransient<ITaskSource, BankTasks>();
        setup.Searched(_ => new SearchedRows<BankTask, BankTaskId>(
            "oppgavebank", SearchOrder, Phrase.In<BankText>(nameof(BankText.Searched_Title)), t => t.Id,
            (db, _) => db.Rows<BankTask>().Found(),
            tasks => tasks.OrderBy(t => t.Title).ThenBy(t => t.Id),
            Told));
        setup.Map(Map);
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 55, Phrase.In<BankText>(nameof(BankText.List_Title)), BankUrls.List, new OpenAttribute())
        {
            Under = CourseUrls.List,
            Tasks = ["bank-"],
        });
    }

    private static async Task<IReadOnlyList<SearchHit>> Told(AppDb db, IQueryable<BankTask> tasks, CancellationToken cancel)
    {
        var rows = from t in tasks
                   join owner in db.Set<Organisation>() on t.Owner equals owner.Id
                   orderby t.Title, t.Id
                   select new { t.Id, t.Title, Owner = owner.Name };
        return [.. (await rows.ToListAsync(cancel)).Select(t => new SearchHit(t.Title, BankUrls.Of(t.Id), t.Owner))];
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            BankUrls.Table,
            (HttpContext http, AppDb db, RegisterData register) => TableExport.Of(
                http, BankText.List_Title, BankTable.Columns(register), BankTable.Matching(db, http.Viewer().Actor, TableQuery.From(http))))
            .WithMetadata(new OpenAttribute());
        routes.MapGet(BankUrls.PdfRoute, Pdf).WithMetadata(new OpenAttribute());
        routes.MapGet(BankUrls.FileRoute, File).WithMetadata(new OpenAttribute());
    }

    private static async Task<IResult> File(
        Guid id, Guid file, HttpContext http, AppDb db, FileDownload download, CancellationToken cancel)
    {
        var (wanted, part) = (new BankTaskId(id), new BankTaskFileId(file));
        var found = db.Rows<BankTask>().VisibleTo(http.Viewer().Actor.ForBank()).Where(t => t.Id == wanted);
        var stored = await (
            from f in db.Rows<BankTaskFile>().Of(found)
            where f.Id == part
            join s in db.Set<StoredFile>() on f.File equals s.Id
            select s).SingleOrDefaultAsync(cancel);
        return stored is null ? Results.NotFound() : download.Send(http, stored);
    }

    private static async Task<IResult> Pdf(
        Guid id, HttpContext http, AppDb db, PrintDocument print, IPdfPrinter printer, CancellationToken cancel)
    {
        var wanted = new BankTaskId(id);
        var actor = http.Viewer().Actor;
        var task = await db.Rows<BankTask>().VisibleTo(actor.ForBank()).Include(t => t.Versions)
            .SingleOrDefaultAsync(t => t.Id == wanted, cancel);
        if (task is null) return Results.NotFound();
        var said = task.ReadBy(task.IsKeptBy(actor));
        var owner = await db.Set<Organisation>().Where(o => o.Id == task.Owner).Select(o => o.Name).SingleAsync(cancel);
        var html = await print.Render<BankTaskDocument>(
            Phrase.In<BankText>(nameof(BankText.Searched_Title)),
            new Dictionary<string, object> { [nameof(BankTaskDocument.Said)] = said, [nameof(BankTaskDocument.Owner)] = owner },
            Languages.Current.Culture, author: owner);
        var pdf = await printer.Print(html, cancel);
        if (pdf.Refusal is { } refused && (refused == PrintRefusal.PdfBusy || refused == PrintRefusal.PdfComes))
            return new RefusedAnswer(refused);
        string Name(string ending) => DownloadName.Of(ending, said.Title);
        // Without a printer the document itself is handed out: it can be read and printed from the browser.
        return pdf.Succeeded
            ? Results.File(pdf.Value, "application/pdf", Name("pdf"))
            : Results.File(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", Name("html"));
    }
}
