using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Teachers;

/// <summary>Who sees the pool of teachers, and who lends and asks.</summary>
public static class TeacherAccess
{
    /// <summary>Those of one's own organisation, and those of others whose competence is checked.</summary>
    public static IQueryable<HourlyTeacher> VisibleTo(this Rows<HourlyTeacher> teachers, Reader reader)
    {
        var (reads, own) = (reader.Actor.May(AskForTeachers.Needs), reader.Actor.Organisation);
        return teachers.Through(t => reads && (t.Owner == own || t.CheckedAt != null));
    }

    public static IQueryable<HourlyTeacher> ManageableBy(this Rows<HourlyTeacher> teachers, Reader reader)
    {
        var (keeps, own) = (reader.Actor.May(KeepTeachers.Needs), reader.Actor.Organisation);
        return teachers.Through(t => keeps && t.Owner == own);
    }

    /// <summary>Those of the own organisation, for who checks what they have learned.</summary>
    public static IQueryable<HourlyTeacher> CheckableBy(this Rows<HourlyTeacher> teachers, Reader reader)
    {
        var (checks, own) = (reader.Actor.May(CheckTeachers.Needs), reader.Actor.Organisation);
        return teachers.Through(t => checks && t.Owner == own);
    }

    /// <summary>What the own organisation has asked for, and what it is asked for.</summary>
    public static IQueryable<TeacherRequest> VisibleTo(this Rows<TeacherRequest> requests, Reader reader)
    {
        var (asks, keeps, own) = (reader.Actor.May(AskForTeachers.Needs), reader.Actor.May(KeepTeachers.Needs), reader.Actor.Organisation);
        return requests.Through(r => (asks && r.AskedFor == own) || (keeps && r.Owner == own));
    }

    public static IQueryable<TeacherRequest> AnswerableBy(this Rows<TeacherRequest> requests, Reader reader)
    {
        var (keeps, own) = (reader.Actor.May(KeepTeachers.Needs), reader.Actor.Organisation);
        return requests.Through(r => keeps && r.Owner == own);
    }

    public static IQueryable<TeacherRequest> AskedFrom(this Rows<TeacherRequest> requests, Reader reader)
    {
        var (asks, own) = (reader.Actor.May(AskForTeachers.Needs), reader.Actor.Organisation);
        return requests.Through(r => asks && r.AskedFor == own);
    }

    /// <summary>Which hours are taken, of whomever: how many is said to all who may ask, and not by whom.</summary>
    internal static IQueryable<TeacherRequest> Taking(this Rows<TeacherRequest> requests, DateOnly from, DateOnly to) =>
        requests.Through(TeacherRequest.TakesOf(from, to));
}

/// <summary>Timelærere: to see the pool and ask for hours.</summary>
public abstract class AskForTeachers : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "knowledge.teachers.ask",
        Role.ProjectLead, Role.CountyCoordinator, Role.TrainingConsultant, Role.ProgrammeAdviser, Role.PracticeCoordinator, Role.NavContact,
        Role.NavCoordinator, Role.NorwegianTeacher, Role.ContactTeacher, Role.CareerGuide, Role.VolunteerMentor, Role.Leader);
}

/// <summary>Timelærere: to register those that the own organisation lends, and answer who asks for their hours.</summary>
public abstract class KeepTeachers : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "knowledge.teachers.keep",
        Role.CountyCoordinator, Role.TrainingConsultant, Role.ProgrammeAdviser, Role.PracticeCoordinator, Role.NorwegianTeacher,
        Role.ContactTeacher, Role.VolunteerMentor, Role.Leader);
}

/// <summary>Timelærere: to check the competence of those of the own organisation.</summary>
public abstract class CheckTeachers : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "knowledge.teachers.check", Role.TrainingConsultant, Role.PracticeCoordinator, Role.Leader);
}
