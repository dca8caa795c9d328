using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Who may read the assessments and what belongs to them. All of it is for those who are impartial to the application.</summary>
public static class AssessmentAccess
{
    public static IQueryable<FormalCheck> VisibleTo(this IQueryable<FormalCheck> checks, Actor actor, AppDb db)
    {
        var applications = db.Set<GrantApplication>().ReceivedBy(actor, db);
        return checks.Where(c => applications.Any(a => a.Id == c.Application)).RowsChecked();
    }

    /// <summary>
    /// What an assessment says: one's own; those of others, handed in, after one's own is handed in; and, for those who do not assess, when all are. Each forms an opinion before
    /// reading what others think.
    /// </summary>
    public static IQueryable<Assessment> VisibleTo(this IQueryable<Assessment> assessments, Actor actor, AppDb db)
    {
        var (applications, all) = (db.Set<GrantApplication>().ReceivedBy(actor, db), db.Set<Assessment>());
        return assessments.Where(a => applications.Any(x => x.Id == a.Application) && (a.Assessor == actor.User
            || (a.HandedInAt != null && (all.Any(own => own.Application == a.Application && own.Assessor == actor.User && own.EndedAt == null)
                ? all.Any(own => own.Application == a.Application && own.Assessor == actor.User && own.EndedAt == null && own.HandedInAt != null)
                : !all.Any(other => other.Application == a.Application && other.EndedAt == null && other.HandedInAt == null))))).RowsChecked();
    }

    /// <summary>That somebody assesses it, by when, and whether it is handed in; not what it says.</summary>
    public static IQueryable<Assessment> AssignedFor(this IQueryable<Assessment> assessments, Actor actor, AppDb db)
    {
        var applications = db.Set<GrantApplication>().ReceivedBy(actor, db);
        return assessments.Where(a => applications.Any(x => x.Id == a.Application)).RowsChecked();
    }

    /// <summary>For those who may see the application, but never for an assessor before their own is handed in.</summary>
    public static IQueryable<ConsensusNote> VisibleTo(this IQueryable<ConsensusNote> notes, Actor actor, AppDb db)
    {
        var (applications, all) = (db.Set<GrantApplication>().ReceivedBy(actor, db), db.Set<Assessment>());
        return notes.Where(n => applications.Any(a => a.Id == n.Application)
            && !all.Any(own => own.Application == n.Application && own.Assessor == actor.User && own.EndedAt == null && own.HandedInAt == null)).RowsChecked();
    }

    /// <summary>The county's own; those of the directorate who are impartial.</summary>
    public static IQueryable<InformationRequest> VisibleTo(this IQueryable<InformationRequest> requests, Actor actor, AppDb db)
    {
        var (answers, asks) = (actor.May(AnswerInformation.Needs), actor.May(ReadHandling.Needs));
        var (own, received) = (db.Set<GrantApplication>().ManageableBy(actor), db.Set<GrantApplication>().ReceivedBy(actor, db));
        return requests.Where(r => (answers && own.Any(a => a.Id == r.Application)) || (asks && received.Any(a => a.Id == r.Application))).RowsChecked();
    }

    /// <summary>All of the directorate see who stands in for whom there.</summary>
    public static IQueryable<StandIn> VisibleTo(this IQueryable<StandIn> standIns, Actor actor)
    {
        var may = actor.May(AppointStandIn.Needs);
        return standIns.Where(s => may && s.Organisation == actor.Organisation).RowsChecked();
    }

    /// <summary>Those of the absent one and of the stand-in.</summary>
    public static IQueryable<StandIn> ManageableBy(this IQueryable<StandIn> standIns, Actor actor) =>
        standIns.VisibleTo(actor).Where(s => s.Absent == actor.User || s.User == actor.User);

    /// <summary>Whom the actor stands in for today, in the role they act in.</summary>
    internal static IQueryable<StandIn> AbsentOf(this AppDb db, Actor actor, DateOnly today) =>
        db.Set<StandIn>().VisibleTo(actor).Where(s => s.User == actor.User).Where(StandIn.Holds.On(today));

    internal static IQueryable<Assessment> WithGrades(this IQueryable<Assessment> assessments) => assessments.Include(a => a.Grades);

    internal static IQueryable<ConsensusNote> WithAll(this IQueryable<ConsensusNote> notes) => notes.Include(n => n.Grades).Include(n => n.Answers).AsSplitQuery();
}
