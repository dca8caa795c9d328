using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Threads;
using Samlop.Platform.Data;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

/// <summary>
/// Both clocks of a case as they are read from the database: since when the owner, and since when any of the parties, owes an answer in a thread that the
/// reader sees. What is asked is a pair: whose thread it is in, and who is asked.
/// </summary>
[OnBothDatabases]
public abstract class WaitingClockTests(SamlopHost host) : HostTests(host)
{
    [Theory, Requirement("C-13")]
    [InlineData("", "", 0, 0, CaseStanding.Open)]
    [InlineData("own", "owner", 1, 0, CaseStanding.WaitsForOwner)]
    [InlineData("own", "party", 0, 1, CaseStanding.WaitsForParty)]
    [InlineData("own own", "owner party", 1, 2, CaseStanding.WaitsForOwner)]
    [InlineData("own own", "party owner", 2, 1, CaseStanding.WaitsForOwner)]
    [InlineData("own own", "owner owner", 1, 0, CaseStanding.WaitsForOwner)]
    // What is said in a thread that one does not take part in is not told by a clock.
    [InlineData("other", "owner", 0, 0, CaseStanding.Open)]
    [InlineData("other own", "owner party", 0, 2, CaseStanding.WaitsForParty)]
    public async Task Clocks_OfAParty_AreThoseOfItsThreads(string threads, string asked, int ownerSince, int partySince, CaseStanding standing)
    {
        var the = await ACase();
        var at = new List<DateTimeOffset>();
        foreach (var (thread, of) in threads.Split(' ', StringSplitOptions.RemoveEmptyEntries).Zip(asked.Split(' ')))
        {
            at.Add(Host.Time.Now.AddMinutes(at.Count));
            var party = thread == "own" ? the.Company : the.Nav;
            Ask(the, thread == "own" ? the.OfCompany : the.OfNav, of == "owner" ? party : the.Office, of == "owner" ? the.Office : party, at[^1]);
        }

        await Given.SavedAll(the.File, the.OfCompany, the.OfNav);
        var facts = await Facts(the, the.Company);
        DateTimeOffset? Since(int message) => message == 0 ? null : at[message - 1];
        facts.Clocks.ShouldBe(new WaitingClocks(Since(ownerSince), Since(partySince)));
        facts.Standing.ShouldBe(standing);
    }

    [Fact]
    public void Clocks_OfAnySequence_AreTheOldestThatRun_InWhatEachSees() => Prop.ForAll(
        Gen.ListOf(Gen.Choose(0, 1000)).Select(seeds => seeds.Take(10).ToArray()).ToArbitrary(),
        seeds => Hold(seeds).GetAwaiter().GetResult()).ShouldHold(25);

    private async Task Hold(int[] seeds)
    {
        var the = await ACase();
        var model = new List<(CaseThread Thread, Member By, Member Of, DateTimeOffset At, int Message)>();
        foreach (var (seed, n) in seeds.Select((s, n) => (s, n)))
        {
            var (thread, party) = seed % 2 == 0 ? (the.OfCompany, the.Company) : (the.OfNav, the.Nav);
            var (by, of) = seed / 2 % 2 == 0 ? (the.Office, party) : (party, the.Office);
            if (seed / 4 % 3 == 0 && model.FindAll(a => a.Thread == thread && a.Of == by) is [var first, ..])
            {
                thread.Answer(100 + n, by.Organisation.Id, [first.Message], Host.Time.Now);
                model.Remove(first);
                continue;
            }

            var at = Host.Time.Now.AddMinutes(n);
            model.Add((thread, by, of, at, Ask(the, thread, by, of, at)));
        }

        await Given.SavedAll(the.File, the.OfCompany, the.OfNav);
        foreach (var (reader, sees) in new (Member, Func<CaseThread, bool>)[]
            { (the.Office, _ => true), (the.Company, t => t == the.OfCompany), (the.Nav, t => t == the.OfNav) })
        {
            var seen = model.Where(a => sees(a.Thread)).ToList();
            (await Facts(the, reader)).Clocks.ShouldBe(new WaitingClocks(
                seen.Where(a => a.Of == the.Office).Min(a => (DateTimeOffset?)a.At), seen.Where(a => a.Of != the.Office).Min(a => (DateTimeOffset?)a.At)));
        }
    }

    private int Ask(Threads the, CaseThread thread, Member by, Member of, DateTimeOffset at)
    {
        var message = ++the.Last;
        thread.Ask(message, Acting.User() with { User = by.Id, Organisation = by.Organisation.Id }, [of.Organisation.Id], null, at);
        return message;
    }

    private async Task<CaseFacts> Facts(Threads the, Member reader)
    {
        var actor = (await Host.ActorOf(reader)).ForCaseFiles();
        return await Read(db => db.Rows<CaseFile>().VisibleTo(actor).Where(c => c.Id == the.File.Id).Facts(db, actor).SingleAsync());
    }

    private async Task<Threads> ACase()
    {
        var (office, company, nav) = people ??=
            (await Given.AMember(Role.CaseOfficer), await Given.AMember(Role.ProjectLead), await Given.AMember(Role.ProjectLead));
        var opening = new CaseOpening(
            Guid.NewGuid(), TestCases.Code, office.Organisation.Id,
            [new OpenedFor(company.Organisation.Id, TestCases.Party), new OpenedFor(nav.Organisation.Id, TestCases.Party)], CaseTitles.Same("Søknad"));
        var file = new CaseFile(new CaseNumber(2040, Support.TestData.Next()), opening, Host.Time.Now);
        CaseThread With(Member party) => new(file, "Emne", [party.Organisation.Id], office.Id, Host.Time.Now);
        return new Threads(file, With(company), With(nav), office, company, nav);
    }

    private sealed record Threads(CaseFile File, CaseThread OfCompany, CaseThread OfNav, Member Office, Member Company, Member Nav)
    {
        public int Last { get; set; }
    }

    private (Member Office, Member Company, Member Nav)? people;
}

public sealed class WaitingClockTests_OnSqlite(SqliteHost host) : WaitingClockTests(host), IClassFixture<SqliteHost>;

public sealed class WaitingClockTests_OnPostgres(PostgresHost host) : WaitingClockTests(host), IClassFixture<PostgresHost>;
