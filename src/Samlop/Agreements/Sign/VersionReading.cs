using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Sign;

/// <summary>The place beside a version for what later steps say of it.</summary>
/// <param name="Since">The number of the version that the reader saw before; null where they saw none.</param>
public sealed record VersionShown(Agreement Agreement, AgreementVersion Version, AgreementContent Content, int? Since = null)
{
    /// <summary>Organisations that have ended, whose place the reader's has taken.</summary>
    public IReadOnlyCollection<OrganisationId>? Before { get; init; }
}

/// <summary>The place on the page that sends an agreement to signing, for what later steps say before it is sent.</summary>
public sealed record BeforeSending(Agreement Agreement);

internal static class VersionReading
{
    /// <summary>A version with what it says, for whoever reads it (<see cref="AgreementAccess.ReadBy"/>); else nothing.</summary>
    public static async Task<FoundVersion?> VersionOf(
        this AppDb db, CaseNumber number, int version, Actor actor, DateOnly today, CancellationToken cancel)
    {
        var (agreement, before) = await db.ReadAgreement(
            all => all.Numbered(number).Include(a => a.Versions).ThenInclude(v => v.Text), actor, today, cancel);
        var found = agreement?.ReadBy(actor, before).SingleOrDefault(v => v.Number == version);
        return found is null ? null : new(agreement!, found, before);
    }
}

/// <summary>A version that somebody reads.</summary>
/// <param name="Before">Organisations that have ended, whose place the reader's has taken.</param>
internal sealed record FoundVersion(Agreement Agreement, AgreementVersion Version, IReadOnlyList<OrganisationId> Before);
