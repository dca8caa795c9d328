using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

internal sealed class DecideModel
    : IEntityTypeConfiguration<Decision>,
        IEntityTypeConfiguration<DecisionProposal>,
        IEntityTypeConfiguration<PortfolioAssessment>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("decision", table => table.HasCheckConstraint("CK_decision_two_persons", """
            "DecidedBy" <> "SavedBy"
            """));
        decision.IsDecidedByTwo(d => d.DecidedAt, d => d.DecidedBy);
        decision.IsFrozen(once: d => d.DecidedAt, later: d => d.DeclinedAt);
        decision.IsProtected();
        decision.HasKey(d => d.Id);
        decision.HasOne<GrantApplication>().WithMany().HasForeignKey(d => d.Application).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<Call>().WithMany().HasForeignKey(d => d.Call).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<Decision>().WithMany().HasForeignKey(d => d.Replaces).OnDelete(DeleteBehavior.Restrict);
        decision.HasIndex(d => new { d.Application, d.Number }).IsUnique();
        decision.HasIndex(d => new { d.Call, d.DecidedAt });
        // What is under way is little of all that was ever decided.
        decision.HasIndex(d => new { d.DecidedAt, d.DiscardedAt });
        decision.Property(d => d.Kind).HasConversion<string>().HasMaxLength(20);
        decision.Property(d => d.Fell).HasConversion<string>().HasMaxLength(20);
        decision.Property(d => d.BasisHash).HasMaxLength(HashLength).IsFixedLength();
        decision.HasMany(d => d.Proposals).WithOne().HasForeignKey(p => p.Decision).OnDelete(DeleteBehavior.Restrict);
        decision.Navigation(d => d.Proposals).HasField("proposals");
        decision.PrimitiveCollection(d => d.Writers).ElementType().HasConversion<IdConverter<UserId>>();
        decision.Property(d => d.Renewal).HasMaxLength(StartNewDecision.ReasonLimit);
        decision.Ignore(d => d.Amount).Ignore(d => d.IsOpen);
    }

    public void Configure(EntityTypeBuilder<DecisionProposal> proposal)
    {
        proposal.ToTable("decision_proposal");
        proposal.IsFrozen();
        proposal.HasKey(p => new { p.Decision, p.Number });
        proposal.Property(p => p.Hash).HasMaxLength(HashLength).IsFixedLength();
    }

    public void Configure(EntityTypeBuilder<PortfolioAssessment> portfolio)
    {
        portfolio.ToTable("portfolio_assessment");
        portfolio.IsProtected();
        portfolio.HasKey(p => p.Call);
        portfolio.HasOne<Call>().WithOne().HasForeignKey<PortfolioAssessment>(p => p.Call).OnDelete(DeleteBehavior.Restrict);
        portfolio.Property(p => p.Text).HasMaxLength(PortfolioAssessment.TextLimit);
        portfolio.PrimitiveCollection(p => p.Fallen).ElementType().HasConversion<IdConverter<DecisionId>>();
        portfolio.Ignore(p => p.IsOutdated);
        portfolio.PrimitiveCollection(p => p.Writers).ElementType().HasConversion<IdConverter<UserId>>();
    }
}
