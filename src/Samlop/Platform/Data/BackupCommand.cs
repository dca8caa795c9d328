namespace Samlop.Platform.Data;

/// <summary>
/// The commands <c>backup FILE</c> and <c>restore FILE</c> of an SQLite installation. The data folder is <c>Samlop__DataFolder</c> in the
/// environment, else <c>data</c>. Exit code 0 when it is done, 1 with the reason when not.
/// </summary>
public static class BackupCommand
{
    public static int Execute(string command, string file, TextWriter output, TextWriter diagnostics)
    {
        var dataFolder = Environment.GetEnvironmentVariable("Samlop__DataFolder") is { Length: > 0 } named ? named : "data";
        try
        {
            if (command == "backup") Backup.Write(dataFolder, file);
            else Backup.Restore(file, dataFolder);

            output.WriteLine(command == "backup" ? $"{dataFolder} is backed up to {file}." : $"{file} is restored to {dataFolder}.");
            return 0;
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            diagnostics.WriteLine(problem.Message);
            return 1;
        }
    }
}
