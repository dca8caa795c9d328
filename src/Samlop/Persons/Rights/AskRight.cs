using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit;
using Samlop.Persons.Facts;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Rights;

/// <summary>
/// Be om retting, begrensning eller sletting, protestere, eller spørre om et oppslag: the person asks the body that recorded a fact, or
/// that has looked, and is owed an answer within a month.
/// </summary>
[Process("persons.right-asked")]
public sealed class AskRight(AppDb db, OsloClock clock) : IUseCase<AskRight.Input, AskRight.Asked>
{
    public static readonly Refusal AsksAlready = Refusal.In<RightsText>(nameof(AsksAlready));

    public static Permission Needs { get; } = Permission.Of("persons.own.ask", Role.Participant);

    public sealed class Input : IInput<AskRight, Input, Asked>
    {
        /// <summary>A <see cref="RightKind"/>, by its name; of a look not asked for.</summary>
        public string? Kind { get; set; }

        /// <summary>What it is about: <see cref="KeyOf"/>.</summary>
        public string? About { get; set; }

        /// <summary>The number of the event of a look; empty for another request.</summary>
        public string? Look { get; set; }

        public string? Words { get; set; }
    }

    public sealed record Asked(RightsRequestId Request);

    /// <summary>What a choice posts: record, category and, where it is one fact, its kind and id.</summary>
    public static string KeyOf(PersonId record, PersonCategory category, FactRef? fact = null) =>
        $"{record.Value}|{category}|{fact?.Key}";

    public async Task<Outcome<Asked>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var self = db.Rows<Person>().Being(actor.User, clock.Today);
        var owners = await self.ToDictionaryAsync(p => p.Id, p => new Body(p.OwnerKind, p.Owner), cancel);
        if (owners.Count == 0) return Refusal.NotFound;

        var errors = new FieldErrors();
        var words = TypedField.NeededText(
            input.Words, RightsRequest.WordsLimit, nameof(Input.Words), Phrase.In<RightsText>(nameof(RightsText.Error_Words)), errors);
        var about = string.IsNullOrEmpty(input.Look)
            ? await AboutFact(input, self, owners, errors, cancel) : await AboutLook(input, owners.Keys, cancel);
        if (errors.Any) return errors;
        if (about is not { } asked) return Refusal.NotFound;

        var own = db.Rows<RightsRequest>().AskedBy(db, actor.User, clock.Today).Where(RightsRequest.Waits);
        if (await own.AnyAsync(
            r => r.Kind == asked.Kind && r.Person == asked.Person && r.Category == asked.Category && r.Fact == asked.Fact
                && r.Asked == asked.Asked && r.LookedAt == asked.LookedAt, cancel))
        {
            return AsksAlready;
        }

        var request = new RightsRequest
        {
            Id = NewId.Of<RightsRequestId>(change.At),
            Person = asked.Person,
            Kind = asked.Kind,
            AskedKind = asked.AskedKind,
            Asked = asked.Asked,
            Category = asked.Category,
            FactKind = asked.FactKind,
            Fact = asked.Fact,
            LookedAt = asked.LookedAt,
            Words = words,
            AskedBy = actor.User,
            AskedAt = change.At,
            Due = clock.Today.AddMonths(RightsClock.Now.Months),
        };
        db.Add(request);
        change.Record(new RightAsked(request.Id, request.Person, request.Kind, request.Asked, request.Due)
        {
            AskedKind = request.AskedKind,
        });
        return new Asked(request.Id);
    }

    private sealed record Of(
        RightKind Kind, PersonId Person, PartyKind? AskedKind, OrganisationId Asked, PersonCategory? Category, FactKind? FactKind,
        FactId? Fact, DateTimeOffset? LookedAt);

    private async Task<Of?> AboutFact(
        Input input, IQueryable<Person> self, Dictionary<PersonId, Body> owners, FieldErrors errors, CancellationToken cancel)
    {
        var kind = TypedField.Choice<RightKind>(input.Kind);
        if (kind is null or RightKind.Look) errors.Add(nameof(Input.Kind), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        // A protected address is not among what the person is offered to ask about.
        var parts = (input.About ?? "").Split('|');
        if (parts is [var record, var named, var key] && Guid.TryParse(record, out var id) && owners.TryGetValue(new(id), out var body)
            && TypedField.Choice<PersonCategory>(named) is { } category and not PersonCategory.ProtectedAddress)
        {
            var person = new PersonId(id);
            if (key.Length == 0)
                return kind is { } whole ? new(whole, person, body.Kind, body.Organisation, category, null, null, null) : null;
            if (FactRef.Of(key) is { } fact && FactWords.CategoryOf(fact.Kind) == category
                && (await FactRows.Of(db, fact.Kind, self.Where(p => p.Id == person), cancel)).Exists(f => f.Id == fact.Id))
            {
                return kind is { } one ? new(one, person, body.Kind, body.Organisation, category, fact.Kind, fact.Id, null) : null;
            }
        }

        errors.Add(nameof(Input.About), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        return null;
    }

    /// <summary>Null where the number is not of a look at the person.</summary>
    private async Task<Of?> AboutLook(Input input, IReadOnlyCollection<PersonId> records, CancellationToken cancel)
    {
        if (!long.TryParse(input.Look, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)) return null;
        var (kind, ids) = (Subject.Of(records.First()).Kind, records.Select(r => r.Value).ToList());
        var look = await (
            from e in db.Set<ProcessEvent>()
            where e.Sequence == sequence && ReadOwnLooks.Codes.Contains(e.Code)
            join s in db.Set<EventSubject>().Where(s => s.Kind == kind && ids.Contains(s.Subject)) on e.Sequence equals s.Event
            join p in db.Set<Process>() on e.Process equals p.Id
            join o in db.Set<Organisation>() on p.Organisation equals o.Id
            select new { s.Subject, o.Id, o.Kinds, p.User, p.At }).FirstOrDefaultAsync(cancel);
        if (look is null) return null;
        // The body that looked answers, which of a Nav office is one of its halves: as the user acted there on that day.
        var held = await db.HeldOn(OsloClock.DateIn(look.At)).Where(m => m.User == look.User && m.Organisation == look.Id)
            .Select(m => m.Role).ToListAsync(cancel);
        return new(
            RightKind.Look, new PersonId(look.Subject), held.Count == 0 ? null : Parties.KindOf(held.Contains, look.Kinds), look.Id, null,
            null, null, look.At);
    }
}
