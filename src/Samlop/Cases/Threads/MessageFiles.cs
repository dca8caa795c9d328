using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>A message takes files from both sides, for as long as the case is open.</summary>
internal sealed class MessageFiles(AppDb db, CaseKinds kinds) : ITakesFiles
{
    private const string Kind = "message";

    public string Code => Kind;

    public static FilePlace In(CaseFileId caseFile) => new(Kind, caseFile.Value);

    public async Task<Refusal?> MayTake(FilePlace place, Actor actor, CancellationToken cancel)
    {
        var id = new CaseFileId(place.Subject);
        var caseFile = await db.Rows<CaseFile>().VisibleTo(actor.ForCaseFiles()).Include(c => c.Parties)
            .SingleOrDefaultAsync(c => c.Id == id, cancel);
        return caseFile is null || place != In(id) || kinds.WriterOf(actor, caseFile) is null ? Refusal.NotFound
            : caseFile.ClosedAt is not null ? SendCaseMessage.CaseClosed
            : null;
    }
}
