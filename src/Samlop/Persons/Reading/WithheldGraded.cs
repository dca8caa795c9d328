using Samlop.Access;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Reading;

/// <summary>
/// A user who is a person whose address is graded is in no register, but for themselves and for those who are named for the person.
/// </summary>
internal sealed class WithheldGraded(OsloClock clock) : IWithheldUsers
{
    public IQueryable<UserId> From(AppDb db, Actor actor) => db.Rows<Person>().WithheldFrom(actor, clock.Today);
}
