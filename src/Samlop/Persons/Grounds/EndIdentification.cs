using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Grounds;

/// <summary>
/// Oppheve hvem brukeren er: the user is not the person, or signs in no more. The last day is yesterday, so that nothing of the person is
/// read from now on.
/// </summary>
[Process("persons.user-parted"), TellsNobody(Untold.Register)]
public sealed class EndIdentification(AppDb db, SharingReaders readers, OsloClock clock) : IUseCase<EndIdentification.Input, Done>
{
    public static readonly Refusal PersonHasNoUser = Refusal.In<GroundsText>(nameof(PersonHasNoUser));

    public static Permission Needs { get; } = RecordTie.Needs;

    public sealed class Input : IInput<EndIdentification, Input, Done>
    {
        public PersonId Person { get; set; }
    }

    /// <summary>A user is not, or no longer, a person.</summary>
    [Event("persons.user.parted"), NoNews]
    public sealed record UserParted(PersonId Person, UserId User, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<GroundsText>(nameof(GroundsText.Told_UserParted));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.OwnPerson(db, actor, input.Person, cancel) is not { } own) return Refusal.NotFound;

        var today = clock.Today;
        var users = await db.Rows<PersonUser>().Of(own.Row).AsTracking().Where(PersonUser.IsNotOver(today)).ToListAsync(cancel);
        if (users.Count == 0) return PersonHasNoUser;
        foreach (var user in users)
        {
            user.To = today.AddDays(-1);
            change.Record(new UserParted(input.Person, user.User, actor.Organisation));
        }

        return new Done();
    }
}
