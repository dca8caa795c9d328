using Samlop.Cases.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Impartiality;

/// <summary>What somebody has declared about an application, as rules on applications ask it.</summary>
internal sealed class ApplicationDeclaration
{
    public ImpartialityDeclarationId Id { get; init; }

    public GrantApplicationId Application { get; init; }

    public UserId User { get; init; }

    public ImpartialityAnswer Answer { get; init; }

    public bool? FoundImpartial { get; init; }

    public DateTimeOffset DeclaredAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }
}

/// <summary>Who is impartial to applications, and who is kept out of them (<see cref="ImpartialityAccess"/>).</summary>
internal static class ApplicationImpartiality
{
    /// <summary>The kind of what is declared about.</summary>
    public static readonly string Kind = Subject.Of(default(GrantApplicationId)).Kind;

    /// <summary>The actor's own declarations that clear them, for use in other rules of access.</summary>
    public static IQueryable<ApplicationDeclaration> Clearances(this AppDb db, Reader reader) =>
        db.Clearances(reader, Kind).OfApplications();

    /// <summary>
    /// Those who are kept out of an application, by a ground or while a doubt waits, for rules about whom it may be given to and whose work
    /// counts.
    /// </summary>
    public static IQueryable<ApplicationDeclaration> KeptOut(this AppDb db) => db.KeptOut(Kind).OfApplications();

    /// <summary>Those who are barred from an application.</summary>
    public static IQueryable<ApplicationDeclaration> Barred(this AppDb db) => db.Barred(Kind).OfApplications();

    /// <summary>One's own that holds, on an application.</summary>
    public static IQueryable<ImpartialityDeclaration> OwnOf(this AppDb db, Actor actor, GrantApplicationId application) =>
        db.OwnOf(actor, Subject.Of(application));

    /// <summary>Declarations that were found, as those about applications; others are left out.</summary>
    public static IQueryable<ApplicationDeclaration> OfApplications(this IQueryable<ImpartialityDeclaration> declarations)
    {
        var kind = Kind;
        return declarations.Where(d => d.Kind == kind).Select(d => new ApplicationDeclaration
        {
            Id = d.Id,
            // The database compares them by their value.
            Application = (GrantApplicationId)(object)d.Subject,
            User = d.User,
            Answer = d.Answer,
            FoundImpartial = d.FoundImpartial,
            DeclaredAt = d.DeclaredAt,
            WithdrawnAt = d.WithdrawnAt,
        });
    }
}
