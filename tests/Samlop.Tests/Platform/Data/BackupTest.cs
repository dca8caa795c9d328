using System.Formats.Tar;
using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Samlop.Platform.Data;

namespace Samlop.Tests.Platform.Data;

public sealed class BackupTest : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("samlop-backup-").FullName;

    private string DataFolder => Path.Combine(root, "data");

    private string Archive => Path.Combine(root, "backup.tar.gz");

    private string Restored => Path.Combine(root, "restored");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Restore_GivesDatabaseFilesAndKeysBack()
    {
        FillDataFolder(rows: 1000);

        Backup.Write(DataFolder, Archive);
        Backup.Restore(Archive, Restored);

        RowsIn(Restored).ShouldBe(1000);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Restored).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.ReadAllText(Path.Combine(Restored, "files", "ab", "abcdef")).ShouldBe("søknad");
        File.ReadAllText(Path.Combine(Restored, "keys", "key-1.xml")).ShouldBe("<key/>");
        Directory.GetFileSystemEntries(Restored).Select(Path.GetFileName).ShouldBe(["samlop.db", "files", "keys"], ignoreOrder: true);
        Directory.GetFileSystemEntries(root).Select(Path.GetFileName).ShouldBe(["data", "backup.tar.gz", "restored"], ignoreOrder: true);
    }

    [Fact]
    public void Write_WhileAnotherConnectionWrites_HoldsWhatWasCommitted()
    {
        FillDataFolder(rows: 10);
        using var writer = Connect(DataFolder);
        Run(writer, "PRAGMA journal_mode=WAL");
        Run(writer, "INSERT INTO saved (text) VALUES ('committed in the log')");
        using var open = writer.BeginTransaction();
        Run(writer, "INSERT INTO saved (text) VALUES ('not committed')");

        Backup.Write(DataFolder, Archive);
        open.Rollback();
        Backup.Restore(Archive, Restored);

        RowsIn(Restored).ShouldBe(11);
    }

    [Fact]
    public void Write_IsReadableByItsOwnerAlone()
    {
        if (OperatingSystem.IsWindows()) return;
        FillDataFolder(rows: 1);

        Backup.Write(DataFolder, Archive);

        File.GetUnixFileMode(Archive).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Write_WithoutADatabase_IsRefused() =>
        Should.Throw<IOException>(() => Backup.Write(DataFolder, Archive)).Message.ShouldContain("no database");

    [Fact]
    public void Write_OfAnEmptyDatabase_IsRefused()
    {
        Directory.CreateDirectory(DataFolder);
        File.WriteAllBytes(Path.Combine(DataFolder, "samlop.db"), []);

        Should.Throw<InvalidDataException>(() => Backup.Write(DataFolder, Archive)).Message.ShouldContain("empty");

        File.Exists(Archive).ShouldBeFalse();
    }

    [Fact]
    public void Write_ThatFails_LeavesNothingBesideTheArchive()
    {
        FillDataFolder(rows: 1000);
        foreach (var left in new[] { "-journal", "-wal", "-shm" }) File.WriteAllText($"{Archive}.database{left}", "left by SQLite");
        Damage(Path.Combine(DataFolder, "samlop.db"), at: 4096);

        Should.Throw<InvalidDataException>(() => Backup.Write(DataFolder, Archive));

        Directory.GetFileSystemEntries(root).Select(Path.GetFileName).ShouldBe(["data"]);
    }

    [Fact]
    public void Write_OverAnotherBackup_IsRefused()
    {
        FillDataFolder(rows: 1);
        File.WriteAllText(Archive, "earlier");

        Should.Throw<IOException>(() => Backup.Write(DataFolder, Archive));

        File.ReadAllText(Archive).ShouldBe("earlier");
    }

    [Fact]
    public void Write_OfADamagedDatabase_IsRefusedAndLeavesNothing()
    {
        FillDataFolder(rows: 1000);
        Damage(Path.Combine(DataFolder, "samlop.db"), at: 4096);

        Should.Throw<InvalidDataException>(() => Backup.Write(DataFolder, Archive));

        Directory.GetFileSystemEntries(root).Select(Path.GetFileName).ShouldBe(["data"]);
    }

    [Fact]
    public void Restore_OverAFolderInUse_IsRefusedAndChangesNothing()
    {
        FillDataFolder(rows: 3);
        Backup.Write(DataFolder, Archive);

        Should.Throw<IOException>(() => Backup.Restore(Archive, DataFolder)).Message.ShouldContain("not empty");

        RowsIn(DataFolder).ShouldBe(3);
    }

    [Fact]
    public void Restore_IntoAnEmptyFolder_IsAllowed()
    {
        FillDataFolder(rows: 3);
        Backup.Write(DataFolder, Archive);
        Directory.CreateDirectory(Restored);

        Backup.Restore(Archive, Restored + Path.DirectorySeparatorChar);

        RowsIn(Restored).ShouldBe(3);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(400)]
    [InlineData(-20)]
    public void Restore_OfADamagedArchive_IsRefusedAndLeavesNothing(int at)
    {
        FillDataFolder(rows: 1000);
        Backup.Write(DataFolder, Archive);
        Damage(Archive, at);

        Should.Throw<InvalidDataException>(() => Backup.Restore(Archive, Restored));

        Directory.Exists(Restored).ShouldBeFalse();
        Directory.Exists(Restored + ".restoring").ShouldBeFalse();
    }

    [Fact]
    public void Restore_OfHalfAnArchive_IsRefused()
    {
        FillDataFolder(rows: 1000);
        Backup.Write(DataFolder, Archive);
        using (var file = File.OpenWrite(Archive)) file.SetLength(file.Length / 2);

        Should.Throw<InvalidDataException>(() => Backup.Restore(Archive, Restored));

        Directory.Exists(Restored).ShouldBeFalse();
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("files/../../outside")]
    [InlineData("/tmp/outside")]
    [InlineData("samlop.lock")]
    public void Restore_OfANameThatIsNotOurs_IsRefused(string name)
    {
        using (var output = File.Create(Archive))
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest))
        using (var tar = new TarWriter(gzip))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream("x"u8.ToArray()) });
        }

        Should.Throw<InvalidDataException>(() => Backup.Restore(Archive, Restored)).Message.ShouldContain("does not belong");
    }

    [Fact]
    public void Restore_OfAFileThatIsMissingInTheArchive_IsRefused()
    {
        FillDataFolder(rows: 1);
        Backup.Write(DataFolder, Archive);
        var thinner = Archive + ".thinner";
        CopyWithout("files/ab/abcdef", thinner);

        Should.Throw<InvalidDataException>(() => Backup.Restore(thinner, Restored)).Message.ShouldContain("files/ab/abcdef is missing");
    }

    private void FillDataFolder(int rows)
    {
        Directory.CreateDirectory(Path.Combine(DataFolder, "files", "ab"));
        Directory.CreateDirectory(Path.Combine(DataFolder, "keys"));
        File.WriteAllText(Path.Combine(DataFolder, "files", "ab", "abcdef"), "søknad");
        File.WriteAllText(Path.Combine(DataFolder, "keys", "key-1.xml"), "<key/>");
        File.WriteAllText(Path.Combine(DataFolder, "samlop.lock"), "");

        using var connection = Connect(DataFolder);
        Run(connection, "CREATE TABLE saved (id INTEGER PRIMARY KEY, text TEXT)");
        Run(connection, $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows}) INSERT INTO saved (text) SELECT 'row ' || i FROM n");
    }

    private static int RowsIn(string folder)
    {
        using var connection = Connect(folder);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM saved";
        return Convert.ToInt32(command.ExecuteScalar());
    }

    private static SqliteConnection Connect(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "samlop.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static void Damage(string path, int at)
    {
        var bytes = File.ReadAllBytes(path);
        var start = at < 0 ? bytes.Length + at : at;
        for (var i = start; i < Math.Min(start + 200, bytes.Length); i++) bytes[i] ^= 0x5A;
        File.WriteAllBytes(path, bytes);
    }

    private void CopyWithout(string name, string target)
    {
        using var input = new GZipStream(File.OpenRead(Archive), CompressionMode.Decompress);
        using var reader = new TarReader(input);
        using var output = new GZipStream(File.Create(target), CompressionLevel.Fastest);
        using var writer = new TarWriter(output);
        while (reader.GetNextEntry(copyData: true) is { } entry)
        {
            if (entry.Name != name) writer.WriteEntry(entry);
        }
    }
}
