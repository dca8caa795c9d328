using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Course;

/// <summary>
/// Min vei: the person reads their own course, who is responsible now, the goal, the team and the next step. Reading it is written down, as
/// all that the person reads of what is recorded.
/// </summary>
[Process("persons.own-course-read"), TellsNobody(Untold.Noted)]
public sealed class ReadOwnCourse(AppDb db, SharingReaders readers, OsloClock clock) : IUseCase<ReadOwnCourse.Input, ReadOwnCourse.Own>
{
    public static Permission Needs { get; } = ReadOwnLooks.Needs;

    public sealed class Input : IInput<ReadOwnCourse, Input, Own>;

    /// <param name="IsKnown">False where nobody has said who the user is.</param>
    public sealed record Own(bool IsKnown, ReadCourses Courses);

    public async Task<Outcome<Own>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = (await readers.PartyOf(db, new Body(PartyKind.Self, default), cancel)) with { User = actor.User };
        var self = db.Rows<Person>().Being(actor.User, clock.Today);
        var records = await self.Select(p => p.Id).ToListAsync(cancel);
        foreach (var record in records) change.Record(new ReadOwnRecord.OwnRecordRead(record));
        return new Own(records.Count > 0, await CourseReading.Courses(db, party, default, self, cancel));
    }
}
