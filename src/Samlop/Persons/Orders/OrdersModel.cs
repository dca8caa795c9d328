using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Persons.Record;
using Samlop.Platform.Data;

namespace Samlop.Persons.Orders;

/// <summary>What is said of orders.</summary>
internal sealed class OrdersModel : IEntityTypeConfiguration<OrderAnswer>
{
    public void Configure(EntityTypeBuilder<OrderAnswer> answer)
    {
        answer.ToTable("person_order_answer");
        answer.IsFrozen(erasable: a => a.Words);
        answer.HasKey(a => a.Id);
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.Property(a => a.ByKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        answer.Property(a => a.Verdict).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        answer.Property(a => a.Words).HasMaxLength(OrderAnswer.WordsLimit);
        answer.HasOne<Person>().WithMany().HasForeignKey(a => a.Person).OnDelete(DeleteBehavior.Restrict);
        answer.HasOne<Order>().WithMany().HasForeignKey(a => a.Order).OnDelete(DeleteBehavior.Restrict);
        answer.HasOne<Organisation>().WithMany().HasForeignKey(a => a.By).OnDelete(DeleteBehavior.Restrict);
        answer.HasOne<User>().WithMany().HasForeignKey(a => a.User).OnDelete(DeleteBehavior.Restrict);
    }
}
