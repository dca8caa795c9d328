using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samlop.Access.Sessions;
using Samlop.Audit;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Jobs;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Jobs;

[Trait("Category", "Clock")]
[OnBothDatabases]
public abstract class JobTests(SamlopHost host) : HostTests(host)
{
    private readonly string job = Guid.NewGuid().ToString();

    private DateTimeOffset Now => Host.Time.Now;

    [Fact]
    public async Task Take_OfAPlannedTime_SucceedsForOneInstanceOnly()
    {
        var (a, b) = (Instance(), Instance());

        (await a.Take(job, Now, default)).ShouldBeTrue();
        (await b.Take(job, Now, default)).ShouldBeFalse();
        await a.Release(job);
        (await b.Take(job, Now, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task Take_WhileAnotherRuns_WaitsForItsReleaseOrItsEnd()
    {
        var (a, b) = (Instance(), Instance());
        await a.Take(job, Now, default);

        (await b.Take(job, Now.AddSeconds(5), default)).ShouldBeFalse();
        await b.Release(job);
        (await b.Take(job, Now.AddSeconds(5), default)).ShouldBeFalse();
        await a.Release(job);
        (await b.Take(job, Now.AddSeconds(5), default)).ShouldBeTrue();
        Host.Time.Pass(JobLeases.Length);
        (await a.Take(job, Now, default)).ShouldBeTrue();
    }

    [Fact]
    public async Task Take_ByManyAtOnce_IsGivenToOne()
    {
        for (var round = 0; round < 5; round++)
        {
            var planned = Now.AddMinutes(round);
            Host.Time.Now = planned + JobLeases.Length * (round + 1);
            var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Instance().Take(job, planned, default)));
            taken.Count(won => won).ShouldBe(1);
        }
    }

    [Fact]
    public async Task RemoveOldSubmissions_ForgetsTokensAfterThirtyDays()
    {
        var (old, young) = ($"{job}-old", $"{job}-young");
        await Save(Token(old, Now - RemoveOldSubmissions.Kept - TimeSpan.FromSeconds(1)), Token(young, Now - RemoveOldSubmissions.Kept));

        await Run<RemoveOldSubmissions>();

        (await Read(db => db.Set<Submission>().Where(s => s.Token == old || s.Token == young).Select(s => s.Token).ToListAsync())).ShouldBe([young]);
    }

    [Fact]
    public async Task RemoveEndedSessions_KeepsThoseThatHold()
    {
        await Save(SessionOf("idle", Now.AddHours(-2), Now.AddHours(-1)), SessionOf("long", Now.AddHours(-10), Now), SessionOf("holds", Now.AddHours(-9), Now.AddMinutes(-59)));

        await Run<RemoveEndedSessions>();

        (await Read(db => db.Set<Session>().Where(s => s.KeyHash.StartsWith(job)).Select(s => s.KeyHash).ToListAsync())).ShouldBe([$"{job}-holds"]);
    }

    [Fact]
    public async Task RemoveForgottenFiles_KeepsWhatIsReferredToAndWhatIsYoung()
    {
        var store = Host.Services.GetRequiredService<FileStore>();
        var (kept, forgotten) = (await Receive(store, "kept"), await Receive(store, "forgotten"));
        Host.Time.Pass(RemoveForgottenFiles.Youngest + TimeSpan.FromMinutes(1));
        var young = await Receive(store, "young");
        await Save(new StoredFile(kept, Now));

        var arriving = Host.Services.GetRequiredService<SamlopSettings>().ArrivingFolder;
        var (cutShort, underWay) = (Path.Combine(arriving, "cut-short"), Path.Combine(arriving, "under-way"));
        await File.WriteAllTextAsync(cutShort, "half");
        await File.WriteAllTextAsync(underWay, "half");
        File.SetLastWriteTimeUtc(cutShort, (Now - RemoveForgottenFiles.Youngest - TimeSpan.FromSeconds(1)).UtcDateTime);
        File.SetLastWriteTimeUtc(underWay, Now.UtcDateTime);

        await Run<RemoveForgottenFiles>();

        File.Exists(cutShort).ShouldBeFalse();
        File.Exists(underWay).ShouldBeTrue();
        File.Exists(store.PathOf(kept.Hash)).ShouldBeTrue();
        File.Exists(store.PathOf(forgotten.Hash)).ShouldBeFalse();
        File.Exists(store.PathOf(young.Hash)).ShouldBeTrue();
    }

    [Fact]
    public async Task Schedule_RunsAJobAtItsTime()
    {
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Host.Witness));
        services.AddSingleton(TimeProvider.System).AddSingleton(Host.Services.GetRequiredService<IAppDbSource>()).AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<IHostApplicationLifetime>(Host.Services.GetRequiredService<IHostApplicationLifetime>());
        var ran = new TaskCompletionSource();
        services.AddSingleton(ran);
        var schedule = new JobSchedule();
        schedule.Add<Signal>(job, "* * * * * ?");
        schedule.Close(services, configuration);
        await using var provider = services.BuildServiceProvider();
        foreach (var hosted in provider.GetServices<IHostedService>()) await hosted.StartAsync(default);

        await ran.Task.WaitAsync(TimeSpan.FromSeconds(20));
        foreach (var hosted in provider.GetServices<IHostedService>()) await hosted.StopAsync(default);

        (await Read(db => db.Set<JobLease>().SingleAsync(l => l.Name == job))).LastRun.Millisecond.ShouldBe(0);
    }

    [Fact]
    public void Jobs_AreOffInTests() => Host.Services.GetServices<IHostedService>().ShouldNotContain(service => service.GetType().Namespace!.StartsWith("Quartz", StringComparison.Ordinal));

    private JobLeases Instance() => new(Host.Services.GetRequiredService<IAppDbSource>(), Host.Time);

    private async Task Run<TJob>() where TJob : class, IRecurringJob
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<TJob>(scope.ServiceProvider).Run(CancellationToken.None);
    }

    private async Task Save(params object[] rows)
    {
        await using var db = Host.OpenDb();
        db.AddRange(rows);
        db.AllowChanges();
        await db.SaveChangesAsync();
    }

    private static Submission Token(string token, DateTimeOffset at) => new() { Token = token, Number = 1, IsFinal = true, Content = new string('0', 64), User = null, UseCase = "x", At = at, Answer = "{}" };

    private Session SessionOf(string name, DateTimeOffset started, DateTimeOffset seen) => new() { User = default, KeyHash = $"{job}-{name}", Ticket = [1], Started = started, LastSeen = seen };

    private async Task<ReceivedFile> Receive(FileStore store, string text)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text + job));
        return (await store.Receive(content, "notat.txt", "File", default)).Value;
    }

    private sealed class Signal(TaskCompletionSource ran) : IRecurringJob
    {
        public Task Run(CancellationToken cancel)
        {
            ran.TrySetResult();
            return Task.CompletedTask;
        }
    }
}

public sealed class JobTests_OnSqlite(SqliteHost host) : JobTests(host), IClassFixture<SqliteHost>;

public sealed class JobTests_OnPostgres(PostgresHost host) : JobTests(host), IClassFixture<PostgresHost>;
