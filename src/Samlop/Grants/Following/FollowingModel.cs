using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;

namespace Samlop.Grants.Following;

internal sealed class FollowingModel : IEntityTypeConfiguration<CallFollower>
{
    public void Configure(EntityTypeBuilder<CallFollower> follower)
    {
        follower.ToTable("call_follower");
        follower.IsProtected();
        follower.HasKey(f => f.Id);
        follower.HasOne<Call>().WithMany().HasForeignKey(f => f.Call).OnDelete(DeleteBehavior.Restrict);
        follower.HasIndex(f => new { f.Call, f.Email }).IsUnique();
        follower.HasIndex(f => f.Key).IsUnique();
        follower.Property(f => f.Email).HasMaxLength(254);
        follower.Property(f => f.Language).HasMaxLength(5);
        follower.Property(f => f.Key).HasMaxLength(64);
    }
}
