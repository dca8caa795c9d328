using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;

namespace Samlop.Cases.Drafts;

internal sealed class DraftModel : IEntityTypeConfiguration<CaseDraft>
{
    public void Configure(EntityTypeBuilder<CaseDraft> draft)
    {
        draft.ToTable("case_draft");
        draft.IsProtected();
        draft.HasKey(d => new { d.By, d.Organisation, d.Code, d.Subject, d.Number });
        draft.Property(d => d.Code).HasMaxLength(FilePlace.CodeLimit);
        draft.Property(d => d.Kept).HasConversion(kept => CaseDraft.Stored(kept), stored => CaseDraft.Read(stored));
        draft.HasOne<CaseFile>().WithMany().HasForeignKey(d => d.Case).OnDelete(DeleteBehavior.Restrict);
        draft.HasOne<User>().WithMany().HasForeignKey(d => d.By).OnDelete(DeleteBehavior.Restrict);
        draft.HasOne<Organisation>().WithMany().HasForeignKey(d => d.Organisation).OnDelete(DeleteBehavior.Restrict);
    }
}
