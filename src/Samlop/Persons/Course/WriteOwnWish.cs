using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Course;

/// <summary>
/// Skrive et ønske for målet: the person says what they wish for themselves. It stands beside the goal that is agreed and changes nothing;
/// the body that began the course has it.
/// </summary>
[Process("persons.course-wish-written")]
public sealed class WriteOwnWish(AppDb db, OsloClock clock) : IUseCase<WriteOwnWish.Input, Done>
{
    public static Permission Needs { get; } = ReadOwnLooks.Needs;

    public sealed class Input : IInput<WriteOwnWish, Input, Done>
    {
        public string? Wish { get; set; }
    }

    /// <summary>A person wrote what they wish for. What it is stands in its row.</summary>
    /// <param name="By">The body that began the course.</param>
    [Event("persons.course.wish-written"), NoNews]
    public sealed record CourseWishWritten(PersonId Person, CourseFactId Goal, OrganisationId By, OrganisationId? To) : IEvent
    {
        /// <summary>As which kind of body; null where nobody else is to know, and of an event from before it was told.</summary>
        public PartyKind? ToKind { get; init; }

        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<CourseText>(nameof(CourseText.Told_Wish));
    }

    public static NoticeKind TellsBody { get; } = NoticeKind.Of<CourseWishWritten>(
        "persons.course.wish-written", CourseNotices.Group, "those who record of courses for the body that began it",
        (happened, occasion) => CourseNotices.ToBody(
            nameof(CourseText.Notice_Wish), happened.To, happened.ToKind, happened.Person, occasion));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var today = clock.Today;
        var self = db.Rows<Person>().Being(actor.User, today);
        var course = await db.Rows<QualificationCourse>().Of(self).Where(c => c.EndedOn == null).OrderBy(c => c.BegunOn)
            .FirstOrDefaultAsync(cancel);
        if (course is null) return Refusal.NotFound;

        var errors = new FieldErrors();
        var words = TypedWords.Needed(
            input.Wish, CourseGoal.WordsLimit, nameof(Input.Wish), Phrase.In<CourseText>(nameof(CourseText.Error_Wish)), errors);
        if (errors.Any) return errors;

        var wish = ChangeGoal.Goal(course.Person, course.Id, course.By, actor.User, words, change, isWish: true);
        db.Add(wish);
        // Of a person whose address is graded no body is told that there is one.
        var isGraded = await self.AnyAsync(p => p.Gradings.Any(g => g.From <= today && (g.To == null || g.To >= today)), cancel);
        change.Record(new CourseWishWritten(course.Person, wish.Id, course.Owner, isGraded ? null : course.Owner)
        {
            ToKind = isGraded ? null : course.OwnerKind,
        });
        return new Done();
    }
}
