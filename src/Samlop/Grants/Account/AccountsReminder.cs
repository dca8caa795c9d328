using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Grants.Account;

/// <summary>Påminnelse om regnskap: counties that have begun accounts and not sent them.</summary>
public sealed class AccountsReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "grants.accounts", "a county of accounts that it has not sent", ReminderStep.DaysBefore(30, 7, 1));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>The county was reminded of accounts.</summary>
    [Event("grants.accounts.reminded")]
    public sealed record AccountsReminded(AccountsId Accounts, DateOnly DueOn) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Accounts);

        Audience IEvent.For => Audience.Parties(CaseHandling.Category);

        Phrase IEvent.Told => Phrase.In<AccountText>(nameof(AccountText.Told_Reminded), new DateArgument(DueOn));
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<AccountsReminded>(
        "grants.accounts.reminded", AccountsTelling.Group, "those who write and approve accounts for the county",
        async (happened, occasion) =>
        {
            var accounts = await occasion.Accounts(happened.Accounts);
            return new Told(
                accounts.Line(nameof(AccountText.Notice_Reminded)), AccountUrls.Accounts(accounts.Id), accounts.AtTheCounty)
            {
                Matter = accounts.Id.Value,
                Due = happened.DueOn,
                From = accounts.Application.Directorate,
            };
        }).While("the accounts are not sent", (Accounts a) => a.Id,
            db => db.Rows<Accounts>().All(Because.WhoWaitsIsTold).Where(a => a.SentAt == null));

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var today = clock.Today;
        var rows = await db.Rows<Accounts>().ManageableBy(actor.ForCases())
            .Where(a => a.SentAt == null && a.DueOn >= today && a.DueOn <= last)
            .OrderBy(a => a.Id)
            .Select(a => new { a.Id, Due = a.DueOn!.Value, a.BegunAt })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(a => new Dated(a.Id.Value, 0, a.Due, OsloClock.DateIn(a.BegunAt), _ => new AccountsReminded(a.Id, a.Due))),
        ];
    }
}
