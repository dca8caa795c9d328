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

/// <summary>Spør om timer: hours of a teacher of another organisation. Those who lend the teacher are told.</summary>
[Process("knowledge.teacher-request.asked")]
public sealed class AskForHours(AppDb db, OsloClock clock) : IUseCase<AskForHours.Input, TeacherRequestId>
{
    public static Permission Needs => AskForTeachers.Needs;

    public sealed class Input : IInput<AskForHours, Input, TeacherRequestId>
    {
        public HourlyTeacherId Teacher { get; set; }

        public string? Level { get; set; }

        public string? Delivery { get; set; }

        public string? HoursAWeek { get; set; }

        public string? From { get; set; }

        public string? To { get; set; }

        public string? Text { get; set; }
    }

    public static NoticeKind TellsKeepers { get; } = NoticeKind.Of<TeacherRequestMoved>(
        "knowledge.teacher-request.asked", TeacherNotices.Group, "those of the organisation that lends the teacher",
        (happened, _) => Task.FromResult<Told?>(happened.Step is RequestStep.Asked
            ? happened.Says(nameof(TeachersText.Notice_Asked), Readers.In(happened.Owner, [.. KeepTeachers.Needs.Roles])) : null))
        .OnlyOf<AskForHours>();

    public async Task<Outcome<TeacherRequestId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var teacher = await db.Rows<HourlyTeacher>().VisibleTo(actor.ForOffers()).SingleOrDefaultAsync(t => t.Id == input.Teacher, cancel);
        if (teacher is null || teacher.Owner == actor.Organisation) return Refusal.NotFound;
        if (HourlyTeacher.States(clock.Today).Of(teacher) is not TeacherState.Open) return HourlyTeacher.TeacherIsNotOpen;
        var errors = new FieldErrors();
        var level = TypedField.Choice<OfferLevel>(input.Level);
        if (level is null || !teacher.Levels.Contains(level.Value))
            errors.Add(nameof(input.Level), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var delivery = TypedField.Choice<OfferDelivery>(input.Delivery);
        if (delivery is null || (teacher.Delivery is not OfferDelivery.Both && delivery != teacher.Delivery))
            errors.Add(nameof(input.Delivery), Phrase.In<TeachersText>(nameof(TeachersText.Error_Delivery)));
        var hours = TeacherWords.ReadHours(input.HoursAWeek, nameof(input.HoursAWeek), errors);
        var (from, to) = (
            TypedLine.ReadDay(input.From, nameof(input.From), errors), TypedLine.ReadDay(input.To, nameof(input.To), errors));
        var text = TypedField.NeededText(
            input.Text, TeacherRequest.TextLimit, nameof(input.Text), Phrase.In<TeachersText>(nameof(TeachersText.Error_Text)), errors);
        TypedReading.RefuseNumbers(text, nameof(input.Text), errors);
        if (!errors.Any)
        {
            if (to < from) errors.Add(nameof(input.To), Phrase.In<CommonText>(nameof(CommonText.Error_ToBeforeFrom)));
            else if (to < clock.Today) errors.Add(nameof(input.To), Phrase.In<TeachersText>(nameof(TeachersText.Error_Past)));
            if (from < teacher.From || to > teacher.To)
                errors.Add(nameof(input.From), Phrase.In<TeachersText>(nameof(TeachersText.Error_Outside)));
            if (await db.FreeOf(teacher, from, to, cancel) is var free && hours > free)
                errors.Add(nameof(input.HoursAWeek), Phrase.In<TeachersText>(nameof(TeachersText.Error_Free), free));
        }

        if (errors.Any) return errors;
        var request = new TeacherRequest(
            NewId.Of<TeacherRequestId>(change.At), teacher, new(level!.Value, delivery!.Value, hours, from, to, text), actor, change.At);
        db.Add(request);
        change.Record(TeacherRequestMoved.Of(request, RequestStep.Asked));
        return request.Id;
    }
}
