using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Agreements.Agree;

internal sealed class AgreeModel : IEntityTypeConfiguration<Agreement>, IEntityTypeConfiguration<AgreementParty>
{
    public void Configure(EntityTypeBuilder<Agreement> agreement)
    {
        agreement.ToTable("agreement");
        agreement.IsProtected();
        agreement.HasKey(a => a.Id);
        agreement.Property(a => a.Id).ValueGeneratedNever();
        agreement.HasIndex(a => new { a.Year, a.Serial }).IsUnique();
        agreement.HasIndex(a => a.Keeper);
        agreement.Property(a => a.KindCode).HasMaxLength(20);
        agreement.Property(a => a.Title).HasMaxLength(Agreement.TitleLimit);
        agreement.Property(a => a.Search).HasMaxLength(Agreement.TitleLimit + 40);
        agreement.Ignore(a => a.Number).Ignore(a => a.Kind).Ignore(a => a.Current).Ignore(a => a.MissingParties);
        agreement.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Keeper).OnDelete(DeleteBehavior.Restrict);
        agreement.HasOne<Agreement>().WithMany().HasForeignKey(a => a.Parent).OnDelete(DeleteBehavior.Restrict);
        agreement.HasMany(a => a.Parties).WithOne().HasForeignKey(p => p.Agreement).OnDelete(DeleteBehavior.Restrict);
        agreement.Navigation(a => a.Parties).HasField("parties");
    }

    public void Configure(EntityTypeBuilder<AgreementParty> party)
    {
        party.ToTable("agreement_party");
        party.HasKey(p => p.Id);
        party.Property(p => p.Id).ValueGeneratedNever();
        party.HasIndex(p => new { p.Agreement, p.Organisation }).IsUnique().HasFilter("\"LeftOn\" IS NULL");
        party.HasIndex(p => p.Organisation);
        party.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Organisation).OnDelete(DeleteBehavior.Restrict);
    }
}
