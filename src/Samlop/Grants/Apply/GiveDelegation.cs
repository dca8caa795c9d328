using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Apply;

/// <summary>
/// Gi fullmakt: the chief executive, signed in, lets somebody of the same county confirm applications, accept awards or both, from one day
/// to another.
/// </summary>
[Process("DelegationGiven")]
public sealed class GiveDelegation(AppDb db, OsloClock clock, RolePermissions permissions) : IUseCase<GiveDelegation.Input, Done>
{
    private static readonly Words<ApplyText, DelegationScope> ToldWords = new("Told_DelegationGiven");

    public const int LongestYears = 2;

    public static Permission Needs { get; } = Permission.Of("grants.delegation.give", Role.ChiefExecutive);

    public sealed class Input : IInput<GiveDelegation, Input, Done>
    {
        /// <summary>The id of the person, as chosen.</summary>
        public string? To { get; set; }

        public string? From { get; set; }

        public string? Until { get; set; }

        /// <summary>The id of the call, as chosen; empty for all calls.</summary>
        public string? Call { get; set; }

        /// <summary>A <see cref="DelegationScope"/> by name.</summary>
        public string? Scope { get; set; } = nameof(DelegationScope.ConfirmApplications);
    }

    /// <summary>Somebody got authority to confirm, to accept, or both.</summary>
    [Event("grants.delegation.given"), Was("DelegationGiven")]
    public sealed record DelegationGiven(
        DelegationId Delegation,
        OrganisationId County,
        UserId To,
        DateOnly From,
        DateOnly Until,
        DelegationScope Scope = DelegationScope.ConfirmApplications
    ) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Delegation).And(County);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told =>
            ToldWords.Of(Scope, new DateArgument(From), new DateArgument(Until), Named.Person(To));
    }

    public static NoticeKind TellsDelegate { get; } = NoticeKind.Of<DelegationGiven>(
        "grants.delegation.given", GrantNotices.Applying, "the one who got it",
        async (happened, occasion) =>
        {
            return await Task.FromResult(new Told(
                Phrase.In<ApplyText>(nameof(ApplyText.Notice_DelegationGiven)), ApplyUrls.Delegations, Readers.Of(happened.To)));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var to = Guid.TryParse(input.To, out var person) ? new UserId(person) : default;
        if (!(await Colleagues(db, actor, clock.Today, permissions).Select(p => p.Id).ToListAsync(cancel)).Contains(to))
            errors.Add(nameof(Input.To), Phrase.In<ApplyText>(nameof(ApplyText.Error_DelegateTo)));

        if (!NorwegianDate.TryParse(input.From, out var from))
            errors.Add(nameof(Input.From), Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        else if (from < clock.Today)
            errors.Add(nameof(Input.From), Phrase.In<ApplyText>(nameof(ApplyText.Error_DelegateFrom)));
        if (!NorwegianDate.TryParse(input.Until, out var until))
            errors.Add(nameof(Input.Until), Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        else if (until < from || until > clock.Today.AddYears(LongestYears))
            errors.Add(nameof(Input.Until), Phrase.In<ApplyText>(nameof(ApplyText.Error_DelegateUntil), LongestYears));

        CallId? call = null;
        if (!string.IsNullOrEmpty(input.Call))
        {
            call = Guid.TryParse(input.Call, out var id) ? new CallId(id) : default(CallId);
            if (!await db.Rows<Call>().VisibleTo(actor.ForCases()).AnyAsync(c => c.Id == call && c.FirstPublishedAt != null, cancel))
                errors.Add(nameof(Input.Call), Phrase.In<ApplyText>(nameof(ApplyText.Error_Choice)));
        }

        if (!Enum.TryParse<DelegationScope>(input.Scope, out var scope) || Enum.GetName(scope) != input.Scope)
            errors.Add(nameof(Input.Scope), Phrase.In<ApplyText>(nameof(ApplyText.Error_Choice)));
        if (errors.Any)
            return errors;

        var delegation = new Delegation(
            NewId.Of<DelegationId>(change.At),
            actor.Organisation,
            actor.User,
            to,
            from,
            until,
            call,
            scope,
            change.At
        );
        db.Add(delegation);
        change.Record(new DelegationGiven(delegation.Id, delegation.County, to, from, until, scope));
        return new Done();
    }

    /// <summary>The roles whose holders may be given authority.</summary>
    internal static List<Role> RolesThatMayHold(RolePermissions permissions) =>
        [.. Enum.GetValues<Role>().Where(role => permissions.Of(role.ToString()).Contains(ConfirmApplication.Needs))];

    /// <summary>Those of the county who may be given authority: others who are in it today in a role that may hold one.</summary>
    internal static IQueryable<User> Colleagues(AppDb db, Actor actor, DateOnly today, RolePermissions permissions)
    {
        var roles = RolesThatMayHold(permissions);
        var held = db.HeldOn(today);
        return db.Set<User>()
            .Where(p =>
                p.Id != actor.User
                && held.Any(m => m.User == p.Id && m.Organisation == actor.Organisation && roles.Contains(m.Role))
            );
    }
}
