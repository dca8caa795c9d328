using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Waiting.Calendar;

internal sealed class CalendarModel : IEntityTypeConfiguration<CalendarAddress>
{
    public void Configure(EntityTypeBuilder<CalendarAddress> address)
    {
        address.ToTable("calendar_address");
        address.IsProtected();
        address.HasKey(a => a.User);
        address.HasOne<User>().WithOne().HasForeignKey<CalendarAddress>(a => a.User).OnDelete(DeleteBehavior.Cascade);
        address.Property(a => a.Hash).HasMaxLength(64).IsFixedLength();
        address.HasIndex(a => a.Hash).IsUnique();
        address.Property(a => a.Sealed).HasMaxLength(500);
    }
}
