using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Files;

namespace Samlop.Persons.Record;

/// <summary>
/// What sharing may rest on: ties, consents, orders, places. Each is asked for a person and a body together: an index on the body alone
/// would be read for every person anew.
/// </summary>
internal sealed class GroundsModel
    : IEntityTypeConfiguration<Tie>,
        IEntityTypeConfiguration<Consent>,
        IEntityTypeConfiguration<Told>,
        IEntityTypeConfiguration<ConsentScan>,
        IEntityTypeConfiguration<Order>,
        IEntityTypeConfiguration<Placement>,
        IEntityTypeConfiguration<TrainingContract>,
        IEntityTypeConfiguration<OpenedGlass>
{
    private const int LanguageLength = 5;

    public void Configure(EntityTypeBuilder<Tie> tie)
    {
        tie.ToTable("person_tie");
        tie.IsFrozen(but: t => t.To);
        tie.HasKey(t => t.Id);
        tie.Property(t => t.Id).ValueGeneratedNever();
        tie.Property(t => t.BodyKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        tie.Property(t => t.Capacity).HasMaxLength(Tie.TextLimit);
        tie.Property(t => t.RestsOn).HasMaxLength(Tie.TextLimit);
        tie.HasIndex(t => new { t.Person, t.Body });
        tie.HasOne<Organisation>().WithMany().HasForeignKey(t => t.Body).OnDelete(DeleteBehavior.Restrict);
        tie.HasOne<User>().WithMany().HasForeignKey(t => t.User).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.ToTable("person_consent");
        consent.IsFrozen(later: c => c.WithdrawnAt);
        consent.HasKey(c => c.Id);
        consent.Property(c => c.Id).ValueGeneratedNever();
        consent.Property(c => c.ReceiverKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        consent.Property(c => c.OwnerKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        consent.Property(c => c.Category).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        consent.Property(c => c.Purpose).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        consent.Property(c => c.Way).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        consent.Property(c => c.NoticeLanguage).HasMaxLength(LanguageLength);
        consent.HasIndex(c => new { c.Person, c.Receiver });
        consent.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Receiver).OnDelete(DeleteBehavior.Restrict);
        consent.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Owner).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Told> told)
    {
        told.ToTable("person_told");
        told.IsFrozen(later: t => t.TakenBackAt);
        told.HasKey(t => t.Id);
        told.Property(t => t.Id).ValueGeneratedNever();
        told.Property(t => t.OwnerKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        told.Property(t => t.ReceiverKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        told.Property(t => t.Purpose).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        told.Property(t => t.Way).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        told.Property(t => t.Language).HasMaxLength(LanguageLength);
        told.HasIndex(t => new { t.Person, t.Receiver });
        told.HasOne<Organisation>().WithMany().HasForeignKey(t => t.Owner).OnDelete(DeleteBehavior.Restrict);
        told.HasOne<Organisation>().WithMany().HasForeignKey(t => t.Receiver).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ConsentScan> scan)
    {
        scan.ToTable("person_consent_scan");
        scan.IsFrozen(later: s => s.TakenBackAt);
        scan.HasKey(s => s.Id);
        scan.Property(s => s.Id).ValueGeneratedNever();
        scan.HasIndex(s => s.Person);
        scan.HasIndex(s => s.Consent);
        scan.HasOne<Person>().WithMany().HasForeignKey(s => s.Person).OnDelete(DeleteBehavior.Restrict);
        scan.HasOne<Consent>().WithMany(c => c.Scans).HasForeignKey(s => s.Consent).OnDelete(DeleteBehavior.Restrict);
        scan.HasOne<StoredFile>().WithMany().HasForeignKey(s => s.File).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Order> order)
    {
        order.ToTable("person_order");
        order.IsFrozen(but: o => o.Until);
        order.HasKey(o => o.Id);
        order.Property(o => o.Id).ValueGeneratedNever();
        order.Property(o => o.Kind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        order.Property(o => o.ByKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        order.Property(o => o.Section).HasMaxLength(Order.SectionLimit);
        order.Property(o => o.Law).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        order.PrimitiveCollection(o => o.Categories).ElementType().HasConversion<string>();
        order.HasIndex(o => new { o.Person, o.By });
        order.HasOne<Organisation>().WithMany().HasForeignKey(o => o.By).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Placement> placement)
    {
        placement.ToTable("person_placement");
        placement.HasKey(p => p.Id);
        placement.Property(p => p.Id).ValueGeneratedNever();
        placement.Property(p => p.BodyKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        placement.HasIndex(p => new { p.Person, p.Body });
        placement.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Body).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TrainingContract> contract)
    {
        contract.ToTable("person_contract");
        contract.HasKey(c => c.Id);
        contract.Property(c => c.Id).ValueGeneratedNever();
        contract.Property(c => c.BodyKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        contract.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Body).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OpenedGlass> glass)
    {
        glass.ToTable("person_glass");
        glass.IsFrozen(erasable: g => g.Words);
        glass.HasKey(g => g.Id);
        glass.Property(g => g.Id).ValueGeneratedNever();
        glass.Property(g => g.BodyKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        glass.Property(g => g.Reason).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        glass.Property(g => g.Words).HasMaxLength(OpenedGlass.WordsLimit);
        glass.PrimitiveCollection(g => g.Categories).ElementType().HasConversion<string>();
        glass.HasIndex(g => new { g.Person, g.User });
        glass.HasOne<Organisation>().WithMany().HasForeignKey(g => g.Body).OnDelete(DeleteBehavior.Restrict);
        glass.HasOne<User>().WithMany().HasForeignKey(g => g.User).OnDelete(DeleteBehavior.Restrict);
    }
}
