using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>Which letters a reader may see.</summary>
public static class LetterAccess
{
    /// <summary>
    /// The county its own, from the moment they are dispatched: before that there is no row. Those of the directorate who are impartial to
    /// the application; the auditors all.
    /// </summary>
    public static IQueryable<DecisionLetter> VisibleTo(this Rows<DecisionLetter> letters, Reader reader)
    {
        var (reads, audits, own) = (
            reader.Actor.May(ReadLetters.Needs),
            reader.Actor.Audits(),
            reader.Actor.Organisation
        );
        var applications = letters.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return letters.Through(l => reads && (l.County == own || audits || applications.Any(a => a.Id == l.Application)));
    }

    /// <summary>That a letter is sent, and when: for those who handle the application.</summary>
    internal static IQueryable<DecisionLetter> HandledBy(this Rows<DecisionLetter> letters, Reader reader)
    {
        var applications = letters.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return letters.Bare(l => applications.Any(a => a.Id == l.Application));
    }

    /// <summary>Those to the reader's own organisation: theirs to open.</summary>
    public static IQueryable<DecisionLetter> ManageableBy(this Rows<DecisionLetter> letters, Reader reader)
    {
        var own = reader.Actor.Organisation;
        return letters.Through(l => l.County == own);
    }
}
