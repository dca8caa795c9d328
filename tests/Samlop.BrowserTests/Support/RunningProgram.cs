using System.Diagnostics;
using System.Text.RegularExpressions;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Support;

/// <summary>The built program as a process of its own, in demonstration mode on an SQLite data folder and a free port.</summary>
public sealed partial class RunningProgram : IAsyncDisposable
{
    private readonly Process process;

    private RunningProgram(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    /// <summary>The day on which the demonstration starts where a test names no other: two days before the deadline of call 17-2022.</summary>
    public const string Today = "2022-03-08";

    public Uri Address { get; }

    /// <summary>Starts it; a day of the story that was told before, by this build, is copied and not told again.</summary>
    /// <exception cref="InvalidOperationException">It did not start; the message holds what it said.</exception>
    public static async Task<RunningProgram> Start(string dataFolder, string today = Today, params string[] arguments)
    {
        var process = Launch(["--urls", "http://127.0.0.1:0", "--Samlop:Demonstration=true", $"--Samlop:Today={today}",
            $"--Samlop:DataFolder={dataFolder}", $"--Samlop:Snapshots={Repository.At("artifacts", "snapshots")}", .. arguments]);
        var said = new List<string>();
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(listening.Task, ended, Task.Delay(TimeSpan.FromMinutes(10))) == listening.Task) return new RunningProgram(process, await listening.Task);

        await Kill(process);
        throw new InvalidOperationException($"The program did not start:\n{string.Join('\n', said)}");

        void Hear(string? line)
        {
            if (line is null) return;
            lock (said) said.Add(line);
            if (Listening().Match(line) is { Success: true } match) listening.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    /// <summary>Starts the program and kills it after a while, wherever it has come.</summary>
    public static async Task StartAndKill(string dataFolder, TimeSpan after)
    {
        using var process = Launch("--urls", "http://127.0.0.1:0", "--Samlop:Demonstration=true", $"--Samlop:Today={Today}", $"--Samlop:DataFolder={dataFolder}");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        await Task.Delay(after);
        await Kill(process);
    }

    /// <summary>Runs the program to its end, as a command or where it is to refuse to start.</summary>
    public static async Task<(int ExitCode, string Said)> Run(string dataFolder, params string[] arguments)
    {
        var start = StartInfo(arguments);
        start.Environment["Samlop__DataFolder"] = dataFolder;
        start.Environment["Samlop__Demonstration"] = "true";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            await Kill(process);
        }

        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Ends it as <c>kill -9</c> does: at once, whatever it was doing.</summary>
    public Task Kill() => Kill(process);

    public async ValueTask DisposeAsync()
    {
        await Kill();
        process.Dispose();
    }

    private static async Task Kill(Process process)
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
    }

    private static Process Launch(params string[] arguments) => Process.Start(StartInfo(arguments))!;

    private static ProcessStartInfo StartInfo(params string[] arguments)
    {
        // Built beside these tests, in the same configuration; run from its source folder, where its static files are.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var built = Path.Combine(output.Parent!.Parent!.FullName, "Samlop", output.Name, "Samlop.dll");
        var start = new ProcessStartInfo("dotnet", [built, .. arguments])
        {
            WorkingDirectory = Repository.At("src", "Samlop"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        // As ./samlop run has it: what runs for minutes is not worth measuring for a better compilation.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment.Remove("ConnectionStrings__Postgres");
        return start;
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}
