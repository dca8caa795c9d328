using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Authority;

/// <summary>
/// Gi fullmakt: whoever has an authority by their role, signed in, gives it to somebody of the same organisation, from one day to another,
/// for all or for one thing. The roles come with the acts (<see cref="ModuleSetup.Act"/>).
/// </summary>
[Process("DelegationGiven")]
public sealed class GiveDelegation(AppDb db, OsloClock clock, AuthorityActs known) : IUseCase<GiveDelegation.Input, Done>
{
    public const int LongestYears = 2;

    public static Permission Needs { get; } = Permission.Of("access.delegation.give");

    public sealed class Input : IInput<GiveDelegation, Input, Done>
    {
        /// <summary>The id of the person, as chosen.</summary>
        public string? To { get; set; }

        /// <summary>The codes of the acts, as chosen.</summary>
        public List<string> Acts { get; set; } = [];

        public string? From { get; set; }

        public string? Until { get; set; }

        /// <summary>The one thing that it is limited to, as <see cref="ValueOf"/> writes it; empty for all.</summary>
        public string? Only { get; set; }
    }

    /// <summary>Somebody got authority for some acts.</summary>
    [Event("access.delegation.given"), Was("grants.delegation.given", "DelegationGiven")]
    public sealed record DelegationGiven(
        DelegationId Delegation,
        [Was("county")] OrganisationId Organisation,
        UserId To,
        DateOnly From,
        DateOnly Until,
        [property: JsonConverter(typeof(DelegatedActs))][Was("scope")] IReadOnlyList<string> Acts
    ) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Delegation).And(Organisation);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AuthorityText>(
            nameof(AuthorityText.Told_DelegationGiven),
            new DateArgument(From), new DateArgument(Until), Named.Person(To), AuthorityActs.Told(Acts ?? []));
    }

    public static NoticeKind TellsDelegate { get; } = NoticeKind.Of<DelegationGiven>(
        "access.delegation.given", AuthorityNotices.Group, "the one who got it",
        (happened, _) => Task.FromResult<Told?>(new(
            Phrase.In<AuthorityText>(nameof(AuthorityText.Notice_DelegationGiven)), AuthorityUrls.Delegations, Readers.Of(happened.To))));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        input.Acts ??= [];
        var acts = input.Acts.Select(known.ByCode).OfType<AuthorityAct>().Distinct().ToList();
        if (acts.Count == 0 || input.Acts.Any(code => known.ByCode(code) is null) || acts.Except(known.ThatMayBeGivenBy(actor)).Any())
            errors.Add(nameof(Input.Acts), Phrase.In<AuthorityText>(nameof(AuthorityText.Error_Acts)));
        var to = Guid.TryParse(input.To, out var person) ? new UserId(person) : default;
        var name = await Colleagues(db, actor, clock.Today, known.ThatMayBeGivenBy(actor))
            .Where(p => p.Id == to).Select(p => p.Name).SingleOrDefaultAsync(cancel);
        if (name is null)
            errors.Add(nameof(Input.To), Phrase.In<AuthorityText>(nameof(AuthorityText.Error_DelegateTo)));
        else if (await NotFor(to, acts, actor, cancel) is { Count: > 0 } not)
            errors.Add(
                nameof(Input.Acts), Phrase.In<AuthorityText>(nameof(AuthorityText.Error_ActsNotFor), name, AuthorityActs.WordsOf(not)));
        var (from, until) = TypedDays.Read(
            (nameof(Input.From), input.From), (nameof(Input.Until), input.Until), clock.Today,
            _ => clock.Today.AddYears(LongestYears),
            Phrase.In<AuthorityText>(nameof(AuthorityText.Error_DelegateUntil), LongestYears), errors);
        var only = string.IsNullOrEmpty(input.Only) ? null : await Chosen(input.Only, acts, actor);
        if (only is null && !string.IsNullOrEmpty(input.Only))
            errors.Add(nameof(Input.Only), Phrase.In<AuthorityText>(nameof(AuthorityText.Error_Only)));
        if (errors.Any) return errors;

        var delegation = new Delegation(
            NewId.Of<DelegationId>(change.At), actor.Organisation, actor.User, to, from, until, only, acts.Select(act => act.Code),
            change.At);
        db.Add(delegation);
        change.Record(new DelegationGiven(delegation.Id, delegation.Organisation, to, from, until, delegation.Acts));
        return new Done();
    }

    /// <summary>How a thing is chosen in the form.</summary>
    internal static string ValueOf(ActSubjects subjects, ActSubject one) => $"{subjects.Kind}:{one.Id}";

    /// <summary>
    /// Those of the organisation who may be given some of the acts: others who are in it today in a role that may hold one.
    /// </summary>
    internal static IQueryable<User> Colleagues(AppDb db, Actor actor, DateOnly today, IReadOnlyList<AuthorityAct> acts)
    {
        var roles = Enum.GetValues<Role>().Where(role => acts.Any(act => act.MayBeGivenTo(role))).ToList();
        var held = db.HeldOn(today);
        return db.Set<User>()
            .Where(p =>
                p.Id != actor.User
                && held.Any(m => m.User == p.Id && m.Organisation == actor.Organisation && roles.Contains(m.Role))
            );
    }

    /// <summary>Those of the acts that no role of the person in the organisation today may be given.</summary>
    private async Task<List<AuthorityAct>> NotFor(UserId person, IEnumerable<AuthorityAct> acts, Actor actor, CancellationToken cancel)
    {
        var roles = await db.HeldOn(clock.Today)
            .Where(m => m.User == person && m.Organisation == actor.Organisation).Select(m => m.Role).ToListAsync(cancel);
        return [.. acts.Where(act => !roles.Exists(act.MayBeGivenTo))];
    }

    /// <summary>The thing, where all of the acts are done on its kind and the actor may choose it.</summary>
    private async Task<Subject?> Chosen(string typed, IReadOnlyList<AuthorityAct> acts, Actor actor)
    {
        foreach (var subjects in acts.Select(act => act.Subjects).OfType<ActSubjects>().Distinct())
        {
            if (acts.Any(act => act.Subjects?.Kind != subjects.Kind)) continue;
            var named = await subjects.Named(db, actor, null);
            if (named.FirstOrDefault(one => ValueOf(subjects, one) == typed) is { } chosen) return new Subject(subjects.Kind, chosen.Id);
        }

        return null;
    }
}
