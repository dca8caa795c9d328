using Samlop.Platform.Data;
using Samlop.Platform.Evaluation;

namespace Samlop.Platform;

/// <summary>
/// What the program does when its first argument is a word: <c>evaluate KIND FILE</c>, <c>content DAY</c>, <c>backup FILE</c>, <c>restore
/// FILE</c>, <c>migrate</c>, <c>snapshots</c>. All but the last answer without the program's services; an engine's answer is there in a
/// fraction of a second.
/// </summary>
public static class Commands
{
    /// <summary>
    /// Tells the demonstration's story to its end and keeps the beginning of each of its days (<see cref="Data.StorySnapshots"/>). It is
    /// started with the settings of the demonstration that it is for, and a data folder of its own.
    /// </summary>
    public const string Snapshots = "snapshots";

    /// <summary>The exit code of the command; null when there is none, and the program is to serve pages.</summary>
    public static async Task<int?> Execute(
        string[] args,
        IReadOnlyDictionary<string, Action<EngineRun>> engines,
        Func<string, int> content
    ) =>
        args switch
        {
            ["evaluate", .. var question] => EngineCommand.Execute(
                engines,
                question,
                Console.OpenStandardOutput(),
                Console.Error,
                PlatformSetup.SystemClock.Today
            ),
            ["backup" or "restore", var file] => BackupCommand.Execute(args[0], file, Console.Out, Console.Error),
            ["content", var day] => content(day),
            [Snapshots, ..] => null,
            ["migrate"] => await MigrateCommand.Execute(Configuration(), Console.Out, Console.Error),
            [[not '-', ..], ..] => await Unknown(args[0]),
            _ => null,
        };

    private static async Task<int> Unknown(string word)
    {
        await Console.Error.WriteLineAsync(
            $"{word}: not a command, or its arguments are missing. There are: evaluate KIND FILE, content DAY, backup FILE, restore FILE, migrate, snapshots."
        );
        return 2;
    }

    private static IConfigurationRoot Configuration() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();
}
