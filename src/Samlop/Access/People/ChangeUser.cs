using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.People;

/// <summary>Endre person: corrects the name or the address, and tells of it (<see cref="UserNotices"/>).</summary>
[Process("UserChanged")]
public sealed class ChangeUser(AppDb db, UserNotices notices) : IUseCase<ChangeUser.Input, Done>
{
    public static Permission Needs => AddUser.Needs;

    public sealed class Input : TypedUser, IInput<ChangeUser, Input, Done>
    {
        public UserId User { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }
    }

    /// <summary>A person's name or address was corrected.</summary>
    [Event("access.user.changed"), Was("PersonChanged")]
    public sealed record UserChanged([Was("person")] UserId User, IReadOnlyList<string> FieldKeys) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_Changed), AccessWords.Listed(FieldKeys));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var person = await db.Rows<User>().ManageableBy(actor.ForAdministration()).SingleOrDefaultAsync(p => p.Id == input.User, cancel);
        if (person is null) return Refusal.NotFound;

        var errors = new FieldErrors();
        var (name, email) = await input.Read(person.Id, db, errors, cancel);
        if (errors.Any) return errors;
        if (person.Version != input.BasedOn) return Refusal.ChangedByOther;

        List<string> changed = [];
        if (person.Name != name) changed.Add("name");
        if (person.Email != email) changed.Add("email");
        if (changed.Count == 0) return new Done();

        var before = person.Email;
        person.Change(name, email);
        await notices.TellChanged(person, before, AccessWords.Listed(changed), actor, change.At, cancel);
        change.Record(new UserChanged(person.Id, changed));
        return new Done();
    }
}
