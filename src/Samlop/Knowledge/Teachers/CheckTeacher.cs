using Microsoft.EntityFrameworkCore;
using Samlop.Knowledge.Offers;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Teachers;

/// <summary>Bekreft kompetansen: somebody has seen what the teacher has learned, and says what. Others may then ask for hours.</summary>
[Process("knowledge.teacher.checked")]
public sealed class CheckTeacher(AppDb db) : IUseCase<CheckTeacher.Input, Done>
{
    public static Permission Needs => CheckTeachers.Needs;

    public sealed class Input : IInput<CheckTeacher, Input, Done>
    {
        public HourlyTeacherId Id { get; set; }

        /// <summary>The version that was read.</summary>
        public int Version { get; set; }

        /// <summary>What was seen.</summary>
        public string? Seen { get; set; }
    }

    public static NoticeKind TellsWriter { get; } = NoticeKind.Of<TeacherMoved>(
        "knowledge.teacher.checked", TeacherNotices.Group, "who registered the teacher, and the teacher",
        async (happened, occasion) => happened.Step is TeacherStep.Checked && await occasion.Teacher(happened.Teacher) is var teacher
            ? happened.Says(nameof(TeachersText.Notice_Checked), Readers.Of(teacher.WrittenBy, teacher.Teacher)) : null)
        .OnlyOf<CheckTeacher>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var teacher = await db.Rows<HourlyTeacher>().CheckableBy(actor.ForOffers()).SingleOrDefaultAsync(t => t.Id == input.Id, cancel);
        if ((teacher is null ? Refusal.NotFound : teacher.MayCheck(actor.User)) is { } no) return no;
        var errors = new FieldErrors();
        var seen = TypedField.NeededText(
            input.Seen, HourlyTeacher.TextLimit, nameof(input.Seen), Phrase.In<TeachersText>(nameof(TeachersText.Error_Seen)), errors);
        TypedReading.RefuseNumbers(seen, nameof(input.Seen), errors);
        if (errors.Any) return errors;
        if (teacher!.Version != input.Version) return Refusal.ChangedSinceOpened;
        if (teacher.Check(seen, actor.User, change.At) is { } refused) return refused;
        change.Record(new TeacherMoved(teacher.Id, teacher.Owner, TeacherStep.Checked));
        return new Done();
    }
}
