using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Enter;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Course;

/// <summary>
/// Begynne et kvalifiseringsløp: a body that has to do with a person says from when, in which stage and with what goal, and is responsible
/// until it hands the person on. A person has one course at a time: that there is one, and no more, is told to whoever would begin another.
/// </summary>
[Process("persons.course-begun")]
public sealed class BeginCourse(AppDb db, SharingReaders readers) : IUseCase<BeginCourse.Input, Done>
{
    public static readonly Refusal CourseIsBegun = Refusal.In<CourseText>(nameof(CourseIsBegun));

    public static Permission Needs { get; } = Permission.Of(
        "persons.course.write", [.. RegisterPerson.Needs.Roles, Role.TradeTeacher, Role.CommonCoreTeacher, Role.NorwegianTeacher]);

    public sealed class Input : IInput<BeginCourse, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The first day.</summary>
        public string? From { get; set; }

        /// <summary>A <see cref="PersonStage"/>, by its name.</summary>
        public string? Stage { get; set; }

        public string? Goal { get; set; }
    }

    /// <summary>A course was begun.</summary>
    /// <param name="User">Whom the person signs in as; null where nobody has said.</param>
    [Event("persons.course.begun"), NoNews]
    public sealed record CourseBegun(PersonId Person, QualificationCourseId Course, OrganisationId By, UserId? User) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<CourseText>(nameof(CourseText.Told_Begun));
    }

    public static NoticeKind TellsPerson { get; } = NoticeKind.Of<CourseBegun>(
        "persons.course.begun", CourseNotices.Group, "the person whose course it is",
        (happened, _) => CourseNotices.ToPerson(nameof(CourseText.Notice_Begun), happened.User));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.RecordablePerson(db, actor, input.Person, cancel) is not { } of) return Refusal.NotFound;
        if (await db.Rows<QualificationCourse>().Of(of.Persons).AnyAsync(c => c.EndedOn == null, cancel)) return CourseIsBegun;

        var errors = new FieldErrors();
        var from = CourseDay.UntilToday(input.From, nameof(Input.From), of.Today, errors);
        // Whoever may not see when the person was born is not told by what is refused.
        var shown = db.Rows<Person>().RecordsVisibleTo(of.Party.For(SharingPurpose.PlanAndFollowTraining, PersonCategory.Identity));
        var born = await shown.OfPerson(db, input.Person).Where(p => p.BirthDateIsKnown).MinAsync(p => p.BirthDate, cancel);
        if (from < born && from != default)
            errors.Add(nameof(Input.From), Phrase.In<CourseText>(nameof(CourseText.Error_BeforeBirth)));
        var kind = CourseStage.Kinds.Cast<PersonStage?>().FirstOrDefault(known => known.ToString() == input.Stage);
        if (kind is null or PersonStage.FollowUp) errors.Add(nameof(Input.Stage), CoursesInHand.Choose);
        var goal = TypedWords.Needed(
            input.Goal, CourseGoal.WordsLimit, nameof(Input.Goal), Phrase.In<CourseText>(nameof(CourseText.Error_Goal)), errors);
        if (errors.Any) return errors;

        var (course, body) = (NewId.Of<QualificationCourseId>(change.At), of.Party.Body);
        db.Add(new QualificationCourse
        {
            Id = course,
            Person = input.Person,
            OwnerKind = body.Kind,
            Owner = body.Organisation,
            RecordedBy = actor.User,
            RecordedAt = change.At,
            BegunOn = from,
        });
        db.Add(new CourseStage
        {
            Id = NewId.Of<CourseFactId>(change.At),
            Person = input.Person,
            Course = course,
            OwnerKind = body.Kind,
            Owner = body.Organisation,
            RecordedBy = actor.User,
            RecordedAt = change.At,
            Kind = kind!.Value,
            From = from,
            ResponsibleKind = body.Kind,
            Responsible = body.Organisation,
        });
        db.Add(ChangeGoal.Goal(input.Person, course, body, actor.User, goal, change));
        change.Record(new CourseBegun(input.Person, course, actor.Organisation, await of.User(db, cancel)));
        return new Done();
    }
}
