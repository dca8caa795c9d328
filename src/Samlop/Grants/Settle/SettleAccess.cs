using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Grants.Apply;
using Samlop.Grants.Auditing;
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
}
