using Microsoft.Data.Sqlite;

namespace Samlop.Platform.Data;

/// <summary>Looks at the database file of a data folder before anything is done with it.</summary>
internal static class SqliteFile
{
    public const string Name = "samlop.db";

    private static readonly string[] Beside = ["files", "keys", "mail"];

    /// <summary>What is wrong with the file, in one sentence; null where it is whole, or where there is none and none was.</summary>
    public static string? Fault(string dataFolder)
    {
        var file = Path.Combine(dataFolder, Name);
        try
        {
            if (IsEmpty(file))
            {
                return Stored(dataFolder) is { } found
                    ? $"There is no database in {dataFolder}, but {found} lies there: restore a backup, or choose another data folder."
                    : null;
            }

            var named = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 30 }.ToString();
            using var connection = new SqliteConnection(named);
            connection.Open();
            new SqliteConnectionSetup().ConnectionOpened(connection, null!);
            if (Ask(connection, "PRAGMA quick_check(1)") is not "ok") return $"The database {file} is damaged: restore a backup.";
            Ask(connection, "BEGIN IMMEDIATE; ROLLBACK");
            return null;
        }
        catch (SqliteException problem)
        {
            return problem.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT
                ? $"The database {file} is damaged: restore a backup."
                : $"The database {file} cannot be used: {problem.Message}.";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return $"The database {file} cannot be used: {problem.Message}";
        }
    }

    /// <summary>No file, or one with nothing in it.</summary>
    public static bool IsEmpty(string file)
    {
        if (!File.Exists(file)) return true;
        // A database that was just made may lie in its log alone.
        var log = new FileInfo(file + "-wal");
        return new FileInfo(file).Length == 0 && !(log.Exists && log.Length > 0);
    }

    private static string? Stored(string dataFolder) => Beside
        .Select(folder => Path.Combine(dataFolder, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .FirstOrDefault();

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
