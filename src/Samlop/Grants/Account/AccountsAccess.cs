using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Auditing;
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

    /// <summary>How the county's own ledger is read.</summary>
    internal static IQueryable<LedgerMapping> ManageableBy(this Rows<LedgerMapping> mappings, Reader reader)
    {
        var own = reader.Actor.Organisation;
        return mappings.Through(m => m.County == own);
    }

    /// <summary>The case that found accounts are journalled in: its number, and nothing it says.</summary>
    internal static IQueryable<CaseFile> About(this Rows<CaseFile> cases, Accounts accounts) =>
        cases.Bare(c => c.KindCode == ApplicationCases.Code && c.Subject == accounts.Application.Value);

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
