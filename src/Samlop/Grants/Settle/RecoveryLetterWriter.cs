using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Grants.Account;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Tell;
using Samlop.Letters;
using Samlop.Letters.Compose;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Settle;

/// <summary>Writes the letter of a claim out of the decided recovery and the accounts that it is of.</summary>
public sealed class RecoveryLetterWriter(AppDb db, OsloClock clock) : ILetterWriter
{
    public async Task<LetterMatter?> Find(LetterKind kind, Guid matter, Actor actor, CancellationToken cancel)
    {
        var id = new RecoveryId(matter);
        var recovery = await db.Rows<Recovery>().HandledBy(actor.ForCases()).Include(r => r.Repayments)
            .SingleOrDefaultAsync(r => r.Id == id && r.DecidedAt != null, cancel);
        if (recovery is null) return null;

        var owner = await (
            from a in db.Rows<GrantApplication>().Behind(recovery)
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            select c.Owner).SingleAsync(cancel);
        return new LetterMatter(kind, matter, recovery.Application.Value, owner, recovery.County, recovery.MayTell());
    }

    public async Task<LetterParts> Compose(LetterMatter matter, NorwegianForm form, CancellationToken cancel)
    {
        var recovery = await db.Rows<Recovery>().Told(matter).Include(r => r.Repayments).SingleAsync(cancel);
        var about = await (
            from a in db.Rows<GrantApplication>().Behind(recovery)
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            join county in db.Set<Organisation>() on a.County equals county.Id
            join owner in db.Set<Organisation>() on c.Owner equals owner.Id
            select new { Call = c.Number, County = county.Name, Directorate = owner.Name }).SingleAsync(cancel);
        var number = (await db.Rows<CaseFile>().Behind(recovery).Select(f => new CaseNumber(f.Year, f.Serial)).SingleAsync(cancel))
            .ToString();
        var decider = await db.Set<User>().Where(p => p.Id == recovery.DecidedBy).Select(p => p.Name).SingleAsync(cancel);
        var told = await Told(recovery, cancel);
        var language = form.Culture();
        return Parts(
            told, recovery.AnsweredAt is not null, form, about.Call, number, decider, recovery.DecidedAt!.Value) with
        {
            Values = new Dictionary<string, string>
            {
                ["direktorat"] = about.Directorate,
                ["fylkeskommune"] = about.County,
                ["utlysning"] = about.Call,
                ["saksnummer"] = number,
                ["år"] = recovery.Year.ToString(language),
                ["varslet"] = Written.Date(OsloClock.DateIn(recovery.NoticedAt), language),
                ["beløp"] = Written.Amount(told.Claimed, language),
                ["betalingsfrist"] = Written.Date(told.DueOn, language),
                ["referanse"] = told.Reference,
            },
        };
    }

    public Task<LetterExample> Example(LetterKind kind, NorwegianForm form, DateOnly today, CancellationToken cancel) =>
        Task.FromResult(RecoveryExample.Letter(form, today));

    /// <summary>What goes into the letter of what is told; without the values, which an example has not.</summary>
    internal static LetterParts Parts(
        RecoveryTold told, bool answered, NorwegianForm form, string call, string caseNumber, string decider, DateTimeOffset decidedAt)
    {
        var language = form.Culture();
        string Say(string key, params object[] arguments) => Phrase.In<TellText>(key, arguments).In(language);
        var left = answered ? RecoveryLetters.Unanswered : RecoveryLetters.Answered;
        return new LetterParts
        {
            About = call,
            References = [new(Say(nameof(TellText.Letter_Call)), call)],
            Foot = Say(nameof(TellText.Letter_Foot), caseNumber, call),
            Signature = new(decider, Say(nameof(TellText.Letter_Electronic), decider, Written.Instant(decidedAt, language))),
            Uses = RecoveryLetters.Claim.Blocks.Where(block => block.Key != left).ToDictionary(block => block.Key, block => block.Key),
            Body = told,
        };
    }

    private async Task<RecoveryTold> Told(Recovery recovery, CancellationToken cancel)
    {
        var accounts = await db.Rows<Accounts>().Behind(db.Rows<Settlement>().Claiming(recovery)).Include(a => a.Lines)
            .SingleAsync(cancel);
        var approved = ProposeTreatment.ApprovedOf(
            accounts, await db.Rows<AccountsTreatment>().DecidedOn(accounts).ToListAsync(cancel));
        return new RecoveryTold(
            recovery.Amount,
            recovery.Waived,
            recovery.Repaid,
            recovery.DueOn ?? recovery.DueOf(clock.Today),
            recovery.Reference,
            accounts.Approved is { } used ? accounts.Unspent.Plus(used) : accounts.Awarded,
            accounts.Approved ?? accounts.Charged,
            [
                .. accounts.Lines.OrderBy(l => l.Number).Where(l => !l.IsEmpty || l.BudgetOre != 0)
                    .Select(l => new RecoveryToldLine(l.Name, l.Budget, l.Charged, approved[l.Number])),
            ],
            recovery.DecisionReason!);
    }
}
