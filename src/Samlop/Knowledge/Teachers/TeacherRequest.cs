using System.Linq.Expressions;
using Samlop.Knowledge.Offers;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Teachers;

[SubjectKind("knowledge.teacher-request")]
public readonly record struct TeacherRequestId(Guid Value) : IId<TeacherRequestId>
{
    public static TeacherRequestId From(Guid value) => new(value);
}

public enum TeacherRequestState
{
    Asked,
    Accepted,
    Declined,

    /// <summary>Whoever asked needs it no more.</summary>
    Withdrawn,

    /// <summary>Whoever lends gives no more hours from a day.</summary>
    Ended,
}

/// <summary>The hours that are asked for.</summary>
public sealed record AskedHours(OfferLevel Level, OfferDelivery Delivery, int HoursAWeek, DateOnly From, DateOnly To, string Text);

/// <summary>Forespørsel om timer: one organisation asks another for hours of a teacher of the pool.</summary>
public sealed class TeacherRequest : IVersioned
{
    public const int TextLimit = 1000;

    public static readonly Refusal HoursAreAnswered = Refusal.In<TeachersText>(nameof(HoursAreAnswered));
    public static readonly Refusal HoursAreOver = Refusal.In<TeachersText>(nameof(HoursAreOver));

    /// <summary>It waits for the organisation that lends the teacher.</summary>
    public static readonly Expression<Func<TeacherRequest, bool>> Waits = r => r.AnsweredAt == null && r.WithdrawnAt == null;

    /// <summary>Hours were given, and are not given back.</summary>
    public static readonly Expression<Func<TeacherRequest, bool>> IsGiven = r => r.Accepted && r.WithdrawnAt == null;

    private static readonly Expression<Func<TeacherRequest, DateOnly, bool>> HasDay =
        (r, day) => r.FirstDay <= day && r.LastDay >= day && (r.EndedFrom == null || r.EndedFrom > day);

    private static readonly Func<TeacherRequest, DateOnly, bool> HasDayInMemory = HasDay.Compile();
    private static readonly Expression<Func<TeacherRequest, bool>> IsWithdrawn = r => r.WithdrawnAt != null;
    private static readonly Expression<Func<TeacherRequest, bool>> IsEnded = r => r.EndedFrom != null;
    private static readonly Expression<Func<TeacherRequest, bool>> IsAccepted = r => r.Accepted;
    private static readonly Expression<Func<TeacherRequest, bool>> IsLeft = r => true;

    private TeacherRequest()
    {
    }

    public TeacherRequest(TeacherRequestId id, HourlyTeacher teacher, AskedHours hours, Actor by, DateTimeOffset at)
    {
        (Id, Teacher, Owner, AskedFor, AskedBy, AskedAt) = (id, teacher.Id, teacher.Owner, by.Organisation, by.User, at);
        (Level, Delivery, HoursAWeek, FirstDay, LastDay, Text) = hours;
        Version = 1;
    }

    public TeacherRequestId Id { get; private set; }

    public HourlyTeacherId Teacher { get; private set; }

    public OrganisationId Owner { get; private set; }

    public OrganisationId AskedFor { get; private set; }

    public UserId AskedBy { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public OfferLevel Level { get; private set; }

    public OfferDelivery Delivery { get; private set; }

    public int HoursAWeek { get; private set; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset? AnsweredAt { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    public bool Accepted { get; private set; }

    public string? Answer { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The first day without the hours, where whoever lends has ended them; null where they last to the last day.</summary>
    public DateOnly? EndedFrom { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public UserId? EndedBy { get; private set; }

    public string? EndReason { get; private set; }

    public int Version { get; private set; }

    public static Ladder<TeacherRequestState, TeacherRequest> States { get; } = new(
        (TeacherRequestState.Withdrawn, IsWithdrawn),
        (TeacherRequestState.Asked, Waits),
        (TeacherRequestState.Ended, IsEnded),
        (TeacherRequestState.Accepted, IsAccepted),
        (TeacherRequestState.Declined, IsLeft));

    /// <summary>The last day with the hours, by what is known now; before the first where they were ended from that.</summary>
    public DateOnly Until => EndedFrom is { } day && day <= LastDay ? day.AddDays(-1) : LastDay;

    /// <summary>Given hours that some of the days of a period are among.</summary>
    public static Expression<Func<TeacherRequest, bool>> TakesOf(DateOnly from, DateOnly to)
    {
        Expression<Func<TeacherRequest, bool>> meets = r => r.FirstDay <= to && r.LastDay >= from
            && (r.EndedFrom == null || (r.EndedFrom > from && r.EndedFrom > r.FirstDay));
        return IsGiven.And(meets);
    }

    /// <summary>Given hours that some are left of on a day, or that have not begun.</summary>
    public static Expression<Func<TeacherRequest, bool>> LeftOn(DateOnly today) => TakesOf(today, DateOnly.MaxValue);

    /// <summary>
    /// The most hours a week that are given on any day of a period. More are taken only on a day that some begin, so it is asked of the
    /// first day and of those.
    /// </summary>
    /// <param name="given">At least those that <see cref="TakesOf"/> the period.</param>
    public static int MostTaken(IReadOnlyCollection<TeacherRequest> given, DateOnly from, DateOnly to) =>
        given.Select(r => r.FirstDay).Where(day => day > from && day <= to).Append(from)
            .Max(day => given.Where(r => HasDayInMemory(r, day)).Sum(r => r.HoursAWeek));

    public Refusal? MayAnswer() => AnsweredAt is null && WithdrawnAt is null ? null : HoursAreAnswered;

    /// <summary>Also hours that were given are given back by who asked for them.</summary>
    public Refusal? MayWithdraw() => WithdrawnAt is null && (AnsweredAt is null || Accepted) ? null : HoursAreAnswered;

    /// <summary>
    /// Given hours are ended by who lends the teacher, while there are some left; also from an earlier day than was said.
    /// </summary>
    public Refusal? MayEnd(DateOnly today) => Accepted && WithdrawnAt is null && Until >= today ? null : HoursAreOver;

    public Refusal? Answered(bool yes, string? answer, UserId by, DateTimeOffset at)
    {
        if (MayAnswer() is { } no) return no;
        (Accepted, Answer, AnsweredBy, AnsweredAt) = (yes, answer, by, at);
        Version++;
        return null;
    }

    /// <param name="from">The first day without the hours; none before today, and not after the last day with them.</param>
    public Refusal? End(DateOnly from, string reason, UserId by, DateOnly today, DateTimeOffset at)
    {
        if (MayEnd(today) is { } no) return no;
        if (from < today || from > Until) throw new InvalidOperationException("Hours are ended from a day that has them.");
        (EndedFrom, EndReason, EndedBy, EndedAt) = (from, reason, by, at);
        Version++;
        return null;
    }

    public Refusal? Withdraw(DateTimeOffset at)
    {
        if (MayWithdraw() is { } no) return no;
        WithdrawnAt = at;
        Version++;
        return null;
    }
}
