using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Samlop.Platform.Data;

/// <summary>
/// Sikkerhetskopi: the data folder of an SQLite installation as one <c>.tar.gz</c>: the database, stored files, keys and outgoing
/// mail, with a list of checksums that <c>sha256sum -c SHA256SUMS</c> reads too. It may be taken while the program runs.
/// </summary>
public static class Backup
{
    private const string DatabaseName = SqliteFile.Name;
    private const string Checksums = "SHA256SUMS";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly string[] Folders = ["files", "keys", "mail"];

    /// <summary>Writes <paramref name="file"/>, readable by its owner alone since it holds personal data and keys.</summary>
    /// <exception cref="IOException">There is no database, or <paramref name="file"/> is there already.</exception>
    /// <exception cref="InvalidDataException">The database is damaged or empty.</exception>
    public static void Write(string dataFolder, string file)
    {
        var database = Path.Combine(dataFolder, DatabaseName);
        if (!File.Exists(database)) throw new FileNotFoundException($"There is no database to back up in {dataFolder}.", database);
        if (SqliteFile.IsEmpty(database)) throw new InvalidDataException($"The database in {dataFolder} is empty: nothing to back up.");
        if (File.Exists(file)) throw new IOException($"{file} is there already; a backup never overwrites another.");

        var partial = file + ".partial";
        var copy = file + ".database";
        try
        {
            // The database first: a file that a row of it names is already stored, and stored files do not change.
            CopyOfDatabase(database, copy);
            using (var output = OwnersFile(partial))
            using (var gzip = new GZipStream(output, CompressionLevel.Optimal))
            using (var tar = new TarWriter(gzip))
            {
                Pack(tar, [(DatabaseName, copy), .. Folders.SelectMany(folder => FilesIn(dataFolder, folder))]);
            }

            File.Move(partial, file);
        }
        finally
        {
            // A copy that broke off leaves the files that SQLite writes beside it.
            foreach (var left in new[] { partial, copy, copy + "-journal", copy + "-wal", copy + "-shm" }) File.Delete(left);
        }
    }

