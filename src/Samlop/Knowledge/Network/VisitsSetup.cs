using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Knowledge.Courses;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Knowledge.Network;

/// <summary>What visits bring to the program.</summary>
internal static class VisitsSetup
{
    private const int SearchOrder = 75;

    public static void Add(ModuleSetup setup)
    {
        setup.Subject<VisitNotice, VisitNoticeId>(n => n.Id, (db, reader) => db.Rows<VisitNotice>().VisibleTo(reader));
        setup.Subject<Visit, VisitId>(v => v.Id, (db, reader) => db.Rows<Visit>().VisibleTo(reader));
        setup.Services.AddTransient<ITaskSource, VisitTasks>();
        setup.Services.AddTransient<ICalendarSource, VisitCalendar>();
        setup.Searched(given => Notices(given.GetRequiredService<OsloClock>()));
        setup.Map(Map);
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 57, Phrase.In<VisitsText>(nameof(VisitsText.List_Title)), VisitUrls.List, new NeedsOfAttribute<VisitOthers>())
        {
            Under = CourseUrls.List,
            Tasks = ["visit-"],
        });
    }

    private static SearchedRows<VisitNotice, VisitNoticeId> Notices(OsloClock clock) => new(
        "hospitering", SearchOrder, Phrase.In<VisitsText>(nameof(VisitsText.List_Title)), n => n.Id,
        (db, reader) => db.Rows<VisitNotice>().VisibleTo(reader).Where(VisitNotice.On(clock.Today).At(VisitNoticeState.Open)),
        notices => notices.OrderBy(n => n.From).ThenBy(n => n.Id),
        async (db, notices, cancel) => [.. (await (
            from n in notices
            join o in db.Set<Organisation>() on n.Organisation equals o.Id
            orderby n.From, n.Id
            select new { n.Id, n.Kind, n.Role, o.Name }).ToListAsync(cancel))
            .Select(n => new SearchHit($"{VisitWords.Of(n.Kind)}: {AccessWords.Of(n.Role)}", VisitUrls.Of(n.Id), n.Name))])
    {
        Needs = VisitOthers.Needs,
    };

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            VisitUrls.Table,
            (HttpContext http, AppDb db, RegisterData register, OsloClock clock) => TableExport.Of(
                http, VisitsText.List_Title, VisitTable.Columns(register, clock.Today),
                VisitTable.Matching(db, http.Viewer().Actor, clock.Today, TableQuery.From(http))))
            .WithMetadata(new NeedsOfAttribute<VisitOthers>());
        routes.MapGet(
            VisitUrls.VisitsTable,
            (HttpContext http, AppDb db) => TableExport.Of(
                http, VisitsText.Visits_Title, ArrangementTable.Columns,
                ArrangementTable.Matching(db, http.Viewer().Actor, TableQuery.From(http))))
            .WithMetadata(new NeedsOfAttribute<VisitOthers>());
    }
}

/// <summary>What waits of visits: one to answer, for who wrote the offer or the wish; and what was learned, for who asked.</summary>
internal sealed class VisitTasks(OsloClock clock) : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(VisitOthers.Needs)) yield break;
        var (user, today, visits) = (actor.User, clock.Today, db.Rows<Visit>().VisibleTo(actor.ForVisits()));
        yield return new(
            "visit-answer",
            from v in visits.Where(Visit.Ladder.At(VisitState.Asked))
            where v.ToUser == user
            select new WaitingRow { Thing = (Guid)(object)v.Id, Since = v.AskedAt },
            row => Told(row, nameof(VisitsText.Task_Answer), nameof(VisitsText.Agree_Title)));
        yield return new(
            "visit-note",
            from v in visits.Where(Visit.Ladder.At(VisitState.Agreed))
            where v.FromUser == user && v.Day <= today
            select new WaitingRow { Thing = (Guid)(object)v.Id, Since = v.AgreedAt },
            row => Told(row, nameof(VisitsText.Task_Note), nameof(VisitsText.Finish_Button)));
    }

    private static WaitingTask Told(WaitingRow row, string title, string action) => new(
        $"{row.Kind}:{row.Thing}", Phrase.In<VisitsText>(title), null, VisitUrls.Visit(new(row.Thing!.Value)),
            Phrase.In<VisitsText>(action));
}

/// <summary>The days of visits that the actor has agreed to or asked for.</summary>
internal sealed class VisitCalendar : ICalendarSource
{
    /// <summary>What calendars know a visit by.</summary>
    public static string KeyOf(VisitId visit) => $"visit-{visit.Value}";

    public IEnumerable<WaitingKind<CalendarDate>> DatesOf(AppDb db, Actor actor, DateOnly first)
    {
        if (!actor.May(VisitOthers.Needs)) yield break;
        var user = actor.User;
        yield return new(
            "visit",
            from v in db.Rows<Visit>().VisibleTo(actor.ForVisits())
            where v.AgreedAt != null && v.Day >= first && (v.FromUser == user || v.ToUser == user)
            select new WaitingRow
            {
                Thing = (Guid)(object)v.Id,
                Due = v.Day,
                Since = v.AgreedAt,
                Flag = v.CalledOffAt != null,
            },
            row => new(
                KeyOf(new(row.Thing!.Value)),
                Phrase.In<VisitsText>(row.Flag ? nameof(VisitsText.Calendar_CalledOff) : nameof(VisitsText.Calendar_Visit)),
                row.Due!.Value, null, VisitUrls.Visit(new(row.Thing!.Value)), row.Flag ? 1 : 0, row.Since!.Value)
            {
                IsCalledOff = row.Flag,
            });
    }
}
