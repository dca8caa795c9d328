using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>A message takes files from all who write in the thread, and one that begins a thread from all who write in the case.</summary>
internal sealed class MessageFiles(AppDb db, CaseKinds kinds) : ITakesFiles
{
    internal const string Kind = "message";

    public string Code => Kind;

    /// <param name="thread">The number of the thread; 0 of one that is not begun.</param>
    public static FilePlace In(CaseFileId caseFile, int thread = 0) => new(Kind, caseFile.Value, thread);

    public async Task<Refusal?> MayTake(FilePlace place, Actor actor, CancellationToken cancel)
    {
        var id = new CaseFileId(place.Subject);
        var caseFile = await db.Rows<CaseFile>().VisibleTo(actor.ForCaseFiles()).Include(c => c.Parties)
            .SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (caseFile is null || kinds.WriterOf(actor, caseFile) is null) return Refusal.NotFound;
        if (caseFile.ClosedAt is not null) return MessageSending.CaseClosed;
        if (place.Number == 0) return null;
        var thread = await db.Rows<CaseThread>().VisibleTo(actor.ForCaseFiles())
            .SingleOrDefaultAsync(t => t.Case == id && t.Number == place.Number, cancel);
        return thread is null ? Refusal.NotFound : thread.MayWrite();
    }
}
