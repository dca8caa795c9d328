using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Consenting;

/// <summary>
/// Trekke tilbake et samtykke: the person does so alone, as easily as it was given. From this instant it opens nothing, and the receiver is
/// told. No reason is asked for.
/// </summary>
[Process("persons.own-consent-withdrawn")]
public sealed class WithdrawOwnConsent(AppDb db, OsloClock clock) : IUseCase<WithdrawOwnConsent.Input, Done>
{
    public static Permission Needs { get; } = ReadOwnLooks.Needs;

    public sealed class Input : IInput<WithdrawOwnConsent, Input, Done>
    {
        /// <summary>The id of the consent, as chosen.</summary>
        public string? Consent { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var own = db.Rows<Consent>().GivenBy(db, actor.User, clock.Today).Include(c => c.Scans);
        if (!await own.AnyAsync(cancel)) return Refusal.NotFound;
        var id = Guid.TryParse(input.Consent, out var value) ? new ConsentId(value) : default;
        if (await own.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } consent)
            return new FieldError(nameof(Input.Consent), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        if (consent.WithdrawnAt is not null) return RecordWithdrawal.ConsentIsWithdrawn;

        var waited = consent.WaitsAt(Moment.At(change.At));
        consent.WithdrawnAt = change.At;
        change.Record(new RecordWithdrawal.ConsentWithdrawn(
            consent.Person, consent.Id, consent.Owner ?? actor.Organisation, consent.Receiver)
        {
            ReceiverKind = consent.ReceiverKind,
            HadNoPaper = waited,
        });
        return new Done();
    }
}
