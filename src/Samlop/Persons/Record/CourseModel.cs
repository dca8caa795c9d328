using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Persons.Record;

/// <summary>The qualification course and what is recorded within it.</summary>
internal sealed class CourseModel
    : IEntityTypeConfiguration<QualificationCourse>,
        IEntityTypeConfiguration<CourseStage>,
        IEntityTypeConfiguration<CourseGoal>,
        IEntityTypeConfiguration<CourseStep>,
        IEntityTypeConfiguration<CourseMember>,
        IEntityTypeConfiguration<CourseFinding>
{
    public void Configure(EntityTypeBuilder<QualificationCourse> course)
    {
        course.ToTable("person_course");
        course.IsFrozen(later: c => new { c.EndedOn, c.Why, c.EndedBy });
        course.HasKey(c => c.Id);
        course.Property(c => c.Id).ValueGeneratedNever();
        IsOwned(course, p => p.Courses);
        course.Property(c => c.Why).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        // One at a time in one record; of several records of one person, each may have one until somebody ends it.
        course.HasIndex(c => c.Person).IsUnique().HasFilter("\"EndedOn\" IS NULL");
        course.HasOne<Organisation>().WithMany().HasForeignKey(c => c.EndedBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CourseStage> stage)
    {
        stage.IsFrozen(
            later: s => new { s.TakenBackAt, s.ReceivedAt, s.ReceivedBy }, but: s => s.To, removableWhile: DisposedRows.While);
        IsFact(stage, "person_course_stage");
        stage.Property(s => s.Kind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        stage.Property(s => s.ResponsibleKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        stage.HasIndex(s => new { s.Course, s.From }).IsUnique().HasFilter("\"TakenBackAt\" IS NULL");
        Of(stage, s => s.Responsible);
        stage.HasOne<User>().WithMany().HasForeignKey(s => s.ReceivedBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CourseGoal> goal)
    {
        goal.IsFrozen(later: g => g.TakenBackAt, erasable: g => g.Words, removableWhile: DisposedRows.While);
        IsFact(goal, "person_course_goal");
        goal.Property(g => g.Words).HasMaxLength(CourseGoal.WordsLimit);
    }

    public void Configure(EntityTypeBuilder<CourseStep> step)
    {
        step.IsFrozen(
            later: s => new { s.TakenBackAt, s.ClosedOn, s.Outcome }, erasable: s => s.Words, removableWhile: DisposedRows.While);
        IsFact(step, "person_course_step");
        step.Property(s => s.Words).HasMaxLength(CourseStep.WordsLimit);
        step.Property(s => s.ResponsibleKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        step.Property(s => s.Outcome).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        Of(step, s => s.Responsible);
    }

    public void Configure(EntityTypeBuilder<CourseMember> member)
    {
        member.IsFrozen(later: m => m.TakenBackAt, but: m => m.To, removableWhile: DisposedRows.While);
        IsFact(member, "person_course_member");
        member.Property(m => m.BodyKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        member.Property(m => m.Role).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        Of(member, m => m.Body);
        member.HasOne<User>().WithMany().HasForeignKey(m => m.User).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CourseFinding> finding)
    {
        finding.IsFrozen(later: f => f.TakenBackAt, erasable: f => f.Words, removableWhile: DisposedRows.While);
        IsFact(finding, "person_course_finding");
        finding.Property(f => f.Kind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        finding.Property(f => f.BodyKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        finding.Property(f => f.Words).HasMaxLength(CourseFinding.WordsLimit);
        Of(finding, f => f.Body);
        finding.HasOne<User>().WithMany().HasForeignKey(f => f.DoneBy).OnDelete(DeleteBehavior.Restrict);
    }

    private static void IsFact<T>(EntityTypeBuilder<T> fact, string table) where T : CourseFact
    {
        fact.ToTable(table);
        fact.HasKey(f => f.Id);
        fact.Property(f => f.Id).ValueGeneratedNever();
        IsOwned(fact);
        fact.HasIndex(f => f.Person);
        fact.HasOne<QualificationCourse>().WithMany().HasForeignKey(f => f.Course).OnDelete(DeleteBehavior.Restrict);
    }

    private static void IsOwned<T>(EntityTypeBuilder<T> row, Expression<Func<Person, IEnumerable<T>?>>? among = null) where T : CourseRow
    {
        row.Property(r => r.OwnerKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        row.HasOne<Person>().WithMany(among).HasForeignKey(r => r.Person).OnDelete(DeleteBehavior.Restrict);
        row.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Owner).OnDelete(DeleteBehavior.Restrict);
        row.HasOne<User>().WithMany().HasForeignKey(r => r.RecordedBy).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Of<T>(EntityTypeBuilder<T> row, Expression<Func<T, object?>> organisation) where T : CourseRow =>
        row.HasOne<Organisation>().WithMany().HasForeignKey(organisation).OnDelete(DeleteBehavior.Restrict);
}
