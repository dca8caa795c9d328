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
}

/// <summary>The hours that are asked for.</summary>
public sealed record AskedHours(OfferLevel Level, OfferDelivery Delivery, int HoursAWeek, DateOnly From, DateOnly To, string Text);

/// <summary>Forespørsel om timer: one organisation asks another for hours of a teacher of the pool.</summary>
public sealed class TeacherRequest : IVersioned
{
    public const int TextLimit = 1000;

    public static readonly Refusal HoursAreAnswered = Refusal.In<TeachersText>(nameof(HoursAreAnswered));

    /// <summary>It waits for the organisation that lends the teacher.</summary>
    public static readonly Expression<Func<TeacherRequest, bool>> Waits = r => r.AnsweredAt == null && r.WithdrawnAt == null;

    /// <summary>Hours were given, and are not given back.</summary>
    public static readonly Expression<Func<TeacherRequest, bool>> IsGiven = r => r.Accepted && r.WithdrawnAt == null;

    private static readonly Expression<Func<TeacherRequest, bool>> IsWithdrawn = r => r.WithdrawnAt != null;
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

    public int Version { get; private set; }

    public static Ladder<TeacherRequestState, TeacherRequest> States { get; } = new(
        (TeacherRequestState.Withdrawn, IsWithdrawn),
        (TeacherRequestState.Asked, Waits),
        (TeacherRequestState.Accepted, IsAccepted),
        (TeacherRequestState.Declined, IsLeft));

    /// <summary>Given hours that some of the days of a period are among.</summary>
    public static Expression<Func<TeacherRequest, bool>> TakesOf(DateOnly from, DateOnly to)
    {
        Expression<Func<TeacherRequest, bool>> meets = r => r.FirstDay <= to && r.LastDay >= from;
        return IsGiven.And(meets);
    }

    public Refusal? MayAnswer() => AnsweredAt is null && WithdrawnAt is null ? null : HoursAreAnswered;

    /// <summary>Also hours that were given are given back by who asked for them.</summary>
    public Refusal? MayWithdraw() => WithdrawnAt is null && (AnsweredAt is null || Accepted) ? null : HoursAreAnswered;

    public Refusal? Answered(bool yes, string? answer, UserId by, DateTimeOffset at)
    {
        if (MayAnswer() is { } no) return no;
        (Accepted, Answer, AnsweredBy, AnsweredAt) = (yes, answer, by, at);
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
