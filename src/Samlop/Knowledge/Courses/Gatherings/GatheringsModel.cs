using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Courses.Gatherings;

internal sealed class GatheringsModel
    : IEntityTypeConfiguration<GatheringSeries>,
        IEntityTypeConfiguration<Gathering>,
        IEntityTypeConfiguration<SeriesSignUp>
{
    public void Configure(EntityTypeBuilder<GatheringSeries> series)
    {
        series.ToTable("gathering_series");
        series.IsProtected();
        series.HasKey(s => s.Id);
        series.HasOne<Organisation>().WithMany().HasForeignKey(s => s.Owner).OnDelete(DeleteBehavior.Restrict);
        series.Property(s => s.Title).HasMaxLength(GatheringSeries.TitleLimit);
        series.Property(s => s.About).HasMaxLength(GatheringSeries.AboutLimit);
        series.Property(s => s.Cohort).HasMaxLength(GatheringSeries.CohortLimit);
        series.PrimitiveCollection(s => s.Roles).ElementType().HasConversion(new StoredNameConverter<Role>());
        series.Ignore(s => s.Content);
        series.HasMany(s => s.Gatherings).WithOne().HasForeignKey(g => g.Series).OnDelete(DeleteBehavior.Restrict);
        series.Navigation(s => s.Gatherings).HasField("gatherings");
    }

    public void Configure(EntityTypeBuilder<Gathering> gathering)
    {
        gathering.ToTable("gathering");
        gathering.HasKey(g => g.Id);
        // Its id is made before it is added to its series.
        gathering.Property(g => g.Id).ValueGeneratedNever();
        gathering.HasIndex(g => g.Day);
        gathering.Property(g => g.Place).HasMaxLength(Gathering.PlaceLimit);
        gathering.Property(g => g.Link).HasMaxLength(Gathering.LinkLimit);
        gathering.Property(g => g.Topic).HasMaxLength(Gathering.TopicLimit);
        gathering.Property(g => g.CalledOffBecause).HasMaxLength(Gathering.ReasonLimit);
        gathering.Ignore(g => g.Facts);
    }

    public void Configure(EntityTypeBuilder<SeriesSignUp> signUp)
    {
        signUp.ToTable("gathering_sign_up");
        signUp.IsProtected();
        signUp.HasKey(s => s.Id);
        signUp.HasOne<GatheringSeries>().WithMany().HasForeignKey(s => s.Series).OnDelete(DeleteBehavior.Restrict);
        signUp.HasOne<Organisation>().WithMany().HasForeignKey(s => s.Owner).OnDelete(DeleteBehavior.Restrict);
        signUp.HasOne<Organisation>().WithMany().HasForeignKey(s => s.Organisation).OnDelete(DeleteBehavior.Restrict);
        signUp.HasOne<User>().WithMany().HasForeignKey(s => s.User).OnDelete(DeleteBehavior.Restrict);
        signUp.PrimitiveCollection(s => s.Present);
        // One has one seat.
        signUp.HasIndex(s => new { s.Series, s.User }).IsUnique().HasFilter("\"LeftAt\" IS NULL");
        signUp.HasIndex(s => s.User);
    }
}
