using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Grounds;

/// <summary>
/// Registrere hvem brukeren er: somebody of the body that recorded a person has seen identification, and says which user the person is.
/// From then on the user reads the person's own pages.
/// </summary>
[Process("persons.user-identified"), TellsNobody(Untold.Register)]
public sealed class RecordIdentification(AppDb db, SharingReaders readers, OsloClock clock)
    : IUseCase<RecordIdentification.Input, Done>
{
    /// <summary>That the user is another person already, and which, is told to nobody.</summary>
    public static readonly Refusal UserIsTied = Refusal.In<GroundsText>(nameof(UserIsTied));

    public static readonly Refusal PersonHasUser = Refusal.In<GroundsText>(nameof(PersonHasUser));

    public static Permission Needs { get; } = RecordTie.Needs;

    public sealed class Input : IInput<RecordIdentification, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The address that the participant signs in with.</summary>
        public string? Email { get; set; }

        /// <summary>Whoever records it has seen valid identification.</summary>
        public bool HasSeen { get; set; }
    }

    /// <summary>A user was said to be a person, by somebody who had seen identification.</summary>
    [Event("persons.user.identified"), NoNews]
    public sealed record UserIdentified(PersonId Person, UserId User, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<GroundsText>(nameof(GroundsText.Told_UserIdentified));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.OwnPerson(db, actor, input.Person, cancel) is not { } own) return Refusal.NotFound;

        var errors = new FieldErrors();
        if (!input.HasSeen) errors.Add(nameof(Input.HasSeen), Phrase.In<GroundsText>(nameof(GroundsText.Error_HasSeen)));
        var user = await ParticipantOf(TypedText.Plain(input.Email), actor, cancel);
        if (user is null) errors.Add(nameof(Input.Email), Phrase.In<GroundsText>(nameof(GroundsText.Error_Participant)));
        if (errors.Any) return errors;

        var today = clock.Today;
        var users = db.Rows<PersonUser>().Of(own.Row).AsTracking();
        var of = db.Rows<PersonUser>().Of(db.Rows<Person>().KnownTo(db, own.Party, input.Person));
        if (await of.Where(PersonUser.IsNotOver(today)).AnyAsync(cancel)) return PersonHasUser;
        if (await db.Rows<Person>().Being(user!.Value, today).AnyAsync(cancel)) return UserIsTied;
        // Said, taken back and said again on one day is one row.
        var taken = await users.SingleOrDefaultAsync(u => u.User == user.Value && u.From == today, cancel);
        if (taken is null) db.Add(new PersonUser { Person = input.Person, User = user.Value, From = today });
        else taken.To = null;
        change.Record(new UserIdentified(input.Person, user.Value, actor.Organisation));
        return new Done();
    }

    /// <summary>
    /// Who signs in with the address, and is a participant somewhere today. Who is in no register is not found: that the user is a person
    /// already would tell that the address is graded.
    /// </summary>
    private async Task<UserId?> ParticipantOf(string email, Actor actor, CancellationToken cancel)
    {
        var withheld = db.Withheld(actor);
        return await db.HeldOn(clock.Today).Where(m => m.Role == Role.Participant)
            .Join(db.Set<User>().Where(u => u.Email == email && !withheld.Contains(u.Id)), m => m.User, u => u.Id, (_, u) => (UserId?)u.Id)
            .FirstOrDefaultAsync(cancel);
    }
}
