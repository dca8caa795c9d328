using System.Linq.Expressions;
using Samlop.Access;
using Samlop.Knowledge.Offers;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Teachers;

[SubjectKind("knowledge.hourly-teacher")]
public readonly record struct HourlyTeacherId(Guid Value) : IId<HourlyTeacherId>
{
    public static HourlyTeacherId From(Guid value) => new(value);
}

/// <summary>Where a teacher of the pool stands on a day.</summary>
public enum TeacherState
{
    /// <summary>Nobody has checked the competence; no other organisation sees the teacher.</summary>
    Unchecked,

    /// <summary>Others may ask for hours.</summary>
    Open,

    /// <summary>The last day is past.</summary>
    Over,
    Withdrawn,
}

/// <summary>What is said of a teacher of the pool.</summary>
/// <param name="Teacher">Somebody who teaches for the organisation.</param>
/// <param name="Speaks">Languages that the teacher can explain in, as people write them.</param>
/// <param name="Places">Numbers of municipalities and counties; empty where it is all of the country or only remote.</param>
/// <param name="HoursAWeek">Hours of 60 minutes that others can be given.</param>
/// <param name="To">The last day; null while none is set.</param>
public sealed record TeacherContent(
    UserId Teacher, IReadOnlyList<OfferLevel> Levels, string Speaks, OfferDelivery Delivery, bool Nationwide,
    IReadOnlyList<string> Places, int HoursAWeek, DateOnly From, DateOnly? To, string Note);

/// <summary>
/// Timelærer: a teacher of Norwegian whom an organisation lends to others by the hour (assignment 2023-05). Others see the teacher when
/// somebody of the organisation has checked the competence, and learn the name when hours are given; those keep it also when the check
/// falls.
/// </summary>
public sealed class HourlyTeacher : IVersioned
{
    public const int MostHours = 40;
    public const int LineLimit = 200;
    public const int TextLimit = 1000;

    public static readonly Refusal TeacherIsWithdrawn = Refusal.In<TeachersText>(nameof(TeacherIsWithdrawn));
    public static readonly Refusal TeacherIsChecked = Refusal.In<TeachersText>(nameof(TeacherIsChecked));
    public static readonly Refusal ChecksOneself = Refusal.In<TeachersText>(nameof(ChecksOneself));
    public static readonly Refusal TeacherIsNotOpen = Refusal.In<TeachersText>(nameof(TeacherIsNotOpen));
    public static readonly Refusal HoursAreTaken = Refusal.In<TeachersText>(nameof(HoursAreTaken));
    public static readonly Refusal TeacherOffersOther = Refusal.In<TeachersText>(nameof(TeacherOffersOther));

    /// <summary>Whom an organisation may lend.</summary>
    internal static readonly Role[] Teaching = [Role.NorwegianTeacher, Role.CommonCoreTeacher, Role.ContactTeacher, Role.VolunteerMentor];

    private static readonly Expression<Func<HourlyTeacher, bool>> IsWithdrawn = t => t.WithdrawnAt != null;
    private static readonly Expression<Func<HourlyTeacher, bool>> IsUnchecked = t => t.CheckedAt == null;
    private static readonly Expression<Func<HourlyTeacher, DateOnly, bool>> IsOver = (t, today) => t.To < today;
    private static readonly Expression<Func<HourlyTeacher, bool>> IsLeft = t => true;

    private HourlyTeacher()
    {
    }

    public HourlyTeacher(HourlyTeacherId id, OrganisationId owner) => (Id, Owner) = (id, owner);

    public HourlyTeacherId Id { get; private set; }

    /// <summary>The organisation that lends the teacher.</summary>
    public OrganisationId Owner { get; private set; }

    public UserId Teacher { get; private set; }

    public List<OfferLevel> Levels { get; private set; } = [];

    public string Speaks { get; private set; } = "";

    public OfferDelivery Delivery { get; private set; }

    public bool Nationwide { get; private set; }

    public List<string> Places { get; private set; } = [];

    public int HoursAWeek { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public string Note { get; private set; } = "";

    public UserId WrittenBy { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>All who have written since the last check, whether it stands or not.</summary>
    public List<UserId> Writers { get; private set; } = [];

    public DateTimeOffset? CheckedAt { get; private set; }

    public UserId? CheckedBy { get; private set; }

    /// <summary>What was seen: diploma, authorisation, reference.</summary>
    public string? CheckedSeen { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawReason { get; private set; }

    public int Version { get; private set; }

    public TeacherContent Content => new(Teacher, Levels, Speaks, Delivery, Nationwide, Places, HoursAWeek, From, To, Note);

    /// <summary>One ladder for page, list, tasks and use cases.</summary>
    public static Ladder<TeacherState, HourlyTeacher> States(DateOnly today) => new(
        (TeacherState.Withdrawn, IsWithdrawn),
        (TeacherState.Unchecked, IsUnchecked),
        (TeacherState.Over, IsOver.On(today)),
        (TeacherState.Open, IsLeft));

    public Refusal? MayChange() => WithdrawnAt is null ? null : TeacherIsWithdrawn;

    /// <summary>Another than the teacher, and than all who have written since the last check, checks.</summary>
    public Refusal? MayCheck(UserId by) =>
        MayChange() ?? (CheckedAt is not null ? TeacherIsChecked
            : by == Teacher || by == WrittenBy || Writers.Contains(by) ? ChecksOneself : null);

    /// <summary>
    /// What is asked for is what the teacher can be had for. It is asked when hours are asked for and again when they are given, for what
    /// is said of the teacher may be another then.
    /// </summary>
    public Refusal? MayGive(TeacherRequest request, DateOnly today) =>
        States(today).Of(this) is not TeacherState.Open ? TeacherIsNotOpen
        : !Levels.Contains(request.Level) || !Teaches(request.Delivery) ? TeacherOffersOther
        : request.FirstDay < From || request.LastDay > To ? TeacherOffersOther
        : null;

    public bool Teaches(OfferDelivery delivery) => Delivery is OfferDelivery.Both || delivery == Delivery;

    /// <summary>A check of another teacher, or of fewer levels, does not stand.</summary>
    public void Write(TeacherContent content, UserId by, DateTimeOffset at)
    {
        if (content.Teacher != Teacher || content.Levels.Except(Levels).Any()) (CheckedAt, CheckedBy, CheckedSeen) = (null, null, null);
        if (!Writers.Contains(by)) Writers.Add(by);
        (Teacher, Speaks, Delivery, Nationwide) = (content.Teacher, content.Speaks, content.Delivery, content.Nationwide);
        (Levels, Places, HoursAWeek) = ([.. content.Levels], [.. content.Places], content.HoursAWeek);
        (From, To, Note, WrittenBy, WrittenAt) = (content.From, content.To, content.Note, by, at);
        Version++;
    }

    public Refusal? Check(string seen, UserId by, DateTimeOffset at)
    {
        if (MayCheck(by) is { } no) return no;
        (CheckedSeen, CheckedBy, CheckedAt, Writers) = (seen, by, at, []);
        Version++;
        return null;
    }

    /// <param name="reason">The teacher need not say why.</param>
    public Refusal? Withdraw(string? reason, DateTimeOffset at)
    {
        if (MayChange() is { } no) return no;
        (WithdrawReason, WithdrawnAt) = (reason, at);
        Version++;
        return null;
    }

    /// <summary>Hours are given: whoever gives some at the same time has to see these first.</summary>
    internal void Gives() => Version++;
}
