using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Questionnaires;

namespace Samlop.Grants.Renew;

internal sealed class RenewModel
    : IEntityTypeConfiguration<Continuation>,
        IEntityTypeConfiguration<CarriedAmount>,
        IEntityTypeConfiguration<EndedPartner>,
        IEntityTypeConfiguration<SentContinuation>
{
    private const int HashLength = 64;
    private const int WordLength = 40;

    public void Configure(EntityTypeBuilder<Continuation> continuation)
    {
        continuation.ToTable("continuation");
        continuation.IsFrozen();
        continuation.HasKey(c => c.Application);
        continuation.Property(c => c.Application).ValueGeneratedNever();
        continuation.HasIndex(c => c.Award);
        continuation.HasOne<GrantApplication>().WithMany().HasForeignKey(c => c.Application).OnDelete(DeleteBehavior.Restrict);
        continuation.HasOne<Award>().WithMany().HasForeignKey(c => c.Award).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CarriedAmount> carried)
    {
        carried.ToTable("carried_amount");
        carried.IsFrozen(later: c => new { c.LookedAtBy, c.LookedAt });
        carried.HasKey(c => new { c.Application, c.Code });
        carried.Property(c => c.Code).HasMaxLength(AnswerRow.CodeLimit);
        carried.HasOne<GrantApplication>().WithMany().HasForeignKey(c => c.Application).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EndedPartner> partner)
    {
        partner.ToTable("ended_partner");
        partner.IsFrozen(later: p => new { p.Answer, p.Successor, p.AnsweredBy, p.AnsweredAt });
        partner.HasKey(p => new { p.Application, p.Code });
        partner.Property(p => p.Code).HasMaxLength(AnswerRow.CodeLimit);
        partner.Property(p => p.Name).HasMaxLength(EndedPartner.NameLimit);
        partner.Property(p => p.Kind).HasMaxLength(WordLength);
        partner.Property(p => p.Answer).HasConversion<string>().HasMaxLength(WordLength);
        partner.HasOne<GrantApplication>().WithMany().HasForeignKey(p => p.Application).OnDelete(DeleteBehavior.Restrict);
        partner.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Organisation).OnDelete(DeleteBehavior.Restrict);
        partner.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Successor).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SentContinuation> sent)
    {
        sent.ToTable("sent_continuation");
        sent.IsFrozen();
        sent.HasKey(s => new { s.Application, s.Number });
        sent.Property(s => s.Hash).HasMaxLength(HashLength).IsFixedLength();
        sent.HasOne<GrantApplication>().WithMany().HasForeignKey(s => s.Application).OnDelete(DeleteBehavior.Restrict);
    }
}
