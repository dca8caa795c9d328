using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Ui.Tables;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Calls;

/// <summary>The list of calls: its filters give what its rows say, and search and order are those of the reader.</summary>
public abstract class CallTableTests(SamlopHost host) : HostTests(host)
{
    [Fact, Requirement("C-01")]
    public async Task EachFilter_GivesTheRowsThatSayIt_AndTogetherTheyGiveAll()
    {
        var (officer, word) = await TheCalls();
        // A publication to come: a version that was carried over with a moment later than now.
        await Given.Saved(ACall(officer, $"Kommer {word}", CallSamples.Complete(Day(9)), Host.Time.Now.AddHours(1)));
        var all = await Rows(officer, word);
        all.Count(r => r.Standing == CallStanding.NotPublished).ShouldBe(2);

        foreach (var standing in Enum.GetValues<CallStanding>())
        {
            var filtered = await Rows(officer, word, (CallTable.StandingFilter, standing.ToString()));
            filtered.Select(r => r.Number).ShouldBe(all.Where(r => r.Standing == standing).Select(r => r.Number));
            filtered.ShouldNotBeEmpty(standing.ToString());
        }
    }

    [Theory]
    [InlineData("99")]
    [InlineData("1")]
    [InlineData("Open,Closed")]
    [InlineData("finnes ikke")]
    public async Task Filter_ThatIsNone_IsAsIfItWereNotThere(string typed)
    {
        var (officer, word) = await TheCalls();

        (await Rows(officer, word, (CallTable.StandingFilter, typed))).Count.ShouldBe((await Rows(officer, word)).Count);
    }

    [Fact]
    public async Task ADraft_IsListedForThoseWhoWriteIt_AndForNobodyElse()
    {
        var (officer, word) = await TheCalls();
        var lead = await Given.AMember(Role.ProjectLead);

        (await Rows(officer, word)).Count(r => r.Standing == CallStanding.NotPublished).ShouldBe(1);
        (await Rows(lead, word)).ShouldAllBe(r => r.Standing != CallStanding.NotPublished);
        (await Rows(lead, word)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Calls_AreFoundByNumberAndWords_InAnyCaseAndOrder()
    {
        var (officer, word) = await TheCalls();
        var open = (await Rows(officer, word)).Single(r => r.Standing == CallStanding.Open);

        foreach (var typed in new[] { open.Number, $"{word} ÅPEN", $"åpen {word}", $"{open.Number} {word}" })
        {
            (await Rows(officer, typed)).Select(r => r.Number).ShouldBe([open.Number], typed);
        }

        (await Rows(officer, $"{word} finnesikke")).ShouldBeEmpty();
    }

    [Fact]
    [OnBothDatabases]
    public async Task Calls_AreSortedBothWays_AndTheNewestNumberIsFirstWhereNothingIsAsked()
    {
        var (officer, word) = await TheCalls();
        var usual = (await Rows(officer, word)).Select(r => CallNumber.TryParse(r.Number, out var n) ? (n.Year, n.Serial)
            : default).ToList();
        usual.ShouldBe(usual.OrderDescending());

        foreach (var column in new[] { "tittel", "nummer" })
        {
            var (up, down) = (await Sorted(officer, word, column, false), await Sorted(officer, word, column, true));
            down.ShouldBe(Enumerable.Reverse(up));
        }

        (await Sorted(officer, word, "passord", true)).ShouldBe((await Rows(officer, word)).Select(r => r.Number));
    }

    private async Task<List<string>> Sorted(Member reader, string search, string column, bool descending) =>
        [.. (await Rows(reader, new TableQuery { Search = search, Sort = column, Descending = descending })).Select(r => r.Number)];

    private Task<List<CallTable.Row>> Rows(Member reader, string search, params (string Key, string Value)[] filters) =>
        Rows(reader, new TableQuery
        {
            Search = search,
            Filters = filters.ToImmutableSortedDictionary(f => f.Key, f => f.Value,
            StringComparer.Ordinal)
        });

    private async Task<List<CallTable.Row>> Rows(Member reader, TableQuery query)
    {
        var (actor, now) = (await Host.ActorOf(reader), Host.Time.Now);
        var stored = await Read(db => CallTable.Matching(db, actor, query, now).Project().ToListAsync());
        return [.. stored.Select(row => row.ToRow(now))];
    }

    /// <summary>One call of each standing, and a word that only they have in their titles.</summary>
    private async Task<(Member Officer, string Word)> TheCalls()
    {
        var officer = await Given.AMember(Role.CaseOfficer);
        var word = $"ord{TestData.Next()}";
        var at = TestTime.Start;
        await Given.SavedAll(
            ACall(officer, $"Utkast {word}", null, at),
            ACall(officer, $"Åpen {word}", CallSamples.Complete(Day(0)), at),
            ACall(officer, $"Lukket {word}", CallSamples.Complete(Day(-1)), at),
            ACall(officer, $"Gammel {word}", CallSamples.Complete().With("applying", "deadline", null), at));
        return (officer, word);
    }

    private Call ACall(Member officer, string title, CallContent? published, DateTimeOffset at)
    {
        CallNumber.TryParse(CallData.NewNumber(), out var number).ShouldBeTrue();
        var call = new Call(Given.Id<CallId>(), number, officer.Organisation.Id);
        var version = call.Begin(title, at);
        if (published is null) return call;
        version.Filled(published.With("identity", "title", title), officer.Id, at);
        version.MarkImported();
        call.Publish(version, null, at);
        return call;
    }

    private string Day(int days) => Today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class CallTableTests_OnSqlite(SqliteHost host) : CallTableTests(host), IClassFixture<SqliteHost>;

public sealed class CallTableTests_OnPostgres(PostgresHost host) : CallTableTests(host), IClassFixture<PostgresHost>;
