using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;

namespace Samlop.Grants.Report.Targets;

internal sealed class TargetModel : IEntityTypeConfiguration<AwardTarget>, IEntityTypeConfiguration<TargetResult>
{
    private const int NameLength = 30;

    public void Configure(EntityTypeBuilder<AwardTarget> target)
    {
        target.ToTable("award_target");
        target.IsDecidedByTwo(t => t.ApprovedAt, t => t.ApprovedBy);
        target.IsFrozen(once: t => t.ApprovedAt, later: t => t.ReplacedAt);
        target.IsProtected();
        target.HasKey(t => t.Id);
        target.Property(t => t.Id).ValueGeneratedNever();
        target.HasIndex(t => new { t.Award, t.Number }).IsUnique();
        target.HasIndex(t => t.County);
        target.HasIndex(t => t.Application);
        target.HasIndex(t => t.Replaces).IsUnique().HasFilter("\"DiscardedAt\" IS NULL");
        target.HasOne<Award>().WithMany().HasForeignKey(t => t.Award).OnDelete(DeleteBehavior.Restrict);
        target.HasOne<GrantApplication>().WithMany().HasForeignKey(t => t.Application).OnDelete(DeleteBehavior.Restrict);
        target.HasOne<Organisation>().WithMany().HasForeignKey(t => t.County).OnDelete(DeleteBehavior.Restrict);
        target.HasOne<AwardTarget>().WithMany().HasForeignKey(t => t.Replaces).OnDelete(DeleteBehavior.Restrict);
        target.Property(t => t.Kind).HasConversion<string>().HasMaxLength(NameLength);
        target.Property(t => t.Unit).HasConversion<string>().HasMaxLength(NameLength);
        target.Property(t => t.Text).HasMaxLength(AwardTarget.TextLimit);
        target.Property(t => t.Definition).HasMaxLength(AwardTarget.DefinitionLimit);
        target.Property(t => t.ReplaceReason).HasMaxLength(AwardTarget.ReasonLimit);
        target.HasMany(t => t.Results).WithOne().HasForeignKey(r => r.Target).OnDelete(DeleteBehavior.Restrict);
        target.Navigation(t => t.Results).HasField("results");
        target.Ignore(t => t.Standing).Ignore(t => t.IsOpen);
    }

    public void Configure(EntityTypeBuilder<TargetResult> result)
    {
        result.ToTable("target_result");
        result.IsFrozen();
        result.HasKey(r => new { r.Target, r.Year, r.Number });
        result.Property(r => r.Words).HasMaxLength(TargetResult.WordsLimit);
    }
}
