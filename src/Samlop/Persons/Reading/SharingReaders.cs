using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Reading;

/// <summary>
/// Makes of who reads a page the one who asks for a category now, by the table in force: the one that ships, or, in a demonstration with
/// its people, the whole with its unsure rows.
/// </summary>
public sealed class SharingReaders(OsloClock clock, SamlopSettings settings)
{
    private SharingTable Table => settings.Demonstration is { Active: true, Empty: false } ? SharingTable.Accepted : SharingTable.Shipped;


    /// <summary>
    /// Null where nothing may be read: the page's purpose is none of the table's, or the category is not one that it reads. A reader's
    /// purpose and categories are the words of the table.
    /// </summary>
    public async Task<SharingReader?> Of(AppDb db, Reader reader, PersonCategory category, CancellationToken cancel)
    {
        if (!reader.Categories.Contains(WordsOf<PersonCategory>.For(category))) return null;
        if (WordsOf<SharingPurpose>.Find(reader.Purpose) is not { } purpose) return null;
        return (await PartyOf(db, reader.Actor, cancel)).For(purpose, category);
    }

    /// <summary>A body as whoever reads there for it, whatever user that is: as the kind of reader that a person is told of.</summary>
    public ReadingParty PartyOf(Body body) => new(default, body, body.Kind, Moment.At(clock.Now), Table);

    /// <summary>As whom somebody reads in this request, whatever they then ask for.</summary>
    public async Task<ReadingParty> PartyOf(AppDb db, Actor actor, CancellationToken cancel)
    {
        var own = actor.Organisation;
        var kinds = await db.Set<Organisation>().Where(o => o.Id == own).Select(o => o.Kinds).SingleOrDefaultAsync(cancel);
        var body = Parties.BodyOf(actor, kinds ?? []);
        return new ReadingParty(actor.User, body, Parties.ReaderKindOf(actor, body), Moment.At(clock.Now), Table);
    }
}

/// <summary>Who reads: a user for a body, as one kind of reader, at one moment.</summary>
public sealed record ReadingParty(UserId User, Body Body, PartyKind ReaderKind, Moment Moment, SharingTable Table)
{
    /// <summary>The table has no kind for the organisation: nothing is shared with it, and it records no persons.</summary>
    public bool IsOutside => Body.Kind is PartyKind.Other;

    /// <summary>Rows that nobody has accepted are in force, as they are in a demonstration alone.</summary>
    public bool ReadsByUnsureRows => Table == SharingTable.Accepted;

    /// <summary>What the party may ask for.</summary>
    public IReadOnlyList<SharingPurpose> Purposes => Table.PurposesOf(ReaderKind);

    public SharingReader For(SharingPurpose purpose, PersonCategory category) => new(Asks(purpose, category), Table);

    public Asking Asks(SharingPurpose purpose, PersonCategory category) => new()
    {
        User = User,
        For = Body,
        ReaderKind = ReaderKind,
        Category = category,
        Purpose = purpose,
        Moment = Moment,
    };
}
