using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Sign;

/// <summary>The place beside a version for what later steps say of it.</summary>
/// <param name="Since">The number of the version that the reader saw before; null where they saw none.</param>
public sealed record VersionShown(Agreement Agreement, AgreementVersion Version, AgreementContent Content, int? Since = null);

internal static class VersionReading
{
    /// <summary>A version with what it says, for whoever reads it (<see cref="AgreementAccess.ReadBy"/>); else nothing.</summary>
    public static async Task<(Agreement? Agreement, AgreementVersion? Version)> VersionOf(
        this AppDb db, CaseNumber number, int version, Actor actor, CancellationToken cancel)
    {
        var agreement = await db.Rows<Agreement>().VisibleTo(actor.ForAgreements()).Numbered(number).WithAll()
            .Include(a => a.Versions).ThenInclude(v => v.Text).SingleOrDefaultAsync(cancel);
        var found = agreement?.ReadBy(actor).SingleOrDefault(v => v.Number == version);
        return found is null ? (null, null) : (agreement, found);
    }
}
