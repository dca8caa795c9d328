using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Grants.Account;

/// <summary>Påminnelse om regnskap som ingen har begynt på: counties with an accepted award whose accounts are due.</summary>
public sealed class AccountsNotBegunReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "grants.accounts-not-begun", "a county of accounts that it has not begun", ReminderStep.DaysBefore(30, 7, 1));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>The county was reminded of accounts that it has not begun.</summary>
    [Event("grants.accounts.begin-reminded")]
    public sealed record AccountsBeginReminded(AwardId Award, GrantApplicationId Application, int Year, DateOnly DueOn) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Award);

        Audience IEvent.For => Audience.Parties(CaseHandling.Category);

        Phrase IEvent.Told => Phrase.In<AccountText>(nameof(AccountText.Told_BeginReminded), Year, new DateArgument(DueOn));
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<AccountsBeginReminded>(
        "grants.accounts.begin-reminded", AccountsTelling.Group, "those who write and approve accounts for the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                Phrase.In<AccountText>(nameof(AccountText.Notice_BeginReminded), happened.Year, application.Case),
                AccountUrls.Begin(happened.Award),
                Readers.In(application.County, Role.ProjectLead, Role.ProjectOwner))
            {
                Matter = happened.Award.Value,
                Due = happened.DueOn,
                From = application.Directorate,
            };
        }).While("no accounts are begun", (Award a) => a.Id, NotBegun);

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var today = clock.Today;
        var rows = await db.NotAccountedFor(actor)
            .Where(a => a.AccountsDueOn >= today && a.AccountsDueOn <= last)
            .OrderBy(a => a.Id)
            .Select(a => new { a.Id, a.Application, a.Year, Due = a.AccountsDueOn!.Value, Since = a.AnsweredAt!.Value })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(a => new Dated(
                a.Id.Value, 0, a.Due, OsloClock.DateIn(a.Since), _ => new AccountsBeginReminded(a.Id, a.Application, a.Year, a.Due))),
        ];
    }

    private static IQueryable<Award> NotBegun(AppDb db)
    {
        var accounts = db.Rows<Accounts>().All(Because.WhoWaitsIsTold);
        return db.Rows<Award>().All(Because.WhoWaitsIsTold).Where(Award.IsFollowedUp)
            .Where(a => !accounts.Any(x => x.Award == a.Id && x.Outcome != TreatmentOutcome.Returned));
    }
}
