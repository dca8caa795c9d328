using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Examples;

/// <summary>Ingen svar trengs: the last message only thanks. Whoever was asked has no more to do until the asker writes again.</summary>
[Process("knowledge.example-settled"), TellsNobody(Untold.OwnWork)]
public sealed class SettleContact(AppDb db) : IUseCase<SettleContact.Input, Done>
{
    public static Permission Needs => AskAboutExample.Needs;

    public sealed class Input : IInput<SettleContact, Input, Done>
    {
        public ExampleContactId Contact { get; set; }

        /// <summary>How many messages the page showed.</summary>
        public int Seen { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var contact = await db.Rows<ExampleContact>().ManageableBy(Purpose.None.Reader(actor))
            .SingleOrDefaultAsync(c => c.Id == input.Contact, cancel);
        if ((contact is null ? Refusal.NotFound : contact.MaySettle(actor.Organisation)) is { } no) return no;
        if (contact!.Version != input.Seen) return Refusal.ChangedSinceOpened;
        contact.Settle(change.At);
        change.Record(new ExampleSettled(contact.Id, contact.To));
        return new Done();
    }

    /// <summary>A message about an example needs no answer.</summary>
    [Event("knowledge.example.settled"), NoNews]
    public sealed record ExampleSettled(ExampleContactId Contact, OrganisationId For) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Contact);

        Audience IEvent.For => Audience.Within(For);

        Phrase IEvent.Told => Phrase.In<ExamplesText>(nameof(ExamplesText.Told_ContactSettled));
    }
}
