using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Samlop.Platform.Data;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform;

public sealed class CommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("samlop-command-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Program_OutsideTheDemonstrationWithoutSignIn_DoesNotStart()
    {
        var (code, said) = await Start(["--urls", "http://127.0.0.1:0"], ("Samlop__Demonstration", "false"));

        code.ShouldBe(1);
        said.ShouldContain("Samlop:SignIn");
        said.ShouldNotContain("   at ");
        Directory.GetFileSystemEntries(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Program_OnADataFolderInUse_SaysSo()
    {
        using var held = DataFolderLock.Take(folder);

        var (code, said) = await Start(["--urls", "http://127.0.0.1:0"], ("Samlop__Demonstration", "true"));

        code.ShouldBe(1);
        said.ShouldContain("Another Samløp process uses the data folder");
        said.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("no-header")]
    [InlineData("cut")]
    [InlineData("holes")]
    [InlineData("empty")]
    public async Task Program_OnADatabaseThatIsNotWhole_SaysSoInOneSentence(string fault)
    {
        await SqliteTemplate.CopyTo(folder);
        var file = Path.Combine(folder, "samlop.db");
        Directory.CreateDirectory(Path.Combine(folder, "files", "ab"));
        await File.WriteAllTextAsync(Path.Combine(folder, "files", "ab", "abcd"), "stored");
        await using (var database = new FileStream(file, FileMode.Open))
        {
            if (fault == "no-header") database.Write(new byte[100]);
            if (fault == "cut") database.SetLength(database.Length / 2 + 100);
            if (fault == "empty") database.SetLength(0);
            if (fault == "holes")
            {
                database.Position = 4096;
                database.Write(new byte[8 * 4096]);
            }
        }

        var before = await File.ReadAllBytesAsync(file);
        var (code, said) = await Start(["--urls", "http://127.0.0.1:0"], ("Samlop__Demonstration", "true"));

        code.ShouldBe(1, said);
        said.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(fault == "empty" ? "There is no database" : "is damaged");
        said.ShouldContain("restore a backup");
        (await File.ReadAllBytesAsync(file)).ShouldBe(before);
    }

    [Fact]
    public async Task Program_OnADataFolderThatIsNone_SaysSo()
    {
        var file = Path.Combine(folder, "not-a-folder");
        await File.WriteAllTextAsync(file, "");

        var (code, said) = await Start(["--urls", "http://127.0.0.1:0"], ("Samlop__Demonstration", "true"), ("Samlop__DataFolder", file));

        code.ShouldBe(1, said);
        said.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("must be writable");
    }

    [Fact]
    public async Task Program_ThatCannotReachItsDatabase_SaysSo()
    {
        var (code, said) = await Start(
            ["--urls", "http://127.0.0.1:0"],
            ("Samlop__Demonstration", "true"), ("ConnectionStrings__Postgres", "Host=127.0.0.1;Port=1;Database=samlop;Username=samlop"));

        code.ShouldBe(1, said);
        said.ShouldContain("The database cannot be used");
        said.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Program_WithAnUnknownCommand_NamesThoseThereAre()
    {
        var (code, said) = await Start(["bakup"]);

        code.ShouldBe(2);
        said.ShouldContain("backup FILE");
    }

    [Fact]
    public async Task Migrate_MakesTheDatabaseAndThenFindsNothingToDo()
    {
        var (first, second) = (new StringWriter(), new StringWriter());

        (await MigrateCommand.Execute(Configuration(("Samlop:DataFolder", folder)), first, TextWriter.Null)).ShouldBe(0);
        (await MigrateCommand.Execute(Configuration(("Samlop:DataFolder", folder)), second, TextWriter.Null)).ShouldBe(0);

        first.ToString().ShouldContain("is brought to");
        second.ToString().ShouldContain("has the schema of this version");
    }

    [Fact]
    public async Task Migrate_WhileTheProgramRuns_IsRefused()
    {
        using var held = DataFolderLock.Take(folder);
        var diagnostics = new StringWriter();

        (await MigrateCommand.Execute(Configuration(("Samlop:DataFolder", folder)), TextWriter.Null, diagnostics)).ShouldBe(1);

        diagnostics.ToString().ShouldContain("Another Samløp process");
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(v => v.Key, v => (string?)v.Value)).Build();

    /// <summary>The program itself, as a process.</summary>
    private async Task<(int ExitCode, string Said)> Start(string[] arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Samlop.dll"), .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        start.Environment["Samlop__DataFolder"] = folder;
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said);
    }
}
