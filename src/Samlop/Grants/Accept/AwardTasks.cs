using System.Linq.Expressions;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Calls;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>
/// What waits on awards: an answer, a second person for the account, a date that is past, conditions to meet and to confirm.
/// </summary>
internal sealed class AwardTasks(OsloClock clock) : ITaskSource
{
    private const string ConfirmsAccount = "award-account-confirm";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (actor.May(AcceptAward.Needs)) yield return Unanswered(db, actor);
        if (actor.May(ConfirmAccount.Needs)) yield return Accounts(db, actor);
        if (actor.May(SayConditionMet.Needs)) yield return ToMeet(db, actor);
        if (actor.May(ConfirmCondition.Needs)) yield return ToConfirm(db, actor);
        if (actor.May(LeaveFreedAmount.Needs)) yield return Freed(db, actor);
        if (actor.May(ExtendAnswerDate.Needs)) yield return Past(db, actor);
    }

    private WaitingKind<WaitingTask> Unanswered(AppDb db, Actor actor) => new(
        "award-answer",
        db.Rows<Award>()
            .ManageableBy(actor.ForCases())
            .Where(AwardFacts.Standings(AwardStanding.WaitsForAnswer, clock.Today))
            .Where(MayAccept(db, actor))
            .Select(a => new WaitingRow { Thing = (Guid)(object)a.Id, Due = a.AnswerBy, Year = a.Year }),
        row => Task(row, nameof(AcceptText.Task_Answer), nameof(AcceptText.Task_Answer_Action),
            row.Due, AwardUrls.Accept(IdOf(row)), row.Year!.Value));

    /// <summary>A changed account waits for anybody who has not typed it; one that was sent back, for whoever may give another.</summary>
    private WaitingKind<WaitingTask> Accounts(AppDb db, Actor actor)
    {
        var (rounds, checks) = (db.Rows<CheckRound>().Open(), db.Rows<TwoPersonCheck>().WaitingFor(actor.User));
        Expression<Func<Award, bool>> open = a => rounds.Any(r =>
            (AwardAccountId)(object)r.Subject == a.Accounts.OrderByDescending(k => k.EnteredAt).Select(k => k.Id).First());
        Expression<Func<Award, bool>> mine = a => checks.Any(k =>
            (AwardAccountId)(object)k.Subject == a.Accounts.OrderByDescending(x => x.EnteredAt).Select(x => x.Id).First());
        return new(
            [ConfirmsAccount, "award-account"],
            db.Rows<Award>()
                .ManageableBy(actor.ForCases())
                .Where(AwardFacts.Standings(AwardStanding.WaitsForAccount, clock.Today))
                .Where(open.And(mine).Or(open.Not().And(MayAccept(db, actor))))
                .Select(Condition.Whole((Award a) => new WaitingRow
                {
                    Kind = open.Holds(a) ? ConfirmsAccount : "award-account",
                    Thing = (Guid)(object)a.Id,
                    Since = a.AnsweredAt,
                    Year = a.Year,
                })),
            row => row.Kind == ConfirmsAccount
                ? Task(row, nameof(AcceptText.Task_ConfirmAccount), nameof(AcceptText.Task_ConfirmAccount_Action),
                    null, AwardUrls.Account(IdOf(row)), row.Year!.Value)
                : Task(row, nameof(AcceptText.Task_EnterAccount), nameof(AcceptText.Task_EnterAccount_Action),
                    null, AwardUrls.Account(IdOf(row)), row.Year!.Value));
    }

    private static WaitingKind<WaitingTask> ToMeet(AppDb db, Actor actor) => new(
        "condition",
        OpenConditions(db.Rows<Award>().ManageableBy(actor.ForCases()), met: false).Select(x => new WaitingRow
        {
            Thing = (Guid)(object)x.Award.Id,
            Due = x.Condition.Due,
            Number = x.Condition.Number,
            Year = x.Award.Year,
        }),
        row => Task(row, nameof(AcceptText.Task_Condition), nameof(AcceptText.Task_Condition_Action),
            row.Due, AwardUrls.Condition(IdOf(row), row.Number!.Value), row.Number!.Value, row.Year!.Value));

    private static WaitingKind<WaitingTask> ToConfirm(AppDb db, Actor actor) => new(
        "condition-confirm",
        from x in OpenConditions(db.Rows<Award>().FollowedBy(actor.ForCases()), met: true)
        join o in db.Set<Organisation>() on x.Award.County equals o.Id
        select new WaitingRow
        {
            Thing = (Guid)(object)x.Award.Id,
            Since = x.Condition.MetAt,
            Number = x.Condition.Number,
            Name = (string)(object)o.Name,
        },
        row => Task(row, nameof(AcceptText.Task_ConfirmCondition), nameof(AcceptText.Task_ConfirmCondition_Action),
            null, AwardUrls.Condition(IdOf(row), row.Number!.Value), row.Number!.Value, row.Name!));

    /// <summary>Conditions of accepted awards that are not confirmed: said by the county to be met, or not.</summary>
    internal static IQueryable<ConditionOfAward> OpenConditions(IQueryable<Award> awards, bool met) =>
        from a in awards.Where(Award.IsFollowedUp)
        from c in a.Conditions
        where c.ConfirmedAt == null && (c.MetAt != null) == met
        select new ConditionOfAward { Award = a, Condition = c };

    private WaitingKind<WaitingTask> Past(AppDb db, Actor actor) => new(
        "award-past",
        from a in db.Rows<Award>().FollowedBy(actor.ForCases()).Where(AwardFacts.Standings(AwardStanding.AnswerDatePassed, clock.Today))
        join o in db.Set<Organisation>() on a.County equals o.Id
        select new WaitingRow { Thing = (Guid)(object)a.Id, Since = a.GivenAt, Day = a.AnswerBy, Name = (string)(object)o.Name },
        row => Task(row, nameof(AcceptText.Task_Past), nameof(AcceptText.Task_Past_Action),
            null, AwardUrls.Award(IdOf(row)), row.Name!, new DateArgument(row.Day!.Value)));

    /// <summary>What a county set free by declining: used by an award that is decided on, or left.</summary>
    private static WaitingKind<WaitingTask> Freed(AppDb db, Actor actor) => new(
        ["award-freed"],
        from a in db.Rows<Award>().FollowedBy(actor.ForCases()).Where(FreedAmount.Waits(db))
        join c in db.Rows<Call>().Published() on a.Call equals c.Id
        join o in db.Set<Organisation>() on a.County equals o.Id
        select new WaitingRow
        {
            Thing = (Guid)(object)a.Id,
            Other = (Guid)(object)a.Call,
            Since = a.AnsweredAt,
            Amount = a.AmountOre,
            Name = (string)(object)o.Name,
            Code = (string)(object)c.Number,
        },
        async (rows, cancel) =>
        {
            var left = new Dictionary<Guid, Money?>();
            foreach (var call in rows.Select(r => r.Other!.Value).Distinct())
                left[call] = await FreedAmount.LeftOf(db, new CallId(call), cancel);
            return
            [
                .. rows.Select(row => Task(
                    row, nameof(AcceptText.Task_Freed), nameof(AcceptText.Task_Freed_Action), null, AwardUrls.Freed(IdOf(row)),
                    Money.FromOre(row.Amount!.Value), row.Name!, row.Code!, left[row.Other!.Value] ?? Money.FromOre(row.Amount!.Value))),
            ];
        });

    private Expression<Func<Award, bool>> MayAccept(AppDb db, Actor actor) =>
        Authorities.Covers<Award, CallId>(db, actor, AcceptAward.Act, clock.Today, a => (Guid)(object)a.Call);

    private static AwardId IdOf(WaitingRow row) => new(row.Thing!.Value);

    private static WaitingTask Task(
        WaitingRow row, string title, string action, DateOnly? due, string url, params object[] arguments) =>
        new($"{row.Kind}:{row.Thing}{(row.Number is { } number ? $":{number}" : "")}",
            Phrase.In<AcceptText>(title, arguments), due, url, Phrase.In<AcceptText>(action));
}

/// <summary>A condition with its award.</summary>
internal sealed class ConditionOfAward
{
    public required Award Award { get; init; }

    public required AwardCondition Condition { get; init; }
}
