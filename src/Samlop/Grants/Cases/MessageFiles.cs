using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Cases;

/// <summary>A message takes files from both sides, for as long as the case is open.</summary>
internal sealed class MessageFiles(AppDb db) : ITakesFiles
{
    private const string Kind = "message";

    public string Code => Kind;

    public static FilePlace In(CaseFileId caseFile) => new(Kind, caseFile.Value);

    public async Task<Refusal?> MayTake(FilePlace place, Actor actor, CancellationToken cancel)
    {
        var id = new CaseFileId(place.Subject);
        var caseFile = await db.Rows<CaseFile>().VisibleTo(actor.ForCases()).SingleOrDefaultAsync(c => c.Id == id, cancel);
        return caseFile is null || place != In(id) || actor.SideOf(caseFile.Owner, caseFile.Party) is null ? Refusal.NotFound
            : caseFile.ClosedAt is not null ? SendCaseMessage.CaseClosed
            : null;
    }
}
