using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Cases.Threads;
using Samlop.Platform.Data;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

/// <summary>
/// Both clocks of a case, from its messages: a side owes an answer since the first message that asked for one after the side itself wrote
/// last. Each pair of signs is a message: from the directorate that owns it (D) or the county (C), asking (?) or not (-).
/// </summary>
public abstract class WaitingClockTests(SamlopHost host) : HostTests(host)
{
    private static readonly (CaseSide From, bool Asks)[] Kinds =
        [(CaseSide.Owner, true), (CaseSide.Owner, false), (CaseSide.Party, true), (CaseSide.Party, false)];

    /// <summary>The messages, and which of them each side's clock runs from; 0 where it does not.</summary>
    public static TheoryData<string, int, int, CaseStanding> Exchanges() => new()
    {
        { "", 0, 0, CaseStanding.Open },
        { "D-", 0, 0, CaseStanding.Open },
        { "C-", 0, 0, CaseStanding.Open },
        { "C?", 1, 0, CaseStanding.WaitsForOwner },
        { "D?", 0, 1, CaseStanding.WaitsForParty },
        // The clock runs from the first that asked, however often it is asked again.
        { "C? C? C-", 1, 0, CaseStanding.WaitsForOwner },
        { "C- C? C?", 2, 0, CaseStanding.WaitsForOwner },
        // Any message from the other side is an answer, and one that asks back starts the other clock.
        { "C? D-", 0, 0, CaseStanding.Open },
        { "C? D?", 0, 2, CaseStanding.WaitsForParty },
        { "C? D? C-", 0, 0, CaseStanding.Open },
        { "C? D? C?", 3, 0, CaseStanding.WaitsForOwner },
        { "D? C- D? D-", 0, 3, CaseStanding.WaitsForParty },
        // What was said before the question is no answer to it.
        { "D- C?", 2, 0, CaseStanding.WaitsForOwner },
        { "C- D?", 0, 2, CaseStanding.WaitsForParty },
    };

    [Theory, MemberData(nameof(Exchanges)), Requirement("C-13")]
    public async Task Clocks_RunFromWhatIsNotAnswered(string exchange, int directorateSince, int countySince, CaseStanding standing)
    {
        var messages = exchange.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(m => (m[0] == 'D' ? CaseSide.Owner : CaseSide.Party, m[1] == '?')).ToArray();

        var (facts, at) = await Read(messages);

        DateTimeOffset? Since(int message) => message == 0 ? null : at[message - 1];
        facts.Clocks.ShouldBe(new WaitingClocks(Since(directorateSince), Since(countySince)));
        facts.Standing.ShouldBe(standing);
    }

    [Fact]
    public void Clocks_OfAnyExchange_AreThoseOfOneReadFromTheFirstMessageToTheLast() => Prop.ForAll(
        Gen.ListOf(Gen.Elements(Kinds)).Select(messages => messages.Take(12).ToArray()).ToArbitrary(),
        messages => Hold(messages).GetAwaiter().GetResult()).ShouldHold(40);

    private async Task Hold((CaseSide From, bool Asks)[] messages)
    {
        var (facts, at) = await Read(messages);

        DateTimeOffset? directorate = null, county = null;
        foreach (var ((from, asks), when) in messages.Zip(at))
        {
            // Who writes owes nothing more; who is asked owes from now, unless they owed before.
            if (from == CaseSide.Owner) (directorate, county) = (null, asks ? county ?? when : county);
            else (county, directorate) = (null, asks ? directorate ?? when : directorate);
        }

        facts.Clocks.ShouldBe(new WaitingClocks(directorate, county));
        (facts.Clocks.OwnerSince is not null && facts.Clocks.PartySince is not null).ShouldBeFalse("Both owe an answer at once");
    }

    /// <summary>A case with these messages, a minute apart, as the officer reads it.</summary>
    private async Task<(CaseFacts Facts, DateTimeOffset[] At)> Read((CaseSide From, bool Asks)[] messages)
    {
        var (officer, lead) = people ??= (await Given.AMember(Role.CaseOfficer), await Given.AMember(Role.ProjectLead));
        var opening = TestCases.Opening(Guid.NewGuid(), officer.Organisation.Id, lead.Organisation.Id, CaseTitles.Same("Søknad"));
        var the = new CaseFile(new CaseNumber(2040, Support.TestData.Next()), opening, Host.Time.Now);
        var at = messages.Select((_, n) => Host.Time.Now.AddMinutes(n)).ToArray();
        var rows = new List<object> { the };
        foreach (var ((from, asks), when) in messages.Zip(at))
        {
            var direction = from == CaseSide.Owner ? EntryDirection.Outgoing : EntryDirection.Incoming;
            var entry = new JournalEntry(the, new NewEntry(direction, Today, CaseTitles.Same("Melding")), officer.Id, when);
            rows.Add(entry);
            rows.Add(new CaseMessage(entry, from, from == CaseSide.Owner ? officer.Id : lead.Id, "Hei", asks, when));
        }

        await Given.SavedAll([.. rows]);
        var actor = await Host.ActorOf(officer);
        return (await Read(db => db.Rows<CaseFile>().VisibleTo(actor.ForCaseFiles()).Where(c => c.Id == the.Id).Facts(db).SingleAsync()), at);
    }

    private (Member Officer, Member Lead)? people;
}

public sealed class WaitingClockTests_OnSqlite(SqliteHost host) : WaitingClockTests(host), IClassFixture<SqliteHost>;

public sealed class WaitingClockTests_OnPostgres(PostgresHost host) : WaitingClockTests(host), IClassFixture<PostgresHost>;
