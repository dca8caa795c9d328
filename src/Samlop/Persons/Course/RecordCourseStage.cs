using Samlop.Access;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Course;

/// <summary>
/// Registrere neste fase: which stage the person is in from a day, and which body is responsible. The stage before ends on the day before.
/// Another body that becomes responsible is told, and has a task until it has said that it has the person in hand. A course that is left by
/// those who led it is taken over by another body, which is responsible itself from then on.
/// </summary>
[Process("persons.course-stage-recorded")]
public sealed class RecordCourseStage(AppDb db, SharingReaders readers) : IUseCase<RecordCourseStage.Input, Done>
{
    public static Permission Needs { get; } = BeginCourse.Needs;

    public sealed class Input : IInput<RecordCourseStage, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of the course, where the person has several.</summary>
        public string? Course { get; set; }

        /// <summary>A <see cref="PersonStage"/>, by its name.</summary>
        public string? Stage { get; set; }

        /// <summary>As chosen: organisation and kind of party.</summary>
        public string? Responsible { get; set; }

        /// <summary>The first day.</summary>
        public string? From { get; set; }

        /// <summary>Of follow-up after work: the last day that is promised.</summary>
        public string? Until { get; set; }
    }

    /// <summary>A stage of a course was recorded. Which, stands in its row.</summary>
    /// <param name="To">The organisation that became responsible, where it is another; null where nobody else is to know.</param>
    /// <param name="Left">The organisation that led it before, where the course was taken over; null where nobody else is to know.</param>
    /// <param name="User">Whom the person signs in as; null where nobody has said.</param>
    [Event("persons.course.stage-recorded"), NoNews]
    public sealed record CourseStageRecorded(
        PersonId Person, CourseFactId Stage, OrganisationId By, OrganisationId? To, OrganisationId? Left, UserId? User) : IEvent
    {
        /// <summary>As which kind of body it led; null where nobody else is to know, and of an event from before it was told.</summary>
        public PartyKind? LeftKind { get; init; }

        /// <summary>As which kind of body; null where nobody else is to know, and of an event from before it was told.</summary>
        public PartyKind? ToKind { get; init; }

        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<CourseText>(nameof(CourseText.Told_Stage));
    }

    public static NoticeKind TellsPerson { get; } = NoticeKind.Of<CourseStageRecorded>(
        "persons.course.stage-recorded", CourseNotices.Group, "the person whose course it is",
        (happened, _) => CourseNotices.ToPerson(nameof(CourseText.Notice_Stage), happened.User));

    public static NoticeKind TellsResponsible { get; } = NoticeKind.Of<CourseStageRecorded>(
        "persons.course.responsible", CourseNotices.Group, "those who record of courses for the body that became responsible",
        (happened, occasion) => CourseNotices.ToBody(
            nameof(CourseText.Notice_Responsible), happened.To, happened.ToKind, happened.Person, occasion));

    public static NoticeKind TellsEarlier { get; } = NoticeKind.Of<CourseStageRecorded>(
        "persons.course.taken-over", CourseNotices.Group, "those who record of courses for the body that led it and has no tie any more",
        (happened, occasion) => CourseNotices.ToBodyThatLeft(
            nameof(CourseText.Notice_TakenOver), happened.Left, happened.LeftKind, happened.Person, occasion));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var courses = await readers.OpenCourses(db, actor, input.Person, cancel);
        if (courses.Count == 0) return Refusal.NotFound;
        if (courses.Chosen(input.Course) is not { } hand) return new FieldError(nameof(Input.Course), CoursesInHand.Choose);
        if (hand is { IsLed: false, IsLeft: false }) return CourseInHand.CourseIsLedByOthers;

        var errors = new FieldErrors();
        var kind = CourseStage.Kinds.Cast<PersonStage?>().FirstOrDefault(known => known.ToString() == input.Stage);
        if (kind is null) errors.Add(nameof(Input.Stage), CoursesInHand.Choose);
        var responsible = (await CourseParties.Offered(db, hand.Of, publicOnly: true, cancel)).Find(p => p.Key == input.Responsible);
        if (responsible is null) errors.Add(nameof(Input.Responsible), CoursesInHand.Choose);
        else if (hand.IsLeft && responsible.Body != hand.Of.Party.Body)
            Wrong(nameof(Input.Responsible), nameof(CourseText.Error_TakesOver));
        var from = CourseDay.UntilToday(input.From, nameof(Input.From), hand.Of.Today, errors);
        if (from < hand.Course.BegunOn && from != default) Wrong(nameof(Input.From), nameof(CourseText.Error_BeforeCourse));
        // A stage between two others would leave those who have left responsible.
        if (hand.IsLeft && hand.Stages.Any(stage => stage.From >= from) && from != default)
            Wrong(nameof(Input.From), nameof(CourseText.Error_TakenOverDay));
        else if (!hand.Stages.HasPlace(from)) Wrong(nameof(Input.From), nameof(CourseText.Error_SameDay));
        var until = UntilOf(input, kind, from, hand, errors);
        if (errors.Any) return errors;

        var before = hand.Now;
        var stage = new CourseStage
        {
            Id = NewId.Of<CourseFactId>(change.At),
            Person = hand.Course.Person,
            Course = hand.Course.Id,
            OwnerKind = hand.Of.Party.Body.Kind,
            Owner = hand.Of.Party.Body.Organisation,
            RecordedBy = actor.User,
            RecordedAt = change.At,
            Kind = kind!.Value,
            From = from,
            ResponsibleKind = responsible!.Body.Kind,
            Responsible = responsible.Body.Organisation,
            FollowUpUntil = until,
        };
        hand.Stages.Place(stage);
        hand.Course.Reordered();
        db.Add(stage);
        // Who is responsible of a stage that is over already, waits for nothing.
        var to = stage.AwaitsReceipt ? stage.Responsible : (OrganisationId?)null;
        // Of a person whose address is graded nobody else is told.
        OrganisationId? left = !hand.IsLeft || await hand.Of.IsGraded(cancel) ? null : before?.Responsible ?? hand.Course.Owner;
        change.Record(new CourseStageRecorded(input.Person, stage.Id, actor.Organisation, to, left, await hand.Of.User(db, cancel))
        {
            ToKind = to is null ? null : stage.ResponsibleKind,
            LeftKind = left is null ? null : before?.ResponsibleKind ?? hand.Course.OwnerKind,
        });
        return new Done();

        void Wrong(string field, string key) => errors.Add(field, Phrase.In<CourseText>(key));
    }

    /// <summary>Follow-up is promised until a day in the months 6 to 12 after work began; of other stages nothing is.</summary>
    private static DateOnly? UntilOf(Input input, PersonStage? kind, DateOnly from, CourseInHand hand, FieldErrors errors)
    {
        if (kind is not PersonStage.FollowUp)
        {
            if (!string.IsNullOrWhiteSpace(input.Until)) Wrong(nameof(CourseText.Error_UntilAlone));
            return null;
        }

        var work = hand.Stages.LastOrDefault(stage => stage.Kind is PersonStage.Work && stage.From < from);
        if (work is null) errors.Add(nameof(Input.Stage), Phrase.In<CourseText>(nameof(CourseText.Error_WorkFirst)));
        var until = TypedLine.ReadDay(input.Until, nameof(Input.Until), errors);
        if (work is not null && until != default && !CourseStage.MayFollowUpUntil(work.From, until))
        {
            errors.Add(nameof(Input.Until), Phrase.In<CourseText>(
                nameof(CourseText.Error_Until), Written.Date(work.From.AddMonths(CourseStage.LeastMonths)),
                Written.Date(work.From.AddMonths(CourseStage.MostMonths))));
        }

        return until;

        void Wrong(string key) => errors.Add(nameof(Input.Until), Phrase.In<CourseText>(key));
    }
}
