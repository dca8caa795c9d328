using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Reminding;

namespace Samlop.Knowledge.Courses.Gatherings;

/// <summary>What gatherings bring to the program.</summary>
internal static class GatheringsSetup
{
    private const int SearchOrder = 73;

    public static void Add(ModuleSetup setup)
    {
        setup.Subject<GatheringSeries, GatheringSeriesId>(s => s.Id, (db, reader) => db.Rows<GatheringSeries>().VisibleTo(reader));
        setup.Services.AddTransient<IReminder, GatheringReminder>();
        setup.Services.AddTransient<ICalendarSource, GatheringCalendar>();
        setup.Searched(services => new SearchedRows<GatheringSeries, GatheringSeriesId>(
            "samlinger", SearchOrder, Phrase.In<GatheringsText>(nameof(GatheringsText.List_Title)), s => s.Id,
            (db, reader) => db.Rows<GatheringSeries>().VisibleTo(reader)
                .Where(GatheringSeries.Comes(services.GetRequiredService<OsloClock>().Today)),
            series => series.OrderBy(s => s.Title).ThenBy(s => s.Id),
            async (db, series, cancel) => [.. (await series.Select(s => new { s.Id, s.Title, s.Cohort }).ToListAsync(cancel))
                .Select(s => new SearchHit(s.Title, GatheringUrls.Of(s.Id), s.Cohort))]));
        setup.Map(Map);
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 50, Phrase.In<GatheringsText>(nameof(GatheringsText.List_Title)), GatheringUrls.List, new OpenAttribute())
        {
            Under = CourseUrls.List,
        });
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            GatheringUrls.Table,
            (HttpContext http, AppDb db, OsloClock clock) => TableExport.Of(
                http, GatheringsText.List_Title, GatheringTable.Columns(clock.Today),
                GatheringTable.Matching(db, http.Viewer().Actor, clock.Today, TableQuery.From(http))))
            .WithMetadata(new OpenAttribute());
        routes.MapGet(
            GatheringUrls.PeopleTable,
            async (Guid id, HttpContext http, AppDb db, CancellationToken cancel) =>
            {
                var actor = http.Viewer().Actor;
                return await db.OwnSeries(new(id), actor, cancel) is not { } series ? Results.NotFound() : TableExport.Of(
                    http, GatheringsText.People_Title, SeatTable.Columns, SeatTable.Matching(db, actor, series, TableQuery.From(http)));
            })
            .WithMetadata(new NeedsOfAttribute<HoldGatherings>());
    }
}

/// <summary>The gatherings where the actor has a seat.</summary>
internal sealed class GatheringCalendar : ICalendarSource
{
    /// <summary>What calendars know a gathering by.</summary>
    public static string KeyOf(GatheringId gathering) => $"gathering-{gathering.Value}";

    public IEnumerable<WaitingKind<CalendarDate>> DatesOf(AppDb db, Actor actor, DateOnly first)
    {
        if (!actor.May(SignUp.Needs)) yield break;
        var reader = actor.ForCourses();
        var series = db.Rows<GatheringSeries>().VisibleTo(reader);
        var seats = db.Rows<SeriesSignUp>().OwnSeats(reader);
        yield return new(
            "gathering",
            from g in db.Rows<Gathering>().Of(series)
            where g.Day >= first && seats.Any(s => s.Series == g.Series)
            select new WaitingRow
            {
                Thing = (Guid)(object)g.Id,
                Other = (Guid)(object)g.Series,
                Due = g.Day,
                At = g.At,
                Since = g.SetAt,
                Number = g.Revision,
                Count = g.Length,
                Flag = g.CalledOffAt != null,
                Name = (string)(object)g.Place,
            },
            row => new(
                KeyOf(new(row.Thing!.Value)),
                Phrase.In<GatheringsText>(row.Flag ? nameof(GatheringsText.Calendar_CalledOff) : nameof(GatheringsText.Calendar_Gathering)),
                row.Due!.Value, row.At, GatheringUrls.Of(new(row.Other!.Value)), row.Number!.Value, row.Since!.Value)
            {
                Length = TimeSpan.FromMinutes(row.Count!.Value),
                Place = row.Name,
                IsCalledOff = row.Flag,
            });
    }
}
