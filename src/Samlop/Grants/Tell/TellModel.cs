using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Tell.Appeal;
using Samlop.Platform.Data;

namespace Samlop.Grants.Tell;

internal sealed class TellModel : IEntityTypeConfiguration<AppealRuling>
{
    public void Configure(EntityTypeBuilder<AppealRuling> ruling)
    {
        ruling.ToTable("appeal_ruling", table => table.HasCheckConstraint("CK_appeal_ruling_two_persons", """
            "SettledBy" <> "WrittenBy"
            """));
        ruling.IsDecidedByTwo(r => r.SettledAt, r => r.SettledBy);
        ruling.IsFrozen(once: r => r.SettledAt);
        ruling.IsOpenBecause("Which letters tell of a right to appeal is the same for all.");
        ruling.HasKey(r => r.Id);
        ruling.HasIndex(r => new { r.Kind, r.SettledAt });
        ruling.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        ruling.Property(r => r.Standing).HasConversion<string>().HasMaxLength(20);
        ruling.Ignore(r => r.Answer);
        ruling.Property(r => r.Reason).HasMaxLength(AppealRuling.TextLimit);
        ruling.Property(r => r.Source).HasMaxLength(AppealRuling.TextLimit);
    }
}
