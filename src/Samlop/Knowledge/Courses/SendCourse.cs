using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Courses;

/// <summary>Send kurset til godkjenning: another person of the owner is to publish it.</summary>
[Process("knowledge.course.sent")]
public sealed class SendCourse(AppDb db) : IUseCase<SendCourse.Input, Done>
{
    public static Permission Needs => WriteCourses.Needs;

    public sealed class Input : IInput<SendCourse, Input, Done>
    {
        public ShortCourseId Course { get; set; }

        /// <summary>The version of the draft that the page showed.</summary>
        public int Seen { get; set; }
    }

    public static NoticeKind TellsApprovers { get; } = NoticeKind.Of<CourseMoved>(
        "knowledge.course.sent", CourseNotices.Work, "those of the owner who write courses and have not written in it",
        async (happened, occasion) => happened.Move != CourseMove.Sent ? null : new Told(
            Phrase.In<CoursesText>(nameof(CoursesText.Notice_Sent)), CourseUrls.Write(happened.Course),
            Readers.In(happened.Owner, [.. WriteCourses.Needs.Roles]).But(await occasion.PreparersOf(happened.Edition.Value)))
        {
            Matter = happened.Edition.Value,
        }).OnlyOf<SendCourse>().WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Drafted(input.Course, actor, cancel) is not var (_, draft, check)) return Refusal.NotFound;
        if (draft.MayChange(check) is { } no) return no;
        if (!draft.Content.IsWhole) return CourseEdition.CourseIsNotWhole;
        if (draft.Version != input.Seen) return Refusal.ChangedSinceOpened;
        if (draft.Send(check, actor, change.At) is { } refused) return refused;
        change.Record(CourseMoved.Of(draft, CourseMove.Sent));
        return new Done();
    }
}

