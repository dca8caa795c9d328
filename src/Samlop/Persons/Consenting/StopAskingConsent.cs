using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Consenting;

/// <summary>Ikke be om samtykket lenger: it goes from the person's own page, unanswered.</summary>
[Process("persons.consent-asking-stopped"), TellsNobody(Untold.Noted)]
public sealed class StopAskingConsent(AppDb db, SharingReaders readers) : IUseCase<StopAskingConsent.Input, Done>
{
    public static Permission Needs { get; } = AskConsent.Needs;

    public sealed class Input : IInput<StopAskingConsent, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of what is asked, as chosen.</summary>
        public string? Asked { get; set; }
    }

    /// <summary>A body asks a person for a consent no more.</summary>
    [Event("persons.consent.asking-stopped"), NoNews]
    public sealed record ConsentAskingStopped(PersonId Person, AskedConsentId Asked, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<ConsentingText>(nameof(ConsentingText.Told_Stopped));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var open = db.Rows<AskedConsent>().AskedBy(db, await readers.PartyOf(db, actor, cancel), input.Person).Where(AskedConsent.Waits);
        if (!await open.AnyAsync(cancel)) return Refusal.NotFound;
        var id = Guid.TryParse(input.Asked, out var value) ? new AskedConsentId(value) : default;
        if (await open.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } asked)
            return new FieldError(nameof(Input.Asked), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));

        asked.EndedAt = change.At;
        change.Record(new ConsentAskingStopped(input.Person, asked.Id, actor.Organisation));
        return new Done();
    }
}
