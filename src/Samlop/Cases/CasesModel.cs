using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Cases;

internal sealed class CasesModel :
    IEntityTypeConfiguration<CaseNumberSeries>,
    IEntityTypeConfiguration<CaseFile>,
    IEntityTypeConfiguration<CaseParty>
{
    public void Configure(EntityTypeBuilder<CaseNumberSeries> series)
    {
        series.ToTable("case_number_series");
        series.IsOpenBecause("A counter for each year, which says nothing of any case.");
        series.HasKey(s => s.Year);
        series.Property(s => s.Year).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<CaseFile> caseFile)
    {
        caseFile.ToTable("case_file");
        caseFile.IsProtected();
        caseFile.HasKey(c => c.Id);
        caseFile.HasIndex(c => new { c.Year, c.Serial }).IsUnique();
        caseFile.HasIndex(c => c.Subject).IsUnique();
        caseFile.HasIndex(c => c.Owner);
        caseFile.Property(c => c.KindCode).HasMaxLength(60);
        caseFile.Property(c => c.PublicTitle).HasMaxLength(CaseTitles.Limit);
        caseFile.Property(c => c.Title).HasMaxLength(CaseTitles.Limit);
        caseFile.Ignore(c => c.Number);
        caseFile.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Owner).OnDelete(DeleteBehavior.Restrict);
        caseFile.HasMany(c => c.Parties).WithOne().HasForeignKey(p => p.Case).OnDelete(DeleteBehavior.Restrict);
        caseFile.Navigation(c => c.Parties).HasField("parties");
    }

    public void Configure(EntityTypeBuilder<CaseParty> party)
    {
        party.ToTable("case_party");
        party.HasKey(p => new { p.Case, p.Organisation });
        party.HasIndex(p => p.Organisation);
        party.Property(p => p.Role).HasMaxLength(CaseParty.RoleLimit);
        party.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Organisation).OnDelete(DeleteBehavior.Restrict);
    }
}
