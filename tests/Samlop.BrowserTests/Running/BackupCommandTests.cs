using Samlop.BrowserTests.Support;

namespace Samlop.BrowserTests.Running;

/// <summary>The commands <c>backup</c> and <c>restore</c>, on a program that runs and is written to.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("samlop-commands-").FullName;
    private readonly PlainVisitor officer = new();

    public void Dispose()
    {
        officer.Dispose();
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task BackupTakenWhileFormsArrive_IsRestored_AndPeopleAreStillSignedIn()
    {
        var data = Path.Combine(root, "data");
        var archive = Path.Combine(root, "backup.tar.gz");
        var restored = Path.Combine(root, "restored");
        var saved = new List<int>();
        int before;
        await using (var program = await RunningProgram.Start(data))
        {
            officer.Address = program.Address;
            await officer.SignInAs("Ingrid Eksempelsen");
            for (var number = 101; number <= 105; number++) await Save(number, saved);
            before = saved.Count;
            var backup = RunningProgram.Run(data, "backup", archive);
            while (!backup.IsCompleted) await Save(101 + saved.Count, saved);
            (await backup).ShouldBe((0, $"{data} is backed up to {archive}.{Environment.NewLine}"));
            saved.Count.ShouldBeGreaterThan(before);
        }

        (await RunningProgram.Run(data, "restore", archive)).ExitCode.ShouldBe(1);
        (await RunningProgram.Run(restored, "restore", archive)).ExitCode.ShouldBe(0);
        await using var again = await RunningProgram.Start(restored);
        officer.Address = again.Address;
        var list = await officer.Read("/utlysninger/tabell?format=csv&q=2041");
        foreach (var number in saved.Take(before)) list.ShouldContain($"{number}-2041");
        (await officer.Read("/utlysninger/17-2022")).ShouldContain("Ingrid Eksempelsen");
        await Save(900, saved);
    }

    private async Task Save(int number, List<int> saved)
    {
        await officer.Send(await officer.Form("/utlysninger/ny", "Input.Number", ("Input.Number", $"{number}-2041"), ("Input.Title", $"Utlysning {number}")));
        saved.Add(number);
    }
}
