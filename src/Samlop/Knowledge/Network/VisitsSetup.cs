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
        setup.Services.AddTransient<IAwaitedSource, VisitsAwaited>();
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

/// <summary>
/// What waits of visits: one to answer, for who wrote the offer or the wish; and what was learned, for who asked. What waits for somebody
/// who is there no more waits for all who take part there.
/// </summary>
internal sealed class VisitTasks(OsloClock clock) : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(VisitOthers.Needs)) yield break;
        var (user, own, today, visits) = (actor.User, actor.Organisation, clock.Today, db.Rows<Visit>().VisibleTo(actor.ForVisits()));
        var there = db.TakingPart(own, today);
        yield return new(
            "visit-answer",
            from v in visits.Where(Visit.Ladder.At(VisitState.Asked))
            where v.To == own && (v.ToUser == user || !there.Contains(v.ToUser))
            select new WaitingRow { Thing = (Guid)(object)v.Id, Since = v.AskedAt },
            row => Told(row, nameof(VisitsText.Task_Answer), nameof(VisitsText.Agree_Title)));
        yield return new(
            "visit-note",
            from v in visits.Where(Visit.Ladder.At(VisitState.Agreed))
            where v.From == own && (v.FromUser == user || !there.Contains(v.FromUser)) && v.Day <= today
            select new WaitingRow { Thing = (Guid)(object)v.Id, Since = v.AgreedAt },
            row => Told(row, nameof(VisitsText.Task_Note), nameof(VisitsText.Finish_Button)));
    }

    private static WaitingTask Told(WaitingRow row, string title, string action) => new(
        $"{row.Kind}:{row.Thing}", Phrase.In<VisitsText>(title), null, VisitUrls.Visit(new(row.Thing!.Value)),
            Phrase.In<VisitsText>(action));
}

/// <summary>The answers that somebody waits for; also to what a colleague asked who is there no more.</summary>
internal sealed class VisitsAwaited(OsloClock clock) : IAwaitedSource
{
    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.May(VisitOthers.Needs)) yield break;
        var (user, own, there) = (actor.User, actor.Organisation, db.TakingPart(actor.Organisation, clock.Today));
        yield return new(
            "visit",
            from v in db.Rows<Visit>().VisibleTo(actor.ForVisits()).Where(Visit.Ladder.At(VisitState.Asked))
            where v.From == own && (v.FromUser == user || !there.Contains(v.FromUser))
            join o in db.Set<Organisation>() on v.To equals o.Id
            select new WaitingRow { Thing = (Guid)(object)v.Id, Since = v.AskedAt, Name = o.Name },
            row => new(
                $"visit:{row.Thing}", Phrase.In<VisitsText>(nameof(VisitsText.Awaited), row.Name!), row.Since!.Value, null,
                VisitUrls.Visit(new(row.Thing!.Value))));
    }
}

internal static class VisitPeople
{
    /// <summary>Those who take part for an organisation on a day.</summary>
    public static IQueryable<UserId> TakingPart(this AppDb db, OrganisationId there, DateOnly day)
    {
        var roles = VisitOthers.Needs.Roles.ToList();
        return db.HeldOn(day).Where(m => m.Organisation == there && roles.Contains(m.Role)).Select(m => m.User);
    }
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
