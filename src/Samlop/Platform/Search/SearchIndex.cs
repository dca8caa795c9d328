using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;

namespace Samlop.Platform.Search;

/// <summary>Keeps the words of what is saved, in the same transaction.</summary>
internal static class SearchIndex
{
    public static async Task Follow(AppDb db, CancellationToken cancel)
    {
        var changed = db.ChangeTracker.Entries<ISearched>()
            .Where(e => e.State is EntityState.Added or EntityState.Deleted
                || (e.State == EntityState.Modified && e.Property(nameof(ISearched.Search)).IsModified))
            .ToList();
        if (changed.Count == 0) return;

        var known = changed.Where(e => e.State != EntityState.Added).Select(e => e.Entity.SearchedAs.Id).ToList();
        var before = known.Count == 0
            ? []
            : await db.Set<SearchToken>().AsTracking().Where(t => known.Contains(t.Subject)).ToListAsync(cancel);
        foreach (var entry in changed)
        {
            var thing = entry.Entity.SearchedAs;
            var words = entry.State == EntityState.Deleted ? [] : SearchWords.Of(entry.Entity.Search).ToHashSet(StringComparer.Ordinal);
            foreach (var token in before.Where(t => t.Subject == thing.Id && t.Kind == thing.Kind))
                if (!words.Remove(token.Word)) db.Remove(token);
            db.AddRange(words.Select(word => new SearchToken(thing.Kind, word, thing.Id)));
        }
    }
}
