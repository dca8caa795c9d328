using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Drafts;

public static class DraftAccess
{
    /// <summary>What the reader has begun to write, as the one they act for: nobody else's.</summary>
    public static IQueryable<CaseDraft> ManageableBy(this Rows<CaseDraft> drafts, Reader reader)
    {
        var (signedIn, user, own) = (reader.Actor.IsUser, reader.Actor.User, reader.Actor.Organisation);
        return drafts.Through(d => signedIn && d.By == user && d.Organisation == own);
    }
}
