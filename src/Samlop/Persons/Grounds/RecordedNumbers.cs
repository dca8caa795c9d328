using Microsoft.EntityFrameworkCore;
using Samlop.Access.Moving;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Grounds;

/// <summary>The record of the person that a user is says that a D-number ended, and that this number is the person's now.</summary>
internal sealed class RecordedNumbers(PersonNumbers numbers, OsloClock clock) : IRecordedNumbers
{
    public async Task<bool> HasBecome(AppDb db, UserId user, NationalIdentityNumber number, CancellationToken cancel)
    {
        var held = await db.Rows<HeldNumber>().Of(db.Rows<Person>().Being(user, clock.Today)).ToListAsync(cancel);
        var (hash, today) = (numbers.HashOf(number), clock.Today);
        return held.Exists(n => n is { IsDNumber: false } && n.Lookup == hash && n.IsInForce(today))
            && held.Exists(n => n is { IsDNumber: true, NeverWas: false, To: not null });
    }
}
