using Microsoft.EntityFrameworkCore;
using Samlop.Knowledge.Offers;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Teachers;

/// <summary>Trekk timelærer: nobody can ask any more. Who waits for an answer gets a no, with the reason; given hours stand.</summary>
[Process("knowledge.teacher.withdrawn")]
public sealed class WithdrawTeacher(AppDb db) : IUseCase<WithdrawTeacher.Input, Done>
{
    public static Permission Needs => KeepTeachers.Needs;

    public sealed class Input : IInput<WithdrawTeacher, Input, Done>
    {
        public HourlyTeacherId Id { get; set; }

        /// <summary>The version that was read.</summary>
        public int Seen { get; set; }

        public string? Reason { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var teacher = await db.Rows<HourlyTeacher>().ManageableBy(actor.ForOffers()).SingleOrDefaultAsync(t => t.Id == input.Id, cancel);
        if ((teacher is null ? Refusal.NotFound : teacher.MayChange()) is { } no) return no;
        var errors = new FieldErrors();
        var reason = TypedReading.Reason(input.Reason, nameof(input.Reason), errors);
        if (errors.Any) return errors;
        if (teacher!.Version != input.Seen) return Refusal.ChangedSinceOpened;
        if (teacher.Withdraw(reason!, change.At) is { } refused) return refused;
        change.Record(new TeacherMoved(teacher.Id, teacher.Owner, TeacherStep.Withdrawn), reason: reason);
        var waiting = await db.Rows<TeacherRequest>().AnswerableBy(actor.ForOffers())
            .Where(r => r.Teacher == teacher.Id).Where(TeacherRequest.Waits).ToListAsync(cancel);
        foreach (var request in waiting)
        {
            request.Answered(false, reason, actor.User, change.At);
            change.Record(TeacherRequestMoved.Of(request, RequestStep.Declined));
        }

        return new Done();
    }
}
