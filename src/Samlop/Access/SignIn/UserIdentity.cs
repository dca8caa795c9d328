using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access.SignIn;

public readonly record struct UserIdentityId(Guid Value) : IId<UserIdentityId>
{
    public static UserIdentityId From(Guid value) => new(value);
}

/// <summary>
/// Kjent innlogging: what a user is known by at an issuer since a day. Neither name, address nor number: the issuer's own sign for the
/// person, and the keyed hash of the national identity number where the issuer tells it. Untied it stays, and signs nobody in.
/// </summary>
public sealed class UserIdentity
{
    /// <summary>OpenID Connect Core 1.0, 2: a subject has at most 255 signs.</summary>
    public const int SubjectLimit = 255;

    public required UserIdentityId Id { get; init; }

    public required UserId User { get; init; }

    /// <summary>As in the tokens (<c>iss</c>): it stays when the settings give the issuer another name.</summary>
    public required string Issuer { get; init; }

    /// <summary>The issuer's own sign for the person (<c>sub</c>), given to nobody else later.</summary>
    public required string Subject { get; init; }

    /// <summary>64 hexadecimal digits (<see cref="IdentityHash"/>); null where the issuer tells no number.</summary>
    public string? NumberHash { get; init; }

    public required DateTimeOffset TiedAt { get; init; }

    /// <summary>Since when it signs nobody in; null while it does.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The administrator who untied it.</summary>
    public UserId? EndedBy { get; private set; }

    public void End(UserId by, DateTimeOffset at) => (EndedBy, EndedAt) = (by, at);
}

internal sealed class UserIdentityModel : IEntityTypeConfiguration<UserIdentity>
{
    public void Configure(EntityTypeBuilder<UserIdentity> identity)
    {
        identity.ToTable("user_identity");
        identity.IsFrozen(later: i => new { i.EndedAt, i.EndedBy });
        identity.IsOpenBecause("Read by the sign-in, by what an issuer has told, and beside the user, whose page has a door.");
        identity.HasKey(i => i.Id);
        identity.Property(i => i.Issuer).HasMaxLength(300);
        identity.Property(i => i.Subject).HasMaxLength(UserIdentity.SubjectLimit);
        identity.Property(i => i.NumberHash).HasMaxLength(64);
        identity.HasOne<User>().WithMany().HasForeignKey(i => i.User).OnDelete(DeleteBehavior.Restrict);
        identity.HasOne<User>().WithMany().HasForeignKey(i => i.EndedBy).OnDelete(DeleteBehavior.Restrict);
        identity.HasIndex(i => new { i.Issuer, i.Subject }).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        identity.HasIndex(i => i.NumberHash);
    }
}
