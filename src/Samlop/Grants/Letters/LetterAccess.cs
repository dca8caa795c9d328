using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>Which letters an actor may see.</summary>
public static class LetterAccess
{
    /// <summary>
    /// The county its own, from the moment they are dispatched: before that there is no row. Those of the directorate who are impartial to the application; the auditors all.
    /// </summary>
    public static IQueryable<DecisionLetter> VisibleTo(this IQueryable<DecisionLetter> letters, Actor actor, AppDb db)
    {
        var (reads, audits, applications) = (actor.May(ReadLetters.Needs), actor.Role == nameof(Role.Auditor), db.Set<GrantApplication>().ReceivedBy(actor, db));
        return letters.Where(l => reads && (l.County == actor.Organisation || audits || applications.Any(a => a.Id == l.Application))).RowsChecked();
    }

    /// <summary>Those to the actor's own organisation: theirs to open.</summary>
    public static IQueryable<DecisionLetter> ManageableBy(this IQueryable<DecisionLetter> letters, Actor actor) => letters.Where(l => l.County == actor.Organisation).RowsChecked();
}
