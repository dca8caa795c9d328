using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Teachers;

/// <summary>Who sees the pool of teachers, and who lends and asks.</summary>
public static class TeacherAccess
{
    /// <summary>
    /// Those of one's own organisation, those of others whose competence is checked, and those whose hours the own organisation has,
    /// whatever has become of the check since. A teacher sees what is said of them, whatever their role.
    /// </summary>
    public static IQueryable<HourlyTeacher> VisibleTo(this Rows<HourlyTeacher> teachers, Reader reader)
    {
        var (reads, own, user) = (reader.Actor.May(AskForTeachers.Needs), reader.Actor.Organisation, reader.Actor.User);
        var given = teachers.Asking<TeacherRequest>().Where(TeacherRequest.IsGiven).Where(r => r.AskedFor == own);
        return teachers.Through(
            t => t.Teacher == user || (reads && (t.Owner == own || t.CheckedAt != null || given.Any(r => r.Teacher == t.Id))));
    }

    /// <summary>What is said of the actor as a teacher, by whichever organisation.</summary>
    internal static IQueryable<HourlyTeacher> About(this Rows<HourlyTeacher> teachers, Actor actor)
    {
        var user = actor.User;
        return teachers.Through(t => t.Teacher == user);
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

    /// <summary>What the own organisation has asked for, and what it is asked for; a teacher sees which hours of them were given.</summary>
    public static IQueryable<TeacherRequest> VisibleTo(this Rows<TeacherRequest> requests, Reader reader)
    {
        var (asks, keeps, own) = (reader.Actor.May(AskForTeachers.Needs), reader.Actor.May(KeepTeachers.Needs), reader.Actor.Organisation);
        var user = reader.Actor.User;
        var mine = requests.Asking<HourlyTeacher>().Where(t => t.Teacher == user);
        return requests.Through(
            r => (asks && r.AskedFor == own) || (keeps && r.Owner == own) || (r.Accepted && mine.Any(t => t.Id == r.Teacher)));
    }

    /// <summary>The requests for a teacher that a door gave.</summary>
    internal static IQueryable<TeacherRequest> For(this Rows<TeacherRequest> requests, HourlyTeacher teacher)
    {
        var id = teacher.Id;
        return requests.Through(r => r.Teacher == id);
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
