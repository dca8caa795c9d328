using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;

namespace Samlop.Grants.Control;

internal sealed class ControlModel
    : IEntityTypeConfiguration<ControlDraw>,
        IEntityTypeConfiguration<DrawnCase>,
        IEntityTypeConfiguration<ControlCase>,
        IEntityTypeConfiguration<ControlFinding>
{
    private const int HashLength = 64;
    private const int WordLength = 20;

    public void Configure(EntityTypeBuilder<ControlDraw> draw)
    {
        draw.ToTable("control_draw", table => table.HasCheckConstraint("CK_control_draw_two_persons", """
            "DrawnBy" <> "FixedBy" AND "ClosedBy" <> "FixedBy"
            """));
        draw.IsFrozen(later: d => new
        {
            d.ClosedBy,
            d.ClosedAt,
            d.ListHash,
            d.DrawnBy,
            d.DrawnAt,
            d.DroppedAt,
            d.DroppedBy,
            d.DropReason,
        });
        draw.IsProtected();
        draw.HasKey(d => d.Id);
        draw.HasOne<Call>().WithMany().HasForeignKey(d => d.Call).OnDelete(DeleteBehavior.Restrict);
        draw.HasOne<Organisation>().WithMany().HasForeignKey(d => d.Owner).OnDelete(DeleteBehavior.Restrict);
        draw.HasIndex(d => new { d.Call, d.Number }).IsUnique();
        draw.Property(d => d.Seed).HasMaxLength(FixSeed.SeedLimit);
        draw.Property(d => d.Algorithm).HasMaxLength(60);
        draw.Property(d => d.ListHash).HasMaxLength(HashLength);
        draw.Property(d => d.DropReason).HasMaxLength(ControlDraw.ReasonLimit);
        draw.HasMany(d => d.Cases).WithOne().HasForeignKey(c => c.Draw).OnDelete(DeleteBehavior.Restrict);
        draw.Navigation(d => d.Cases).HasField("cases");
        draw.Ignore(d => d.Rules).Ignore(d => d.Standing);
    }

    public void Configure(EntityTypeBuilder<DrawnCase> drawn)
    {
        drawn.ToTable("drawn_case");
        drawn.IsFrozen(later: c => new { c.Digest, c.Place, c.Why });
        drawn.HasKey(c => new { c.Draw, c.Number });
        drawn.HasOne<GrantApplication>().WithMany().HasForeignKey(c => c.Application).OnDelete(DeleteBehavior.Restrict);
        drawn.HasOne<Organisation>().WithMany().HasForeignKey(c => c.County).OnDelete(DeleteBehavior.Restrict);
        drawn.HasIndex(c => c.Application);
        drawn.Property(c => c.Case).HasMaxLength(WordLength);
        drawn.Property(c => c.Kind).HasConversion<string>().HasMaxLength(WordLength);
        drawn.Property(c => c.Stratum).HasConversion<string>().HasMaxLength(WordLength);
        drawn.Property(c => c.Why).HasConversion<string>().HasMaxLength(WordLength);
        drawn.Property(c => c.Digest).HasMaxLength(HashLength);
        drawn.Ignore(c => c.Sampled);
    }

    public void Configure(EntityTypeBuilder<ControlCase> control)
    {
        control.ToTable("control_case");
        control.IsDecidedByTwo(c => c.ConcludedAt, c => c.ConcludedBy);
        control.IsFrozen(once: c => c.ConcludedAt);
        control.IsProtected();
        control.HasKey(c => c.Id);
        control.HasOne<GrantApplication>().WithMany().HasForeignKey(c => c.Application).OnDelete(DeleteBehavior.Restrict);
        control.HasOne<Call>().WithMany().HasForeignKey(c => c.Call).OnDelete(DeleteBehavior.Restrict);
        control.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Owner).OnDelete(DeleteBehavior.Restrict);
        control.HasOne<Organisation>().WithMany().HasForeignKey(c => c.County).OnDelete(DeleteBehavior.Restrict);
        control.HasOne<ControlDraw>().WithMany().HasForeignKey(c => c.Draw).OnDelete(DeleteBehavior.Restrict);
        control.HasIndex(c => new { c.County, c.OpenedAt });
        control.HasIndex(c => new { c.ConcludedAt, c.AnswerBy });
        control.Property(c => c.Reason).HasMaxLength(ControlCase.ReasonLimit);
        control.Property(c => c.Answer).HasMaxLength(ControlCase.TextLimit);
        control.Property(c => c.Conclusion).HasMaxLength(ControlCase.TextLimit);
        control.Property(c => c.Outcome).HasConversion<string>().HasMaxLength(WordLength);
        control.HasMany(c => c.Findings).WithOne().HasForeignKey(f => f.Control).OnDelete(DeleteBehavior.Cascade);
        control.Navigation(c => c.Findings).HasField("findings");
        control.Ignore(c => c.Standing);
    }

    public void Configure(EntityTypeBuilder<ControlFinding> finding)
    {
        finding.ToTable("control_finding");
        finding.IsFrozenWithItsWhole();
        finding.HasKey(f => new { f.Control, f.Number });
        finding.Property(f => f.Severity).HasConversion<string>().HasMaxLength(WordLength);
        finding.Property(f => f.Text).HasMaxLength(ControlCase.TextLimit);
        finding.Property(f => f.About).HasMaxLength(ControlFinding.AboutLimit);
    }
}
