using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access.Sessions;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;

namespace Samlop.Access;

internal sealed class AccessModel
    : IEntityTypeConfiguration<Organisation>,
        IEntityTypeConfiguration<OrganisationSuccessor>,
        IEntityTypeConfiguration<User>,
        IEntityTypeConfiguration<Membership>,
        IEntityTypeConfiguration<Session>,
        IEntityTypeConfiguration<RoleProposal>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ToTable("organisation");
        organisation.IsOpenBecause("The names of organisations stand wherever they act; their lists have doors.");
        organisation.HasKey(o => o.Id);
        organisation.Property(o => o.Name).HasMaxLength(Organisation.NameLimit);
        organisation.Property(o => o.Number).HasMaxLength(9);
        organisation.Property(o => o.RegionNumber).HasMaxLength(4);
        organisation.Property(o => o.Form).HasConversion<string>().HasMaxLength(2);
        organisation.PrimitiveCollection(o => o.Kinds).ElementType().HasConversion<string>();
        organisation.HasIndex(o => o.Number);
    }

    public void Configure(EntityTypeBuilder<OrganisationSuccessor> successor)
    {
        successor.ToTable("organisation_successor", table => table.HasCheckConstraint("CK_organisation_successor_another", """
            "Organisation" <> "Successor"
            """));
        successor.IsOpenBecause("Which organisation took over from which is told wherever the organisations are.");
        successor.HasKey(s => new { s.Organisation, s.Successor });
        successor.HasOne<Organisation>().WithMany().HasForeignKey(s => s.Organisation).OnDelete(DeleteBehavior.Restrict);
        successor.HasOne<Organisation>().WithMany().HasForeignKey(s => s.Successor).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<User> user)
    {
        user.ToTable("app_user");
        user.IsFrozen(but: u => new { u.Name, u.Email, u.EmailSetBy, u.Language, u.Search });
        user.IsOpenBecause("The names of those who act stand beside what they did; their lists have doors.");
        user.HasKey(p => p.Id);
        user.Property(p => p.Name).HasMaxLength(User.NameLimit);
        user.Property(p => p.Email).HasMaxLength(254);
        user.Property(p => p.Language).HasMaxLength(5);
        user.HasIndex(p => p.Email);
        user.HasOne<Organisation>().WithMany().HasForeignKey(p => p.AddedFor).OnDelete(DeleteBehavior.Restrict);
        user.HasOne<User>().WithMany().HasForeignKey(p => p.EmailSetBy).OnDelete(DeleteBehavior.Restrict);
        user.Ignore(p => p.EmailBefore);
    }

    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("membership");
        membership.IsOpenBecause("Rules ask who holds a role today; the lists have doors.");
        membership.HasKey(m => m.Id);
        membership.Property(m => m.Role).HasConversion(new StoredNameConverter<Role>()).HasMaxLength(60);
        membership.HasOne<User>().WithMany().HasForeignKey(m => m.User).OnDelete(DeleteBehavior.Restrict);
        membership.HasOne<Organisation>().WithMany().HasForeignKey(m => m.Organisation).OnDelete(DeleteBehavior.Restrict);
        membership.HasIndex(m => new { m.User, m.From });
        membership.Ignore(m => m.NeverHeld);
    }

    public void Configure(EntityTypeBuilder<RoleProposal> proposal)
    {
        proposal.ToTable("role_proposal", table => table.HasCheckConstraint("CK_role_proposal_two_persons", """
            "ProposedBy" <> "User" AND ("ApprovedBy" IS NULL OR ("ApprovedBy" <> "ProposedBy" AND "ApprovedBy" <> "User"))
            """));
        proposal.IsDecidedByTwo(p => p.ApprovedAt, p => p.ApprovedBy);
        proposal.IsFrozen(once: p => p.ApprovedAt);
        proposal.IsProtected();
        proposal.HasKey(p => p.Id);
        proposal.Property(p => p.Role).HasConversion(new StoredNameConverter<Role>()).HasMaxLength(60);
        proposal.HasOne<User>().WithMany().HasForeignKey(p => p.User).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Organisation).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Membership>().WithMany().HasForeignKey(p => p.Prolongs).OnDelete(DeleteBehavior.Restrict);
        proposal.HasIndex(p => p.User);
        proposal.Ignore(p => p.IsOpen);
    }

    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("session");
        session.IsOpenBecause("Read by the sign-in alone, by a key that only the browser holds, and by its owner.");
        session.HasKey(s => s.KeyHash);
        session.Property(s => s.KeyHash).HasMaxLength(64);
        session.Property(s => s.Issuer).HasMaxLength(30);
        session.Property(s => s.IssuerSession).HasMaxLength(255);
        session.Property(s => s.Browser).HasMaxLength(30);
        session.HasIndex(s => s.LastSeen);
        session.HasIndex(s => s.IssuerSession);
        session.HasIndex(s => s.User);
    }
}
