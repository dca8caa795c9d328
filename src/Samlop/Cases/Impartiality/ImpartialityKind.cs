using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Impartiality;

/// <summary>
/// What one declares impartiality to: things of one kind. The module that has them registers it (<c>setup.Impartiality</c>) and says what
/// they are called, what one must know to answer, and where each is shown; there it draws <see cref="OwnImpartiality"/>.
/// </summary>
public abstract record ImpartialityKind
{
    private protected ImpartialityKind(string code) => Code = code;

    /// <summary>The kind of the things (<see cref="SubjectKindAttribute"/>).</summary>
    public string Code { get; }

    /// <summary>The kind as it stands in addresses: <c>soknader</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>Who is asked whether they are impartial.</summary>
    public required IReadOnlyCollection<Role> Declarers { get; init; }

    /// <summary>Who rules on the doubts of others.</summary>
    public required IReadOnlyCollection<Role> Rulers { get; init; }

    public required ImpartialityWording Words { get; init; }

    /// <summary>The page of one of them, where one also answers for it alone.</summary>
    public required Func<Guid, string> Url { get; init; }

    /// <summary>What they are gathered by; null where by nothing.</summary>
    public ImpartialityGroups? Groups { get; init; }

    /// <summary>What one must know of them beside their names; null where nothing.</summary>
    public ImpartialityFacing? Facing { get; init; }

    /// <summary>
    /// The organisations that are parties of some of the things: whoever holds a role there cannot answer that nothing stands against them
    /// (forvaltningsloven 1967 § 6 first paragraph e). Null where there are none.
    /// </summary>
    public Func<AppDb, IReadOnlyCollection<Guid>, IQueryable<OrganisationId>>? PartiesOf { get; init; }

    internal abstract SubjectDoors.Finding IsAsked { get; }

    internal abstract SubjectDoors.Finding IsHandled { get; }

    /// <summary>What the reader is asked about.</summary>
    internal abstract IQueryable<ImpartialityThing> AskedThings(AppDb db, Reader reader);

    /// <summary>Those of them that an answer is waited for of.</summary>
    internal abstract IQueryable<ImpartialityThing> Waiting(AppDb db, Reader reader);

    /// <summary>How many of some things the reader is asked about.</summary>
    internal abstract Task<int> CountAsked(AppDb db, Reader reader, IReadOnlyCollection<Guid> subjects, CancellationToken cancel);

    /// <summary>What must be known of some things that a door told the reader of; by id.</summary>
    internal async Task<IReadOnlyDictionary<Guid, IReadOnlyList<string>>> FacedBy(AppDb db, IReadOnlyCollection<Guid> things) =>
        Facing is null || things.Count == 0 ? new Dictionary<Guid, IReadOnlyList<string>>() : await Facing.Of(db, things);

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
}

/// <summary>The same, as a module says it of its rows.</summary>
public sealed record ImpartialityKind<TRow, TId>() : ImpartialityKind(Subject.KindOf(typeof(TId)))
    where TRow : class
    where TId : struct, IId<TId>
{
    public required Expression<Func<TRow, TId>> Id { get; init; }

    /// <summary>The things that the reader is asked about, and that those who rule find the doubts of others on.</summary>
    public required Func<AppDb, Reader, IQueryable<TRow>> Asked { get; init; }

    /// <summary>The things that the reader handles, and sees how all stand to.</summary>
    public required Func<AppDb, Reader, IQueryable<TRow>> Handled { get; init; }

    /// <summary>Of which of those that are asked about an answer is waited for; the others may still be answered for.</summary>
    public required Expression<Func<TRow, bool>> Waits { get; init; }

    /// <summary>As they are listed.</summary>
    public required Func<AppDb, IQueryable<TRow>, IQueryable<ImpartialityThing>> Things { get; init; }

    internal override SubjectDoors.Finding IsAsked => SubjectDoors.Through(Id, Asked);

    internal override SubjectDoors.Finding IsHandled => SubjectDoors.Through(Id, Handled);

    internal override IQueryable<ImpartialityThing> AskedThings(AppDb db, Reader reader) => Things(db, Asked(db, reader));

    internal override IQueryable<ImpartialityThing> Waiting(AppDb db, Reader reader) => Things(db, Asked(db, reader).Where(Waits));

    internal override Task<int> CountAsked(
        AppDb db, Reader reader, IReadOnlyCollection<Guid> subjects, CancellationToken cancel)
    {
        List<TId> ids = [.. subjects.Select(TId.From)];
        Expression<Func<TId, bool>> among = one => ids.Contains(one);
        return Asked(db, reader).CountAsync(among.Of(Id), cancel);
    }
}

/// <summary>The kinds of things that modules have registered.</summary>
public sealed class ImpartialityKinds(IEnumerable<ImpartialityKind> kinds)
{
    private readonly IReadOnlyList<ImpartialityKind> kinds = [.. kinds];
    private readonly Dictionary<string, ImpartialityKind> byCode = kinds.ToDictionary(kind => kind.Code, StringComparer.Ordinal);

    public IReadOnlyCollection<ImpartialityKind> All => kinds;

    public ImpartialityKind Of(string code) => byCode[code];

    /// <summary>Those that the actor declares of, or rules on the doubts of.</summary>
    internal IReadOnlyList<ImpartialityKind> Of(Actor actor) =>
        [.. kinds.Where(kind => kind.IsDeclaredBy(actor) || kind.IsRuledBy(actor))];

    /// <summary>How addresses tell the kind to the actor; null of the first, which needs no telling.</summary>
    internal string? SlugFor(Actor actor, ImpartialityKind kind) => Of(actor)[0] == kind ? null : kind.Slug;

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
