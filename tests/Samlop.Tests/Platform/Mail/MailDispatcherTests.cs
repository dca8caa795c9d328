using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Samlop.Platform.Data;
using Samlop.Platform.Mail;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Mail;

public abstract class MailDispatcherTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task SendDue_SendsAMessageOnce()
    {
        var mail = await Enqueue();
        var transport = new Recorder();

        await Dispatch(transport);
        Host.Time.Pass(TimeSpan.FromDays(3));
        await Dispatch(transport);

        transport.Sent.Count(id => id == mail).ShouldBe(1);
        var row = await Row(mail);
        row.SentAt.ShouldNotBeNull();
        row.NextTry.ShouldBeNull();
    }

    [Fact]
    public async Task SendDue_OfWhatFails_TriesWithGrowingPausesAndGivesUp()
    {
        var mail = await Enqueue();
        var transport = new Recorder { Fails = true };
        var pauses = new List<TimeSpan>();

        await Dispatch(transport);
        while ((await Row(mail)).NextTry is { } next)
        {
            pauses.Add(next - Host.Time.Now);
            Host.Time.Now = next - TimeSpan.FromSeconds(1);
            var before = transport.Tried.Count(id => id == mail);
            await Dispatch(transport);
            transport.Tried.Count(id => id == mail).ShouldBe(before);
            Host.Time.Now = next;
            await Dispatch(transport);
        }

        pauses.Count.ShouldBe(MailDispatcher.MostTries - 1);
        pauses.ShouldBeInOrder();
        transport.Tried.Count(id => id == mail).ShouldBe(MailDispatcher.MostTries);
        (await Row(mail)).SentAt.ShouldBeNull();
    }

    [Fact]
    [OnBothDatabases]
    public async Task SendDue_ByTwoInstancesAtOnce_SendsEachMessageOnce()
    {
        var mails = new List<OutgoingMailId>();
        for (var i = 0; i < 30; i++) mails.Add(await Enqueue());
        var transport = new Recorder();

        for (var round = 0; round < 3; round++) await Task.WhenAll(Dispatch(transport), Dispatch(transport), Dispatch(transport));

        transport.Sent.Intersect(mails).Count().ShouldBe(30);
        transport.Sent.Count.ShouldBe(transport.Sent.Distinct().Count());
    }

    [Fact]
    public async Task SendDue_ThatIsCutOff_IsTriedAgainAfterThePause()
    {
        var mail = await Enqueue();
        using var cut = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => Dispatch(new Recorder { CutOff = cut }, cut.Token));
        (await Row(mail)).SentAt.ShouldBeNull();
        Host.Time.Pass(TimeSpan.FromMinutes(2));
        await Dispatch(new Recorder());

        (await Row(mail)).SentAt.ShouldNotBeNull();
    }

    [Fact]
    [OnBothDatabases]
    public async Task SendDue_InADemonstrationOfALaterDay_SendsAtOnce()
    {
        var mail = await Enqueue(Host.Time.Now.AddYears(8));

        await Dispatch(new Recorder());

        (await Row(mail)).SentAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task SendDue_ByDefault_WritesAMessageFile()
    {
        var mail = await Enqueue();

        await Host.Services.GetRequiredService<MailDispatcher>().SendDue(CancellationToken.None);

        (await File.ReadAllTextAsync(Path.Combine(Host.DataFolder, "mail", $"{mail.Value}.eml"))).ShouldContain($"Message-ID: <{mail.Value}@");
        Directory.GetFiles(Path.Combine(Host.DataFolder, "arriving")).ShouldBeEmpty();
    }

    private Task<int> Dispatch(IMailTransport transport, CancellationToken cancel = default) =>
        new MailDispatcher(Host.Services.GetRequiredService<IAppDbSource>(), transport, Host.Services.GetRequiredService<MailSecrets>(), Host.Time, NullLogger<MailDispatcher>.Instance).SendDue(cancel);

    private Task<OutgoingMail> Row(OutgoingMailId id) => ReadMail(db => db.Set<OutgoingMail>().SingleAsync(m => m.Id == id));

    private async Task<OutgoingMailId> Enqueue(DateTimeOffset? at = null)
    {
        var mail = new OutgoingMail("kari@example.no", "Noe venter på deg", "Logg inn for å se det.", at ?? Host.Time.Now);
        await using var db = Host.OpenDb();
        db.Add(mail);
        db.AllowChanges();
        await db.SaveChangesAsync();
        return mail.Id;
    }

    private sealed class Recorder : IMailTransport
    {
        public bool Fails { get; init; }

        public CancellationTokenSource? CutOff { get; init; }

        public ConcurrentQueue<OutgoingMailId> Tried { get; } = new();

        public ConcurrentQueue<OutgoingMailId> Sent { get; } = new();

        public async Task Send(OutgoingMail mail, CancellationToken cancel)
        {
            Tried.Enqueue(mail.Id);
            if (CutOff is not null) await CutOff.CancelAsync();
            cancel.ThrowIfCancellationRequested();
            if (Fails) throw new IOException("no answer");
            await Task.Yield();
            Sent.Enqueue(mail.Id);
        }
    }
}

public sealed class MailDispatcherTests_OnSqlite(SqliteHost host) : MailDispatcherTests(host), IClassFixture<SqliteHost>;

public sealed class MailDispatcherTests_OnPostgres(PostgresHost host) : MailDispatcherTests(host), IClassFixture<PostgresHost>;
