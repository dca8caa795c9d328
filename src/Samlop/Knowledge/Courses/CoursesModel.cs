using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Courses;

internal sealed class CoursesModel
    : IEntityTypeConfiguration<ShortCourse>,
        IEntityTypeConfiguration<CourseEdition>,
        IEntityTypeConfiguration<CourseTaking>,
        IEntityTypeConfiguration<CourseAssignment>
{
    private const int WordLength = 30;

    public void Configure(EntityTypeBuilder<ShortCourse> course)
    {
        course.ToTable("short_course");
        course.IsProtected();
        course.HasKey(c => c.Id);
        course.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Owner).OnDelete(DeleteBehavior.Restrict);
        course.HasIndex(c => c.Owner);
        course.Property(c => c.Title).HasMaxLength(ShortCourse.TitleLimit);
        course.Property(c => c.Lead).HasMaxLength(ShortCourse.LeadLimit);
        course.Property(c => c.Language).HasMaxLength(2);
        course.PrimitiveCollection(c => c.Roles).ElementType().HasConversion(new StoredNameConverter<Role>());
        course.Property(c => c.WithdrawReason).HasMaxLength(ShortCourse.ReasonLimit);
    }

    public void Configure(EntityTypeBuilder<CourseEdition> edition)
    {
        edition.ToTable("short_course_edition");
        edition.IsProtected();
        edition.IsDecidedByTwo(e => e.PublishedAt, e => e.PublishedBy);
        edition.IsFrozen(once: e => e.PublishedAt);
        edition.HasKey(e => e.Id);
        edition.HasOne<ShortCourse>().WithMany().HasForeignKey(e => e.Course).OnDelete(DeleteBehavior.Restrict);
        edition.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Owner).OnDelete(DeleteBehavior.Restrict);
        // Two who begin on a new version at once write in one draft.
        edition.HasIndex(e => e.Course).IsUnique().HasFilter("\"PublishedAt\" IS NULL AND \"DiscardedAt\" IS NULL");
        edition.Ignore(e => e.Content);
    }

    public void Configure(EntityTypeBuilder<CourseTaking> taking)
    {
        taking.ToTable("course_taking");
        taking.IsProtected();
        taking.IsFrozen(once: t => t.PassedAt);
        taking.HasKey(t => t.Id);
        taking.HasOne<ShortCourse>().WithMany().HasForeignKey(t => t.Course).OnDelete(DeleteBehavior.Restrict);
        taking.HasOne<CourseEdition>().WithMany().HasForeignKey(t => t.Edition).OnDelete(DeleteBehavior.Restrict);
        taking.HasOne<User>().WithMany().HasForeignKey(t => t.User).OnDelete(DeleteBehavior.Restrict);
        taking.HasOne<Organisation>().WithMany().HasForeignKey(t => t.Organisation).OnDelete(DeleteBehavior.Restrict);
        // One is under way in a course once.
        taking.HasIndex(t => new { t.User, t.Course }).IsUnique().HasFilter("\"PassedAt\" IS NULL");
        taking.HasIndex(t => new { t.Course, t.User, t.PassedAt });
        taking.Ignore(t => t.Answers);
    }

    public void Configure(EntityTypeBuilder<CourseAssignment> assignment)
    {
        assignment.ToTable("course_assignment");
        assignment.IsProtected();
        assignment.HasKey(a => a.Id);
        assignment.HasOne<ShortCourse>().WithMany().HasForeignKey(a => a.Course).OnDelete(DeleteBehavior.Restrict);
        assignment.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Organisation).OnDelete(DeleteBehavior.Restrict);
        assignment.Property(a => a.Role).HasConversion(new StoredNameConverter<Role>()).HasMaxLength(WordLength);
        assignment.HasIndex(a => new { a.Organisation, a.Role, a.Due });
        // The same is asked of a role once.
        assignment.HasIndex(a => new { a.Organisation, a.Role, a.Course }).IsUnique().HasFilter("\"EndedAt\" IS NULL");
    }
}
