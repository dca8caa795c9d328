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
/// person, and the keyed hash of the national identity number where the issuer tells it.
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
}

internal sealed class UserIdentityModel : IEntityTypeConfiguration<UserIdentity>
{
    public void Configure(EntityTypeBuilder<UserIdentity> identity)
    {
        identity.ToTable("user_identity");
        identity.IsOpenBecause("Read by the sign-in alone, by what an issuer has told.");
        identity.HasKey(i => i.Id);
        identity.Property(i => i.Issuer).HasMaxLength(300);
        identity.Property(i => i.Subject).HasMaxLength(UserIdentity.SubjectLimit);
        identity.Property(i => i.NumberHash).HasMaxLength(64);
        identity.HasOne<User>().WithMany().HasForeignKey(i => i.User).OnDelete(DeleteBehavior.Restrict);
        identity.HasIndex(i => new { i.Issuer, i.Subject }).IsUnique();
        identity.HasIndex(i => i.NumberHash);
    }
}
