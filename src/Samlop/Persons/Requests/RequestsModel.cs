using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Persons.Record;
using Samlop.Platform.Data;

namespace Samlop.Persons.Requests;

/// <summary>What bodies ask one another for.</summary>
internal sealed class RequestsModel : IEntityTypeConfiguration<ShareRequest>
{
    public void Configure(EntityTypeBuilder<ShareRequest> request)
    {
        request.ToTable("person_share_request");
        request.IsFrozen(
            later: r => new { r.Answer, r.Section, r.AnsweredAt, r.AnsweredBy, r.WithdrawnAt }, erasable: r => r.Words);
        request.HasKey(r => r.Id);
        request.Property(r => r.Id).ValueGeneratedNever();
        request.Property(r => r.AskerKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        request.Property(r => r.Category).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        request.Property(r => r.Purpose).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        request.Property(r => r.Answer).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        request.Property(r => r.Section).HasMaxLength(Order.SectionLimit);
        request.Property(r => r.Words).HasMaxLength(ShareRequest.WordsLimit);
        request.HasIndex(r => new { r.Person, r.Asker });
        request.HasIndex(r => r.Due);
        request.HasOne<Person>().WithMany().HasForeignKey(r => r.Person).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Asker).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<User>().WithMany().HasForeignKey(r => r.User).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<User>().WithMany().HasForeignKey(r => r.AnsweredBy).OnDelete(DeleteBehavior.Restrict);
    }
}
