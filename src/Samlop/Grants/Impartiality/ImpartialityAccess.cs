using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Impartiality;

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
    internal static IQueryable<ImpartialityDeclaration> Clearances(this AppDb db, Reader reader)
    {
        var user = reader.Actor.User;
        return db.Rows<ImpartialityDeclaration>().Bare(ImpartialityDeclaration.Clears).Where(d => d.User == user);
    }

    /// <summary>One's own that hold.</summary>
    internal static IQueryable<ImpartialityDeclaration> HeldBy(this Rows<ImpartialityDeclaration> declarations, Reader reader)
    {
        var user = reader.Actor.User;
        return declarations.Through(d => d.User == user && d.WithdrawnAt == null);
    }

    /// <summary>One's own that holds, on an application.</summary>
    internal static IQueryable<ImpartialityDeclaration> OwnOf(this AppDb db, Actor actor, GrantApplicationId application) =>
        db.Rows<ImpartialityDeclaration>().HeldBy(actor.ForCases()).Where(d => d.Application == application);

    /// <summary>
    /// Those who are kept out of an application, by a ground or while a doubt waits, for rules about whom it may be given to and whose work
    /// counts.
    /// </summary>
    internal static IQueryable<ImpartialityDeclaration> KeptOut(this AppDb db) =>
        db.Rows<ImpartialityDeclaration>().Bare(ImpartialityDeclaration.KeepsOut);

    /// <summary>Those who are barred from an application.</summary>
    internal static IQueryable<ImpartialityDeclaration> Barred(this AppDb db) =>
        db.Rows<ImpartialityDeclaration>().Bare(ImpartialityDeclaration.Bars);

    internal static ImpartialityStanding StandingOf(ImpartialityAnswer? answer, bool? foundImpartial) =>
        new ImpartialityFacts { Answer = answer, FoundImpartial = foundImpartial }.Standing;
}
