using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Record;

public readonly record struct AskedConsentId(Guid Value) : IId<AskedConsentId>
{
    public static AskedConsentId From(Guid value) => new(value);
}

/// <summary>
/// Spørsmål om samtykke: the body that recorded a person asks them whether one receiver may see one category for one purpose. A yes is a
/// consent; of a no nothing more is kept than that it is answered, and nobody is told why.
/// </summary>
public sealed class AskedConsent : IPartOf<Person>
{
    public required AskedConsentId Id { get; init; }

    public required PersonId Person { get; init; }

    public required PartyKind OwnerKind { get; init; }

    public required OrganisationId Owner { get; init; }

    public required PartyKind ReceiverKind { get; init; }

    public required OrganisationId Receiver { get; init; }

    public required PersonCategory Category { get; init; }

    public required SharingPurpose Purpose { get; init; }

    /// <summary>The last day of the consent that is asked for; null where no end is set.</summary>
    public DateOnly? Until { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The person has answered, or the body asks no more.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The person has answered, so that the same is not asked again at once.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    public static Expression<Func<AskedConsent, bool>> Waits { get; } = a => a.EndedAt == null;

    public static Expression<Func<AskedConsent, bool>> IsAnswered { get; } = a => a.AnsweredAt != null;

    /// <summary>The answer was no: when it was given, no consent said the same.</summary>
    /// <param name="given">The person's consents, read with their scans.</param>
    public bool IsDeclined(IEnumerable<Consent> given) =>
        AnsweredAt is { } at && !given.Any(c => IsSaidBy(c) && c.IsInForceAt(Moment.At(at)));

    /// <summary>The consent says what is asked.</summary>
    public bool IsSaidBy(Consent consent) =>
        consent.Says(new(ReceiverKind, Receiver), Category, Purpose, new(OwnerKind, Owner));

    /// <summary>Its last day has not passed: after that nobody waits for an answer.</summary>
    public static Expression<Func<AskedConsent, bool>> MayBeGiven(DateOnly day) => a => a.Until == null || a.Until >= day;
}

internal sealed class AskedConsentModel : IEntityTypeConfiguration<AskedConsent>
{
    public void Configure(EntityTypeBuilder<AskedConsent> asked)
    {
        asked.ToTable("person_asked_consent");
        asked.IsFrozen(later: a => new { a.EndedAt, a.AnsweredAt });
        asked.HasKey(a => a.Id);
        asked.Property(a => a.Id).ValueGeneratedNever();
        asked.Property(a => a.OwnerKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        asked.Property(a => a.ReceiverKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        asked.Property(a => a.Category).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        asked.Property(a => a.Purpose).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        asked.HasIndex(a => a.Person);
        asked.HasOne<Person>().WithMany().HasForeignKey(a => a.Person).OnDelete(DeleteBehavior.Restrict);
        asked.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Owner).OnDelete(DeleteBehavior.Restrict);
        asked.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Receiver).OnDelete(DeleteBehavior.Restrict);
    }
}
