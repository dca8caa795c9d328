using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases.Journal;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.Files;

namespace Samlop.Grants.Letters;

internal sealed class LettersModel
    : IEntityTypeConfiguration<DecisionLetter>,
        IEntityTypeConfiguration<LetterTemplateVersion>,
        IEntityTypeConfiguration<AppealRuling>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<DecisionLetter> letter)
    {
        letter.ToTable("decision_letter");
        letter.IsProtected();
        letter.HasKey(l => l.Id);
        letter.HasOne<Decision>().WithOne().HasForeignKey<DecisionLetter>(l => l.Decision).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<GrantApplication>().WithMany().HasForeignKey(l => l.Application).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<Call>().WithMany().HasForeignKey(l => l.Call).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<Organisation>().WithMany().HasForeignKey(l => l.County).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<Organisation>().WithMany().HasForeignKey(l => l.Directorate).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<JournalEntry>().WithMany().HasForeignKey(l => l.Entry).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<StoredFile>().WithMany().HasForeignKey(l => l.Pdf).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<StoredFile>().WithMany().HasForeignKey(l => l.Archive).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<StoredFile>().WithMany().HasForeignKey(l => l.Html).OnDelete(DeleteBehavior.Restrict);
        letter.HasIndex(l => new { l.County, l.DispatchedAt });
        letter.Property(l => l.Kind).HasConversion<string>().HasMaxLength(20);
        letter.Property(l => l.Form).HasConversion<string>().HasMaxLength(2);
        letter.Property(l => l.Title).HasMaxLength(LetterStructure.TextLimit);
        letter.Property(l => l.CaseNumber).HasMaxLength(20);
        letter.Property(l => l.Search).HasMaxLength(LetterStructure.TextLimit + 300);
        letter.Property(l => l.Hash).HasMaxLength(HashLength).IsFixedLength();
    }

    public void Configure(EntityTypeBuilder<LetterTemplateVersion> template)
    {
        template.ToTable("letter_template_version", table => table.HasCheckConstraint("CK_letter_template_version_two_persons", """
            "InForceBy" <> "SavedBy"
            """));
        template.IsDecidedByTwo(t => t.InForceAt, t => t.InForceBy);
        template.IsOpenBecause("The words that all letters share; the pages that show them ask for the permission.");
        template.HasKey(t => t.Id);
        template.HasIndex(t => new { t.Kind, t.Number }).IsUnique();
        template.Property(t => t.Kind).HasConversion<string>().HasMaxLength(20);
        template.Ignore(t => t.IsDraft);
    }

    public void Configure(EntityTypeBuilder<AppealRuling> ruling)
    {
        ruling.ToTable("appeal_ruling", table => table.HasCheckConstraint("CK_appeal_ruling_two_persons", """
            "SettledBy" <> "WrittenBy"
            """));
        ruling.IsDecidedByTwo(r => r.SettledAt, r => r.SettledBy);
        ruling.IsOpenBecause("Which letters tell of a right to appeal is the same for all.");
        ruling.HasKey(r => r.Id);
        ruling.HasIndex(r => new { r.Kind, r.SettledAt });
        ruling.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        ruling.Property(r => r.Standing).HasConversion<string>().HasMaxLength(20);
        ruling.Ignore(r => r.Answer);
        ruling.Property(r => r.Reason).HasMaxLength(AppealRuling.TextLimit);
        ruling.Property(r => r.Source).HasMaxLength(AppealRuling.TextLimit);
    }
}
