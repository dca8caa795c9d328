using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Cases;

/// <summary>Which cases and entries a reader may see, and which they may work on.</summary>
public static class CaseAccess
{
    /// <summary>
    /// Those of the directorate that owns it, the county it is with, and the auditors, who read all. A case about an application is for
    /// those of the directorate who are impartial to it.
    /// </summary>
    public static IQueryable<CaseFile> VisibleTo(this Rows<CaseFile> cases, Reader reader)
    {
        var (owned, party, all) = Rights(reader.Actor);
        var (own, cleared) = (reader.Actor.Organisation, cases.Db.Clearances(reader));
        return cases.Through(c => all || (party && c.Party == own)
            || (owned && c.Owner == own && (c.Application == null || cleared.Any(d => d.Application == c.Application))));
    }

    /// <summary>Those of the directorate that owns it register in it, when they are impartial to what it is about.</summary>
    public static IQueryable<CaseFile> ManageableBy(this Rows<CaseFile> cases, Reader reader)
    {
        var (system, own, cleared) = (reader.Actor.IsSystem, reader.Actor.Organisation, cases.Db.Clearances(reader));
        return cases.Through(c =>
            system || (c.Owner == own && (c.Application == null || cleared.Any(d => d.Application == c.Application)))
        );
    }

    /// <summary>All entries of the case for the directorate and the auditors; for the county those that are not internal.</summary>
    public static IQueryable<JournalEntry> VisibleTo(this Rows<JournalEntry> entries, Reader reader)
    {
        var (owned, _, all) = Rights(reader.Actor);
        var (county, cases) = (!owned && !all, entries.Db.Rows<CaseFile>().VisibleTo(reader));
        return entries.Through(e => cases.Any(c => c.Id == e.Case) && !(county && e.Direction == EntryDirection.Internal));
    }

    /// <summary>All entries of the cases that the reader registers in.</summary>
    public static IQueryable<JournalEntry> ManageableBy(this Rows<JournalEntry> entries, Reader reader)
    {
        var cases = entries.Db.Rows<CaseFile>().ManageableBy(reader);
        return entries.Through(e => cases.Any(c => c.Id == e.Case));
    }

    /// <summary>The case of an entry that was found.</summary>
    internal static IQueryable<CaseFile> Holding(this Rows<CaseFile> cases, JournalEntry entry) => cases.Through(c => c.Id == entry.Case);

    /// <summary>What the parties of a case have written to each other, for all who see the case.</summary>
    public static IQueryable<CaseMessage> VisibleTo(this Rows<CaseMessage> messages, Reader reader)
    {
        var cases = messages.Db.Rows<CaseFile>().VisibleTo(reader);
        return messages.Through(m => cases.Any(c => c.Id == m.Case));
    }

    /// <summary>
    /// Messages from a side that ask for an answer and after which the other side has sent none: when they came, for those who see their
    /// case.
    /// </summary>
    internal static IQueryable<CaseMessage> Unanswered(this Rows<CaseMessage> messages, CaseSide from)
    {
        var answers = messages.Asking<CaseMessage>();
        return messages.Bare(m =>
            m.From == from
            && m.WantsAnswer
            && !answers.Any(answer => answer.Case == m.Case && answer.From != from && answer.Number > m.Number)
        );
    }

    /// <summary>What the reader is about to send, as the one they act for: nobody else's.</summary>
    public static IQueryable<PreparedFile> ManageableBy(this Rows<PreparedFile> files, Reader reader)
    {
        var (signedIn, user, own) = (reader.Actor.IsUser, reader.Actor.User, reader.Actor.Organisation);
        return files.Through(f => signedIn && f.By == user && f.Organisation == own);
    }

    /// <summary>The side the actor is on in a case; null for those who only read.</summary>
    public static CaseSide? SideOf(this Actor actor, OrganisationId owner, OrganisationId party)
    {
        if (!actor.IsUser) return null;
        var (owned, counties, _) = Rights(actor);
        return owned && actor.Organisation == owner ? CaseSide.Directorate
            : counties && actor.Organisation == party ? CaseSide.County
            : null;
    }

    private static (bool Owned, bool Party, bool All) Rights(Actor actor) =>
        (actor.May(ReadOwnedCases.Needs), actor.May(ReadPartyCases.Needs), actor.May(ReadAllCases.Needs));
}
