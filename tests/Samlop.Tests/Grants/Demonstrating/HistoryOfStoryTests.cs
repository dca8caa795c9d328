using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Access.People;
using Samlop.Audit;
using Samlop.Cases;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Letters;
using Samlop.Letters.Templates;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Demonstrating;

/// <summary>
/// The demonstration's histories: the county reads nothing that the directorate wrote for itself, and the pages are shown also when the log
/// holds what the program can no longer read. On one database: every page's reading is tried on both elsewhere.
/// </summary>
[Trait("Category", "Long")]
public sealed partial class HistoryOfStoryTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    private const string Untold = "gjorde en endring som ikke kan vises";

    [Fact]
    public async Task Histories_TellTheCountyNothingInternal_AndAreShownWhateverTheLogHolds()
    {
        await Host.TellStory(new DateOnly(2022, 6, 1));
        var members = await Members();
        await LateCountyDoesNotReadTheNote(members);
        await TellOfPeopleAndTemplates(members);
        await WhoPreparedIsWhomTheLogNames();

        var told = await Walk(await Asked(members), _ => true);
        told.Select(KindOf).Distinct().Count().ShouldBe(10, string.Join(", ", told));
        await using (var db = Host.OpenDb()) await Damage(db);
        // Who found no history before finds none now: each kind is asked for again by some of those who did.
        var again = told.GroupBy(KindOf).SelectMany(kind => Nightly.Sample([.. kind], 12)).ToList();
        var after = await Walk(again, page => page.Text.Contains(Untold, StringComparison.Ordinal));
        after.Select(KindOf).Distinct().ShouldBe(
            told.Select(KindOf).Distinct(), ignoreOrder: true, "each kind of page with a history, with something that cannot be shown");
        Host.Witness.Errors.Where(e => e.Contains("cannot be told", StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    /// <summary>Whoever the log says has worked on a call's applications has prepared what is decided of it, and decides none.</summary>
    private async Task WhoPreparedIsWhomTheLogNames()
    {
        string[] acts =
        [
            "grants.formal-check.recorded", "grants.assessment.handed-in", "grants.consensus.saved", "grants.consensus.answered",
            "grants.decision.application-chosen", "grants.decision.recommended",
        ];
        await using var db = Host.OpenDb();
        var decided = await db.Set<Decision>().Where(d => d.DecidedAt != null && d.Kind != DecisionKind.Dismissal).ToListAsync();
        decided.ShouldNotBeEmpty();
        foreach (var one in decided.DistinctBy(d => d.Call))
        {
            var found = await db.Set<GrantApplication>().Where(a => a.Call == one.Call).Select(a => a.Id).ToListAsync();
            var ids = found.Select(a => a.Value).ToList();
            var logged = await (
                from e in db.Set<ProcessEvent>()
                join p in db.Set<Process>() on e.Process equals p.Id
                where acts.Contains(e.Code) && e.Subjects.Any(s => ids.Contains(s.Subject))
                select new { e.Code, p.User }).Distinct().ToListAsync();
            logged.Select(l => l.Code).Distinct().Count().ShouldBeGreaterThan(3);
            var prepared = await db.PreparersOf(one, CancellationToken.None);
            logged.Select(l => l.User!.Value).ShouldBeSubsetOf(prepared);
            decided.Where(d => d.Call == one.Call).Select(d => d.DecidedBy!.Value).Intersect(prepared).ShouldBeEmpty();
        }
    }

    private async Task LateCountyDoesNotReadTheNote(List<Member> members)
    {
        var check = await Read(db => db.Set<FormalCheck>().Where(c => c.Ground == DismissalGround.Late).SingleAsync());
        check.Note.ShouldNotBeNullOrWhiteSpace();
        var application = await Read(db => db.Set<GrantApplication>().SingleAsync(a => a.Id == check.Application));
        // Whoever sees to the county's users, and no more, reads no application.
        foreach (var county in members.Where(m => m.Organisation.Id == application.County && m.Role != Role.OrganisationAdministrator))
        {
            var page = await As(county).Get(ApplyUrls.Application(application.Id));
            page.ShouldSay("noterte at versjon 1 er mottatt").ShouldNotSay(check.Note);
            var number = await Read(db => db.Set<CaseFile>().Where(c => c.Subject == application.Id.Value).Select(c => new CaseNumber(c.Year, c.Serial)).SingleAsync());
            (await As(county).Get(CaseUrls.Case(number))).ShouldSay("Dette har skjedd").ShouldNotSay(check.Note);
        }

        // Those whom the note is for go on reading it.
        var officers = members.Where(m => m.Role == Role.CaseOfficer).ToList();
        var pages = await Task.WhenAll(officers.Select(o => As(o).Get(AssessUrls.Handling(application.Id))));
        pages.ShouldContain(page => page.Text.Contains(check.Note, StringComparison.Ordinal));
    }

    /// <summary>What the story tells nothing of.</summary>
    private async Task TellOfPeopleAndTemplates(List<Member> members)
    {
        var change = new Change(Host.Time.Now);
        change.Record(new AddUser.UserAdded(members[0].Id));
        change.Record(new LetterTemplateMoved(Given.Id<LetterTemplateVersionId>(), DecisionLetters.KindOf(DecisionKind.Award).Code, 1, TemplateStep.Begun));
        var (process, events) = Process.Of("test.told", change, Actor.System, AddUser.Needs);
        await Given.SavedAll([process, .. events]);
    }

    /// <summary>
    /// Every page with a history by everybody; in an ordinary run by one of each role in each kind of organisation, and what only those have who
    /// delegated by all.
    /// </summary>
    private async Task<List<(Member Member, string Url)>> Asked(List<Member> members)
    {
        var urls = await Urls();
        var alike = members.DistinctBy(m => (m.Role, string.Join(' ', m.Organisation.Kinds))).ToHashSet();
        return [.. members.SelectMany(m => (Nightly.IsOn || alike.Contains(m) ? urls : [AuthorityUrls.Delegations]).Select(url => (m, url)))];
    }

    /// <summary>Opens the pages; those with a history that says what is asked for.</summary>
    private async Task<List<(Member Member, string Url)>> Walk(List<(Member Member, string Url)> asked, Func<Page, bool> says)
    {
        var found = new List<(Member, string)>();
        foreach (var (member, url) in asked)
        {
            var page = await As(member).Get(url);
            page.Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
            if (page.Text.Contains("Dette har skjedd", StringComparison.Ordinal) && says(page)) found.Add((member, url));
        }

        return found;
    }

    private static string KindOf((Member Member, string Url) page) => Ids().Replace(page.Url, "{}");

    private async Task<List<string>> Urls()
    {
        await using var db = Host.OpenDb();
        var applications = await db.Set<GrantApplication>().OrderBy(a => a.Id).Select(a => a.Id).ToListAsync();
        return
        [
            .. applications.SelectMany(id => new[] { ApplyUrls.Application(id), AssessUrls.Handling(id) }),
            .. (await db.Set<Decision>().Select(d => d.Id).ToListAsync()).Select(DecideUrls.Decision),
            .. (await db.Set<Award>().Select(a => a.Id).ToListAsync()).Select(AwardUrls.Award),
            .. (await db.Set<CaseFile>().Select(c => new CaseNumber(c.Year, c.Serial)).ToListAsync()).Select(CaseUrls.Case),
            .. (await db.Set<Call>().Select(c => c.Number).ToListAsync()).Select(CallUrls.Work),
            AccessUrls.Of(await db.Set<ProcessEvent>().Where(e => e.SubjectKind == "access.organisation").Select(e => new OrganisationId(e.Subject)).FirstAsync()),
            AccessUrls.Of(await db.Set<ProcessEvent>().Where(e => e.SubjectKind == "access.user").Select(e => new UserId(e.Subject)).FirstAsync()),
            AuthorityUrls.Delegations,
            LetterUrls.Template(DecisionLetters.KindOf(DecisionKind.Award)),
        ];
    }

    private async Task<List<Member>> Members()
    {
        await using var db = Host.OpenDb();
        return await (
            from m in db.Set<Membership>()
            join p in db.Set<User>() on m.User equals p.Id
            join o in db.Set<Organisation>() on m.Organisation equals o.Id
            orderby o.Name, p.Name
            select new Member(p, o, m)).ToListAsync();
    }

    /// <summary>
    /// As if the program had changed under the log: of the events of each thing the newest are of an unknown kind, broken, or hold a value
    /// that is no more.
    /// </summary>
    private static async Task Damage(AppDb db)
    {
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER process_event_no_update");
        await db.Set<ProcessEvent>().Where(e => e.Sequence % 4 == 0).ExecuteUpdateAsync(set => set.SetProperty(e => e.Code, "gone.for.ever"));
        await db.Set<ProcessEvent>().Where(e => e.Sequence % 4 == 1).ExecuteUpdateAsync(set => set.SetProperty(e => e.Data, "{\"application\":"));
        foreach (var happened in await db.Set<ProcessEvent>().Where(e => e.Sequence % 4 == 2).ToListAsync())
        {
            // Every word of the data that begins as the values of enumerations do.
            var renamed = Values().Replace(happened.Data, ":\"NoLongerSo\"");
            await db.Set<ProcessEvent>().Where(e => e.Sequence == happened.Sequence).ExecuteUpdateAsync(set => set.SetProperty(e => e.Data, renamed));
        }

        // The last quarter is stored by the names of types, as the first form was.
        foreach (var (code, type) in EventJson.Types.Where(t => t.Key == EventJson.CodeOf(t.Value)))
        {
            await db.Set<ProcessEvent>().Where(e => e.Sequence % 4 == 3 && e.Code == code).ExecuteUpdateAsync(set => set.SetProperty(e => e.Code, type.Name));
        }

        // What a page tells of one thing alone is damaged whatever its number.
        foreach (var kind in new[] { LetterKind.SubjectKind, "access.delegation", "grants.call", "access.organisation", "access.user", "access.membership" })
        {
            await db.Set<ProcessEvent>().Where(e => e.SubjectKind == kind).ExecuteUpdateAsync(set => set.SetProperty(e => e.Code, "gone.for.ever"));
        }

        await DatabaseMigration.Migrate(db);
    }

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|\d+")]
    private static partial Regex Ids();

    [GeneratedRegex(""":"[A-Z]\w+"(?=[,}])""")]
    private static partial Regex Values();
}
