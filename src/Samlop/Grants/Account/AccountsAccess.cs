using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Auditing;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

/// <summary>Regnskap: to read accounts; which ones is asked row by row.</summary>
public abstract class ReadAccounts : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "grants.accounts.read",
        Role.CaseOfficer,
        Role.DecisionMaker,
        Role.Attestant,
        Role.Auditor,
        Role.ProjectLead,
        Role.ChiefExecutive,
        Role.ProjectOwner,
        Role.HeadOfAdministration);
}

/// <summary>Which accounts a reader may see, and which they may work on.</summary>
public static class AccountsAccess
{
    /// <summary>
    /// The county its own; what is sent also those of the directorate who are impartial to the application, and the auditors.
    /// </summary>
    public static IQueryable<Accounts> VisibleTo(this Rows<Accounts> accounts, Reader reader)
    {
        var (reads, own) = (reader.Actor.May(ReadAccounts.Needs), reader.Actor.Organisation);
        var (awards, audited) = (accounts.Asking<Award>(), accounts.PeriodsOf(reader));
        var applications = accounts.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return accounts.Through(a => reads
            && (a.County == own || (a.SentAt != null && (applications.Any(p => p.Id == a.Application)
                || awards.Any(w => w.Id == a.Award && audited.Any(p => p.Call == w.Call))))));
    }

    /// <summary>The county's own, and the program's reminders.</summary>
    public static IQueryable<Accounts> ManageableBy(this Rows<Accounts> accounts, Reader reader)
    {
        var (system, own) = (reader.Actor.IsSystem, reader.Actor.Organisation);
        return accounts.Through(a => system || a.County == own);
    }

    /// <summary>What is sent, for those of the owning directorate who are impartial to the application: theirs to treat.</summary>
    public static IQueryable<Accounts> TreatedBy(this Rows<Accounts> accounts, Reader reader)
    {
        var applications = accounts.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return accounts.Through(a => a.SentAt != null && applications.Any(p => p.Id == a.Application));
    }

    /// <summary>Of awards that were found.</summary>
    internal static IQueryable<Accounts> OfAwards(this Rows<Accounts> accounts, IQueryable<Award> awards) =>
        accounts.Bare(a => awards.Any(x => x.Id == a.Award));

    /// <summary>What is decided on accounts that were found: for both sides.</summary>
    internal static IQueryable<AccountsTreatment> DecidedOn(this Rows<AccountsTreatment> treatments, Accounts accounts) =>
        treatments.Through(t => t.Accounts == accounts.Id && t.DecidedAt != null);

    /// <summary>All that is prepared and decided, for those whose accounts they are to treat.</summary>
    internal static IQueryable<AccountsTreatment> TreatedBy(this Rows<AccountsTreatment> treatments, Reader reader)
    {
        var accounts = treatments.Db.Rows<Accounts>().TreatedBy(reader);
        return treatments.Through(t => accounts.Any(a => a.Id == t.Accounts));
    }

    /// <summary>Another decision is made in the place of the one that found accounts are for; its letter may not be sent yet.</summary>
    internal static Task<bool> IsReplaced(this AppDb db, Accounts accounts, Reader reader, CancellationToken cancel)
    {
        var made = db.Rows<Decision>().HandledBy(reader).Where(d => d.DecidedAt != null);
        return db.Rows<Award>().FollowedBy(reader)
            .AnyAsync(a => a.Id == accounts.Award && (a.ReplacedAt != null || made.Any(d => d.Replaces == a.Decision)), cancel);
    }

    /// <summary>How the county's own ledger is read.</summary>
    internal static IQueryable<LedgerMapping> ManageableBy(this Rows<LedgerMapping> mappings, Reader reader)
    {
        var own = reader.Actor.Organisation;
        return mappings.Through(m => m.County == own);
    }

    /// <summary>The case that found accounts are journalled in: its number, and nothing it says.</summary>
    internal static IQueryable<CaseFile> About(this Rows<CaseFile> cases, Accounts accounts) =>
        cases.Bare(c => c.KindCode == ApplicationCases.Code && c.Subject == accounts.Application.Value);

    /// <summary>Accepted awards that the county has begun no accounts for; what came back is not begun.</summary>
    internal static IQueryable<Award> NotAccountedFor(this AppDb db, Actor actor)
    {
        var accounts = db.Rows<Accounts>().ManageableBy(actor.ForCases());
        return db.Rows<Award>().ManageableBy(actor.ForCases()).Where(Award.IsFollowedUp)
            .Where(a => !accounts.Any(x => x.Award == a.Id && x.Outcome != TreatmentOutcome.Returned));
    }

    /// <summary>The county's accounts for another application that a file of the ledger is booked in already, by its hash.</summary>
    internal static Task<Accounts?> BookedElsewhere(this AppDb db, Accounts accounts, string hash, Actor actor, CancellationToken cancel) =>
        db.Rows<Accounts>().ManageableBy(actor.ForCases())
            .Where(a => a.Application != accounts.Application && a.Imports.Any(i => i.Hash == hash && i.TakenAt != null))
            .OrderByDescending(a => a.Year).FirstOrDefaultAsync(cancel);

    /// <summary>The file is charged to another grant, which is named: the same row is charged to one only.</summary>
    internal static async Task<Refusal?> IsBookedElsewhere(
        this AppDb db, Accounts accounts, string hash, Actor actor, CancellationToken cancel)
    {
        if (await db.BookedElsewhere(accounts, hash, actor, cancel) is not { } other) return null;
        var at = await db.Rows<CaseFile>().About(other).Select(c => new { c.Year, c.Serial }).SingleAsync(cancel);
        return TakeLedger.LedgerElsewhere(other.Year, new CaseNumber(at.Year, at.Serial).ToString());
    }

    internal static IQueryable<Accounts> WithAll(this IQueryable<Accounts> accounts) =>
        accounts
            .Include(a => a.Lines.OrderBy(l => l.Number))
            .Include(a => a.Files.OrderBy(f => f.AddedAt).ThenBy(f => f.Id))
            .Include(a => a.Imports.OrderBy(i => i.Number))
            .AsSplitQuery();

    /// <summary>The county's own with its check, to work on.</summary>
    internal static async Task<(Accounts Accounts, TwoPersonCheck Check)?> OwnAccounts(
        this AppDb db, AccountsId id, Actor actor, CancellationToken cancel)
    {
        var accounts = await db.Rows<Accounts>().ManageableBy(actor.ForCases()).WithAll().SingleOrDefaultAsync(a => a.Id == id, cancel);
        return accounts is null ? null : (accounts, await db.CheckOf(accounts, cancel));
    }
}
