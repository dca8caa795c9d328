using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Tables;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Agreements.AfterTrial;

/// <summary>Påminnelse om tiden etter forsøket: the parties of what the grant pays, that nobody has decided to take over.</summary>
public sealed class AfterTrialReminder(AppDb db, OsloClock clock) : IReminder
{
    /// <summary>How long before the grant ends it begins to wait, and the first reminder is sent.</summary>
    internal const int MonthsAhead = 6;

    public static ReminderKind Reminds { get; } = new(
        "agreements.after-trial", "the parties of an agreement of what a grant pays and nobody takes over",
        ReminderStep.MonthsBefore(MonthsAhead, 3, 1));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>The parties were reminded of what ends.</summary>
    [Event("agreements.after-trial.reminded")]
    public sealed record AfterTrialReminded(AgreementId Agreement, DateOnly Ends) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AfterTrialText>(nameof(AfterTrialText.Told_AfterTrialReminded), new DateArgument(Ends));
    }

    public static NoticeKind TellsParties { get; } = NoticeKind.Of<AfterTrialReminded>(
        "agreements.after-trial.reminded", AgreementRoles.Notices, "those who write the agreement, for every party",
        async (happened, occasion) =>
        {
            var agreement = await occasion.Db.Rows<Agreement>().All(Because.PartiesAreTold).WithAll()
                .SingleAsync(a => a.Id == happened.Agreement, occasion.Cancel);
            return new Told(
                Phrase.In<AfterTrialText>(nameof(AfterTrialText.Notice_AfterTrialReminded), agreement.Number.ToString()),
                agreement.SignedVersion is null
                    ? TableUrls.Sheet(agreement.Number, AfterTrialForm.Form.Parts[0].Slug)
                    : AfterTrialUrls.Of(agreement.Number),
                agreement.Current.Aggregate(
                    Readers.Nobody, (readers, party) => readers.And(Readers.In(party.Organisation, AgreementRoles.Writers))))
            {
                Matter = happened.Agreement.Value,
                Due = happened.Ends,
            };
        }).While("nobody has decided to take it over", db =>
        {
            var waiting = AfterTrialWaits.Until(
                db.Rows<Agreement>().All(Because.NoticeIsOvertaken).Where(a => a.EndedOn == null), db, DateOnly.MaxValue);
            return notice => waiting.Any(x => x.Agreement.Id == (AgreementId)(object)notice.Matter);
        });

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var today = clock.Today;
        var waiting = await AfterTrialWaits.Days(db.Rows<Agreement>().WrittenBy(actor.ForAgreements()).Living(today), db)
            .Where(x => x.Due >= today && x.Due <= last)
            .Select(x => new { x.Agreement.Id, x.Due, x.Rows.SavedAt })
            .Distinct().OrderBy(x => x.Id).ThenBy(x => x.Due)
            .ToListAsync(cancel);
        // Each day that something ends is reminded of by itself: what is past and unsettled silences nothing that comes.
        return
        [
            .. waiting.Select(x => new Dated(
                x.Id.Value, x.Due.DayNumber, x.Due, OsloClock.DateIn(x.SavedAt!.Value), _ => new AfterTrialReminded(x.Id, x.Due))),
        ];
    }
}
