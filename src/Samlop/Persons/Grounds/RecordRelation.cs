using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Grounds;

/// <summary>
/// Registrere en nær relasjon: the body that recorded a person says that a user is family of theirs (forvaltningsloven 1967 § 6). From this
/// instant the user is shown nothing of the person, whoever they act for. They are told that it is recorded, and not of whom; so are those
/// at their own bodies who may end it.
/// </summary>
[Process("persons.relation-recorded")]
public sealed class RecordRelation(AppDb db, SharingReaders readers, OsloClock clock) : IUseCase<RecordRelation.Input, Done>
{
    public static readonly Refusal RelationIsRecorded = Refusal.In<GroundsText>(nameof(RelationIsRecorded));

    public static Permission Needs { get; } = RecordTie.Needs;

    public sealed class Input : IInput<RecordRelation, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The address that the related user signs in with.</summary>
        public string? Email { get; set; }

        /// <summary>Said before any address is looked up.</summary>
        public bool IsSure { get; set; }
    }

    /// <summary>A user was said to be closely related to a person.</summary>
    /// <param name="By">The organisation that recorded it.</param>
    [Event("persons.relation.recorded"), NoNews]
    public sealed record RelationRecorded(PersonId Person, RelationId Relation, OrganisationId By) : IEvent
    {
        /// <summary>The user said so of themself; null where another did.</summary>
        public bool? IsOwn { get; init; }

        /// <summary>As which kind of body it was recorded; null of an event from before it was told.</summary>
        public PartyKind? ByKind { get; init; }

        Subjects IEvent.About => Subjects.Of(Person);

        // The related user is not to read it in a history of their own body.
        Audience IEvent.For => LookAudience.Nobody;

        Phrase IEvent.Told => Phrase.In<GroundsText>(nameof(GroundsText.Told_RelationRecorded));
    }

    /// <summary>Whoever is shut out by what another has said can say that it is wrong.</summary>
    public static NoticeKind TellsRelated { get; } = NoticeKind.Of<RelationRecorded>(
        "persons.relation.recorded", PersonNotices.Group, "the user who is said to be closely related, when another said it",
        async (happened, occasion) => happened.IsOwn is true || await RelatedBy(happened, occasion) is not { } user ? null
            : new Waiting.Told(
                Phrase.In<GroundsText>(nameof(GroundsText.Notice_Related)), PersonUrls.List, Readers.Of(user).InPerson())
            {
                About = new Subject(PersonNotices.Self, user.Value),
            });

    /// <summary>Where the address is graded they are not told: that there is somebody would be told too.</summary>
    public static NoticeKind TellsTheirBodies { get; } = NoticeKind.OfEach<RelationRecorded>(
        "persons.relation.colleague", PersonNotices.Group,
        "those who may record a relation at the bodies of a user of whom another said it, where they have a tie",
        async (happened, occasion) =>
        {
            var (db, today, cancel) = (occasion.Db, occasion.Today, occasion.Cancel);
            if (happened.IsOwn is true || await RelatedBy(happened, occasion) is not { } user
                || await db.Rows<Person>().Graded(today).AnyAsync(p => p.Id == happened.Person, cancel)) return [];
            var tied = await db.Rows<Tie>().InForce(happened.Person, today)
                .Join(db.HeldOn(today).Where(m => m.User == user), t => t.Body, m => m.Organisation, (t, _) => new { t.BodyKind, t.Body })
                .Distinct().ToListAsync(cancel);
            var told = new List<Waiting.Told>();
            foreach (var body in tied)
            {
                if (await PersonNotices.ToBody(
                    Phrase.In<GroundsText>(nameof(GroundsText.Notice_ColleagueRelated)), PersonUrls.Person(happened.Person),
                    happened.Person, body.Body, body.BodyKind, Needs.Roles, occasion) is { } one) told.Add(one);
            }

            return told;
        });

    private static Task<UserId?> RelatedBy(RelationRecorded happened, Occasion occasion) =>
        occasion.Db.Rows<Relation>().GoingOn(happened.Person, occasion.At).Where(r => r.Id == happened.Relation)
            .Select(r => (UserId?)r.User).SingleOrDefaultAsync(occasion.Cancel);

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.OwnPerson(db, actor, input.Person, cancel) is not { } own) return Refusal.NotFound;
        // Whoever tries addresses is not told which of them is somebody's.
        if (!input.IsSure) return new FieldError(nameof(Input.IsSure), Phrase.In<GroundsText>(nameof(GroundsText.Error_RelationSure)));
        if (await ReaderOf(TypedText.Plain(input.Email), actor, cancel) is not { } user)
            return new FieldError(nameof(Input.Email), Phrase.In<GroundsText>(nameof(GroundsText.Error_Related)));
        if (await db.Rows<Relation>().Of(own.All).AnyAsync(r => r.User == user && r.EndedAt == null, cancel)) return RelationIsRecorded;

        var isOwn = user == actor.User;
        change.Record(new RelationRecorded(input.Person, Add(db, input.Person, user, isOwn, change), actor.Organisation)
        {
            IsOwn = isOwn ? true : null,
            ByKind = own.Party.Body.Kind,
        });
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
