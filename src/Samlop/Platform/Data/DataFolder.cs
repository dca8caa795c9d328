namespace Samlop.Platform.Data;

/// <summary>The data folder: there, writable, and open to the program's own user alone.</summary>
internal static class DataFolder
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>How the name of a file begins that is written to see whether it can be; it may be gone at any moment.</summary>
    public const string ProbePrefix = ".probe-";

    /// <summary>Makes the folder where it is not there, and takes others' rights to it away.</summary>
    /// <exception cref="StartRefused">It cannot be written in, or is open to others and not ours to close.</exception>
    public static void Prepare(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & Others) is not UnixFileMode.None)
            {
                File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) & ~Others);
            }

            ProveWritable(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused($"The data folder {folder} must be writable for the program's user, and theirs: {problem.Message}");
        }
    }

    /// <summary>Writes a little file to the disk and takes it away again.</summary>
    /// <exception cref="IOException">It could not be written: the disk is full, or the folder is gone.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void ProveWritable(string folder)
    {
        var probe = Path.Combine(folder, ProbePrefix + Guid.NewGuid().ToString("N"));
        try
        {
            using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write);
            file.Write("samlop"u8);
            file.Flush(flushToDisk: true);
        }
        finally
        {
            File.Delete(probe);
        }
    }
}
