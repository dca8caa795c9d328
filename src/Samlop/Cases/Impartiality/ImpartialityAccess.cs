using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Impartiality;

/// <summary>What impartiality lets a person see. Each kind says which of its things one is asked about, and who handles them.</summary>
public static class ImpartialityAccess
{
    /// <summary>One's own; and, for those who rule on them, those of others on things that the kind asks them about.</summary>
    public static IQueryable<ImpartialityDeclaration> VisibleTo(this Rows<ImpartialityDeclaration> declarations, Reader reader)
    {
        var user = reader.Actor.User;
        return declarations.Through(OfKinds(
            declarations.Db, d => d.User == user, kind => kind.IsRuledBy(reader.Actor) ? kind.IsAsked(declarations.Db, reader) : null));
    }

    /// <summary>How all stand to a thing, for those who handle it; not what they wrote.</summary>
    internal static IQueryable<ImpartialityDeclaration> HandledBy(this Rows<ImpartialityDeclaration> declarations, Reader reader) =>
        declarations.Bare(OfKinds(declarations.Db, d => false, kind => kind.IsHandled(declarations.Db, reader)));

    /// <summary>One's own that hold.</summary>
    internal static IQueryable<ImpartialityDeclaration> HeldBy(this Rows<ImpartialityDeclaration> declarations, Reader reader)
    {
        var user = reader.Actor.User;
        return declarations.Through(d => d.User == user && d.WithdrawnAt == null);
    }

    /// <summary>One's own that holds, on one thing.</summary>
    internal static IQueryable<ImpartialityDeclaration> OwnOf(this AppDb db, Actor actor, Subject about) =>
        db.Rows<ImpartialityDeclaration>().HeldBy(actor.ForCaseFiles()).Where(d => d.Kind == about.Kind && d.Subject == about.Id);

    /// <summary>The actor's own declarations on things of a kind that clear them, for use in other rules of access.</summary>
    internal static IQueryable<ImpartialityDeclaration> Clearances(this AppDb db, Reader reader, string kind)
    {
        var user = reader.Actor.User;
        return db.Rows<ImpartialityDeclaration>().Bare(ImpartialityDeclaration.Clears).Where(d => d.Kind == kind && d.User == user);
    }

    /// <summary>
    /// Those who are kept out of things of a kind, by a ground or while a doubt waits, for rules about whom they may be given to and whose
    /// work counts.
    /// </summary>
    internal static IQueryable<ImpartialityDeclaration> KeptOut(this AppDb db, string kind) =>
        db.Rows<ImpartialityDeclaration>().Bare(ImpartialityDeclaration.KeepsOut).Where(d => d.Kind == kind);

    /// <summary>Those who are barred from things of a kind.</summary>
    internal static IQueryable<ImpartialityDeclaration> Barred(this AppDb db, string kind) =>
        db.Rows<ImpartialityDeclaration>().Bare(ImpartialityDeclaration.Bars).Where(d => d.Kind == kind);

    /// <summary>The things of a kind that the reader is cleared for: for <see cref="CaseKind.OpenTo"/>.</summary>
    public static SubjectDoors.Finding ClearedFor(string kind) => (db, reader) =>
    {
        var cleared = db.Clearances(reader, kind);
        return subject => cleared.Any(d => d.Subject == subject);
    };

    /// <summary>The kinds that are registered in the program that opened the context.</summary>
    internal static ImpartialityKinds ImpartialityKinds(this AppDb db) => db.GetService<ImpartialityKinds>();

    public static ImpartialityStanding StandingOf(ImpartialityAnswer? answer, bool? foundImpartial) =>
        new ImpartialityFacts { Answer = answer, FoundImpartial = foundImpartial }.Standing;

    // One condition for each kind, put together: whatever the kinds, it is one statement.
    private static Expression<Func<ImpartialityDeclaration, bool>> OfKinds(
        AppDb db,
        Expression<Func<ImpartialityDeclaration, bool>> always,
        Func<ImpartialityKind, Expression<Func<Guid, bool>>?> ofKind
    )
    {
        var found = always;
        foreach (var kind in db.ImpartialityKinds().All)
        {
            if (ofKind(kind) is not { } subjects) continue;
            var code = kind.Code;
            Expression<Func<ImpartialityDeclaration, bool>> ofCode = d => d.Kind == code;
            found = found.Or(ofCode.And(subjects.Of<ImpartialityDeclaration, Guid>(d => d.Subject)));
        }

        return found;
    }
}
