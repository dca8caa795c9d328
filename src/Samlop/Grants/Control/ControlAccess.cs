using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Grants.Apply;
using Samlop.Grants.Auditing;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Control;

/// <summary>Which controls and draws a reader may see, and which they may work on.</summary>
public static class ControlAccess
{
    /// <summary>
    /// The county its own; those of the directorate who are impartial to the application; the auditors those of the calls that they may
    /// read now.
    /// </summary>
    public static IQueryable<ControlCase> VisibleTo(this Rows<ControlCase> controls, Reader reader)
    {
        var (reads, own, audited) = (reader.Actor.May(ReadControls.Needs), reader.Actor.Organisation, controls.PeriodsOf(reader));
        var applications = controls.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return controls.Through(c => reads
            && (c.County == own || applications.Any(a => a.Id == c.Application) || audited.Any(p => p.Call == c.Call)));
    }

    /// <summary>Those of the directorate who are impartial to the application: theirs to work on, if they have not handled it.</summary>
    public static IQueryable<ControlCase> FollowedBy(this Rows<ControlCase> controls, Reader reader)
    {
        var applications = controls.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return controls.Through(c => applications.Any(a => a.Id == c.Application));
    }

    /// <summary>The county's own: theirs to answer.</summary>
    public static IQueryable<ControlCase> ManageableBy(this Rows<ControlCase> controls, Reader reader)
    {
        var (system, own) = (reader.Actor.IsSystem, reader.Actor.Organisation);
        return controls.Through(c => system || c.County == own);
    }

    /// <summary>Those of the calls that the auditor may read now.</summary>
    internal static IQueryable<ControlCase> AuditedBy(this Rows<ControlCase> controls, Reader reader)
    {
        var audited = controls.PeriodsOf(reader);
        return controls.Bare(c => audited.Any(p => p.Call == c.Call));
    }

    /// <summary>
    /// The draws of the directorate's own calls, for those who draw and control; the auditor those of the calls that they may read now:
    /// that a case was on the list, for how much, and why it was drawn.
    /// </summary>
    public static IQueryable<ControlDraw> VisibleTo(this Rows<ControlDraw> draws, Reader reader)
    {
        var (reads, own, audited) = (reader.Actor.May(ReadDraws.Needs), reader.Actor.Organisation, draws.PeriodsOf(reader));
        return draws.Through(d => reads && (d.Owner == own || audited.Any(p => p.Call == d.Call)));
    }

    /// <summary>The draws of the directorate's own calls.</summary>
    public static IQueryable<ControlDraw> ManageableBy(this Rows<ControlDraw> draws, Reader reader)
    {
        var own = reader.Actor.Organisation;
        return draws.Through(d => d.Owner == own);
    }

    /// <summary>The cases of controls that were found.</summary>
    internal static IQueryable<CaseFile> OfControls(this Rows<CaseFile> cases, IQueryable<ControlCase> controls) =>
        cases.Bare(c => c.KindCode == ControlCases.Code && controls.Any(k => k.Id == (ControlCaseId)(object)c.Subject));

    internal static IQueryable<ControlCase> WithAll(this IQueryable<ControlCase> controls) =>
        controls.Include(c => c.Findings.OrderBy(f => f.Number));

    /// <summary>A control that the actor works on, with its check; a refusal where they do not, or have handled the application.</summary>
    internal static async Task<(ControlCase? Control, TwoPersonCheck? Check, Refusal? No)> Worked(
        this AppDb db, ControlCaseId id, Actor actor, CancellationToken cancel)
    {
        var control = await db.Rows<ControlCase>().FollowedBy(actor.ForCases()).WithAll().SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (control is null) return (null, null, Refusal.NotFound);
        return (control, await db.CheckOf(control, cancel), await db.MayControl(control.Application, actor, cancel));
    }

    /// <summary>Whoever has had a hand in the assessment of an application, or in a decision on it, does not control it.</summary>
    internal static async Task<Refusal?> MayControl(
        this AppDb db, GrantApplicationId application, Actor actor, CancellationToken cancel = default) =>
        await db.Rows<GrantApplication>().OfCase(application.Value).Where(db.HandledBy(actor.User).Of((GrantApplication a) => a.Id))
            .AnyAsync(cancel)
            ? ControlCase.HandledBySame
            : null;
}

/// <summary>Kontrollsaker: to read them; which ones is asked row by row.</summary>
public abstract class ReadControls : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "grants.control.read", Role.CaseOfficer, Role.DecisionMaker, Role.Attestant, Role.Auditor, Role.ProjectLead, Role.ChiefExecutive);
}

/// <summary>Trekninger: to read what was drawn, and of what.</summary>
public abstract class ReadDraws : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "grants.control-draw.read", Role.CaseOfficer, Role.DecisionMaker, Role.Auditor);
}
