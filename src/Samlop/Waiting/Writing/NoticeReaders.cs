using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Waiting.Writing;

/// <summary>
/// Asks the doors which notices a reader may still get: with the roles of this moment, those at one organisation together, and for the
/// purpose of the module that tells. What is about the reader's own user is the reader's. And asks of each whether it is not overtaken.
/// </summary>
public sealed class NoticeReaders(
    NoticeKinds kinds, SubjectDoors doors, Purposes purposes, RolePermissions permissions, ViewerLookup viewers)
{
    /// <summary>Those of a reader's notices whose subject is found.</summary>
    /// <param name="user">Null where nobody signs in with the address.</param>
    public async Task<HashSet<NoticeId>> Found(
        UserId? user, IReadOnlyCollection<Notice> notices, AppDb db, CancellationToken cancel)
    {
        var own = Subject.KindOf(typeof(UserId));
        var found = notices
            .Where(n => n.SubjectKind == own && (user is null || n.Subject == user.Value.Value))
            .Select(n => n.Id).ToHashSet();
        var actors = user is { } person
            ? await viewers.ActorsOf(person, db, cancel)
            : [Actor.Nobody with { Rights = permissions.Of() }];
        var asked =
            from notice in notices
            where !found.Contains(notice.Id) && doors.Kinds.Contains(notice.SubjectKind)
            let kind = kinds.ByCode(notice.Kind)
            where kind is not null
            group notice.Id by (notice.SubjectKind, Purpose: purposes.Of(kinds.DeclaredIn(kind)));
        foreach (var group in asked)
        {
            var ids = group.ToList();
            foreach (var actor in actors)
            {
                if (ids.Count == 0) break;
                var door = doors.FoundBy(group.Key.Purpose.Reader(actor), group.Key.SubjectKind, db);
                found.UnionWith(await db.Set<Notice>()
                    .Where(n => ids.Contains(n.Id))
                    .Where(n => n.Subject, door)
                    .Select(n => n.Id)
                    .ToListAsync(cancel));
                ids.RemoveAll(found.Contains);
            }
        }

        return found;
    }

    /// <summary>Those that still stand (<see cref="NoticeKind.Lasts"/>): one statement for each kind that can be over.</summary>
    public async Task<HashSet<NoticeId>> Standing(IReadOnlyCollection<Notice> notices, AppDb db, CancellationToken cancel)
    {
        var standing = new HashSet<NoticeId>();
        foreach (var group in notices.GroupBy(n => n.Kind, n => n.Id))
        {
            var ids = group.ToList();
            standing.UnionWith(kinds.ByCode(group.Key)?.Stands(db) is { } stands
                ? await db.Set<Notice>().Where(n => ids.Contains(n.Id)).Where(stands).Select(n => n.Id).ToListAsync(cancel)
                : ids);
        }

        return standing;
    }
}
