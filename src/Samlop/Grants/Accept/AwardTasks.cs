using Microsoft.EntityFrameworkCore;
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
internal sealed class AwardTasks(AppDb db, OsloClock clock) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel)
    {
        var tasks = new List<WaitingTask>();
        if (actor.May(AcceptAward.Needs))
            tasks.AddRange(await Unanswered(actor, most, cancel));
        if (actor.May(ConfirmAccount.Needs))
            tasks.AddRange(await Accounts(actor, most, cancel));
        if (actor.May(SayConditionMet.Needs))
            tasks.AddRange(await Conditions(db.Rows<Award>().ManageableBy(actor.ForCases()), met: false, most, cancel));
        if (actor.May(ConfirmCondition.Needs))
            tasks.AddRange(await Conditions(db.Rows<Award>().FollowedBy(actor.ForCases()), met: true, most, cancel));
        if (actor.May(LeaveFreedAmount.Needs))
            tasks.AddRange(await Freed(actor, most, cancel));
        if (actor.May(ExtendAnswerDate.Needs))
            tasks.AddRange(await Past(actor, most, cancel));
        return tasks;
    }

    private async Task<IEnumerable<WaitingTask>> Unanswered(Actor actor, int most, CancellationToken cancel)
    {
        var may = await Authorities.Of(db, actor, AcceptAward.Act, clock, cancel);
        var rows = await db.Rows<Award>()
            .ManageableBy(actor.ForCases())
            .Where(AwardFacts.Standings(AwardStanding.WaitsForAnswer, clock.Today))
            .Where(may.Covers<Award, CallId>(a => a.Call))
            .OrderBy(a => a.AnswerBy)
            .ThenBy(a => a.Id)
            .Select(a => new
            {
                a.Id,
                a.Year,
                a.AnswerBy,
            })
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(r => Task($"award-answer:{r.Id.Value}", nameof(AcceptText.Task_Answer), nameof(AcceptText.Task_Answer_Action),
            r.AnswerBy, AwardUrls.Accept(r.Id), r.Year));
    }

    /// <summary>A changed account waits for anybody who has not typed it; one that was sent back, for whoever may give another.</summary>
    private async Task<IEnumerable<WaitingTask>> Accounts(Actor actor, int most, CancellationToken cancel)
    {
        var awards = await db.Rows<Award>()
            .ManageableBy(actor.ForCases())
            .Where(AwardFacts.Standings(AwardStanding.WaitsForAccount, clock.Today))
            .OrderBy(a => a.AnsweredAt)
            .ThenBy(a => a.Id)
            .Take(most)
            .Include(a => a.Accounts)
            .ToListAsync(cancel);
        if (awards.Count == 0)
            return [];
        var checks = await db.ChecksOf(awards.Select(a => a.Account!.Id.Value), cancel);
        var may = await Authorities.Of(db, actor, AcceptAward.Act, clock, cancel);
        return
            from award in awards
            let check = checks[award.Account!.Id.Value]
            let words = check.Open is not null
                ? (
                    check.MayDecide(actor) is null
                        ? (nameof(AcceptText.Task_ConfirmAccount), nameof(AcceptText.Task_ConfirmAccount_Action))
                        : default
                )
            : may.For(Subject.Of(award.Call)).No is null
                ? (nameof(AcceptText.Task_EnterAccount), nameof(AcceptText.Task_EnterAccount_Action))
            : default
            where words.Item1 is not null
            select Task($"award-account:{award.Id.Value}", words.Item1, words.Item2, null, AwardUrls.Account(award.Id), award.Year);
    }

    private async Task<IEnumerable<WaitingTask>> Conditions(IQueryable<Award> awards, bool met, int most, CancellationToken cancel)
    {
        var rows = await (
            from x in OpenConditions(awards, met)
            join o in db.Set<Organisation>() on x.Award.County equals o.Id
            orderby x.Condition.Due == null, x.Condition.Due, x.Award.Id, x.Condition.Number
            select new
            {
                x.Award.Id,
                x.Condition.Number,
                x.Condition.Due,
                o.Name,
                x.Award.Year,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(r =>
            met
                ? Task(
                    $"condition-confirm:{r.Id.Value}:{r.Number}",
                    nameof(AcceptText.Task_ConfirmCondition),
                    nameof(AcceptText.Task_ConfirmCondition_Action),
                    null,
                    AwardUrls.Condition(r.Id, r.Number),
                    r.Number,
                    r.Name
                )
                : Task(
                    $"condition:{r.Id.Value}:{r.Number}",
                    nameof(AcceptText.Task_Condition),
                    nameof(AcceptText.Task_Condition_Action),
                    r.Due,
                    AwardUrls.Condition(r.Id, r.Number),
                    r.Number,
                    r.Year
                )
        );
    }

    /// <summary>Conditions of accepted awards that are not confirmed: said by the county to be met, or not.</summary>
    internal static IQueryable<ConditionOfAward> OpenConditions(IQueryable<Award> awards, bool met) =>
        from a in awards.Where(Award.IsFollowedUp)
        from c in a.Conditions
        where c.ConfirmedAt == null && (c.MetAt != null) == met
        select new ConditionOfAward { Award = a, Condition = c };

    private async Task<IEnumerable<WaitingTask>> Past(Actor actor, int most, CancellationToken cancel)
    {
        var rows = await (
            from a in db.Rows<Award>().FollowedBy(actor.ForCases()).Where(AwardFacts.Standings(AwardStanding.AnswerDatePassed, clock.Today))
            join o in db.Set<Organisation>() on a.County equals o.Id
            orderby a.AnswerBy, a.Id
            select new
            {
                a.Id,
                o.Name,
                a.AnswerBy,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(r =>
            Task(
                $"award-past:{r.Id.Value}",
                nameof(AcceptText.Task_Past),
                nameof(AcceptText.Task_Past_Action),
                null,
                AwardUrls.Award(r.Id),
                r.Name,
                new DateArgument(r.AnswerBy)
            )
        );
    }

    /// <summary>What a county set free by declining: used by an award that is decided on, or left.</summary>
    private async Task<IEnumerable<WaitingTask>> Freed(Actor actor, int most, CancellationToken cancel)
    {
        var rows = await (
            from a in db.Rows<Award>().FollowedBy(actor.ForCases()).Where(FreedAmount.Waits(db))
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            orderby a.AnsweredAt, a.Id
            select new { a.Id, a.Call, c.Number, o.Name, a.AmountOre }).Take(most).ToListAsync(cancel);
        var left = new Dictionary<CallId, Money?>();
        foreach (var call in rows.Select(r => r.Call).Distinct()) left[call] = await FreedAmount.LeftOf(db, call, cancel);
        return rows.Select(r =>
            Task(
                $"award-freed:{r.Id.Value}",
                nameof(AcceptText.Task_Freed),
                nameof(AcceptText.Task_Freed_Action),
                null,
                AwardUrls.Freed(r.Id),
                Money.FromOre(r.AmountOre),
                r.Name,
                r.Number,
                left[r.Call] ?? Money.FromOre(r.AmountOre)
            )
        );
    }

    private static WaitingTask Task(string key, string title, string action, DateOnly? due, string url, params object[] arguments) =>
        new(key, Phrase.In<AcceptText>(title, arguments), due, url, Phrase.In<AcceptText>(action));
}

/// <summary>A condition with its award.</summary>
internal sealed class ConditionOfAward
{
    public required Award Award { get; init; }

    public required AwardCondition Condition { get; init; }
}
