using Samlop.Knowledge.Evidence;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Calendar;
using Samlop.Waiting.Reminding;
using System.Text;

namespace Samlop.Knowledge.Assignments;

/// <summary>What the assignments bring to the program.</summary>
internal static class AssignmentsSetup
{
    private const int SearchOrder = 60;

    public static void Add(ModuleSetup setup)
    {
        // Read and checked at start: the program does not start on assignments that contradict themselves.
        var all = AssignmentCatalogue.Current.Assignments;
        setup.Subject(AssignmentWords.Kind, reader => reader.Actor.May(ReadAssignments.Needs));
        setup.Services.AddTransient<IReminder, AssignmentReminder>();
        setup.Map(Map);
        setup.Open(all.Select(assignment => AssignmentUrls.Of(assignment.Number)));
        setup.Searched(_ => new SearchedList<Assignment>(
            "oppdrag", SearchOrder, Phrase.In<AssignmentsText>(nameof(AssignmentsText.Assignments_Title)), all,
            assignment => assignment.Words,
            assignment => new SearchHit(assignment.Title, AssignmentUrls.Of(assignment.Number), assignment.Number)));
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 40, Phrase.In<AssignmentsText>(nameof(AssignmentsText.Assignments_Title)), AssignmentUrls.List,
            new OpenAttribute())
        {
            Under = EvidenceUrls.Tree,
        });
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            AssignmentUrls.Table,
            async (HttpContext http, AppDb db, OsloClock clock, CancellationToken cancel) =>
            {
                var query = TableQuery.From(http);
                var day = AssignmentTable.DayOf(query, clock.Today) ?? clock.Today;
                var standings = await AssignmentTable.Standings(db, http.Viewer().Actor, day, cancel);
                return TableExport.Of(
                    http, AssignmentsText.Assignments_Title, AssignmentTable.Columns, AssignmentTable.Matching(standings, query));
            })
            .WithMetadata(new OpenAttribute());
        routes.MapGet(
            AssignmentUrls.RecordsTable("{number}"),
            (HttpContext http, string number, AppDb db) => AssignmentCatalogue.Current.Find(number) is not { } assignment
                ? Results.NotFound()
                : TableExport.Of(
                    http, $"{AssignmentsText.Log_Title} {assignment.Number}",
                    AssignmentRecordTable.Columns(assignment, http.Viewer().Actor.IsUser),
                    AssignmentRecordTable.Of(db, http.Viewer().Actor, assignment.Number)))
            .WithMetadata(new OpenAttribute());
        routes.MapGet(
            AssignmentUrls.Calendar,
            async (HttpContext http, AppDb db, OsloClock clock, SamlopSettings settings, CancellationToken cancel) =>
            {
                var standings = await AssignmentTable.Standings(db, http.Viewer().Actor, clock.Today, cancel);
                var file = CalendarFile.Of(
                    [.. standings.SelectMany(Dates)], Languages.Current.Culture, settings.PublicUrl);
                return Results.File(Encoding.UTF8.GetBytes(file), CalendarFile.ContentType, "oppdrag-frister.ics");
            })
            .WithMetadata(new OpenAttribute());
    }

    /// <summary>The deadlines that are days; what is a month or bound to an event has none to put in a calendar.</summary>
    internal static IEnumerable<CalendarDate> Dates(AssignmentStanding standing) =>
        from deadline in standing.Deadlines
        where deadline.Day is not null
        select new CalendarDate(
            $"oppdrag-{standing.Assignment.Number}-{deadline.Given.Code}",
            Phrase.In<AssignmentsText>(nameof(AssignmentsText.Calendar_Line), standing.Assignment.Number),
            deadline.Day!.Value, null, AssignmentUrls.Of(standing.Assignment.Number), deadline.Moved?.Serial ?? 0,
            deadline.Moved?.At ?? SetAt);

    // The letters are not dated: a calendar is told when they were entered.
    private static DateTimeOffset SetAt =>
        new(AssignmentCatalogue.Current.Read.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
