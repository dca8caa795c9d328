using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Report;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

/// <summary>
/// What waits on accounts: to begin, to make anew, to write, to approve, to send; to treat, to decide, and to follow up where none came.
/// </summary>
internal sealed class AccountsTasks(OsloClock clock) : ITaskSource
{
    /// <summary>As of a report.</summary>
    private const int OverdueAfter = OverdueReportReminder.TaskAfter;

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        var own = db.Rows<Accounts>().ManageableBy(actor.ForCases());
        if (actor.May(BeginAccounts.Needs))
        {
            yield return ToBegin(db, actor);
            yield return ToMakeAnew(db, actor);
            yield return Own("accounts-write", own.Where(Accounts.At(AccountsState.Draft)),
                nameof(AccountText.Task_Write), nameof(AccountText.Task_Write_Action), AccountUrls.Accounts);
        }

        if (actor.May(ApproveAccounts.Needs))
        {
            yield return Own("accounts-approve", own.Where(Accounts.At(AccountsState.WaitsForOwner)),
                nameof(AccountText.Task_Approve), nameof(AccountText.Task_Approve_Action), AccountUrls.Accounts);
        }

        if (actor.May(SendAccounts.Needs))
        {
            var mine = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
            yield return Own("accounts-send",
                own.Where(Accounts.At(AccountsState.WaitsForSuperior)).Where(a => mine.Any(k => (AccountsId)(object)k.Subject == a.Id)),
                nameof(AccountText.Task_Send), nameof(AccountText.Task_Send_Action), AccountUrls.Accounts);
        }

        if (actor.May(ProposeTreatment.Needs)) yield return ToTreat(db, actor);
        if (actor.May(DecideTreatment.Needs)) yield return ToDecide(db, actor);
        if (actor.May(ProposeTreatment.Needs)) yield return Overdue(db, actor);
    }

    /// <summary>The year is over, and nobody has begun.</summary>
    private WaitingKind<WaitingTask> ToBegin(AppDb db, Actor actor)
    {
        var year = clock.Today.Year;
        var own = db.Rows<Accounts>().ManageableBy(actor.ForCases());
        return new(
            "accounts-begin",
            from a in db.NotAccountedFor(actor)
            where a.Year < year && !own.Any(x => x.Award == a.Id)
            select new WaitingRow { Thing = (Guid)(object)a.Id, Since = a.AnsweredAt, Due = a.AccountsDueOn, Year = a.Year },
            row => Task(row, nameof(AccountText.Task_Begin), nameof(AccountText.Task_Begin_Action),
                AccountUrls.Begin(new(row.Thing!.Value)), row.Year!.Value));
    }

    /// <summary>What was sent came back: the page of the accounts says why, and begins them anew.</summary>
    private static WaitingKind<WaitingTask> ToMakeAnew(AppDb db, Actor actor)
    {
        var own = db.Rows<Accounts>().ManageableBy(actor.ForCases());
        return new(
            "accounts-anew",
            from w in db.NotAccountedFor(actor)
            join a in own.Where(Accounts.At(AccountsState.Returned)) on w.Id equals a.Award
            where !own.Any(newer => newer.Award == a.Award && newer.Number > a.Number)
            select new WaitingRow { Thing = (Guid)(object)a.Id, Since = a.TreatedAt, Year = a.Year },
            row => Task(row, nameof(AccountText.Task_Anew), nameof(AccountText.Task_Anew_Action),
                AccountUrls.Accounts(new(row.Thing!.Value)), row.Year!.Value));
    }

    private static WaitingKind<WaitingTask> Own(
        string code, IQueryable<Accounts> accounts, string title, string action, Func<AccountsId, string> url) => new(
        code,
        accounts.Select(a => new WaitingRow
        {
            Thing = (Guid)(object)a.Id,
            Due = a.DueOn,
            Since = a.PresentedAt ?? a.BegunAt,
            Year = a.Year,
        }),
        row => Task(row, title, action, url(new(row.Thing!.Value)), row.Year!.Value));

    private static WaitingKind<WaitingTask> ToTreat(AppDb db, Actor actor)
    {
        var treatments = db.Rows<AccountsTreatment>().TreatedBy(actor.ForCases());
        return new(
            "accounts-treat",
            from a in db.Rows<Accounts>().TreatedBy(actor.ForCases()).Where(Accounts.At(AccountsState.Sent))
            join o in db.Set<Organisation>() on a.County equals o.Id
            where !treatments.Any(t => t.Accounts == a.Id && t.ProposedAt != null)
            select new WaitingRow { Thing = (Guid)(object)a.Id, Since = a.SentAt, Year = a.Year, Name = (string)(object)o.Name },
            row => Task(row, nameof(AccountText.Task_Treat), nameof(AccountText.Task_Treat_Action),
                AccountUrls.Treat(new(row.Thing!.Value)), row.Year!.Value, row.Name!));
    }

    private static WaitingKind<WaitingTask> ToDecide(AppDb db, Actor actor)
    {
        var mine = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
        return new(
            "accounts-decide",
            from t in db.Rows<AccountsTreatment>().TreatedBy(actor.ForCases()).Where(AccountsTreatment.Open)
            join a in db.Rows<Accounts>().TreatedBy(actor.ForCases()) on t.Accounts equals a.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            where t.ProposedAt != null && mine.Any(k => (AccountsTreatmentId)(object)k.Subject == t.Id)
            select new WaitingRow { Thing = (Guid)(object)a.Id, Since = t.ProposedAt, Year = a.Year, Name = (string)(object)o.Name },
            row => Task(row, nameof(AccountText.Task_Decide), nameof(AccountText.Task_Decide_Action),
                AccountUrls.Treat(new(row.Thing!.Value)), row.Year!.Value, row.Name!));
    }

    /// <summary>The day of the letter is a month over, and no accounts came.</summary>
    private WaitingKind<WaitingTask> Overdue(AppDb db, Actor actor)
    {
        var (before, sent) = (clock.Today.AddDays(1 - OverdueAfter), db.Rows<Accounts>().TreatedBy(actor.ForCases()));
        return new(
            "accounts-overdue",
            from a in db.Rows<Award>().FollowedBy(actor.ForCases()).Where(Award.IsFollowedUp)
            join o in db.Set<Organisation>() on a.County equals o.Id
            where a.AccountsDueOn < before && !sent.Any(x => x.Award == a.Id)
            select new WaitingRow
            {
                Thing = (Guid)(object)a.Id,
                Since = a.AnsweredAt,
                Day = a.AccountsDueOn,
                Name = (string)(object)o.Name,
            },
            row => Task(row, nameof(AccountText.Task_Overdue), nameof(AccountText.Task_Overdue_Action),
                AwardUrls.Award(new(row.Thing!.Value)), row.Name!, new DateArgument(row.Day!.Value)));
    }

    private static WaitingTask Task(WaitingRow row, string title, string action, string url, params object[] arguments) =>
        new($"{row.Kind}:{row.Thing}", Phrase.In<AccountText>(title, arguments), row.Due, url, Phrase.In<AccountText>(action));
}
