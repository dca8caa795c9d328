using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Questionnaires;

namespace Samlop.Grants.Apply.Partners;

internal sealed class PartnersModel : IEntityTypeConfiguration<PartnerAsk>, IEntityTypeConfiguration<PartnerAnswer>
{
    public void Configure(EntityTypeBuilder<PartnerAsk> ask)
    {
        ask.ToTable("partner_ask");
        ask.IsFrozen(later: k => k.EndedAt, erasable: k => k.Note);
        ask.HasKey(k => k.Id);
        ask.Property(k => k.Id).ValueGeneratedNever();
        ask.Ignore(k => k.Newest);
        ask.HasIndex(k => new { k.Application, k.Organisation }).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        ask.HasIndex(k => k.Organisation);
        ask.HasOne<GrantApplication>().WithMany().HasForeignKey(k => k.Application).OnDelete(DeleteBehavior.Restrict);
        ask.HasOne<Call>().WithMany().HasForeignKey(k => k.Call).OnDelete(DeleteBehavior.Restrict);
        ask.HasOne<Organisation>().WithMany().HasForeignKey(k => k.County).OnDelete(DeleteBehavior.Restrict);
        ask.HasOne<Organisation>().WithMany().HasForeignKey(k => k.Organisation).OnDelete(DeleteBehavior.Restrict);
        ask.Property(k => k.Partner).HasMaxLength(AnswerRow.CodeLimit);
        ask.Property(k => k.Note).HasMaxLength(PartnerAsk.NoteLimit);
        ask.HasMany(k => k.Given).WithOne().HasForeignKey(a => a.Ask).OnDelete(DeleteBehavior.Restrict);
        ask.Navigation(k => k.Given).HasField("answers");
    }

    public void Configure(EntityTypeBuilder<PartnerAnswer> answer)
    {
        answer.ToTable("partner_answer");
        answer.IsFrozen();
        answer.HasKey(a => new { a.Ask, a.Number });
        answer.HasOne<Delegation>().WithMany().HasForeignKey(a => a.Under).OnDelete(DeleteBehavior.Restrict);
        answer.Property(a => a.Words).HasMaxLength(PartnerAnswer.WordsLimit);
        answer.Property(a => a.Promised).HasMaxLength(PartnerAnswer.PromisedLimit);
    }
}
