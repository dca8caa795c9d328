using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Jobs;

namespace Samlop.Platform.Files;

/// <summary>
/// Deletes content that no row refers to: what was uploaded and never sent in, what was erased, and what was being written when the
/// program was killed. Nothing younger than a day is touched.
/// </summary>
public sealed class RemoveForgottenFiles(AppDb db, SamlopSettings settings, TimeProvider time) : IRecurringJob
{
    public static readonly TimeSpan Youngest = TimeSpan.FromDays(1);

    public async Task Run(CancellationToken cancel)
    {
        if (Directory.Exists(settings.ArrivingFolder))
        {
            foreach (var path in Directory.EnumerateFiles(settings.ArrivingFolder).Where(IsOld)) File.Delete(path);
        }

        if (!Directory.Exists(settings.FilesFolder)) return;
        foreach (var folder in Directory.EnumerateDirectories(settings.FilesFolder))
        {
            var old = Directory.EnumerateFiles(folder).Where(IsOld).ToList();
            var hashes = old.Select(Path.GetFileName).ToList();
            var kept = (await db.Set<StoredFile>().Where(f => hashes.Contains(f.Hash)).Select(f => f.Hash).ToListAsync(cancel)).ToHashSet(
                StringComparer.Ordinal
            );

            // Looked at once more: the same content may have come in anew meanwhile.
            foreach (var path in old.Where(path => !kept.Contains(Path.GetFileName(path)) && IsOld(path))) File.Delete(path);
        }
    }

    private bool IsOld(string path) => File.GetLastWriteTimeUtc(path) < (time.GetUtcNow() - Youngest).UtcDateTime;
}
