using System.Security.Cryptography;

namespace Samlop.Platform.Security;

/// <summary>A key of random bytes in a file of its own, which the program makes the first time.</summary>
internal static class KeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads the key, or makes it where there is none; several instances that start at once have the same.</summary>
    /// <exception cref="InvalidDataException">The file is not whole. Another key would find and open nothing.</exception>
    public static byte[] Read(string path, int length)
    {
        if (!File.Exists(path)) Make(path, length);
        var key = File.ReadAllBytes(path);
        return key.Length == length ? key : throw new InvalidDataException($"{path} is damaged: put back the one from the backup.");
    }

    /// <summary>
    /// At the start: whoever reads such a key can say of a list of numbers who is here. Nobody but the owner of the file has a way to it.
    /// </summary>
    /// <exception cref="StartRefused">Others than its owner may read or write a key in the folder.</exception>
    public static void DemandOwnerOnly(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*.key").Order(StringComparer.Ordinal))
        {
            if ((File.GetUnixFileMode(file) & ~OwnerOnly) != 0)
                throw new StartRefused($"{file} may be read, written or run by others than its owner: chmod 600.");
        }
    }

    private static void Make(string path, int length)
    {
        var made = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(made, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(length));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(made, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another instance was first, and its key is the key.
            File.Delete(made);
        }
    }
}
