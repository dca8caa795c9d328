using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Platform.Data;

namespace Samlop.Agreements.Agree;

internal sealed class AgreeModel
    : IEntityTypeConfiguration<Agreement>,
        IEntityTypeConfiguration<AgreementParty>,
        IEntityTypeConfiguration<AgreementVersion>,
        IEntityTypeConfiguration<AgreementVersionText>,
        IEntityTypeConfiguration<AgreementSignature>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<Agreement> agreement)
    {
        agreement.ToTable("agreement");
        agreement.IsProtected();
        agreement.HasKey(a => a.Id);
        agreement.Property(a => a.Id).ValueGeneratedNever();
        agreement.HasIndex(a => new { a.Year, a.Serial }).IsUnique();
        agreement.HasIndex(a => a.Keeper);
        agreement.Property(a => a.KindCode).HasMaxLength(20);
        agreement.Property(a => a.AmendingBecause).HasMaxLength(Agreement.ReasonLimit);
        agreement.Property(a => a.Title).HasMaxLength(Agreement.TitleLimit);
        agreement.Ignore(a => a.Number).Ignore(a => a.Kind).Ignore(a => a.Members).Ignore(a => a.Current).Ignore(a => a.MissingParties)
            .Ignore(a => a.Gone).Ignore(a => a.FirstDay)
            .Ignore(a => a.Out).Ignore(a => a.Standing).Ignore(a => a.Unsigned).Ignore(a => a.Next).Ignore(a => a.IsOrdered);
        agreement.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Keeper).OnDelete(DeleteBehavior.Restrict);
        agreement.HasOne<Agreement>().WithMany().HasForeignKey(a => a.Parent).OnDelete(DeleteBehavior.Restrict);
        agreement.HasOne<Agreement>().WithMany().HasForeignKey(a => a.CarriesOn).OnDelete(DeleteBehavior.Restrict);
        agreement.HasMany(a => a.Parties).WithOne().HasForeignKey(p => p.Agreement).OnDelete(DeleteBehavior.Restrict);
        agreement.Navigation(a => a.Parties).HasField("parties");
        agreement.HasMany(a => a.Versions).WithOne().HasForeignKey(v => v.Agreement).OnDelete(DeleteBehavior.Restrict);
        agreement.Navigation(a => a.Versions).HasField("versions");
        agreement.HasMany(a => a.Signatures).WithOne().HasForeignKey(s => s.Agreement).OnDelete(DeleteBehavior.Restrict);
        agreement.Navigation(a => a.Signatures).HasField("signatures");
    }

    public void Configure(EntityTypeBuilder<AgreementParty> party)
    {
        party.ToTable("agreement_party");
        party.HasKey(p => p.Id);
        party.Property(p => p.Id).ValueGeneratedNever();
        party.HasIndex(p => new { p.Agreement, p.Organisation }).IsUnique().HasFilter("\"LeftOn\" IS NULL");
        party.HasIndex(p => p.Organisation);
        party.Property(p => p.Promised).HasMaxLength(AgreementParty.PromisedLimit);
        party.Property(p => p.PromisedIn).HasMaxLength(20);
        party.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Organisation).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AgreementVersion> version)
    {
        version.ToTable("agreement_version");
        version.IsFrozen(later: v => new
        {
            v.SignedAt,
            v.HoldsFrom,
            v.EndedAt,
            v.Ending,
            v.EndedBy,
            v.EndedFor,
            v.EndedByName,
            v.EndedForName,
            v.EndedBecause,
        });
        version.HasKey(v => new { v.Agreement, v.Number });
        version.Ignore(v => v.IsOut);
        version.Ignore(v => v.Mark);
        version.Property(v => v.EndedBecause).HasMaxLength(Agreement.ReasonLimit);
        version.Property(v => v.Title).HasMaxLength(Agreement.TitleLimit);
        version.Property(v => v.Hash).HasMaxLength(HashLength).IsFixedLength();
        version.HasOne(v => v.Text).WithOne()
            .HasForeignKey<AgreementVersionText>(t => new { t.Agreement, t.Number })
            .OnDelete(DeleteBehavior.Restrict);
        version.Navigation(v => v.Text).IsRequired();
    }

    public void Configure(EntityTypeBuilder<AgreementVersionText> text)
    {
        text.ToTable("agreement_version_text");
        text.IsFrozen();
        text.HasKey(t => new { t.Agreement, t.Number });
        text.HasOne<Agreement>().WithMany().HasForeignKey(t => t.Agreement).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AgreementSignature> signature)
    {
        signature.ToTable("agreement_signature");
        signature.IsFrozen(later: s => new { s.WithdrawnAt, s.WithdrawnBy, s.WithdrawnByName, s.WithdrawnBecause });
        signature.HasKey(s => s.Id);
        signature.Property(s => s.Id).ValueGeneratedNever();
        signature.HasIndex(s => new { s.Agreement, s.Number, s.Party }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
        signature.Property(s => s.Hash).HasMaxLength(HashLength).IsFixedLength();
        signature.Property(s => s.SignerName).HasMaxLength(User.NameLimit);
        signature.Property(s => s.PrincipalName).HasMaxLength(User.NameLimit);
        signature.Property(s => s.SignerTitle).HasMaxLength(AgreementSignature.TitleLimit);
        signature.Property(s => s.WithdrawnBecause).HasMaxLength(Agreement.ReasonLimit);
        signature.Property(s => s.OrganisationName).HasMaxLength(Organisation.NameLimit);
        signature.HasOne<AgreementVersion>().WithMany().HasForeignKey(s => new { s.Agreement, s.Number }).OnDelete(DeleteBehavior.Restrict);
        signature.HasOne<AgreementParty>().WithMany().HasForeignKey(s => s.Party).OnDelete(DeleteBehavior.Restrict);
        signature.HasOne<Delegation>().WithMany().HasForeignKey(s => s.Under).OnDelete(DeleteBehavior.Restrict);
    }
}
