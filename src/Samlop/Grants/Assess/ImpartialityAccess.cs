using System.Linq.Expressions;
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

/// <summary>What a person has declared of an application, and what a superior has found of it.</summary>
public sealed class ImpartialityFacts
{
    private static readonly Ladder<ImpartialityStanding, ImpartialityFacts> Standings = new(
        (ImpartialityStanding.NotDeclared, f => f.Answer == null),
        (ImpartialityStanding.Clear, f => f.Answer == ImpartialityAnswer.NoGround || f.FoundImpartial == true),
        (ImpartialityStanding.Barred, f => f.Answer == ImpartialityAnswer.Ground || f.FoundImpartial == false),
        (ImpartialityStanding.InDoubt, f => true));

    /// <summary>Null where nothing is declared.</summary>
    public ImpartialityAnswer? Answer { get; init; }

    public bool? FoundImpartial { get; init; }

    public ImpartialityStanding Standing => Standings.Of(this);

    public static Expression<Func<ImpartialityFacts, bool>> At(ImpartialityStanding standing) => Standings.At(standing);
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
        db.Set<ImpartialityDeclaration>().Where(ImpartialityDeclaration.KeepsOut).RowsChecked();

    /// <summary>Those who are barred from an application.</summary>
    internal static IQueryable<ImpartialityDeclaration> Barred(this AppDb db) => db.Set<ImpartialityDeclaration>().Where(ImpartialityDeclaration.Bars).RowsChecked();

    internal static ImpartialityStanding StandingOf(ImpartialityAnswer? answer, bool? foundImpartial) =>
        new ImpartialityFacts { Answer = answer, FoundImpartial = foundImpartial }.Standing;
}
