using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Letters.Compose;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Account;

/// <summary>
/// Begynn regnskapet: the county begins the accounts of an accepted award on the lines that were decided for the year. Accounts that came
/// back are begun anew with all that they said.
/// </summary>
[Process("grants.accounts-begun"), TellsNobody(Untold.OwnWork)]
public sealed class BeginAccounts(AppDb db) : IUseCase<BeginAccounts.Input, BeginAccounts.Begun>
{
    public static Permission Needs { get; } = Permission.Of("grants.accounts.write", Role.ProjectLead, Role.ProjectOwner);

    public sealed class Input : IInput<BeginAccounts, Input, Begun>
    {
        public AwardId Award { get; set; }
    }

    public sealed record Begun(AccountsId Accounts);

    /// <summary>The county began accounts.</summary>
    [Event("grants.accounts.begun")]
    public sealed record AccountsWereBegun(AccountsId Accounts, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Accounts);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AccountText>(nameof(AccountText.Told_Begun));
    }

    public async Task<Outcome<Begun>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var award = await db.Rows<Award>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(a => a.Id == input.Award, cancel);
        if (award is null) return Refusal.NotFound;
        var earlier = await db.Rows<Accounts>().ManageableBy(actor.ForCases()).Where(a => a.Award == award.Id && a.Year == award.Year)
            .OrderByDescending(a => a.Number).WithAll().Include(a => a.Postings).FirstOrDefaultAsync(cancel);
        if (MayBegin(award, earlier) is { } no) return no;

        var budget = await BudgetOf(db, award, cancel);
        var accounts = new Accounts(
            NewId.Of<AccountsId>(change.At), award, (earlier?.Number ?? 0) + 1, earlier?.DueOn ?? award.AccountsDueOn, budget,
            actor.User, change.At);
        if (earlier is not null) accounts.CarryOver(earlier, change.At);
        db.Add(accounts);
        db.BeginCheck(accounts, actor.User);
        change.Record(new AccountsWereBegun(accounts.Id, accounts.Number));
        return new Begun(accounts.Id);
    }

    /// <param name="earlier">The newest for the award's year; null where there are none.</param>
    internal static Refusal? MayBegin(Award award, Accounts? earlier) =>
        award.MayFollowUp() ?? (earlier is null or { State: AccountsState.Returned } ? null : Accounts.AccountsBegun);

    /// <summary>What was decided for the year, as the letter tells it.</summary>
    private static async Task<IReadOnlyList<BudgetedCost>> BudgetOf(AppDb db, Award award, CancellationToken cancel)
    {
        var told = DecisionTold.In(LetterContent.Read(await db.Rows<Letter>().Giving(award).Select(l => l.Content).SingleAsync(cancel)));
        var decided = told.Decision;
        return
        [
            .. from line in decided.Lines
               where line.Year == award.Year && line.Cost != ApplicationOptions.OrdinaryOperation
               group line.Amount by line.Cost into same
               select new BudgetedCost(same.Key, told.Costs.GetValueOrDefault(same.Key, same.Key), Money.Sum(same)),
            new BudgetedCost(
                ApplicationOptions.OrdinaryOperation,
                Phrase.In<AccountText>(nameof(AccountText.Line_Barred)).In(Languages.Bokmål.Culture),
                Money.Zero),
        ];
    }
}
