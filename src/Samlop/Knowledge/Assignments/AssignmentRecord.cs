using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Assignments;

/// <summary>What a record tells of an assignment.</summary>
public enum AssignmentRecordKind
{
    Status,
    Delivery,
    Moved,
}

/// <summary>How an assignment or a part of it stands, as somebody has recorded it.</summary>
public enum AssignmentState
{
    NotBegun,
    Begun,
    Delivered,

    /// <summary>It ended without being delivered.</summary>
    Stopped,
}

/// <summary>
/// A line of what has happened with an assignment since it was given: how it stood on a day, what was delivered, that a deadline was moved.
/// Lines are added and never changed; what is wrong is put right by a later one.
/// </summary>
public sealed class AssignmentRecord
{
    public const int TextLimit = 1000;
    public const int NumberLimit = 10;
    public const int CodeLimit = 20;

    private AssignmentRecord()
    {
    }

    public AssignmentRecord(
        string assignment, int serial, AssignmentRecordKind kind, DateOnly day, string? text, Actor actor, DateTimeOffset at) =>
        (Assignment, Serial, Kind, Day, Text, By, For, At) = (assignment, serial, kind, day, text, actor.User, actor.Organisation, at);

    /// <summary>The number of the <see cref="Assignments.Assignment"/>.</summary>
    public string Assignment { get; private set; } = "";

    /// <summary>From 1 for each assignment.</summary>
    public int Serial { get; private set; }

    public AssignmentRecordKind Kind { get; private set; }

    /// <summary>The day it stood so, the day of the delivery, or the new deadline.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Of a status alone.</summary>
    public AssignmentState? State { get; init; }

    /// <summary>Of a status: code of the part; null for the whole.</summary>
    public string? Part { get; init; }

    /// <summary>Of a delivery that meets one, and of one that is moved: code of the deadline.</summary>
    public string? Deadline { get; init; }

    /// <summary>What was delivered, why it was moved, or more of the status.</summary>
    public string? Text { get; private set; }

    public UserId By { get; private set; }

    public OrganisationId For { get; private set; }

    public DateTimeOffset At { get; private set; }
}

internal sealed class AssignmentRecordModel : IEntityTypeConfiguration<AssignmentRecord>
{
    public void Configure(EntityTypeBuilder<AssignmentRecord> record)
    {
        record.ToTable("assignment_record");
        record.IsFrozen();
        record.IsProtected();
        record.HasKey(r => new { r.Assignment, r.Serial });
        record.HasIndex(r => new { r.Assignment, r.Kind, r.Day });
        record.Property(r => r.Assignment).HasMaxLength(AssignmentRecord.NumberLimit);
        record.Property(r => r.Kind).HasConversion(new StoredNameConverter<AssignmentRecordKind>())
            .HasMaxLength(AssignmentRecord.CodeLimit);
        record.Property(r => r.State).HasConversion(new StoredNameConverter<AssignmentState>()).HasMaxLength(AssignmentRecord.CodeLimit);
        record.Property(r => r.Part).HasMaxLength(AssignmentRecord.CodeLimit);
        record.Property(r => r.Deadline).HasMaxLength(AssignmentRecord.CodeLimit);
        record.Property(r => r.Text).HasMaxLength(AssignmentRecord.TextLimit);
        record.HasOne<Organisation>().WithMany().HasForeignKey(r => r.For).OnDelete(DeleteBehavior.Restrict);
        record.HasOne<User>().WithMany().HasForeignKey(r => r.By).OnDelete(DeleteBehavior.Restrict);
    }
}
