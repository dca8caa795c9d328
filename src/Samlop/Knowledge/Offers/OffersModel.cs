using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Offers;

internal sealed class OffersModel : IEntityTypeConfiguration<Offer>, IEntityTypeConfiguration<OfferVersion>
{
    private const int WordLength = 30;

    public void Configure(EntityTypeBuilder<Offer> offer)
    {
        offer.ToTable("offer");
        offer.IsProtected();
        offer.HasKey(o => o.Id);
        offer.HasOne<Organisation>().WithMany().HasForeignKey(o => o.Owner).OnDelete(DeleteBehavior.Restrict);
        offer.HasIndex(o => o.Owner);
        offer.HasIndex(o => o.ConfirmedTo);
        offer.Property(o => o.Kind).HasConversion(new StoredNameConverter<OfferKind>()).HasMaxLength(WordLength);
        offer.Property(o => o.Title).HasMaxLength(Offer.TitleLimit);
        offer.Property(o => o.What).HasMaxLength(Offer.TextLimit);
        offer.Property(o => o.HowToGetIn).HasMaxLength(Offer.TextLimit);
        offer.Property(o => o.WhoDecides).HasMaxLength(Offer.LineLimit);
        offer.Property(o => o.Contact).HasMaxLength(Offer.LineLimit);
        offer.PrimitiveCollection(o => o.Groups).ElementType().HasConversion(new StoredNameConverter<OfferGroup>());
        offer.PrimitiveCollection(o => o.Residence).ElementType().HasConversion(new StoredNameConverter<ResidenceGround>());
        offer.PrimitiveCollection(o => o.Levels).ElementType().HasConversion(new StoredNameConverter<OfferLevel>());
        offer.PrimitiveCollection(o => o.Starts);
        offer.PrimitiveCollection(o => o.Places);
        offer.PrimitiveCollection(o => o.Links);
        offer.Property(o => o.Language).HasMaxLength(3);
        offer.Property(o => o.Delivery).HasConversion(new StoredNameConverter<OfferDelivery>()).HasMaxLength(WordLength);
        offer.Property(o => o.WithdrawReason).HasMaxLength(Offer.ReasonLimit);
        offer.Ignore(o => o.Content);
        offer.HasMany(o => o.Versions).WithOne().HasForeignKey(v => v.Offer).OnDelete(DeleteBehavior.Restrict);
        offer.Navigation(o => o.Versions).HasField("versions");
    }

    public void Configure(EntityTypeBuilder<OfferVersion> version)
    {
        version.ToTable("offer_version");
        version.IsFrozen();
        version.HasKey(v => new { v.Offer, v.Number });
    }
}
