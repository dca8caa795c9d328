using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

/// <summary>What waits on accounts: to begin, to write, to approve, to send; to treat, and to decide.</summary>
internal sealed class AccountsTasks(OsloClock clock) : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        var own = db.Rows<Accounts>().ManageableBy(actor.ForCases());
        if (actor.May(BeginAccounts.Needs))
        {
            yield return ToBegin(db, actor);
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
    }

    /// <summary>The year is over, and nobody has begun; or what was sent came back.</summary>
    private WaitingKind<WaitingTask> ToBegin(AppDb db, Actor actor)
    {
        var year = clock.Today.Year;
        return new(
            "accounts-begin",
            from a in db.NotAccountedFor(actor)
            where a.Year < year
            select new WaitingRow { Thing = (Guid)(object)a.Id, Since = a.AnsweredAt, Due = a.AccountsDueOn, Year = a.Year },
            row => Task(row, nameof(AccountText.Task_Begin), nameof(AccountText.Task_Begin_Action),
                AccountUrls.Begin(new(row.Thing!.Value)), row.Year!.Value));
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

    private static WaitingTask Task(WaitingRow row, string title, string action, string url, params object[] arguments) =>
        new($"{row.Kind}:{row.Thing}", Phrase.In<AccountText>(title, arguments), row.Due, url, Phrase.In<AccountText>(action));
}
