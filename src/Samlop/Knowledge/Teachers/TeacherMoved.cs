using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Teachers;

/// <summary>A step of a teacher of the pool.</summary>
public enum TeacherStep
{
    /// <summary>It was written, and the competence is to be checked.</summary>
    ToCheck,
    Changed,
    Checked,
    Withdrawn,

    /// <summary>The teacher went out of the pool.</summary>
    Left,
}

/// <summary>A teacher of the pool was registered, changed, checked or withdrawn.</summary>
[Event("knowledge.teacher.moved"), NoNews]
public sealed record TeacherMoved(HourlyTeacherId Teacher, OrganisationId Owner, TeacherStep Step) : IEvent
{
    private static readonly Words<TeachersText, TeacherStep> ToldWords = new("Told_Teacher");

    Subjects IEvent.About => Subjects.Of(Teacher);

    Audience IEvent.For => Audience.Within(Owner);

    Phrase IEvent.Told => ToldWords.Of(Step);

    internal Told Says(string line, Readers to) => new(Phrase.In<TeachersText>(line), TeacherUrls.Of(Teacher), to);
}

/// <summary>A step of a request for hours.</summary>
public enum RequestStep
{
    Asked,
    Accepted,
    Declined,
    Withdrawn,

    /// <summary>Whoever lends ended the given hours.</summary>
    Ended,

    /// <summary>The teacher is no longer in the pool, and the given hours last as they were given.</summary>
    Stands,
}

/// <summary>Hours were asked for, given, not given, ended, or needed no more.</summary>
/// <param name="Owner">Who lends the teacher.</param>
[Event("knowledge.teacher-request.moved"), NoNews]
public sealed record TeacherRequestMoved(TeacherRequestId Request, OrganisationId Owner, RequestStep Step) : IEvent
{
    private static readonly Words<TeachersText, RequestStep> ToldWords = new("Told_Request");

    Subjects IEvent.About => Subjects.Of(Request);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => ToldWords.Of(Step);

    internal static TeacherRequestMoved Of(TeacherRequest request, RequestStep step) => new(request.Id, request.Owner, step);

    internal Told Says(string line, Readers to) => new(Phrase.In<TeachersText>(line), TeacherUrls.Request(Request), to);
}

internal static class TeacherNotices
{
    public static readonly NoticeGroup Group = new(
        "knowledge.teachers",
        Phrase.In<TeachersText>(nameof(TeachersText.Notices)),
        Phrase.In<TeachersText>(nameof(TeachersText.Notices_Explained)),
        MayBeStopped: true,
        [.. AskForTeachers.Needs.Roles.Concat(HourlyTeacher.Teaching).Distinct()]);

    /// <summary>Who asked, or who may ask there where they are gone.</summary>
    public static Task<Readers> Askers(this Occasion occasion, TeacherRequest request) =>
        occasion.OneOrAll(request.AskedBy, request.AskedFor, AskForTeachers.Needs.Roles);

    public static Task<TeacherRequest> Asked(this Occasion occasion, TeacherRequestMoved happened) => occasion.Once(
        happened.Request, () => occasion.Db.Rows<TeacherRequest>().All(Because.TeachersAreTold)
            .SingleAsync(r => r.Id == happened.Request, occasion.Cancel));

    public static Task<HourlyTeacher> Teacher(this Occasion occasion, HourlyTeacherId id) => occasion.Once(
        id, () => occasion.Db.Rows<HourlyTeacher>().All(Because.TeachersAreTold).SingleAsync(t => t.Id == id, occasion.Cancel));

    /// <summary>The teacher whose hours they are.</summary>
    public static async Task<Readers> TeacherOf(this Occasion occasion, TeacherRequest request) =>
        Readers.Of((await occasion.Teacher(request.Teacher)).Teacher);
}

/// <summary>Somebody who teaches for an organisation.</summary>
public sealed record OwnTeacher(UserId Id, string Name);

/// <summary>What lists, pages and use cases ask of the pool.</summary>
internal static class TeacherQueries
{
    /// <summary>Those who teach for it on the day, by name.</summary>
    public static Task<List<OwnTeacher>> TeachersOf(this AppDb db, OrganisationId organisation, DateOnly today, CancellationToken cancel)
    {
        var roles = HourlyTeacher.Teaching.ToList();
        return db.Set<User>()
            .Where(u => db.Set<Membership>().Any(m => m.User == u.Id && m.Organisation == organisation && roles.Contains(m.Role)
                && m.From <= today && (m.To == null || m.To >= today)))
            .OrderBy(u => u.Name).ThenBy(u => u.Id)
            .Select(u => new OwnTeacher(u.Id, u.Name)).ToListAsync(cancel);
    }

    /// <summary>Hours a week that are free on each day of a period.</summary>
    public static async Task<int> FreeOf(this AppDb db, HourlyTeacher teacher, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var given = await db.Rows<TeacherRequest>().Taking(from, to).Where(r => r.Teacher == teacher.Id).AsNoTracking().ToListAsync(cancel);
        return Math.Max(0, teacher.HoursAWeek - TeacherRequest.MostTaken(given, from, to));
    }

    /// <summary>Hours of the teacher that somebody has or is to have.</summary>
    public static IQueryable<TeacherRequest> HadOf(this AppDb db, HourlyTeacher teacher, DateOnly today) =>
        db.Rows<TeacherRequest>().For(teacher).Where(TeacherRequest.LeftOn(today));
}
