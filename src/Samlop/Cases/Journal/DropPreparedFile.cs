using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Journal;

/// <summary>Ta bort fil: out of what is about to be sent. Its content is forgotten.</summary>
public sealed class DropPreparedFile(AppDb db) : IUseCase<DropPreparedFile.Input, Done>, ISavesDraft
{
    public static Permission Needs => PrepareFile.Needs;

    public sealed class Input : IInput<DropPreparedFile, Input, Done>
    {
        /// <summary>From the button that was pressed.</summary>
        public Guid File { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var id = new PreparedFileId(input.File);
        var file = await db.Rows<PreparedFile>().ManageableBy(actor.ForCaseFiles()).SingleOrDefaultAsync(f => f.Id == id, cancel);
        if (file is null) return Refusal.NotFound;
        var stored = await db.Set<StoredFile>().SingleAsync(f => f.Id == file.File, cancel);
        db.Remove(file);
        db.Remove(stored);
        return new Done();
    }
}
