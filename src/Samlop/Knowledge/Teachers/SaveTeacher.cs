using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Knowledge.Offers;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Waiting;

namespace Samlop.Knowledge.Teachers;

/// <summary>Lagre timelærer: a new one, or what is said of one. Those who check are told where there is something to check.</summary>
[Process("knowledge.teacher.saved")]
public sealed class SaveTeacher(AppDb db, RegisterData register, OsloClock clock) : IUseCase<SaveTeacher.Input, HourlyTeacherId>
{
    public static Permission Needs => KeepTeachers.Needs;

    public sealed class Input : IInput<SaveTeacher, Input, HourlyTeacherId>
    {
        /// <summary>Empty for a new one.</summary>
        public HourlyTeacherId Id { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }

        /// <summary>Id of the user who teaches.</summary>
        public string? Teacher { get; set; }

        public List<string> Levels { get; set => field = value ?? []; } = [];

        public string? Speaks { get; set; }

        public string? Delivery { get; set; }

        public bool Nationwide { get; set; }

        /// <summary>Names or numbers of municipalities and counties, with commas or lines between.</summary>
        public string? Places { get; set; }

        public string? HoursAWeek { get; set; }

        public string? From { get; set; }

        public string? To { get; set; }

        public string? Note { get; set; }

        public void Fill(TeacherContent said, OfferPlaces places)
        {
            (Teacher, Speaks, Delivery, Nationwide) =
                (said.Teacher.Value.ToString(), said.Speaks, said.Delivery.ToString(), said.Nationwide);
            Levels = [.. said.Levels.Select(level => level.ToString())];
            Places = string.Join(", ", said.Places.Select(places.Typed));
            HoursAWeek = Written.Number(said.HoursAWeek);
            (From, To, Note) = (Written.ShortDate(said.From), said.To is { } to ? Written.ShortDate(to) : null, said.Note);
        }
    }

    public static NoticeKind TellsCheckers { get; } = NoticeKind.Of<TeacherMoved>(
        "knowledge.teacher.to-check", TeacherNotices.Group, "those of the organisation who check the competence of teachers",
        async (happened, occasion) => happened.Step is TeacherStep.ToCheck && await occasion.Teacher(happened.Teacher) is var teacher
            ? happened.Says(
                nameof(TeachersText.Notice_ToCheck),
                Readers.In(happened.Owner, [.. CheckTeachers.Needs.Roles]).But([teacher.Teacher, .. teacher.Writers]))
            : null).OnlyOf<SaveTeacher>();

    public static NoticeKind TellsTeacher { get; } = NoticeKind.Of<TeacherMoved>(
        "knowledge.teacher.registered", TeacherNotices.Group, "the teacher, where somebody else registers them",
        async (happened, occasion) => happened.Step is TeacherStep.ToCheck
            ? happened.Says(nameof(TeachersText.Notice_Registered), Readers.Of((await occasion.Teacher(happened.Teacher)).Teacher))
            : null).OnlyOf<SaveTeacher>();

    public async Task<Outcome<HourlyTeacherId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var isNew = input.Id == default;
        var teacher = isNew
            ? new HourlyTeacher(NewId.Of<HourlyTeacherId>(change.At), actor.Organisation)
            : await db.Rows<HourlyTeacher>().ManageableBy(actor.ForOffers()).SingleOrDefaultAsync(t => t.Id == input.Id, cancel);
        if (teacher is null) return Refusal.NotFound;
        if (teacher.MayChange() is { } no) return no;
        var errors = new FieldErrors();
        var read = await Read(input, actor, errors, cancel);
        // Whoever was given the hours agreed on one person.
        if (!isNew && read.Teacher != teacher.Teacher && await db.HadOf(teacher, clock.Today).AnyAsync(cancel))
            errors.Add(nameof(input.Teacher), Phrase.In<TeachersText>(nameof(TeachersText.Error_TeacherHasHours)));
        if (errors.Any) return errors;
        if (!isNew && teacher.Version != input.BasedOn) return Refusal.ChangedByOther;
        teacher.Write(read, actor.User, change.At);
        if (isNew) db.Add(teacher);
        change.Record(new TeacherMoved(
            teacher.Id, teacher.Owner, teacher.CheckedAt is null ? TeacherStep.ToCheck : TeacherStep.Changed));
        return teacher.Id;
    }

    private async Task<TeacherContent> Read(Input input, Actor actor, FieldErrors errors, CancellationToken cancel)
    {
        var those = await db.TeachersOf(actor.Organisation, clock.Today, cancel);
        var teacher = those.FirstOrDefault(t => t.Id.Value.ToString() == input.Teacher)?.Id;
        if (teacher is null) errors.Add(nameof(input.Teacher), Phrase.In<TeachersText>(nameof(TeachersText.Error_Teacher)));
        var levels = input.Levels.Select(TypedField.Choice<OfferLevel>).ToList();
        if (levels.Count == 0 || levels.Contains(null))
            errors.Add(nameof(input.Levels), Phrase.In<TeachersText>(nameof(TeachersText.Error_Levels)));
        var speaks = TypedField.NeededLine(
            input.Speaks, HourlyTeacher.LineLimit, nameof(input.Speaks), Phrase.In<TeachersText>(nameof(TeachersText.Error_Speaks)),
            errors);
        var delivery = TypedField.Choice<OfferDelivery>(input.Delivery);
        if (delivery is null) errors.Add(nameof(input.Delivery), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var places = input.Nationwide ? [] : new ReadOffer(register, clock.Today).Places(input.Places, nameof(input.Places), errors);
        if (!input.Nationwide && places.Count == 0 && delivery is not OfferDelivery.Remote && string.IsNullOrWhiteSpace(input.Places))
            errors.Add(nameof(input.Places), Phrase.In<TeachersText>(nameof(TeachersText.Error_Places)));
        var hours = TeacherWords.ReadHours(input.HoursAWeek, nameof(input.HoursAWeek), errors);
        var (from, to) = (
            TypedLine.ReadDay(input.From, nameof(input.From), errors), TypedLine.ReadDayOrNone(input.To, nameof(input.To), errors));
        if (to < from) errors.Add(nameof(input.To), Phrase.In<CommonText>(nameof(CommonText.Error_ToBeforeFrom)));
        var note = TypedField.Text(input.Note, HourlyTeacher.TextLimit, nameof(input.Note), errors) ?? "";
        TypedReading.RefuseNumbers(speaks, nameof(input.Speaks), errors);
        TypedReading.RefuseNumbers(note, nameof(input.Note), errors);
        return new(
            teacher ?? default, [.. levels.OfType<OfferLevel>().Distinct().Order()], speaks, delivery ?? default, input.Nationwide, places,
            hours, from, to, note);
    }
}
