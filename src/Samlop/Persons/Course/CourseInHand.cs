using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Course;

/// <summary>A person of whom the actor's body may record, for all that is recorded of a course.</summary>
/// <param name="Persons">All records of the person, by their door.</param>
internal sealed record RecordablePerson(ReadingParty Party, IQueryable<Person> Persons)
{
    public DateOnly Today => Party.Moment.Day;

    /// <summary>The address is graded: nobody else is told that there is a person.</summary>
    public Task<bool> IsGraded(CancellationToken cancel) => Persons.AnyAsync(Person.IsGraded(Today), cancel);

    /// <summary>Whom the person signs in as today; null where nobody has said.</summary>
    public Task<UserId?> User(AppDb db, CancellationToken cancel)
    {
        var today = Today;
        return db.Rows<PersonUser>().Of(Persons).Where(u => u.From <= today && (u.To == null || u.To >= today))
            .OrderByDescending(u => u.From).Select(u => (UserId?)u.User).FirstOrDefaultAsync(cancel);
    }
}

/// <summary>A course that goes on, of such a person.</summary>
/// <param name="Stages">Those that stand, by their first day.</param>
/// <param name="IsLeft">None of those who lead it has a tie in force: the actor's body, which has one, may take it over or end it.</param>
internal sealed record CourseInHand(
    RecordablePerson Of, QualificationCourse Course, IReadOnlyList<CourseStage> Stages, bool IsLeft)
{
    public static readonly Refusal CourseIsLedByOthers = Refusal.In<CourseText>(nameof(CourseIsLedByOthers));

    public CourseStage? Now => Stages.FirstOrDefault(stage => stage.GoesOn);

    /// <summary>The actor's body leads it.</summary>
    public bool IsLed => Course.MayBeLedBy(Of.Party.Body, Now);

    public string Key => Course.Id.Value.ToString();
}

/// <summary>How all acts on a course begin.</summary>
internal static class CoursesInHand
{
    /// <summary>
    /// Null where the person is protected, without a tie, close to the actor or not there at all: these are answered alike.
    /// </summary>
    public static async Task<RecordablePerson?> RecordablePerson(
        this SharingReaders readers, AppDb db, Actor actor, PersonId person, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (!PartyKinds.Public.Contains(party.Body.Kind)) return null;
        if (!await db.Rows<Person>().RecordableBy(db, party, person).AnyAsync(p => p.Id == person, cancel)) return null;
        return new(party, db.Rows<Person>().Reached(party.For(default, PersonCategory.Identity)).OfPerson(db, person));
    }

    /// <summary>The courses that go on; as a rule one, and of records that are merged perhaps several. None as above.</summary>
    public static async Task<IReadOnlyList<CourseInHand>> OpenCourses(
        this SharingReaders readers, AppDb db, Actor actor, PersonId person, CancellationToken cancel)
    {
        if (await readers.RecordablePerson(db, actor, person, cancel) is not { } of) return [];
        var courses = await db.Rows<QualificationCourse>().Of(of.Persons).AsTracking().Where(c => c.EndedOn == null)
            .OrderBy(c => c.BegunOn).ThenBy(c => c.Id).ToListAsync(cancel);
        if (courses.Count == 0) return [];
        var stages = await db.Rows<CourseStage>().Of(of.Persons).AsTracking().Where(s => s.TakenBackAt == null).ToListAsync(cancel);
        var today = of.Today;
        var ties = await db.Rows<Tie>().Of(of.Persons).Where(t => t.From <= today && (t.To == null || t.To >= today)).ToListAsync(cancel);
        var tied = await TiedBodies(db, ties, today, cancel);
        return
        [
            .. from course in courses
               let own = stages.Where(stage => stage.Course == course.Id).OrderBy(stage => stage.From).ToList()
               let isLeft = course.IsLeft(own.Find(stage => stage.GoesOn), tied)
               select new CourseInHand(of, course, own, isLeft),
        ];
    }

    /// <summary>A tie of one user is the body's as long as they have a role there by which they may lead.</summary>
    private static async Task<List<Body>> TiedBodies(AppDb db, List<Tie> ties, DateOnly today, CancellationToken cancel)
    {
        var users = ties.Select(tie => tie.User).OfType<UserId>().ToList();
        Role[] roles = [.. BeginCourse.Needs.Roles];
        var held = users.Count == 0 ? [] : await db.HeldOn(today).Where(m => users.Contains(m.User) && roles.Contains(m.Role))
            .Select(m => new { m.User, m.Organisation }).ToListAsync(cancel);
        return ties.Where(tie => tie.User is not { } user || held.Exists(m => m.User == user && m.Organisation == tie.Body))
            .Select(tie => tie.Of).ToList();
    }

    /// <summary>The only one, or the one that is chosen; null where it must be chosen still.</summary>
    public static CourseInHand? Chosen(this IReadOnlyList<CourseInHand> courses, string? key) =>
        courses.Count == 1 ? courses[0] : courses.FirstOrDefault(course => course.Key == key);

    public static Phrase Choose => Phrase.In<CommonText>(nameof(CommonText.Error_Choice));
}
