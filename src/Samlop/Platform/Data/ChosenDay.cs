using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Samlop.Platform.Data;

/// <summary>
/// The day that somebody chose on the sign-in page of a demonstration: it begins anew there, with the story as it stood, and what was done
/// in it is gone. The choice lies in the data folder, so that a program that is killed meanwhile begins anew at its next start, and one
/// that is started again later shows the same day.
/// </summary>
public sealed class ChosenDay(string dataFolder)
{
    private const string Format = "yyyy-MM-dd";
    private const string Asked = "day.next";
    private const string Shown = "day";

    private static readonly string[] Stored = ["files", "mail", "arriving"];

    /// <summary>The page that says so is sent: the program stops, and starts on the day.</summary>
    public bool Begins { get; private set; }

    /// <summary>Somebody has chosen, and the program still shows the day from before.</summary>
    public bool IsAsked => File.Exists(Path.Combine(dataFolder, Asked));

    /// <summary>The day that a data folder is to show; null where nobody has chosen.</summary>
    public static DateOnly? In(string dataFolder) => Read(Path.Combine(dataFolder, Asked)) ?? Read(Path.Combine(dataFolder, Shown));

    /// <summary>As in an address: <c>2022-03-08</c>.</summary>
    public static string Written(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    public static DateOnly? Parse(string? written) =>
        DateOnly.TryParseExact(written, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public void Choose(DateOnly day)
    {
        var arriving = Path.Combine(dataFolder, $".{Asked}-{Guid.NewGuid():N}");
        File.WriteAllText(arriving, Written(day));
        File.Move(arriving, Path.Combine(dataFolder, Asked), overwrite: true);
    }

    public void Begin(IHostApplicationLifetime program)
    {
        Begins = true;
        program.StopApplication();
    }

    /// <summary>Takes away what was done before, where a day is chosen; the keys stay. The caller holds the data folder.</summary>
    /// <returns>Whether there was a choice.</returns>
    internal bool PutAway()
    {
        if (!IsAsked) return false;
        SqliteConnection.ClearAllPools();
        // The database goes last: until then it is the one from before, as a whole.
        foreach (var folder in Stored.Select(name => Path.Combine(dataFolder, name)).Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
        foreach (var file in new[] { "-wal", "-shm", "" }) File.Delete(Path.Combine(dataFolder, SqliteFile.Name + file));
        return true;
    }

    /// <summary>The demonstration shows the day that was chosen.</summary>
    internal void HasBegun()
    {
        if (IsAsked) File.Move(Path.Combine(dataFolder, Asked), Path.Combine(dataFolder, Shown), overwrite: true);
    }

    private static DateOnly? Read(string file) => File.Exists(file) ? Parse(File.ReadAllText(file).Trim()) : null;
}
