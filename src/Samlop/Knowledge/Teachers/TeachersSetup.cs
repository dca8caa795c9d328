using Samlop.Knowledge.Offers;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Knowledge.Teachers;

/// <summary>What the pool of teachers brings to the program.</summary>
internal static class TeachersSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Subject<HourlyTeacher, HourlyTeacherId>(t => t.Id, (db, reader) => db.Rows<HourlyTeacher>().VisibleTo(reader));
        setup.Subject<TeacherRequest, TeacherRequestId>(r => r.Id, (db, reader) => db.Rows<TeacherRequest>().VisibleTo(reader));
        setup.Services.AddTransient<ITaskSource, TeacherTasks>();
        setup.Services.AddTransient<IAwaitedSource, TeachersAwaited>();
        setup.Map(Map);
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 16, Phrase.In<TeachersText>(nameof(TeachersText.List_Title)), TeacherUrls.List,
            new NeedsOfAttribute<AskForTeachers>())
        {
            Under = OfferUrls.List,
            Tasks = ["teacher-"],
        });
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            TeacherUrls.Table,
            (HttpContext http, AppDb db, RegisterData register, OsloClock clock) => TableExport.Of(
                http, TeachersText.List_Title, TeacherTable.Columns(register, clock.Today),
                TeacherTable.Matching(db, http.Viewer().Actor, register, clock.Today, TableQuery.From(http))))
            .WithMetadata(new NeedsOfAttribute<AskForTeachers>());
        routes.MapGet(
            TeacherUrls.RequestsTable,
            (HttpContext http, AppDb db) => TableExport.Of(
                http, TeachersText.Requests_Title, TeacherRequestTable.Columns,
                TeacherRequestTable.Matching(db, http.Viewer().Actor, TableQuery.From(http))))
            .WithMetadata(new NeedsOfAttribute<AskForTeachers>());
    }
}
