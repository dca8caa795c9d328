using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Samlop.Audit;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Mail;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Demonstrating;

/// <summary>A day of the story that begins from a copy is the day that is told from the beginning.</summary>
[Trait("Category", "Long")]
public sealed class StorySnapshotsTests : IDisposable
{
    private static readonly DateOnly Fourth = new(2022, 3, 4);
    private static readonly DateOnly Eighth = new(2022, 3, 8);

    private readonly string kept = Directory.CreateTempSubdirectory("samlop-snapshots-").FullName;

    public void Dispose() => Directory.Delete(kept, recursive: true);

    [Fact]
    public async Task Story_FromTheNearestEarlierDay_IsTheSameAsFromTheBeginning()
    {
        var told = await Started(Eighth, null);
        var earlier = await Started(Fourth, kept);
        earlier.Count.ShouldBeLessThan(told.Count);
        Days().ShouldBe(["2022-03-04"]);

        (await Started(Eighth, kept)).ShouldBe(told);
        Days().ShouldBe(["2022-03-04", "2022-03-08"]);
        (await Started(Eighth, kept)).ShouldBe(told);
        (await Started(Fourth, kept)).ShouldBe(earlier);
    }

    [Fact]
    public async Task Story_OnADayBeforeTheCallWasAmended_IsKeptForNoOtherDay()
    {
        await Started(new DateOnly(2022, 3, 2), kept);

        Directory.EnumerateFileSystemEntries(kept).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Samlop:PublicUrl", "http://127.0.0.1:5090")]
    [InlineData("Samlop:Notices:DigestHour", "9")]
    public async Task Snapshot_OfOtherSettings_IsNotBrought(string setting, string value)
    {
        var from = Directory.CreateDirectory(Path.Combine(kept, "from")).FullName;
        var to = Directory.CreateDirectory(Path.Combine(kept, "to")).FullName;
        var root = Path.Combine(kept, "root");
        await SqliteTemplate.CopyTo(from);
        Snapshots(from, root).Keep(Fourth);

        Snapshots(to, root, (setting, value)).Bring(Eighth).ShouldBeNull();
        Snapshots(to, root).Bring(Fourth.AddDays(-1)).ShouldBeNull();
        Snapshots(to, root, ("ConnectionStrings:Postgres", "Host=nowhere")).Bring(Eighth).ShouldBeNull();
        Directory.EnumerateFileSystemEntries(to).ShouldBeEmpty();
        Snapshots(to, root, ("Samlop:Today", "2022-03-08")).Bring(Eighth).ShouldBe(Fourth);
        File.Exists(Path.Combine(to, "samlop.db")).ShouldBeTrue();
    }

    [Fact]
    public async Task Snapshot_CutOffAmongTheFiles_LeavesNoDatabase_AndIsBroughtAnew()
    {
        var from = Directory.CreateDirectory(Path.Combine(kept, "from")).FullName;
        var to = Directory.CreateDirectory(Path.Combine(kept, "to")).FullName;
        var root = Path.Combine(kept, "root");
        await SqliteTemplate.CopyTo(from);
        Directory.CreateDirectory(Path.Combine(from, "files"));
        await File.WriteAllTextAsync(Path.Combine(from, "files", "one"), "One");
        Snapshots(from, root).Keep(Fourth);

        // Where the file is to lie, there is a folder.
        var inTheWay = Directory.CreateDirectory(Path.Combine(to, "files", "one")).FullName;
        Should.Throw<Exception>(() => Snapshots(to, root).Bring(Eighth));
        File.Exists(Path.Combine(to, "samlop.db")).ShouldBeFalse();

        Directory.Delete(inTheWay);
        Snapshots(to, root).Bring(Eighth).ShouldBe(Fourth);
        (File.Exists(Path.Combine(to, "samlop.db")), File.Exists(inTheWay)).ShouldBe((true, true));
    }

    private static StorySnapshots Snapshots(string dataFolder, string root, params (string Key, string Value)[] others)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Samlop:Demonstration"] = "true",
            ["Samlop:DataFolder"] = dataFolder,
            ["Samlop:Snapshots"] = root,
        }).AddInMemoryCollection(others.Select(o => KeyValuePair.Create(o.Key, (string?)o.Value))).Build();
        return new StorySnapshots(SamlopSettings.Read(configuration), configuration);
    }

    private IEnumerable<string?> Days() =>
        Directory.EnumerateDirectories(Directory.EnumerateDirectories(kept).Single()).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    /// <summary>What has been done when the demonstration is started on a day at noon: each act with its time, and the mails.</summary>
    private static async Task<List<string>> Started(DateOnly day, string? snapshots)
    {
        var host = new StoryHost(snapshots) { Today = day };
        await host.InitializeAsync();
        List<string> done;
        await using (var db = host.OpenDb())
        {
            var acts = await db.Set<Process>().OrderBy(p => p.At).ThenBy(p => p.Code).Select(p => $"{p.At:O} {p.Code}").ToListAsync();
            var mails = await db.Set<OutgoingMail>().OrderBy(m => m.Subject).ThenBy(m => m.To).Select(m => $"{m.To} {m.Subject}").ToListAsync();
            done = [.. acts, .. mails];
        }

        await host.DisposeAsync();
        return done;
    }

    /// <summary>The demonstration as it starts in an empty data folder.</summary>
    private sealed class StoryHost(string? snapshots) : SqliteHost
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
        {
            ["Samlop:EmptyDemonstration"] = "false",
            ["Samlop:Snapshots"] = snapshots,
        };

        protected override Task PrepareDatabase() => Task.CompletedTask;
    }
}