    /// <summary>Puts a backup back as <paramref name="dataFolder"/>, after everything in it is found to be whole.</summary>
    /// <exception cref="IOException">The data folder holds something; it is never overwritten.</exception>
    /// <exception cref="InvalidDataException">The backup is damaged or is not one of ours.</exception>
    public static void Restore(string file, string dataFolder)
    {
        dataFolder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataFolder));
        if (Directory.Exists(dataFolder) && Directory.EnumerateFileSystemEntries(dataFolder).Any())
        {
            throw new IOException($"{dataFolder} is not empty; move it away first. Nothing is overwritten.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(dataFolder)!);
        var arriving = dataFolder + ".restoring";
        if (Directory.Exists(arriving)) Directory.Delete(arriving, recursive: true);
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(arriving);
            else Directory.CreateDirectory(arriving, OwnerOnly | UnixFileMode.UserExecute);
            Unpack(file, arriving);
            CheckIntegrity(Path.Combine(arriving, DatabaseName));
            if (Directory.Exists(dataFolder)) Directory.Delete(dataFolder);
            Directory.Move(arriving, dataFolder);
        }
        finally
        {
            if (Directory.Exists(arriving)) Directory.Delete(arriving, recursive: true);
        }
    }

    /// <summary>Copies a database that may be in use into one file of its own.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal static void CopyOfDatabase(string database, string copy) => Sqlite(() =>
    {
        using (var from = Open(database, SqliteOpenMode.ReadWrite))
        using (var to = Open(copy, SqliteOpenMode.ReadWriteCreate))
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(copy, OwnerOnly);
            from.BackupDatabase(to);
            using var command = to.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=DELETE"; // one file, without a log beside it
            command.ExecuteNonQuery();
        }

        CheckIntegrity(copy);
    });

    private static void CheckIntegrity(string database) => Sqlite(() =>
    {
        using var connection = Open(database, SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        if (command.ExecuteScalar() is not "ok") throw new InvalidDataException("The database is damaged.");
    });

    private static void Sqlite(Action act)
    {
        try
        {
            act();
        }
        catch (SqliteException problem)
        {
            throw new InvalidDataException($"The database cannot be read: {problem.Message}", problem);
        }
    }

    private static SqliteConnection Open(string database, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = database,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = 30,
            }.ToString()
        );
        connection.Open();
        return connection;
    }

    private static IEnumerable<(string Name, string Path)> FilesIn(string dataFolder, string folder)
    {
        var root = Path.Combine(dataFolder, folder);
        if (!Directory.Exists(root)) return [];
        return from path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
               where !Path.GetFileName(path).StartsWith(DataFolder.ProbePrefix, StringComparison.Ordinal)
               select (Path.GetRelativePath(dataFolder, path).Replace(Path.DirectorySeparatorChar, '/'), path);
    }

    private static void Pack(TarWriter tar, IEnumerable<(string Name, string Path)> content)
    {
        var sums = new StringBuilder();
        foreach (var (name, path) in content)
        {
            using var file = File.OpenRead(path);
            sums.Append(Hash(file)).Append("  ").Append(name).Append('\n');
            file.Position = 0;
            tar.WriteEntry(Entry(name, file));
        }

        using var list = new MemoryStream(Encoding.UTF8.GetBytes(sums.ToString()));
        tar.WriteEntry(Entry(Checksums, list));
    }

    private static PaxTarEntry Entry(string name, Stream content) =>
        new(TarEntryType.RegularFile, name) { DataStream = content, Mode = OwnerOnly };

    private static void Unpack(string file, string folder)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        string? list = null;

        using var input = File.OpenRead(file);
        using var gzip = new GZipStream(input, CompressionMode.Decompress);
        using var tar = new TarReader(gzip);
        while (NextEntry(tar) is { } entry)
        {
            if (entry.EntryType is not TarEntryType.RegularFile) throw new InvalidDataException($"{entry.Name} is not a plain file.");
            if (entry.Name == Checksums)
            {
                using var reader = new StreamReader(entry.DataStream!);
                list = reader.ReadToEnd();
                continue;
            }

            var target = Target(folder, entry.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            entry.ExtractToFile(target, overwrite: false);
            using var written = File.OpenRead(target);
            found.Add(entry.Name, Hash(written));
        }

        var expected = list
            ?.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(line => line[66..], line => line[..64], StringComparer.Ordinal);
        if (expected is null || !expected.ContainsKey(DatabaseName))
            throw new InvalidDataException($"{file} is not a whole backup: {Checksums} or {DatabaseName} is missing.");
        if (expected.Keys.Except(found.Keys).FirstOrDefault() is { } missing)
            throw new InvalidDataException($"{missing} is missing from the backup.");
        if (found.FirstOrDefault(pair => expected.GetValueOrDefault(pair.Key) != pair.Value).Key is { } damaged)
            throw new InvalidDataException($"{damaged} is damaged in the backup.");
    }

    private static TarEntry? NextEntry(TarReader tar)
    {
        try
        {
            return tar.GetNextEntry();
        }
        catch (Exception problem) when (problem is EndOfStreamException or InvalidDataException or FormatException)
        {
            throw new InvalidDataException($"The backup cannot be read: {problem.Message}", problem);
        }
    }

    /// <summary>Only the names we write ourselves; a name can never lead out of the folder.</summary>
    private static string Target(string folder, string name)
    {
        var target = Path.GetFullPath(Path.Combine(folder, name));
        var ours =
            name == DatabaseName
            || Folders.Any(own => target.StartsWith(Path.Combine(folder, own) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        return ours ? target : throw new InvalidDataException($"{name} does not belong in a backup.");
    }

    private static string Hash(Stream content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static FileStream OwnersFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }
}
