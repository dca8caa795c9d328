using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Templates;
using Samlop.Platform.Data;
using Samlop.Platform.Files;

namespace Samlop.Letters;

internal sealed class LettersModel : IEntityTypeConfiguration<Letter>, IEntityTypeConfiguration<LetterTemplateVersion>
{
    private const int HashLength = 64;
    private const int CodeLimit = 40;

    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.ToTable("letter");
        letter.IsFrozen(later: l => new { l.OpenedAt, l.OpenedBy }, but: l => l.Search);
        letter.IsProtected();
        letter.HasKey(l => l.Id);
        letter.HasOne<CaseFile>().WithMany().HasForeignKey(l => l.Case).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<Organisation>().WithMany().HasForeignKey(l => l.Sender).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<Organisation>().WithMany().HasForeignKey(l => l.Receiver).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<JournalEntry>().WithMany().HasForeignKey(l => l.Entry).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<StoredFile>().WithMany().HasForeignKey(l => l.Pdf).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<StoredFile>().WithMany().HasForeignKey(l => l.Archive).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<StoredFile>().WithMany().HasForeignKey(l => l.Html).OnDelete(DeleteBehavior.Restrict);
        letter.HasIndex(l => new { l.Matter, l.Kind }).IsUnique();
        letter.HasIndex(l => l.CaseSubject);
        letter.HasIndex(l => new { l.Receiver, l.DispatchedAt });
        letter.Property(l => l.Kind).HasMaxLength(CodeLimit);
        letter.Property(l => l.Form).HasConversion<string>().HasMaxLength(2);
        letter.Property(l => l.Title).HasMaxLength(LetterKind.TextLimit);
        letter.Property(l => l.CaseNumber).HasMaxLength(20);
        letter.Property(l => l.About).HasMaxLength(100);
        letter.Property(l => l.Hash).HasMaxLength(HashLength).IsFixedLength();
    }

    public void Configure(EntityTypeBuilder<LetterTemplateVersion> template)
    {
        template.ToTable("letter_template_version", table => table.HasCheckConstraint("CK_letter_template_version_two_persons", """
            "InForceBy" <> "SavedBy"
            """));
        template.IsDecidedByTwo(t => t.InForceAt, t => t.InForceBy);
        template.IsFrozen(once: t => t.InForceAt);
        template.IsOpenBecause("The words that all letters share; the pages that show them ask for the permission.");
        template.HasKey(t => t.Id);
        template.HasIndex(t => new { t.Kind, t.Number }).IsUnique();
        template.Property(t => t.Kind).HasMaxLength(CodeLimit);
        template.Ignore(t => t.IsDraft);
    }
}
