using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Overview;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Tasks;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Bench;

/// <summary>The floors: for each page that is measured, its queries and its bytes with nothing around them.</summary>
internal sealed class PagesFloor(Dictionary<string, byte[]> bytes, Func<GrantApplicationId> draft) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map("/floor/call", floor => floor.Run(async http =>
        {
            await using var db = http.RequestServices.GetRequiredService<IAppDbSource>().Open();
            var call = await db.Rows<Call>().VisibleTo(Actor.Nobody.ForCases()).Where(c => c.Number == "17-2022")
                .Select(c => new
                {
                    c.Id,
                    c.ClosesAt,
                    Versions = c.Versions.OrderBy(v => v.Ordinal)
                        .Select(v => new { v.Id, v.Ordinal, v.PublishedAt, v.ChangeNote }).ToList(),
                    Answered = db.Set<Grants.Questions.CallQuestion>().Count(q => q.Call == c.Id && q.AnsweredAt != null)
                })
                .SingleAsync();
            await db.ContentOf(call.Versions[^1].Id);
            await Send(http, bytes["/floor/call"]);
        }));
        app.Map("/floor/tasks", floor => floor.Run(Tasks));
        app.Map("/floor/list", floor => floor.Run(async http =>
        {
            await using var db = http.RequestServices.GetRequiredService<IAppDbSource>().Open();
            var actor = await Viewer(http, db, Role.CaseOfficer);
            var counties = await ApplicationTable.CountiesOf(db, actor, http.RequestAborted);
            await ApplicationTable.CallsOf(db, actor, http.RequestAborted);
            await ApplicationTable.Matching(db, actor, TableQuery.Empty, counties).ToPaged(TableQuery.Empty, http.RequestAborted);
            await Send(http, bytes["/floor/list"]);
        }));
        app.Map("/floor/form", floor => floor.Run(async http =>
        {
            await using var db = http.RequestServices.GetRequiredService<IAppDbSource>().Open();
            var actor = await Viewer(http, db, Role.ProjectLead, PagesBench.LeadsCounty);
            var part = await DraftPart.Find(db, actor, draft(), "budget");
            await db.OptionsFor(part!.Call, http.RequestServices.GetRequiredService<RegisterData>());
            await Send(http, bytes["/floor/form"]);
        }));
        foreach (var (found, words) in PagesBench.Searches) MapSearch(app, $"/floor/search/{found}", words);
        PagesBench.MapPortfolioFloor(app, bytes);
        PagesBench.MapMoneyFloors(app, bytes);
        ManyAgreements.MapFloors(app, bytes);
        ManyOffers.MapFloors(app, bytes);
        next(app);
    };

    private async Task Tasks(HttpContext http)
    {
        await using var db = http.RequestServices.GetRequiredService<IAppDbSource>().Open();
        var actor = await Viewer(http, db, Role.CaseOfficer);
        var counts = await http.RequestServices.GetRequiredService<TaskCounts>().Of(actor);
        var tasks = http.RequestServices.GetRequiredService<WaitingTasks>();
        await http.RequestServices.GetRequiredService<UntilWritten>().Of(
            UntilWritten.KeyOf(actor, typeof(PagesFloor)),
            () => tasks.OfRows(actor, TasksPage.MostOfEach, counts, http.RequestAborted));
        await Send(http, bytes["/floor/tasks"]);
    }

    private void MapSearch(IApplicationBuilder app, string path, string words)
    {
        app.Map(path, floor => floor.Run(async http =>
        {
            await using var db = http.RequestServices.GetRequiredService<IAppDbSource>().Open();
            var actor = await Viewer(http, db, Role.CaseOfficer);
            var kinds = http.RequestServices.GetRequiredService<SearchedKinds>();
            foreach (var kind in kinds.All) await kinds.Find(kind, db, actor, SearchWords.Asked(words), 0, 5, http.RequestAborted);
            await Send(http, bytes[path]);
        }));
    }

    /// <summary>What any page reads of who looks at it: the session and the memberships.</summary>
    internal static async Task<Actor> Viewer(HttpContext http, AppDb db, Role role, string? organisation = null)
    {
        await db.Set<Access.Sessions.Session>().FirstAsync();
        var viewer = await (
            from m in db.Set<Membership>()
            join p in db.Set<User>() on m.User equals p.Id
            join o in db.Set<Organisation>() on m.Organisation equals o.Id
            where m.Role == role && (organisation == null || o.Name == organisation)
            select m).FirstAsync();
        return new Actor(viewer.User, viewer.Organisation,
            http.RequestServices.GetRequiredService<RolePermissions>().Of(role));
    }

    internal static Task Send(HttpContext http, byte[] content)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.Body.WriteAsync(content).AsTask();
    }
}
