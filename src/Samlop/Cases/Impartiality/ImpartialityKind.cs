using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Impartiality;

/// <summary>
/// What one declares impartiality to: things of one kind. The module that has them registers it (<c>setup.Impartiality</c>), and shows what
/// one must know to answer on pages of its own.
/// </summary>
public sealed record ImpartialityKind
{
    private ImpartialityKind(string code, SubjectDoors.Finding asked, SubjectDoors.Finding handled, Counting countAsked) =>
        (Code, Asked, Handled, CountAsked) = (code, asked, handled, countAsked);

    /// <summary>How many of some things one is asked about.</summary>
    internal delegate Task<int> Counting(AppDb db, Reader reader, IReadOnlyCollection<Guid> subjects, CancellationToken cancel);

    /// <summary>The kind of the things (<see cref="SubjectKindAttribute"/>).</summary>
    public string Code { get; }

    /// <summary>Who is asked whether they are impartial.</summary>
    public required IReadOnlyCollection<Role> Declarers { get; init; }

    /// <summary>Who rules on the doubts of others.</summary>
    public required IReadOnlyCollection<Role> Rulers { get; init; }

    /// <summary>
    /// The organisations that are parties of some of the things: whoever holds a role there cannot answer that nothing stands against them
    /// (forvaltningsloven 1967 § 6 first paragraph e). Null where there are none.
    /// </summary>
    public Func<AppDb, IReadOnlyCollection<Guid>, IQueryable<OrganisationId>>? PartiesOf { get; init; }

    internal SubjectDoors.Finding Asked { get; }

    internal SubjectDoors.Finding Handled { get; }

    internal Counting CountAsked { get; }

    /// <param name="asked">The things that the reader is asked about, and that those who rule find the doubts of others on.</param>
    /// <param name="handled">The things that the reader handles, and sees how all stand to.</param>
    /// <param name="declarers">Who is asked whether they are impartial.</param>
    /// <param name="rulers">Who rules on the doubts of others.</param>
    public static ImpartialityKind Of<TRow, TId>(
        Expression<Func<TRow, TId>> id,
        Func<AppDb, Reader, IQueryable<TRow>> asked,
        Func<AppDb, Reader, IQueryable<TRow>> handled,
        IReadOnlyCollection<Role> declarers,
        IReadOnlyCollection<Role> rulers
    )
        where TRow : class
        where TId : struct, IId<TId> => new(
            Subject.KindOf(typeof(TId)),
            SubjectDoors.Through(id, asked),
            SubjectDoors.Through(id, handled),
            (db, reader, subjects, cancel) => asked(db, reader).CountAsync(Among(id, [.. subjects.Select(TId.From)]), cancel))
        {
            Declarers = declarers,
            Rulers = rulers,
        };

    /// <summary>The name of a party of one of the things that the actor holds a role at today; null where there is none.</summary>
    internal async Task<string?> PartyOf(
        AppDb db, Actor actor, IReadOnlyCollection<Guid> subjects, DateOnly today, CancellationToken cancel)
    {
        if (PartiesOf?.Invoke(db, subjects) is not { } parties) return null;
        var user = actor.User;
        var held = db.HeldOn(today).Where(m => m.User == user);
        return await db.Set<Organisation>().Where(o => parties.Contains(o.Id) && held.Any(m => m.Organisation == o.Id))
            .OrderBy(o => o.Name).Select(o => o.Name).FirstOrDefaultAsync(cancel);
    }

    internal bool IsRuledBy(Actor actor) => actor.IsUser && actor.HoldsAny(Rulers);

    internal bool IsDeclaredBy(Actor actor) => actor.IsUser && actor.HoldsAny(Declarers);

    private static Expression<Func<TRow, bool>> Among<TRow, TId>(Expression<Func<TRow, TId>> id, List<TId> ids)
    {
        Expression<Func<TId, bool>> among = one => ids.Contains(one);
        return among.Of(id);
    }
}

/// <summary>The kinds of things that modules have registered.</summary>
public sealed class ImpartialityKinds(IEnumerable<ImpartialityKind> kinds)
{
    private readonly Dictionary<string, ImpartialityKind> byCode = kinds.ToDictionary(kind => kind.Code, StringComparer.Ordinal);

    public IReadOnlyCollection<ImpartialityKind> All => byCode.Values;

    /// <summary>The kind, where the actor is one who declares of it; else null.</summary>
    internal ImpartialityKind? AskedOf(Actor actor, string code) =>
        byCode.GetValueOrDefault(code) is { } kind && kind.IsDeclaredBy(actor) ? kind : null;
}

/// <summary>Registers what one declares impartiality to.</summary>
public static class ImpartialitySetup
{
    public static ModuleSetup Impartiality(this ModuleSetup setup, ImpartialityKind kind)
    {
        setup.Services.AddSingleton(kind);
        return setup.Gives(DeclareImpartiality.Needs, kind.Declarers).Gives(RuleOnImpartiality.Needs, kind.Rulers);
    }
}
