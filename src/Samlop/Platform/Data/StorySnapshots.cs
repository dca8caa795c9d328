using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Samlop.Platform.Print;

namespace Samlop.Platform.Data;

/// <summary>
/// The demonstration's story as it stood when its days began, told once for each build: a folder for each such day, with the database and
/// the stored files. A demonstration that starts in an empty data folder goes on from a copy of the nearest earlier one. What another
/// program, other content, other settings or another way to print would tell lies in another folder.
/// </summary>
public sealed class StorySnapshots
{
    private const string Files = "files";
    private const string Whole = "whole";
    private const string DayFormat = "yyyy-MM-dd";

    // A program is built many times a day, and shown under a few addresses; the last few are enough.
    private const int Programs = 5;

    // These say where and when a demonstration is shown, and not what is told in it.
    private static readonly string[] OfThisStart = ["DataFolder", "Today", "Snapshots", "Jobs", "Installing", "Hosts", "Proxies"];

    private readonly string dataFolder;
    private readonly string? folder;

    /// <param name="settings">For a demonstration on SQLite whose setting <c>Samlop:Snapshots</c> names a folder; others keep none.</param>
    /// <param name="configuration">Everything it was started with.</param>
    public StorySnapshots(SamlopSettings settings, IConfiguration configuration)
    {
        dataFolder = settings.DataFolder;
        var root = configuration["Samlop:Snapshots"];
        var keeps = settings.Demonstration is { Active: true, Empty: false } && !string.IsNullOrEmpty(root)
            && string.IsNullOrEmpty(configuration.GetConnectionString("Postgres"));
        folder = keeps ? Path.Combine(Path.GetFullPath(root!), Fingerprint(settings, configuration)) : null;
    }

    /// <summary>The story is told to keep the beginning of each day that it passes, and not of the last alone.</summary>
    public bool Every { get; set; }

    /// <summary>Each day of the story is kept.</summary>
    public bool IsWhole
    {
        get => folder is null || File.Exists(Path.Combine(folder, Whole));
        set
        {
            if (value && folder is not null && Directory.Exists(folder)) File.WriteAllText(Path.Combine(folder, Whole), "");
        }
    }

    /// <summary>Copies the nearest that began by <paramref name="today"/> into the data folder, which has no database yet.</summary>
    /// <returns>The day that it is the beginning of; null where there is none.</returns>
    public DateOnly? Bring(DateOnly today)
    {
        if (folder is null || Every) return null;
        if (Kept().Where(day => day <= today).Order().Cast<DateOnly?>().LastOrDefault() is not { } nearest) return null;

        // The database comes last: killed before that, there is still none, and the next start begins again.
        var (from, arriving) = (FolderOf(nearest), Path.Combine(dataFolder, ".snapshot"));
        if (Directory.Exists(arriving)) Directory.Delete(arriving, recursive: true);
        CopyFiles(Path.Combine(from, Files), Path.Combine(arriving, Files));
        File.Copy(Path.Combine(from, SqliteFile.Name), Path.Combine(arriving, SqliteFile.Name));
        CopyFiles(Path.Combine(arriving, Files), Path.Combine(dataFolder, Files));
        File.Move(Path.Combine(arriving, SqliteFile.Name), Path.Combine(dataFolder, SqliteFile.Name), overwrite: true);
        Directory.Delete(arriving, recursive: true);
        return nearest;
    }

    /// <summary>The beginning of the day is kept: the demonstration can begin on it at once.</summary>
    public bool Has(DateOnly day) => folder is not null && Directory.Exists(FolderOf(day));

    /// <summary>Keeps the data folder as it is, as the beginning of a day, unless that is kept already.</summary>
    public void Keep(DateOnly day)
    {
        if (folder is null || Has(day)) return;

        RemoveOldPrograms();
        Directory.CreateDirectory(folder);
        var arriving = Path.Combine(folder, $".{Guid.NewGuid():N}");
        try
        {
            CopyFiles(Path.Combine(dataFolder, Files), Path.Combine(arriving, Files));
            Backup.CopyOfDatabase(Path.Combine(dataFolder, SqliteFile.Name), Path.Combine(arriving, SqliteFile.Name));
            Directory.Move(arriving, FolderOf(day));
        }
        catch (IOException) when (Directory.Exists(FolderOf(day)))
        {
            // Another was first, with the same.
        }
        finally
        {
            if (Directory.Exists(arriving)) Directory.Delete(arriving, recursive: true);
        }
    }

    private string FolderOf(DateOnly day) => Path.Combine(folder!, day.ToString(DayFormat, CultureInfo.InvariantCulture));

    private IEnumerable<DateOnly> Kept()
    {
        if (!Directory.Exists(folder)) yield break;
        foreach (var kept in Directory.EnumerateDirectories(folder))
        {
            if (DateOnly.TryParseExact(Path.GetFileName(kept), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                yield return day;
        }
    }

    private void RemoveOldPrograms()
    {
        var root = Path.GetDirectoryName(folder)!;
        if (Directory.Exists(folder) || !Directory.Exists(root)) return;
        foreach (var old in Directory.EnumerateDirectories(root).OrderByDescending(Directory.GetLastWriteTimeUtc).Skip(Programs))
            Directory.Delete(old, recursive: true);
    }

    private static void CopyFiles(string from, string to)
    {
        Directory.CreateDirectory(to);
        if (!Directory.Exists(from)) return;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    /// <summary>All that decides how the story is told, as a name of a folder.</summary>
    private static string Fingerprint(SamlopSettings settings, IConfiguration configuration)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // A build is deterministic: another program has another id.
        Add(typeof(StorySnapshots).Assembly.ManifestModule.ModuleVersionId.ToString());
        Add(settings.PublicUrl);
        Add(PrintSetup.CanPrint(configuration) ? "prints" : "does not print");
        var told = configuration.GetSection("Samlop").AsEnumerable(makePathsRelative: true)
            .Where(setting => setting.Value is not null)
            .Where(setting => !OfThisStart.Contains(setting.Key.Split(':')[0], StringComparer.OrdinalIgnoreCase));
        foreach (var setting in told.OrderBy(setting => setting.Key, StringComparer.Ordinal)) Add($"{setting.Key}={setting.Value}");

        var program = AppContext.BaseDirectory;
        var content = Directory.EnumerateFiles(Path.Combine(program, "content"), "*", SearchOption.AllDirectories);
        foreach (var file in content.Concat(Directory.EnumerateFiles(program, "*.deps.json")).Order(StringComparer.Ordinal))
        {
            Add(Path.GetRelativePath(program, file));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..20];

        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
    }
}
