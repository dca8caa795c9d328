using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Information;

internal sealed class InformationModel : IEntityTypeConfiguration<TranslationApproval>
{
    public void Configure(EntityTypeBuilder<TranslationApproval> approval)
    {
        approval.ToTable("translation_approval");
        approval.IsProtected();
        approval.IsFrozen(later: a => a.WithdrawnAt);
        approval.HasKey(a => a.Id);
        approval.Property(a => a.Page).HasMaxLength(50);
        approval.Property(a => a.Language).HasMaxLength(2);
        approval.Property(a => a.Hash).HasMaxLength(64);
        approval.Property(a => a.Competence).HasMaxLength(TranslationApproval.CompetenceLimit);
        approval.HasOne<User>().WithMany().HasForeignKey(a => a.By).OnDelete(DeleteBehavior.Restrict);
        // One that stands for each text; who read it first stands for it.
        approval.HasIndex(a => new { a.Page, a.Language, a.Hash }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
    }
}
