using Microsoft.EntityFrameworkCore;
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
/// Registrere at et samtykke er trukket tilbake: from this instant it opens nothing. No reason is asked for. The receiver is told, and
/// reads on the card how what it has must be treated.
/// </summary>
[Process("persons.consent-withdrawn")]
public sealed class RecordWithdrawal(AppDb db, SharingReaders readers) : IUseCase<RecordWithdrawal.Input, Done>
{
    public static readonly Refusal ConsentIsWithdrawn = Refusal.In<GroundsText>(nameof(ConsentIsWithdrawn));

    public static Permission Needs { get; } = RecordConsent.Needs;

    public sealed class Input : IInput<RecordWithdrawal, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of the consent, as chosen.</summary>
        public string? Consent { get; set; }
    }

    /// <summary>A consent was withdrawn.</summary>
    [Event("persons.consent.withdrawn"), NoNews]
    public sealed record ConsentWithdrawn(PersonId Person, ConsentId Consent, OrganisationId By, OrganisationId Receiver) : IEvent
    {
        /// <summary>As which kind of body it received; null of an event from before it was told.</summary>
        public PartyKind? ReceiverKind { get; init; }

        /// <summary>Its paper was never there, so that it opened nothing: nobody has anything to be told of.</summary>
        public bool NeverCounted { get; init; }

        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<GroundsText>(nameof(GroundsText.Told_ConsentWithdrawn));
    }

    public static NoticeKind TellsReceiver { get; } = NoticeKind.Of<ConsentWithdrawn>(
        "persons.consent.withdrawn", PersonNotices.Group, "those who read persons for the receiver",
        (happened, occasion) => happened.NeverCounted
            ? Task.FromResult<Waiting.Told?>(null)
            : PersonNotices.ToBody(
                Phrase.In<GroundsText>(nameof(GroundsText.Notice_ConsentWithdrawn)), PersonUrls.Person(happened.Person), happened.Person,
                happened.Receiver, happened.ReceiverKind, ReadPersons.Needs.Roles, occasion));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        var id = Guid.TryParse(input.Consent, out var value) ? new ConsentId(value) : default;
        var consents = db.Rows<Consent>().GivenTo(db, party, input.Person).Include(c => c.Scans);
        var given = await consents.ToListAsync(cancel);
        if (given.Count == 0) return Refusal.NotFound;
        if (given.Find(c => c.Id == id) is not { } consent)
            return new FieldError(nameof(Input.Consent), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        if (consent.WithdrawnAt is not null) return ConsentIsWithdrawn;

        Withdraw(consent, given, _ => actor.Organisation, change);
        return new Done();
    }

    /// <summary>
    /// Another yes to the same, as one on a paper that is still to be scanned, would open later what the person has just said no to: all
    /// that say the same are withdrawn.
    /// </summary>
    /// <param name="given">The person's, read with their scans.</param>
    internal static void Withdraw(
        Consent consent, IEnumerable<Consent> given, Func<Consent, OrganisationId> by, Change change)
    {
        var today = OsloClock.DateIn(change.At);
        foreach (var one in given.Where(one =>
            one.WithdrawnAt is null && (one == consent || (one.SaysTheSameAs(consent) && !(one.Until < today)))))
        {
            one.WithdrawnAt = change.At;
            change.Record(new ConsentWithdrawn(one.Person, one.Id, by(one), one.Receiver)
            {
                ReceiverKind = one.ReceiverKind,
                NeverCounted = !one.CountedAt(Moment.At(change.At)),
            });
        }
    }
}
