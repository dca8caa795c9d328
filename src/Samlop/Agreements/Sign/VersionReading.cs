using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Sign;

/// <summary>The place on a version's page for what later steps say of it.</summary>
public sealed record VersionShown(Agreement Agreement, AgreementVersion Version, AgreementContent Content);

internal static class VersionReading
{
    /// <summary>
    /// A version with what it says, for whoever may read it: the parties all of them, others those that all have signed. Nothing where
    /// there is none for this actor.
    /// </summary>
    public static async Task<(Agreement? Agreement, AgreementVersion? Version)> VersionOf(
        this AppDb db, CaseNumber number, int version, Actor actor, CancellationToken cancel)
    {
        var agreement = await db.Rows<Agreement>().VisibleTo(actor.ForAgreements()).Numbered(number).WithAll()
            .Include(a => a.Versions).ThenInclude(v => v.Text).SingleOrDefaultAsync(cancel);
        var found = agreement?.Versions.SingleOrDefault(v => v.Number == version);
        return found is null || (found.SignedAt is null && !agreement!.IsReadAsDraftBy(actor)) ? (null, null) : (agreement, found);
    }

    /// <summary>The parties now and the auditors read what is being written and was never signed.</summary>
    public static bool IsReadAsDraftBy(this Agreement agreement, Actor actor) =>
        actor.Audits() || agreement.PartyOf(actor.Organisation) is not null;
}