/// <summary>Ta kurset tilbake: those who wrote it go on with it, before anybody has published it.</summary>
[Process("knowledge.course.taken-back"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackCourse(AppDb db) : IUseCase<TakeBackCourse.Input, Done>
{
    public static Permission Needs => WriteCourses.Needs;

    public sealed class Input : IInput<TakeBackCourse, Input, Done>
    {
        public ShortCourseId Course { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Drafted(input.Course, actor, cancel) is not var (_, draft, check)) return Refusal.NotFound;
        if (draft.TakeBack(check, actor, change.At) is { } no) return no;
        change.Record(CourseMoved.Of(draft, CourseMove.TakenBack));
        return new Done();
    }
}

/// <summary>Send kurset tilbake: the second person does not publish it as it is, and says what must be corrected.</summary>
[Process("knowledge.course.returned")]
public sealed class ReturnCourse(AppDb db) : IUseCase<ReturnCourse.Input, Done>
{
    public static Permission Needs => WriteCourses.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnCourse, Input, Done>
    {
        public ShortCourseId Course { get; set; }
    }

    public static NoticeKind TellsWriter { get; } = NoticeKind.Of<CourseMoved>(
        "knowledge.course.returned", CourseNotices.Work, "the one who sent it",
        async (happened, occasion) => happened.Move != CourseMove.Returned ? null : new Told(
            Phrase.In<CoursesText>(nameof(CoursesText.Notice_Returned)), CourseUrls.Write(happened.Course),
            Readers.Of(await occasion.SenderOf(happened.Edition.Value)))
        {
            Matter = happened.Edition.Value,
        }).OnlyOf<ReturnCourse>().WhileReturned(
            (CourseEdition e) => e.Id, db => db.Rows<CourseEdition>().All(Because.AskedAreReminded).Where(CourseEdition.IsDraft));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Drafted(input.Course, actor, cancel) is not var (_, draft, check)) return Refusal.NotFound;
        if (draft.Return(check, actor, input, change.At) is { } no) return no;
        change.Record(CourseMoved.Of(draft, CourseMove.Returned), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}

/// <summary>
/// Godkjenn og publiser kurset: a second person of the owner does it. Those who are under way finish the version they began.
/// </summary>
[Process("knowledge.course.published")]
public sealed class PublishCourse(AppDb db) : IUseCase<PublishCourse.Input, Done>
{
    public static Permission Needs => WriteCourses.Needs;

    public sealed class Input : IInput<PublishCourse, Input, Done>, IApproves<CourseEdition>
    {
        public ShortCourseId Course { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    public static NoticeKind TellsWriter { get; } = NoticeKind.Of<CourseMoved>(
        "knowledge.course.published", CourseNotices.Work, "the one who sent it",
        async (happened, occasion) => happened.Move != CourseMove.Published ? null : new Told(
            Phrase.In<CoursesText>(nameof(CoursesText.Notice_Published)), CourseUrls.Of(happened.Course),
            Readers.Of(await occasion.SenderOf(happened.Edition.Value)))).OnlyOf<PublishCourse>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Drafted(input.Course, actor, cancel) is not var (course, draft, check)) return Refusal.NotFound;
        if (draft.Publish(check, actor, input.Seen, change.At) is { } no) return no;
        course.Publish(draft, change.At);
        change.Record(CourseMoved.Of(draft, CourseMove.Published));
        return new Done();
    }
}

/// <summary>Forkast utkastet: what was written is not to be the course; a course that was never published goes with it.</summary>
[Process("knowledge.course.discarded"), TellsNobody(Untold.OwnWork)]
public sealed class DiscardCourse(AppDb db) : IUseCase<DiscardCourse.Input, Done>
{
    public static Permission Needs => WriteCourses.Needs;

    public sealed class Input : IInput<DiscardCourse, Input, Done>
    {
        public ShortCourseId Course { get; set; }

        /// <summary>The version of the draft that the page showed.</summary>
        public int Seen { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Drafted(input.Course, actor, cancel) is not var (course, draft, check)) return Refusal.NotFound;
        if (draft.MayChange(check) is { } no) return no;
        if (draft.Version != input.Seen) return Refusal.ChangedSinceOpened;
        if (draft.Discard(check, change.At) is { } refused) return refused;
        course.Discard(change.At);
        change.Record(CourseMoved.Of(draft, CourseMove.Discarded));
        return new Done();
    }
}

/// <summary>
/// Trekk kurset: nobody begins on it any more, and nobody is asked to; those who are under way may finish. Who asked others to take it is
/// told.
/// </summary>
[Process("knowledge.course.withdrawn")]
public sealed class WithdrawCourse(AppDb db) : IUseCase<WithdrawCourse.Input, Done>
{
    public static Permission Needs => WriteCourses.Needs;

    public sealed class Input : IInput<WithdrawCourse, Input, Done>
    {
        public ShortCourseId Course { get; set; }

        /// <summary>The version that the page showed.</summary>
        public int Seen { get; set; }

        public string? Reason { get; set; }
    }

    public static NoticeKind TellsAssigners { get; } = NoticeKind.Of<CourseMoved>(
        "knowledge.course.withdrawn", CourseNotices.Group, "those who have asked others to take it",
        async (happened, occasion) => happened.Move != CourseMove.Withdrawn ? null : new Told(
            Phrase.In<CoursesText>(nameof(CoursesText.Notice_Withdrawn)), CourseUrls.Of(happened.Course),
            Readers.Of(await occasion.Db.Rows<CourseAssignment>().All(Because.AskedAreReminded)
                .Where(a => a.Course == happened.Course && a.EndedAt == null).Select(a => a.By).Distinct().ToListAsync(occasion.Cancel))))
        .OnlyOf<WithdrawCourse>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnCourse(input.Course, actor, cancel) is not { } course) return Refusal.NotFound;
        if (course.MayWithdraw() is { } no) return no;
        if (course.Version != input.Seen) return Refusal.ChangedSinceOpened;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, ShortCourse.ReasonLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
                errors);
        TypedReading.RefuseNumbers(reason, nameof(Input.Reason), errors);
        if (errors.Any) return errors;
        course.Withdraw(reason, change.At);
        change.Record(new CourseMoved(course.Id, course.Current!.Value, course.Owner, CourseMove.Withdrawn));
        return new Done();
    }
}
