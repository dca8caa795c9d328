using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>What impartiality lets a person of the directorate see.</summary>
public static class ImpartialityAccess
{
    /// <summary>The actor's own declarations that clear them, for use in other rules of access.</summary>
    internal static IQueryable<ImpartialityDeclaration> Clearances(this AppDb db, Actor actor) =>
        db.Set<ImpartialityDeclaration>().Where(ImpartialityDeclaration.Clears).Where(d => d.Person == actor.Person).RowsChecked();

    /// <summary>One's own; and, for those who rule on them, those of others on applications to the directorate's calls.</summary>
    public static IQueryable<ImpartialityDeclaration> VisibleTo(this IQueryable<ImpartialityDeclaration> declarations, Actor actor, AppDb db)
    {
        var rules = actor.May(AssessPermissions.RuleOnImpartiality);
        var applications = db.Set<GrantApplication>().ComeInTo(actor, db);
        return declarations.Where(d => d.Person == actor.Person || (rules && applications.Any(a => a.Id == d.Application))).RowsChecked();
    }
}
