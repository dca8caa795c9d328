using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

/// <summary>A county's day to send accounts.</summary>
internal sealed class AccountsCalendar : ICalendarSource
{
    public IEnumerable<WaitingKind<CalendarDate>> DatesOf(AppDb db, Actor actor, DateOnly first)
    {
        if (!actor.May(BeginAccounts.Needs)) yield break;
        yield return new(
            "accounts",
            from a in db.Rows<Accounts>().ManageableBy(actor.ForCases())
            where a.SentAt == null && a.DueOn != null && a.DueOn >= first
            select new WaitingRow { Thing = (Guid)(object)a.Id, Due = a.DueOn, Since = a.BegunAt, Year = a.Year },
            row => new(
                $"accounts-{row.Thing}",
                Phrase.In<AccountText>(nameof(AccountText.Calendar_Due), row.Year!.Value),
                row.Due!.Value,
                null,
                AccountUrls.Accounts(new(row.Thing!.Value)),
                0,
                row.Since!.Value));
        yield return new(
            "accounts-begin",
            from a in db.NotAccountedFor(actor)
            where a.AccountsDueOn >= first
            select new WaitingRow { Thing = (Guid)(object)a.Id, Due = a.AccountsDueOn, Since = a.AnsweredAt, Year = a.Year },
            row => new(
                $"accounts-begin-{row.Thing}",
                Phrase.In<AccountText>(nameof(AccountText.Calendar_Due), row.Year!.Value),
                row.Due!.Value,
                null,
                AccountUrls.Begin(new(row.Thing!.Value)),
                0,
                row.Since!.Value));
    }
}
