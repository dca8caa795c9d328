using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Grounds;

/// <summary>
/// Registrere en nær relasjon: the body that recorded a person says that a user is family of theirs (forvaltningsloven 1967 § 6). From this
/// instant the user is shown nothing of the person, whoever they act for, and is not told why.
/// </summary>
[Process("persons.relation-recorded"), TellsNobody(Untold.NotYetTold)]
public sealed class RecordRelation(AppDb db, SharingReaders readers, OsloClock clock) : IUseCase<RecordRelation.Input, Done>
{
    public static readonly Refusal RelationIsRecorded = Refusal.In<GroundsText>(nameof(RelationIsRecorded));

    public static Permission Needs { get; } = RecordTie.Needs;

    public sealed class Input : IInput<RecordRelation, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The address that the related user signs in with.</summary>
        public string? Email { get; set; }

        /// <summary>Said when it is known that there is such a user, and before it is told who.</summary>
        public bool IsSure { get; set; }
    }

    /// <summary>A user was said to be closely related to a person.</summary>
    /// <param name="By">The organisation that recorded it.</param>
    [Event("persons.relation.recorded"), NoNews]
    public sealed record RelationRecorded(PersonId Person, RelationId Relation, OrganisationId By) : IEvent
    {
        /// <summary>The user said so of themself; null where another did.</summary>
        public bool? IsOwn { get; init; }

        Subjects IEvent.About => Subjects.Of(Person);

        // The related user is not to read it in a history of their own body.
        Audience IEvent.For => LookAudience.Nobody;

        Phrase IEvent.Told => Phrase.In<GroundsText>(nameof(GroundsText.Told_RelationRecorded));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.OwnPerson(db, actor, input.Person, cancel) is not { } own) return Refusal.NotFound;
        if (await ReaderOf(TypedText.Plain(input.Email), actor, cancel) is not { } user)
            return new FieldError(nameof(Input.Email), Phrase.In<GroundsText>(nameof(GroundsText.Error_Related)));
        // Who it is, is told when it is recorded, and not to whoever tries an address.
        if (!input.IsSure) return new FieldError(nameof(Input.IsSure), Phrase.In<GroundsText>(nameof(GroundsText.Error_RelationSure)));
        if (await db.Rows<Relation>().Of(own.All).AnyAsync(r => r.User == user && r.EndedAt == null, cancel)) return RelationIsRecorded;

        change.Record(new RelationRecorded(
            input.Person, Add(db, input.Person, user, isOwn: user == actor.User, change), actor.Organisation));
        return new Done();
    }

    internal static RelationId Add(AppDb db, PersonId person, UserId user, bool isOwn, Change change)
    {
        var relation = new Relation
        {
            Id = NewId.Of<RelationId>(change.At),
            Person = person,
            User = user,
            At = change.At,
            IsOwn = isOwn,
        };
        db.Add(relation);
        return relation.Id;
    }

    /// <summary>
    /// Who signs in with the address, and reads persons somewhere today: of others it has no effect. Who is in no register is not found.
    /// </summary>
    private async Task<UserId?> ReaderOf(string email, Actor actor, CancellationToken cancel)
    {
        var withheld = db.Withheld(actor);
        Role[] roles = [.. ReadPersons.Needs.Roles];
        return await db.HeldOn(clock.Today).Where(m => roles.Contains(m.Role))
            .Join(db.Set<User>().Where(u => u.Email == email && !withheld.Contains(u.Id)), m => m.User, u => u.Id, (_, u) => (UserId?)u.Id)
            .FirstOrDefaultAsync(cancel);
    }
}
