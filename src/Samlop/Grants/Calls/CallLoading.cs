using Microsoft.EntityFrameworkCore;
using Samlop.Audit;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>Loads a call with its draft and the two-person check of that draft, as the steps of publication need them.</summary>
internal static class CallLoading
{
    public static Task<Call?> ManageableCall(this AppDb db, CallId id, Actor actor, CancellationToken cancel) =>
        db.Set<Call>().ManageableBy(actor).Include(c => c.Versions.OrderBy(v => v.Ordinal)).ThenInclude(v => v.Parts)
            .SingleOrDefaultAsync(c => c.Id == id, cancel);

    public static Task<TwoPersonCheck> CheckOf(this AppDb db, CallVersion version, CancellationToken cancel) =>
        db.Set<TwoPersonCheck>().SingleAsync(c => c.Subject == version.Id.Value, cancel);
}
