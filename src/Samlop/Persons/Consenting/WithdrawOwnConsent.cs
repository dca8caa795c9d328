using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Record;
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
        var given = await db.Rows<Consent>().GivenBy(db, actor.User, clock.Today).Include(c => c.Scans).ToListAsync(cancel);
        if (given.Count == 0) return Refusal.NotFound;
        var id = Guid.TryParse(input.Consent, out var value) ? new ConsentId(value) : default;
        if (given.Find(c => c.Id == id) is not { } consent)
            return new FieldError(nameof(Input.Consent), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        if (consent.WithdrawnAt is not null) return RecordWithdrawal.ConsentIsWithdrawn;

        RecordWithdrawal.Withdraw(consent, given, one => one.Owner ?? actor.Organisation, change);
        return new Done();
    }
}
