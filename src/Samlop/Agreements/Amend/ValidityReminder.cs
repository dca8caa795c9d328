using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Sign;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Agreements.Amend;

/// <summary>
/// Varsel om utløp: the parties of an agreement, six and three months before its last day, while there is time to agree on the next.
/// </summary>
public sealed class ValidityReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "agreements.agreement.expires", "the parties of an agreement whose last day comes", ReminderStep.MonthsBefore(6, 3));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>The parties were reminded that it expires.</summary>
    [Event("agreements.agreement.expiry-warned")]
    public sealed record ExpiryWarned(AgreementId Agreement, DateOnly LastDay, int DaysLeft) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told =>
            Phrase.In<AgreementsText>(nameof(AgreementsText.Told_ExpiryWarned), new DateArgument(LastDay));

        bool IEvent.ByProgram => true;
    }

    public static NoticeKind TellsParties { get; } = NoticeKind.OfEach<ExpiryWarned>(
        "agreements.agreement.expiry-warned", AgreementRoles.Notices, "those who write for the parties, and all who signed",
        async (happened, occasion) =>
        {
            var agreement = await occasion.Agreement(happened.Agreement);
            return agreement.ToAll(
                nameof(AgreementsText.Notice_Expires), agreement.SignedVersion!.Value,
                line: Phrase.In<AgreementsText>(
                    nameof(AgreementsText.Notice_Expires), agreement.Number.ToString(), new DateArgument(happened.LastDay)),
                path: AgreementUrls.Agreement(agreement.Number));
        });

    /// <summary>From the day that its version was signed by all.</summary>
    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var today = clock.Today;
        var rows = await (
            from a in db.Rows<Agreement>().SpokenForBy(actor.ForAgreements())
            from v in a.Versions
            where v.Number == a.SignedVersion && a.HoldsTo >= today && a.HoldsTo <= last && a.EndedOn == null
            orderby a.Id
            select new { a.Id, LastDay = a.HoldsTo!.Value, SignedAt = v.SignedAt!.Value }).ToListAsync(cancel);
        return
        [
            .. rows.Select(a => new Dated(
                a.Id.Value, 0, a.LastDay, OsloClock.DateIn(a.SignedAt), left => new ExpiryWarned(a.Id, a.LastDay, left))),
        ];
    }
}
