using System.Security.Cryptography;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Files;

/// <summary>
/// The files of this installation, each under the SHA-256 of its content. A file is received before the use case that refers to it is run,
/// so that no transaction waits for an upload; what no use case refers to is forgotten after a day (<see cref="RemoveForgottenFiles"/>).
/// </summary>
public sealed class FileStore(SamlopSettings settings, TimeProvider time, ILogger<FileStore> logger)
{
    /// <summary>25 MB.</summary>
    public const long Largest = 25 * 1024 * 1024;

    /// <summary>Stores an uploaded file after looking into it.</summary>
    /// <param name="field">
    /// The field of the form, which an error is shown at: empty, too large, of no kind we receive, not what its name says, or not to be
    /// stored just now.
    /// </param>
    public async Task<Outcome<ReceivedFile>> Receive(Stream content, string? givenName, string field, CancellationToken cancel)
    {
        var name = FileName.Clean(givenName);
        if (FileKind.Named(name) is not { } kind) return Error(field, nameof(PlatformText.File_WrongKind));

        try
        {
            return await InPlace(async (arriving, file) =>
            {
                var (hash, size) = await Copy(content, file, cancel);
                if (size == 0) return Error(field, nameof(PlatformText.File_Empty));
                if (size > Largest) return Error(field, nameof(PlatformText.File_TooLarge), Largest / 1024 / 1024);
                if (!FileContent.Is(kind, file))
                {
                    return Error(field, nameof(PlatformText.File_NotWhatItSays), kind.Extension[1..].ToUpperInvariant());
                }

                file.Flush(flushToDisk: true);
                Keep(arriving, hash);
                return (Outcome<ReceivedFile>)new ReceivedFile(hash, name, size, kind);
            });
        }
        catch (StoreUnavailable)
        {
            return Error(field, nameof(PlatformText.File_NotStored));
        }
    }

    /// <summary>Keeps a document that the program itself has made; it is not looked into.</summary>
    /// <exception cref="StoreUnavailable">It could not be stored.</exception>
    public Task<ReceivedFile> Keep(ReadOnlyMemory<byte> content, string name, FileKind kind, CancellationToken cancel) =>
        InPlace(async (arriving, file) =>
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        await file.WriteAsync(content, cancel);
        file.Flush(flushToDisk: true);
        Keep(arriving, hash);
        return new ReceivedFile(hash, FileName.Clean(name), content.Length, kind);
    });

    /// <summary>Where the content lies. A row whose content is gone is damage, and opening it throws.</summary>
    public string PathOf(StoredFile file) => PathOf(file.Hash);

    public Stream Open(StoredFile file) => File.OpenRead(PathOf(file));

    /// <summary>The content with this hash.</summary>
    internal Stream Open(string hash) => File.OpenRead(PathOf(hash));

    /// <summary>False where the content is gone, which is logged: that is damage, for somebody to look at.</summary>
    public bool Has(StoredFile file) => Has(file.Hash);

    internal bool Has(string hash)
    {
        if (File.Exists(PathOf(hash))) return true;
        logger.LogError("The stored file {Hash} is gone", hash);
        return false;
    }

    internal string PathOf(string hash) => Path.Combine(settings.FilesFolder, hash[..2], hash);

    /// <summary>Writes a file where files arrive, moves it to its place, and leaves nothing behind where that fails.</summary>
    private async Task<T> InPlace<T>(Func<string, FileStream, Task<T>> write)
    {
        var arriving = Path.Combine(settings.ArrivingFolder, Guid.NewGuid().ToString());
        try
        {
            Directory.CreateDirectory(settings.ArrivingFolder);
            await using var file = new FileStream(arriving, OwnersFile());
            return await write(arriving, file);
        }
        catch (Exception problem) when (problem is (IOException and not BadHttpRequestException) or UnauthorizedAccessException)
        {
            logger.LogError(problem, "A file could not be stored");
            throw new StoreUnavailable(problem);
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    private void Keep(string arriving, string hash)
    {
        var path = PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Where the same content is there already this replaces it with itself; its age counts from now either way.
        File.Move(arriving, path, overwrite: true);
        File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
    }

    private static async Task<(string Hash, long Size)> Copy(Stream content, FileStream file, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[80 * 1024];
        long size = 0;
        while (size <= Largest && await ReadFrom(content, buffer, cancel) is > 0 and var read)
        {
            size += read;
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }

    // That a sender is gone is no fault of the store.
    private static async ValueTask<int> ReadFrom(Stream content, byte[] buffer, CancellationToken cancel)
    {
        try
        {
            return await content.ReadAsync(buffer, cancel);
        }
        catch (IOException broken)
        {
            throw new BadHttpRequestException("The upload was broken off.", broken);
        }
    }

    private static FileStreamOptions OwnersFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Read | FileShare.Delete,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static FieldError Error(string field, string key, params object?[] arguments) =>
        new(field, Phrase.In<PlatformText>(key, arguments));
}
