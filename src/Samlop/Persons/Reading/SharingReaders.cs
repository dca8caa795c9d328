using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Keeping;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Persons.Versions;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Reading;

/// <summary>
/// Makes of who reads a page the one who asks for a category now, by the table in force: the version that the data protection officer and a
/// second have put in force, and before there is one, the table that ships, or, in a demonstration with its people, the whole with its
/// unsure rows. Which version it is, is read anew for each request, so that all processes read by the same.
/// </summary>
public sealed class SharingReaders(OsloClock clock, SamlopSettings settings)
{
    // What is put in force is frozen: it is read once.
    private readonly ConcurrentDictionary<SharingVersionId, SharingTable> versions = new();

    /// <summary>The unsure rows of the table that ships are in force, as long as no version is.</summary>
    public bool TakesUnsure => settings.Demonstration is { Active: true, Empty: false };

    /// <summary>The table that ships, as the first version begins with it.</summary>
    public IReadOnlyList<SharingLine> ShippedLines =>
        [.. SharingTable.ShippedLines.Select(line => line with { IsAccepted = line.IsUnsure && TakesUnsure })];

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
    public async Task<ReadingParty> PartyOf(AppDb db, Body body, CancellationToken cancel)
    {
        var moment = Moment.At(clock.Now);
        var version = await InForce(db, moment.Day).FirstOrDefaultAsync(cancel);
        var table = await TableOf(db, version, cancel);
        // The person reads what is blocked too.
        var party = new ReadingParty(default, body, body.Kind, moment, table);
        return body.Kind is PartyKind.Self ? party : party with { Outlived = await db.OutlivedOn(moment.Day, cancel) };
    }

    /// <summary>As whom somebody reads in this request, whatever they then ask for.</summary>
    public async Task<ReadingParty> PartyOf(AppDb db, Actor actor, CancellationToken cancel)
    {
        var (own, moment) = (actor.Organisation, Moment.At(clock.Now));
        var (inForce, kept) = (InForce(db, moment.Day), db.KeepingNow(moment.Day));
        // The few periods of keeping come beside it, a row each, in the one statement that reads the party.
        var rows = await (
            from o in db.Set<Organisation>()
            where o.Id == own
            join k in kept on 1 equals 1 into all
            from k in all.DefaultIfEmpty()
            select new
            {
                o.Kinds,
                Version = inForce.FirstOrDefault(),
                Category = (PersonCategory?)k.Category,
                Months = (int?)k.Months,
                Start = (KeepingStart?)k.Start,
                k.ApprovedAt,
            }).ToListAsync(cancel);
        var found = rows.FirstOrDefault();
        var body = Parties.BodyOf(actor, found?.Kinds ?? []);
        // Whoever acts for nobody is of a kind that no table knows.
        var table = await TableOf(db, found?.Version, cancel);
        return new ReadingParty(actor.User, body, Parties.ReaderKindOf(actor, body), moment, table)
        {
            Outlived = KeepingPeriods.OutlivedOn(
                rows.Where(row => row.Category is not null)
                    .Select(row => new KeptFor(row.Category!.Value, row.Months!.Value, row.Start!.Value, row.ApprovedAt)),
                moment.Day),
        };
    }

    private static IQueryable<SharingVersionId?> InForce(AppDb db, DateOnly day) =>
        db.SharingInForce(day).Select(version => (SharingVersionId?)version.Id);

    private async Task<SharingTable> TableOf(AppDb db, SharingVersionId? version, CancellationToken cancel)
    {
        if (version is not { } id) return TakesUnsure ? SharingTable.Accepted : SharingTable.Shipped;
        if (versions.TryGetValue(id, out var known)) return known;
        var content = await db.Set<SharingVersion>().Where(v => v.Id == id).Select(v => v.Content).SingleAsync(cancel);
        return versions.GetOrAdd(id, SharingTable.Of(SharingContent.Read(content)));
    }
}

/// <summary>Who reads: a user for a body, as one kind of reader, at one moment.</summary>
public sealed record ReadingParty(UserId User, Body Body, PartyKind ReaderKind, Moment Moment, SharingTable Table)
{
    /// <summary>What has outlived the period of its category; of a category that none is set for, nothing.</summary>
    public IReadOnlyDictionary<PersonCategory, Outlived> Outlived { get; init; } = new Dictionary<PersonCategory, Outlived>();

    /// <summary>Some category is kept so and so long after the course: then sharing rests on the courses of a person too.</summary>
    public bool AsksCourses => Outlived.Values.Any(outlived => outlived.Courses is not null);

    /// <summary>The same party, before whom nothing is blocked: whoever records anew must be able to.</summary>
    public ReadingParty Recording => this with { Outlived = new Dictionary<PersonCategory, Outlived>() };

    /// <summary>The table has no kind for the organisation: nothing is shared with it, and it records no persons.</summary>
    public bool IsOutside => Body.Kind is PartyKind.Other;

    /// <summary>Rows that nobody has accepted are in force, as they are in a demonstration alone.</summary>
    public bool ReadsByUnsureRows => Table == SharingTable.Accepted;

    /// <summary>Another body, by the same table at the same moment.</summary>
    public ReadingParty As(Body body) => this with { User = default, Body = body, ReaderKind = body.Kind };

    /// <summary>What the party may ask for.</summary>
    public IReadOnlyList<SharingPurpose> Purposes => Table.PurposesOf(ReaderKind);

    public SharingReader For(SharingPurpose purpose, PersonCategory category) => new(Asks(purpose, category), Table);

    /// <param name="counts">What is asked for is a number of persons, and no record.</param>
    public Asking Asks(SharingPurpose purpose, PersonCategory category, bool counts = false) => new()
    {
        Counts = counts,
        User = User,
        For = Body,
        ReaderKind = ReaderKind,
        Category = category,
        Purpose = purpose,
        Moment = Moment,
        Outlived = Outlived.GetValueOrDefault(category),
        AsksCourses = AsksCourses,
    };
}
