using System.Diagnostics;
using Samlop.Tests.Support;

namespace Samlop.Tests.Architecture;

/// <summary>What is measured seldom rots unseen: here it is run at night with a few rows, without measuring.</summary>
[Trait("Category", "Nightly")]
public sealed class PagesBenchTests
{
    [Theory]
    [InlineData("pages", 14)]
    [InlineData("money", 3)]
    public async Task Pages_CanBeMeasured(string area, int pages)
    {
        var program = Repository.At("artifacts", "bin", "Samlop.Bench", Configuration, "Samlop.Bench.dll");
        string[] arguments = [program, area, "--brief"];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var bench = Process.Start(start)!;
        var faults = bench.StandardError.ReadToEndAsync();
        var said = await bench.StandardOutput.ReadToEndAsync();
        await bench.WaitForExitAsync();
        bench.ExitCode.ShouldBe(0, await faults);
        said.Split("| runs |").Length.ShouldBe(pages + 1, said);
    }

    /// <summary>Of the tests' own build: artifacts/bin/Samlop.Tests/debug.</summary>
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Name;
}
