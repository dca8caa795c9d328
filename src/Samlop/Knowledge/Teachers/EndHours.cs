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
/// Avslutt timene: who lends the teacher gives no more of the hours from a day, and says why. Who has them, and the teacher, are told.
/// </summary>
[Process("knowledge.teacher-request.ended")]
public sealed class EndHours(AppDb db, OsloClock clock) : IUseCase<EndHours.Input, Done>
{
    public static Permission Needs => KeepTeachers.Needs;

    public sealed class Input : IInput<EndHours, Input, Done>
    {
        public TeacherRequestId Id { get; set; }

        /// <summary>The version that was read.</summary>
        public int Seen { get; set; }

        /// <summary>The first day without the hours.</summary>
        public string? From { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>Also when the teacher is withdrawn, with the hours or without.</summary>
    public static NoticeKind TellsThem { get; } = NoticeKind.Of<TeacherRequestMoved>(
        "knowledge.teacher-request.ended", TeacherNotices.Group, "who asked for the hours, and the teacher",
        async (happened, occasion) =>
        {
            if (happened.Step is not (RequestStep.Ended or RequestStep.Stands)) return null;
            var request = await occasion.Asked(happened);
            return happened.Says(
                happened.Step is RequestStep.Ended ? nameof(TeachersText.Notice_Ended) : nameof(TeachersText.Notice_Stands),
                (await occasion.Askers(request)).And(await occasion.TeacherOf(request)));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var request = await db.Rows<TeacherRequest>().AnswerableBy(actor.ForOffers()).SingleOrDefaultAsync(r => r.Id == input.Id, cancel);
        if ((request is null ? Refusal.NotFound : request.MayEnd(clock.Today)) is { } no) return no;
        var errors = new FieldErrors();
        var from = TypedLine.ReadDay(input.From, nameof(input.From), errors);
        if (!errors.Any && (from < clock.Today || from > request!.Until))
            errors.Add(
                nameof(input.From), Phrase.In<TeachersText>(nameof(TeachersText.Error_EndFrom), Written.Date(request!.Until)));
        var reason = TypedReading.Reason(input.Reason, nameof(input.Reason), errors);
        if (errors.Any) return errors;
        if (request!.Version != input.Seen) return Refusal.ChangedSinceOpened;
        if (request.End(from, reason!, actor.User, clock.Today, change.At) is { } refused) return refused;
        change.Record(TeacherRequestMoved.Of(request, RequestStep.Ended));
        return new Done();
    }
}
