using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Who may read the assessments and what belongs to them. All of it is for those who are impartial to the application.</summary>
public static class AssessmentAccess
{
    public static IQueryable<FormalCheck> VisibleTo(this Rows<FormalCheck> checks, Reader reader)
    {
        var applications = checks.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return checks.Through(c => applications.Any(a => a.Id == c.Application));
    }

    /// <summary>
    /// What an assessment says: one's own; those of others, handed in, after one's own is handed in; and, for those who do not assess, when
    /// all are. Each forms an opinion before reading what others think.
    /// </summary>
    public static IQueryable<Assessment> VisibleTo(this Rows<Assessment> assessments, Reader reader)
    {
        var (user, all) = (reader.Actor.User, assessments.Asking<Assessment>());
        var applications = assessments.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return assessments.Through(a => applications.Any(x => x.Id == a.Application) && (a.Assessor == user
            || (a.HandedInAt != null && (all.Any(own => own.Application == a.Application && own.Assessor == user && own.EndedAt == null)
                ? all.Any(own => own.Application == a.Application && own.Assessor == user && own.EndedAt == null && own.HandedInAt != null)
                : !all.Any(other => other.Application == a.Application && other.EndedAt == null && other.HandedInAt == null)))));
    }

    /// <summary>One's own assignments that count.</summary>
    internal static IQueryable<Assessment> HeldBy(this Rows<Assessment> assessments, Reader reader)
    {
        var user = reader.Actor.User;
        return assessments.Through(a => a.Assessor == user && a.EndedAt == null);
    }

    /// <summary>That somebody assesses it, by when, and whether it is handed in; not what it says.</summary>
    public static IQueryable<Assessment> AssignedFor(this Rows<Assessment> assessments, Reader reader)
    {
        var applications = assessments.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return assessments.Bare(a => applications.Any(x => x.Id == a.Application));
    }

    /// <summary>
    /// For those who may see the application, when it is laid before the assessors; the draft for them alone. Never for an assessor before
    /// their own is handed in.
    /// </summary>
    public static IQueryable<ConsensusNote> VisibleTo(this Rows<ConsensusNote> notes, Reader reader)
    {
        var (user, all) = (reader.Actor.User, notes.Asking<Assessment>());
        var applications = notes.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return notes.Through(n => applications.Any(a => a.Id == n.Application)
            && (n.PresentedAt != null || all.Any(own => own.Application == n.Application && own.Assessor == user && own.EndedAt == null))
            && !all.Any(own => own.Application == n.Application && own.Assessor == user && own.EndedAt == null && own.HandedInAt == null));
    }

    internal static IQueryable<Assessment> WithGrades(this IQueryable<Assessment> assessments) => assessments.Include(a => a.Grades);

    internal static IQueryable<ConsensusNote> WithAll(this IQueryable<ConsensusNote> notes) =>
        notes.Include(n => n.Grades).Include(n => n.Answers).AsSplitQuery();
}
