using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Journal;

public readonly record struct PreparedFileId(Guid Value) : IId<PreparedFileId>
{
    public static PreparedFileId From(Guid value) => new(value);
}

/// <summary>What a file is prepared for.</summary>
/// <param name="Code">Of the kind (<see cref="ITakesFiles.Code"/>).</param>
/// <param name="Subject">The id of the thing.</param>
/// <param name="Number">Within it; 0 where it has no parts.</param>
public sealed record FilePlace(string Code, Guid Subject, int Number = 0)
{
    public const int CodeLimit = 40;
}

/// <summary>A thing in a case that is sent with files: each is put to it on a form of its own, before it is sent.</summary>
public interface ITakesFiles
{
    string Code { get; }

    /// <returns>Why the thing takes no file from the actor now; null where it does.</returns>
    Task<Refusal?> MayTake(FilePlace place, Actor actor, CancellationToken cancel);
}

/// <summary>
/// Fil som skal sendes: put by somebody to what they are about to send in a case. Nobody else sees it, and it is journalled with what is
/// sent; until then it can be taken out.
/// </summary>
public sealed class PreparedFile
{
    public const int Most = 10;

    public static readonly Refusal TooManyFiles = Refusal.In<CasesText>(nameof(TooManyFiles));

    private PreparedFile()
    {
    }

    internal PreparedFile(PreparedFileId id, FilePlace place, StoredFile file, Actor by, DateTimeOffset at)
    {
        Id = id;
        (Code, Subject, Number) = (place.Code, place.Subject, place.Number);
        (File, Name, Size) = (file.Id, file.Name, file.Size);
        (By, Organisation) = (by.User, by.Organisation);
        At = at;
    }

    public PreparedFileId Id { get; private set; }

    public string Code { get; private set; } = "";

    public Guid Subject { get; private set; }

    public int Number { get; private set; }

    public StoredFileId File { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    public UserId By { get; private set; }

    /// <summary>The one that they acted for.</summary>
    public OrganisationId Organisation { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>The files that somebody is about to send.</summary>
public sealed class PreparedFiles(AppDb db)
{
    /// <summary>In the order they were put there.</summary>
    public Task<List<PreparedFile>> Of(FilePlace place, Actor actor, CancellationToken cancel = default) =>
        db.Rows<PreparedFile>()
            .ManageableBy(actor.ForCaseFiles())
            .Where(f => f.Code == place.Code && f.Subject == place.Subject && f.Number == place.Number)
            .OrderBy(f => f.At)
            .ThenBy(f => f.Id)
            .ToListAsync(cancel);

    /// <summary>They are sent in this run: prepared no more, and the caller journals them.</summary>
    public async Task<IReadOnlyList<StoredFile>> Take(FilePlace place, Actor actor, CancellationToken cancel)
    {
        var prepared = await Of(place, actor, cancel);
        if (prepared.Count == 0) return [];
        var ids = prepared.ConvertAll(f => f.File);
        var files = await db.Set<StoredFile>().Where(f => ids.Contains(f.Id)).ToListAsync(cancel);
        db.RemoveRange(prepared);
        return [.. files.OrderBy(f => ids.IndexOf(f.Id))];
    }

    /// <summary>What they were put to is not sent: they are forgotten, with their content.</summary>
    public async Task Forget(FilePlace place, Actor actor, CancellationToken cancel) =>
        db.RemoveRange(await Take(place, actor, cancel));
}
