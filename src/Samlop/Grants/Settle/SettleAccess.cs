using Samlop.Access;
using Samlop.Cases;
using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Grants.Apply;
using Samlop.Grants.Auditing;
using Samlop.Letters.Compose;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Settle;

/// <summary>Tilbakebetaling: to read recoveries; which ones is asked row by row.</summary>
public abstract class ReadRecoveries : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "grants.recovery.read",
        Role.CaseOfficer,
        Role.DecisionMaker,
        Role.Attestant,
        Role.BudgetAuthority,
        Role.Auditor,
        Role.ProjectLead,
        Role.ChiefExecutive,
        Role.ProjectOwner,
        Role.HeadOfAdministration);
}

/// <summary>Which settlements and recoveries a reader may see, and which they may work on.</summary>
public static class SettleAccess
{
    /// <summary>Of accounts that the directorate treats: all that is prepared and decided.</summary>
    internal static IQueryable<Settlement> TreatedBy(this Rows<Settlement> settlements, Reader reader)
    {
        var accounts = settlements.Db.Rows<Accounts>().TreatedBy(reader);
        return settlements.Through(s => accounts.Any(a => a.Id == s.Accounts));
    }

    /// <summary>What is decided of accounts that were found: for both sides.</summary>
    internal static IQueryable<Settlement> DecidedOn(this Rows<Settlement> settlements, AccountsId accounts) =>
        settlements.Through(s => s.Accounts == accounts && s.DecidedAt != null);

    /// <summary>What is decided of awards that a door gave.</summary>
    internal static IQueryable<Settlement> DecidedOf(this Rows<Settlement> settlements, IQueryable<Award> awards) =>
        settlements.Through(s => s.DecidedAt != null && awards.Any(a => a.Id == s.Award));

    /// <summary>The county its own; those of the directorate who are impartial to the application; the auditors all.</summary>
    public static IQueryable<Recovery> VisibleTo(this Rows<Recovery> recoveries, Reader reader)
    {
        var (reads, own) = (reader.Actor.May(ReadRecoveries.Needs), reader.Actor.Organisation);
        var (awards, audited) = (recoveries.Asking<Award>(), recoveries.PeriodsOf(reader));
        var applications = recoveries.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return recoveries.Through(r => reads && (r.County == own || applications.Any(p => p.Id == r.Application)
            || awards.Any(w => w.Id == r.Award && audited.Any(p => p.Call == w.Call))));
    }

    /// <summary>The county's own: theirs to answer.</summary>
    public static IQueryable<Recovery> ManageableBy(this Rows<Recovery> recoveries, Reader reader)
    {
        var own = reader.Actor.Organisation;
        return recoveries.Through(r => r.County == own);
    }

    /// <summary>Those of the owning directorate who are impartial to the application: theirs to handle.</summary>
    public static IQueryable<Recovery> HandledBy(this Rows<Recovery> recoveries, Reader reader)
    {
        var applications = recoveries.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return recoveries.Through(r => applications.Any(p => p.Id == r.Application));
    }

    /// <summary>Of awards that were found.</summary>
    internal static IQueryable<Recovery> OfAwards(this Rows<Recovery> recoveries, IQueryable<Award> awards) =>
        recoveries.Bare(r => awards.Any(a => a.Id == r.Award), typeof(Repayment));

    /// <summary>Of settlements that were found.</summary>
    internal static IQueryable<Recovery> Of(this Rows<Recovery> recoveries, IReadOnlyCollection<SettlementId> settlements) =>
        recoveries.Through(r => settlements.Contains(r.Settlement));

    /// <summary>The recovery that a letter is to tell of: whoever found the matter may send it.</summary>
    internal static IQueryable<Recovery> Told(this Rows<Recovery> recoveries, LetterMatter matter)
    {
        var id = new RecoveryId(matter.Id);
        return recoveries.Through(r => r.Id == id);
    }

    /// <summary>The application that a recovery which was found is of: whoever finds the recovery has received it.</summary>
    internal static IQueryable<GrantApplication> Behind(this Rows<GrantApplication> applications, Recovery recovery) =>
        applications.Through(a => a.Id == recovery.Application);

    /// <summary>The case of that application.</summary>
    internal static IQueryable<CaseFile> Behind(this Rows<CaseFile> cases, Recovery recovery) =>
        cases.Through(c => c.KindCode == ApplicationCases.Code && c.Subject == recovery.Application.Value);

    /// <summary>The settlement that claims what a recovery which was found is of.</summary>
    internal static IQueryable<Settlement> Claiming(this Rows<Settlement> settlements, Recovery recovery) =>
        settlements.Through(s => s.Id == recovery.Settlement);

    /// <summary>The accounts of settlements that a door gave.</summary>
    internal static IQueryable<Accounts> Behind(this Rows<Accounts> accounts, IQueryable<Settlement> settlements) =>
        accounts.Through(a => settlements.Any(s => s.Accounts == a.Id));
}
