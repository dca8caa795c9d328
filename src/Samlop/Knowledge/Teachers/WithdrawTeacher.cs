using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Knowledge.Offers;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Teachers;

/// <summary>
/// Trekk timelærer: nobody can ask any more. Who waits for an answer gets a no, with the reason. Given hours end from a day that is said,
/// or stand; who has them is told which.
/// </summary>
[Process("knowledge.teacher.withdrawn")]
public sealed class WithdrawTeacher(AppDb db, OsloClock clock) : IUseCase<WithdrawTeacher.Input, Done>
{
    public static Permission Needs => KeepTeachers.Needs;

    public sealed class Input : IInput<WithdrawTeacher, Input, Done>
    {
        public HourlyTeacherId Id { get; set; }

        /// <summary>The version that was read.</summary>
        public int Seen { get; set; }

        public string? Reason { get; set; }

        /// <summary>The first day without the hours that are given; empty where they stand.</summary>
        public string? EndFrom { get; set; }
    }

    public static NoticeKind TellsTeacher { get; } = NoticeKind.Of<TeacherMoved>(
        "knowledge.teacher.withdrawn", TeacherNotices.Group, "the teacher",
        async (happened, occasion) => happened.Step is TeacherStep.Withdrawn
            ? happened.Says(nameof(TeachersText.Notice_TakenOut), Readers.Of((await occasion.Teacher(happened.Teacher)).Teacher))
            : null).OnlyOf<WithdrawTeacher>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var teacher = await db.Rows<HourlyTeacher>().ManageableBy(actor.ForOffers()).SingleOrDefaultAsync(t => t.Id == input.Id, cancel);
        if ((teacher is null ? Refusal.NotFound : teacher.MayChange()) is { } no) return no;
        var errors = new FieldErrors();
        var reason = TypedReading.Reason(input.Reason, nameof(input.Reason), errors);
        var endFrom = TypedLine.ReadDayOrNone(input.EndFrom, nameof(input.EndFrom), errors);
        if (!errors.Any && endFrom < clock.Today)
            errors.Add(nameof(input.EndFrom), Phrase.In<TeachersText>(nameof(TeachersText.Error_Past)));
        if (errors.Any) return errors;
        if (teacher!.Version != input.Seen) return Refusal.ChangedSinceOpened;
        if (teacher.Withdraw(reason, change.At) is { } refused) return refused;
        change.Record(new TeacherMoved(teacher.Id, teacher.Owner, TeacherStep.Withdrawn), reason: reason);
        await db.CloseRequests(teacher, reason, endFrom, actor, clock.Today, change, cancel);
        return new Done();
    }
}

/// <summary>
/// Meld deg ut som timelærer: the teacher goes out of the pool by themselves, whatever their role. Given hours stand until who lends the
/// teacher ends them; they are told.
/// </summary>
[Process("knowledge.teacher.left")]
public sealed class LeavePool(AppDb db, OsloClock clock) : IUseCase<LeavePool.Input, Done>
{
    public static Permission Needs { get; } = Permission.OfSignedIn("knowledge.teachers.leave");

    public sealed class Input : IInput<LeavePool, Input, Done>
    {
        public HourlyTeacherId Id { get; set; }

        /// <summary>What those are told who wait for an answer; it may be nothing.</summary>
        public string? Word { get; set; }
    }

    public static NoticeKind TellsKeepers { get; } = NoticeKind.Of<TeacherMoved>(
        "knowledge.teacher.left", TeacherNotices.Group, "those of the organisation that lends the teacher",
        (happened, _) => Task.FromResult<Told?>(happened.Step is TeacherStep.Left
            ? happened.Says(nameof(TeachersText.Notice_Left), Readers.In(happened.Owner, [.. KeepTeachers.Needs.Roles])) : null))
        .OnlyOf<LeavePool>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var teacher = await db.Rows<HourlyTeacher>().About(actor).SingleOrDefaultAsync(t => t.Id == input.Id, cancel);
        if ((teacher is null ? Refusal.NotFound : teacher.MayChange()) is { } no) return no;
        var errors = new FieldErrors();
        var word = TypedField.Text(input.Word, HourlyTeacher.TextLimit, nameof(input.Word), errors);
        TypedReading.RefuseNumbers(word, nameof(input.Word), errors);
        if (errors.Any) return errors;
        if (teacher!.Withdraw(word, change.At) is { } refused) return refused;
        change.Record(new TeacherMoved(teacher.Id, teacher.Owner, TeacherStep.Left));
        await db.CloseRequests(teacher, word, endFrom: null, actor, clock.Today, change, cancel);
        return new Done();
    }
}

internal static class ClosedRequests
{
    /// <summary>Nobody waits any more, and each who has hours learns what becomes of them.</summary>
    /// <param name="endFrom">The first day without the hours; null where they stand.</param>
    public static async Task CloseRequests(
        this AppDb db, HourlyTeacher teacher, string? reason, DateOnly? endFrom, Actor actor, DateOnly today, Change change,
        CancellationToken cancel)
    {
        foreach (var request in await db.Rows<TeacherRequest>().For(teacher).Where(TeacherRequest.Waits).ToListAsync(cancel))
        {
            request.Answered(false, reason, actor.User, change.At);
            change.Record(TeacherRequestMoved.Of(request, RequestStep.Declined));
        }

        foreach (var request in await db.HadOf(teacher, today).ToListAsync(cancel))
        {
            var ends = endFrom <= request.Until;
            if (ends) request.End(endFrom!.Value, reason!, actor.User, today, change.At);
            change.Record(TeacherRequestMoved.Of(request, ends ? RequestStep.Ended : RequestStep.Stands));
        }
    }
}
