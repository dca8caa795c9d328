using Samlop.Grants.Assess;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Cases;

/// <summary>Which cases and entries an actor may see, and which they may work on.</summary>
public static class CaseAccess
{
    /// <summary>
    /// Those of the directorate that owns it, the county it is with, and the auditors, who read all. A case about an application is for those of the directorate who are impartial
    /// to it.
    /// </summary>
    public static IQueryable<CaseFile> VisibleTo(this IQueryable<CaseFile> cases, Actor actor, AppDb db)
    {
        var (owned, party, all) = Rights(actor);
        var cleared = db.Clearances(actor);
        return cases.Where(c => all || (party && c.Party == actor.Organisation)
            || (owned && c.Owner == actor.Organisation && (c.Application == null || cleared.Any(d => d.Application == c.Application)))).RowsChecked();
    }

    /// <summary>Those of the directorate that owns it register in it, when they are impartial to what it is about.</summary>
    public static IQueryable<CaseFile> ManageableBy(this IQueryable<CaseFile> cases, Actor actor, AppDb db)
    {
        var cleared = db.Clearances(actor);
        return cases.Where(c => actor.IsSystem || (c.Owner == actor.Organisation && (c.Application == null || cleared.Any(d => d.Application == c.Application)))).RowsChecked();
    }

    /// <summary>All entries of the case for the directorate and the auditors; for the county those that are not internal.</summary>
    public static IQueryable<JournalEntry> VisibleTo(this IQueryable<JournalEntry> entries, Actor actor, AppDb db)
    {
        var county = !Rights(actor).Owned && !Rights(actor).All;
        var cases = db.Set<CaseFile>().VisibleTo(actor, db);
        return entries.Where(e => cases.Any(c => c.Id == e.Case) && !(county && e.Direction == EntryDirection.Internal)).RowsChecked();
    }

    /// <summary>The side the actor is on in a case; null for those who only read.</summary>
    public static CaseSide? SideOf(this Actor actor, OrganisationId owner, OrganisationId party)
    {
        if (!actor.IsUser) return null;
        var (owned, counties, _) = Rights(actor);
        return owned && actor.Organisation == owner ? CaseSide.Directorate : counties && actor.Organisation == party ? CaseSide.County : null;
    }

    /// <summary>What is cancelled as registered by mistake may be another's document: the county sees that it was there, not what it said.</summary>
    public static bool MayRead(this CaseSide? side, DateTimeOffset? cancelledAt) => cancelledAt is null || side != CaseSide.County;

    private static (bool Owned, bool Party, bool All) Rights(Actor actor) =>
        (actor.May(ReadOwnedCases.Needs), actor.May(ReadPartyCases.Needs), actor.May(ReadAllCases.Needs));
}
