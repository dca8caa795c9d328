using System.Runtime.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Course;

/// <summary>
/// Åpne kvalifiseringsløpet: the courses of a person, as the reader may see them for a purpose. The card of the person records the look;
/// what is shown here of a category that the card did not show is a look of its own.
/// </summary>
[Process("persons.course-opened"), TellsNobody(Untold.Noted)]
public sealed class OpenCourse(AppDb db, SharingReaders readers) : IUseCase<OpenCourse.Input, OpenCourse.Opened>
{
    public static Permission Needs { get; } = ReadPersons.Needs;

    public sealed class Input : IInput<OpenCourse, Input, Opened>
    {
        public PersonId Person { get; set; }

        /// <summary>A <see cref="SharingPurpose"/>, by its name.</summary>
        public string? Purpose { get; set; }

        /// <summary>What the look at the card says was shown; said by the page, never read from a form.</summary>
        [IgnoreDataMember]
        public IReadOnlyList<PersonCategory> OnCard { get; internal set; } = [];
    }

    /// <param name="Courses">As the reader may see them.</param>
    /// <param name="GoesOn">The person has a course that goes on; told to those alone who may record of one.</param>
    /// <param name="MayRecord">The reader's body may begin a course, or record of one.</param>
    /// <param name="Leads">The reader's body leads it.</param>
    /// <param name="MayTakeOver">Those who led one have left it, and the reader's body may take it over or end it.</param>
    /// <param name="ResponsibleSince">From when the reader's body is responsible; null where it is not.</param>
    /// <param name="AwaitsReceipt">It is, and has not said that it knows.</param>
    /// <param name="OwnPlace">The reader's own place in the team; null where they have none.</param>
    /// <param name="Body">The reader's body.</param>
    public sealed record Opened(
        ReadCourses Courses, bool GoesOn, bool MayRecord, bool Leads, bool MayTakeOver, DateOnly? ResponsibleSince,
        bool AwaitsReceipt, CourseMember? OwnPlace, Body Body);

    public async Task<Outcome<Opened>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (TypedField.Choice<SharingPurpose>(input.Purpose) is not { } purpose || !party.Purposes.Contains(purpose))
            return Refusal.NotFound;

        var found = db.Rows<Person>().Reached(party.For(purpose, PersonCategory.Identity)).OfPerson(db, input.Person);
        var courses = await CourseReading.Courses(db, party, purpose, found, cancel);
        var beyond = courses.Shown.Except(input.OnCard).ToList();
        if (beyond.Count > 0) change.Record(new CardLookedAt(input.Person, actor.Organisation, purpose, beyond, []));

        var mayRecord = actor.May(BeginCourse.Needs)
            && await readers.RecordablePerson(db, actor, input.Person, cancel) is not null;
        var hands = mayRecord ? await readers.OpenCourses(db, actor, input.Person, cancel) : [];
        var responsible = hands.Select(hand => hand.Now).OfType<CourseStage>().Where(now => now.ResponsibleBody == party.Body).ToList();
        var (user, own) = (actor.User, actor.Organisation);
        var goOn = db.Rows<QualificationCourse>().Of(found).Where(c => c.EndedOn == null);
        var today = party.Moment.Day;
        var place = await db.Rows<CourseMember>().Of(found)
            .Where(m => m.User == user && m.Body == own && m.TakenBackAt == null && goOn.Any(c => c.Id == m.Course)
                && m.From <= today && (m.To == null || m.To >= today))
            .OrderByDescending(m => m.From).FirstOrDefaultAsync(cancel);
        return new Opened(
            courses, hands.Count > 0, mayRecord, hands.Any(hand => hand.IsLed), hands.Any(hand => hand.IsLeft),
            responsible.Count > 0 ? responsible.Min(now => now.From) : null, responsible.Exists(now => now.AwaitsReceipt), place,
            party.Body);
    }
}
