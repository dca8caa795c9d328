namespace Samlop.Platform.Data;

/// <summary>
/// Holds the data folder for this process: a second one on the same SQLite folder is told so at once instead of disturbing the first.
/// The lock goes with the process, also when it is killed.
/// </summary>
public sealed class DataFolderLock : IDisposable
{
    private readonly FileStream file;

    private DataFolderLock(FileStream file) => this.file = file;

    /// <exception cref="IOException">Another process holds the folder.</exception>
    public static DataFolderLock Take(string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        try
        {
            return new DataFolderLock(
                new FileStream(Path.Combine(dataFolder, "samlop.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            );
        }
        catch (IOException taken)
        {
            throw new IOException(
                $"Another Samløp process uses the data folder {dataFolder}. Stop it, or choose another folder with SAMLOP_DATA.",
                taken
            );
        }
    }

    public void Dispose() => file.Dispose();
}
