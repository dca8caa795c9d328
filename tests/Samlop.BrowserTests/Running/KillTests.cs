using Microsoft.Data.Sqlite;
using Samlop.BrowserTests.Support;

namespace Samlop.BrowserTests.Running;

/// <summary>The program is killed again and again while somebody saves: what was answered is there, and what was not can be sent again.</summary>
public sealed class KillTests : IDisposable
{
    private static readonly int Kills = Environment.GetEnvironmentVariable("SAMLOP_NIGHTLY") == "1" ? 7 : 4;

    private readonly string folder = Directory.CreateTempSubdirectory("samlop-kill-").FullName;
    private readonly PlainVisitor officer = new();
    private readonly List<int> started = [];
    private readonly List<int> written = [];
    private int last = 100;
    private FilledForm? interrupted;

    public void Dispose()
    {
        officer.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task EverySave_ThatWasAnswered_IsFoundAfterTheKill()
    {
        // Killed while it makes its database, and a migration left half done besides.
        await RunningProgram.StartAndKill(folder, TimeSpan.FromMilliseconds(Random.Shared.Next(300, 1200)));
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var program = await RunningProgram.Start(folder);
            officer.Address = program.Address;
            if (kill == 0) await officer.SignInAs("Ingrid Eksempelsen");
            await FindAll();
            await SaveUntilKilled(program);
            LeaveAMigrationLock();
        }

        await using var afterwards = await RunningProgram.Start(folder);
        officer.Address = afterwards.Address;
        await FindAll();
        foreach (var number in written) (await officer.Read($"/utlysninger/{number}-2040/arbeid/utbetaling")).ShouldContain($"Lagring {number}.");
        started.Count.ShouldBeGreaterThanOrEqualTo(Kills);
        written.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task SecondProgram_OnTheSameFolder_IsToldSoAndEnds()
    {
        await using var first = await RunningProgram.Start(folder);
        var (exitCode, said) = await RunningProgram.Run(folder, "--urls", "http://127.0.0.1:0");
        exitCode.ShouldBe(1, said);
        said.ShouldContain($"Another Samløp process uses the data folder {folder}");
        said.ShouldNotContain("   at ");
        officer.Address = first.Address;
        (await officer.Read("/helse/ready")).ShouldBe("Healthy");
    }

    private async Task SaveUntilKilled(RunningProgram program)
    {
        // Counted in saves, not in time: on a busy machine a round has its saves too.
        var before = started.Count + Random.Shared.Next(1, 8);
        Task? killed = null;
        try
        {
            while (true)
            {
                var number = ++last;
                interrupted = await officer.Form("/utlysninger/ny", "Input.Number", ("Input.Number", $"{number}-2040"), ("Input.Title", $"Utlysning {number}"));
                await officer.Send(interrupted);
                interrupted = null;
                started.Add(number);
                if (started.Count >= before) killed ??= Task.Delay(Random.Shared.Next(0, 40)).ContinueWith(_ => program.Kill(), TaskScheduler.Default).Unwrap();
                await officer.Send(await officer.Form($"/utlysninger/{number}-2040/arbeid/utbetaling", "Input.BasedOn", ("Input.Fields[0].Value", $"Lagring {number}.")));
                written.Add(number);
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            await (killed ?? throw new ShouldAssertException($"The program ended by itself: {broken.Message}"));
        }
    }

    private async Task FindAll()
    {
        if (interrupted is not null)
        {
            // The same form once more: taken in now, or answered as it was the first time.
            var number = interrupted.Fields.Single(f => f.Key == "Input.Number").Value;
            (await officer.Send(interrupted)).ShouldEndWith($"/utlysninger/{number}/arbeid");
            started.Add(last);
            interrupted = null;
        }

        var list = (await officer.Read("/utlysninger/tabell?format=csv&q=2040")).Split('\n');
        foreach (var number in started) list.Count(line => line.Contains($"{number}-2040", StringComparison.Ordinal) && line.Contains($"Utlysning {number}", StringComparison.Ordinal)).ShouldBe(1, $"{number}-2040");
    }

    private void LeaveAMigrationLock()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "samlop.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2022-03-08 12:00:00')";
        command.ExecuteNonQuery();
    }
}
