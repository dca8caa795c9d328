using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Platform.Data;

namespace Samlop.Platform.Jobs;

/// <summary>Which instance runs a job now, and which of its times is taken. One row for each job.</summary>
public sealed class JobLease
{
    public required string Name { get; init; }

    /// <summary>The instance, by a number that it draws when it starts.</summary>
    public required Guid Holder { get; init; }

    /// <summary>The planned time that was run last: the same in all instances, so that each time is run by one of them.</summary>
    public required DateTimeOffset LastRun { get; init; }

    /// <summary>Nobody else starts the job before this instant.</summary>
    public required DateTimeOffset Until { get; init; }
}

internal sealed class JobLeaseModel : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> lease)
    {
        lease.ToTable("job_lease");
        lease.IsOpenBecause("Which instance runs which job.");
        lease.HasKey(l => l.Name);
        lease.Property(l => l.Name).HasMaxLength(80);
    }
}
