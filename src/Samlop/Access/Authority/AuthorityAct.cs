using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Authority;

/// <summary>
/// Handling med fullmakt: what somebody does for an organisation by their role, or under a delegation from one who has it by the role.
/// A module declares it beside its use case and registers it (<see cref="ModuleSetup.Act"/>); access knows none of them.
/// </summary>
/// <param name="Code">Stable: delegations and events store it.</param>
/// <param name="Needs">Without it nobody has the authority, delegated or not: its roles are those that may be given it.</param>
/// <param name="HeldBy">Has the authority by the role itself.</param>
/// <param name="Words">As it stands in a sentence, in the infinitive: "bekrefte søknader".</param>
/// <param name="None">Said to those who do not have it.</param>
public sealed record AuthorityAct(string Code, Permission Needs, Role HeldBy, Phrase Words, Refusal None)
{
    /// <summary>
    /// Further roles that have it by themselves: where organisations of several kinds do the same, each has its own leader.
    /// </summary>
    public IReadOnlyList<Role> AlsoHeldBy { get; init; } = [];

    /// <summary>All roles that have it by themselves.</summary>
    public IEnumerable<Role> Holders => AlsoHeldBy.Prepend(HeldBy);

    /// <summary>Whoever has it by the role may give it to others of the organisation.</summary>
    public bool CanBeDelegated { get; init; }

    /// <summary>What a delegation of it may be limited to one of; null where it is for all or nothing.</summary>
    public ActSubjects? Subjects { get; init; }

    /// <summary>What whoever may do it must hear of: those who have it by a delegation get such notices of the one who gave it.</summary>
    public IReadOnlyCollection<NoticeGroup> Notices { get; init; } = [];

    /// <summary>Codes that it was stored by before, alone or together with another act.</summary>
    public IReadOnlyList<string> Was { get; init; } = [];

    /// <summary>All codes that it is stored by.</summary>
    public IEnumerable<string> Codes => Was.Prepend(Code);

    /// <summary>The actor has it by the role, whatever others they hold.</summary>
    public bool IsHeldBy(Actor actor) => actor.May(Needs) && actor.HoldsAny(Holders);

    /// <summary>Whoever has the role may be given it.</summary>
    public bool MayBeGivenTo(Role role) => CanBeDelegated && Needs.Roles.Contains(role);
}

/// <summary>The kind of thing that a delegation may be limited to one of, as the module that owns it says.</summary>
/// <param name="Kind">The kind of its id, see <see cref="SubjectKindAttribute"/>.</param>
/// <param name="All">What a delegation is for that is not limited: "Alle utlysninger".</param>
/// <param name="Named">
/// Those that the reader may choose, or those of them with the given ids, with what each is called.
/// </param>
public sealed record ActSubjects(
    string Kind, Phrase All, Func<AppDb, Actor, IReadOnlyCollection<Guid>?, Task<IReadOnlyList<ActSubject>>> Named)
{
    /// <summary>
    /// The one that something else, which a notice is about, belongs to; null for what belongs to none. Without it a delegation of one
    /// thing brings no notices.
    /// </summary>
    public Func<AppDb, Subject, CancellationToken, Task<Subject?>>? Of { get; init; }
}

/// <summary>One thing that a delegation may be limited to.</summary>
public sealed record ActSubject(Guid Id, Phrase Name);

/// <summary>The acts that modules have registered.</summary>
public sealed class AuthorityActs
{
    private const string Kind = "access.act";

    private readonly List<AuthorityAct> all = [];

    public IReadOnlyList<AuthorityAct> All => all;

    internal void Add(AuthorityAct act)
    {
        if (all.Any(other => other.Code == act.Code)) throw new InvalidOperationException($"{act.Code} is another act's code.");
        all.Add(act);
    }

    /// <summary>The act that is called this now; null for none.</summary>
    public AuthorityAct? ByCode(string code) => all.Find(act => act.Code == code);

    /// <summary>Those that a delegation gives.</summary>
    public IReadOnlyList<AuthorityAct> Of(Delegation delegation) => [.. all.Where(act => act.Codes.Intersect(delegation.Acts).Any())];

    /// <summary>The acts that the actor has by the role and may give to others.</summary>
    public IReadOnlyList<AuthorityAct> ThatMayBeGivenBy(Actor actor) => [.. all.Where(act => act.CanBeDelegated && act.IsHeldBy(actor))];

    /// <summary>The acts that a delegation gives, in one sentence.</summary>
    public Phrase WordsOf(Delegation delegation) =>
        Of(delegation) is { Count: > 0 } given
            ? WordsOf(given)
            : Phrase.In<AuthorityText>(nameof(AuthorityText.SomeActs));

    /// <summary>These acts, at least one, in one sentence.</summary>
    internal static Phrase WordsOf(IEnumerable<AuthorityAct> acts) => Joined([.. acts.Select(act => act.Words)]);

    /// <summary>The acts in one sentence, as nobody's names: whoever tells it puts in what they are called.</summary>
    internal static Phrase Told(IReadOnlyList<string> codes)
    {
        var some = Phrase.In<AuthorityText>(nameof(AuthorityText.SomeActs));
        return codes.Count == 0 ? some : Joined([.. codes.Select(code => new Named(Subject.Named(Kind, code), some))]);
    }

    private static Phrase Joined(IReadOnlyList<object> acts)
    {
        if (acts.Count == 1) return acts[0] as Phrase ?? Phrase.In<AuthorityText>(nameof(AuthorityText.One), acts[0]);
        var before = acts.SkipLast(1).Aggregate((one, next) => Phrase.In<AccessText>(nameof(AccessText.OneAndNext), one, next));
        return Phrase.In<PlatformText>(nameof(PlatformText.And), before, acts[^1]);
    }

    internal void Register(ModuleSetup setup) => setup.Names(Kind, (_, _, ids, _) => Task.FromResult((
        from code in all.SelectMany(act => act.Codes).Distinct()
        let id = Subject.Named(Kind, code).Id
        where ids.Contains(id)
        select (id, Joined([.. all.Where(act => act.Codes.Contains(code)).Select(act => act.Words)]).ToString()))
        .ToDictionary(named => named.id, named => named.Item2)));
}
