using Microsoft.EntityFrameworkCore;
using Samlop.Knowledge.Offers;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Teachers;

/// <summary>
/// Svar på forespørselen: the hours are given, or not, with a reason. Who asked is told, and of hours that are given the teacher.
/// </summary>
[Process("knowledge.teacher-request.answered")]
public sealed class AnswerRequest(AppDb db, OsloClock clock) : IUseCase<AnswerRequest.Input, Done>
{
    public static Permission Needs => KeepTeachers.Needs;

    public sealed class Input : IInput<AnswerRequest, Input, Done>
    {
        public TeacherRequestId Id { get; set; }

        /// <summary>The version that was read.</summary>
        public int Seen { get; set; }

        public bool Yes { get; set; }

        /// <summary>What is agreed, or why not.</summary>
        public string? Answer { get; set; }
    }

    public static NoticeKind TellsAsker { get; } = NoticeKind.Of<TeacherRequestMoved>(
        "knowledge.teacher-request.answered", TeacherNotices.Group, "who asked for the hours",
        async (happened, occasion) => happened.Step is not (RequestStep.Accepted or RequestStep.Declined) ? null : happened.Says(
            happened.Step is RequestStep.Accepted ? nameof(TeachersText.Notice_Accepted) : nameof(TeachersText.Notice_Declined),
            await occasion.Askers(await occasion.Asked(happened))));

    public static NoticeKind TellsTeacher { get; } = NoticeKind.Of<TeacherRequestMoved>(
        "knowledge.teacher-request.given", TeacherNotices.Group, "the teacher whose hours they are",
        async (happened, occasion) => happened.Step is not RequestStep.Accepted ? null : happened.Says(
            nameof(TeachersText.Notice_Given), await occasion.TeacherOf(await occasion.Asked(happened)))).OnlyOf<AnswerRequest>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var request = await db.Rows<TeacherRequest>().AnswerableBy(actor.ForOffers()).SingleOrDefaultAsync(r => r.Id == input.Id, cancel);
        if ((request is null ? Refusal.NotFound : request.MayAnswer()) is { } no) return no;
        var errors = new FieldErrors();
        var answer = TypedField.NeededText(
            input.Answer, TeacherRequest.TextLimit, nameof(input.Answer), Phrase.In<TeachersText>(nameof(TeachersText.Error_Answer)),
            errors);
        TypedReading.RefuseNumbers(answer, nameof(input.Answer), errors);
        if (errors.Any) return errors;
        if (request!.Version != input.Seen) return Refusal.ChangedSinceOpened;
        if (input.Yes)
        {
            var teacher = await db.Rows<HourlyTeacher>().ManageableBy(actor.ForOffers()).SingleAsync(t => t.Id == request.Teacher, cancel);
            if (teacher.MayGive(request, clock.Today) is { } other) return other;
            var free = await db.FreeOf(teacher, request.FirstDay, request.LastDay, cancel);
            if (request.HoursAWeek > free) return HourlyTeacher.HoursAreTaken;
            teacher.Gives();
        }

        if (request.Answered(input.Yes, answer, actor.User, change.At) is { } refused) return refused;
        change.Record(TeacherRequestMoved.Of(request, input.Yes ? RequestStep.Accepted : RequestStep.Declined));
        return new Done();
    }
}

/// <summary>
/// Trekk forespørselen: the hours are not needed; those that were given are free again. Those who lend are told, and of given hours the
/// teacher.
/// </summary>
[Process("knowledge.teacher-request.withdrawn")]
public sealed class WithdrawRequest(AppDb db) : IUseCase<WithdrawRequest.Input, Done>
{
    public static Permission Needs => AskForTeachers.Needs;

    public sealed class Input : IInput<WithdrawRequest, Input, Done>
    {
        public TeacherRequestId Id { get; set; }

        /// <summary>The version that was read.</summary>
        public int Seen { get; set; }
    }

    public static NoticeKind TellsKeepers { get; } = NoticeKind.Of<TeacherRequestMoved>(
        "knowledge.teacher-request.withdrawn", TeacherNotices.Group, "those of the organisation that lends the teacher",
        (happened, _) => Task.FromResult<Told?>(happened.Step is RequestStep.Withdrawn
            ? happened.Says(nameof(TeachersText.Notice_RequestWithdrawn), Readers.In(happened.Owner, [.. KeepTeachers.Needs.Roles]))
            : null))
        .OnlyOf<WithdrawRequest>();

    public static NoticeKind TellsTeacher { get; } = NoticeKind.Of<TeacherRequestMoved>(
        "knowledge.teacher-request.given-back", TeacherNotices.Group, "the teacher whose hours were given",
        async (happened, occasion) =>
            happened.Step is RequestStep.Withdrawn && await occasion.Asked(happened) is { Accepted: true } given
                ? happened.Says(nameof(TeachersText.Notice_GivenBack), await occasion.TeacherOf(given)) : null).OnlyOf<WithdrawRequest>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var request = await db.Rows<TeacherRequest>().AskedFrom(actor.ForOffers()).SingleOrDefaultAsync(r => r.Id == input.Id, cancel);
        if ((request is null ? Refusal.NotFound : request.MayWithdraw()) is { } no) return no;
        if (request!.Version != input.Seen) return Refusal.ChangedSinceOpened;
        if (request.Withdraw(change.At) is { } refused) return refused;
        change.Record(TeacherRequestMoved.Of(request, RequestStep.Withdrawn));
        return new Done();
    }
}
