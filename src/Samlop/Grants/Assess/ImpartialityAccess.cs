using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Where a person stands to an application: what impartiality lets them do.</summary>
public enum ImpartialityStanding
{
    NotDeclared,
    Clear,
    InDoubt,
    Barred,
}

/// <summary>What impartiality lets a person of the directorate see.</summary>
public static class ImpartialityAccess
{
    /// <summary>The actor's own declarations that clear them, for use in other rules of access.</summary>
    internal static IQueryable<ImpartialityDeclaration> Clearances(this AppDb db, Actor actor) =>
        db.Set<ImpartialityDeclaration>().Where(ImpartialityDeclaration.Clears).Where(d => d.User == actor.User).RowsChecked();

    /// <summary>One's own; and, for those who rule on them, those of others on applications to the directorate's calls.</summary>
    public static IQueryable<ImpartialityDeclaration> VisibleTo(this IQueryable<ImpartialityDeclaration> declarations, Actor actor, AppDb db)
    {
        var rules = actor.May(RuleOnImpartiality.Needs);
        var applications = db.Set<GrantApplication>().ComeInTo(actor, db);
        return declarations.Where(d => d.User == actor.User || (rules && applications.Any(a => a.Id == d.Application))).RowsChecked();
    }

    /// <summary>One's own that holds, on an application.</summary>
    internal static IQueryable<ImpartialityDeclaration> OwnOf(this AppDb db, Actor actor, GrantApplicationId application) =>
        db.Set<ImpartialityDeclaration>().Where(d => d.Application == application && d.User == actor.User && d.WithdrawnAt == null).RowsChecked();

    /// <summary>Those who are kept out of an application, by a ground or while a doubt waits, for rules about whom it may be given to and whose work counts.</summary>
    internal static IQueryable<ImpartialityDeclaration> KeptOut(this AppDb db) =>
        db.Set<ImpartialityDeclaration>().Where(d => d.WithdrawnAt == null && d.Answer != ImpartialityAnswer.NoGround && d.FoundImpartial != true).RowsChecked();

    /// <summary>Those who are barred from an application.</summary>
    internal static IQueryable<ImpartialityDeclaration> Barred(this AppDb db) => db.Set<ImpartialityDeclaration>().Where(ImpartialityDeclaration.Bars).RowsChecked();

    internal static ImpartialityStanding StandingOf(ImpartialityAnswer? answer, bool? foundImpartial) => answer switch
    {
        null => ImpartialityStanding.NotDeclared,
        ImpartialityAnswer.NoGround => ImpartialityStanding.Clear,
        ImpartialityAnswer.Ground => ImpartialityStanding.Barred,
        _ => foundImpartial switch { true => ImpartialityStanding.Clear, false => ImpartialityStanding.Barred, null => ImpartialityStanding.InDoubt },
    };
}
