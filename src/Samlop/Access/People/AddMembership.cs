using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.People;

/// <summary>
/// Gi en rolle: a person gets a role that fits the organisation, from a day and perhaps to a day. A role of weight
/// (<see cref="RolesByTwo"/>) is proposed, and another administrator gives it.
/// </summary>
[Process("MembershipAdded")]
public sealed class AddMembership(AppDb db, OsloClock clock) : IUseCase<AddMembership.Input, AddMembership.Added>
{
    public static Permission Needs => AddUser.Needs;

    public static readonly Refusal OwnRole = Refusal.In<AccessText>(nameof(OwnRole));

    public sealed class Input : IInput<AddMembership, Input, Added>
    {
        public UserId User { get; set; }

        public OrganisationId Organisation { get; set; }

        /// <summary>Code of <see cref="Access.Role"/>.</summary>
        public string? Role { get; set; }

        public string? From { get; set; }

        /// <summary>The last day; empty where no end is set.</summary>
        public string? To { get; set; }
    }

    /// <summary>The membership, or what waits for another administrator.</summary>
    public sealed record Added(MembershipId? Membership, RoleProposalId? Proposal);

    /// <summary>A person got a role for an organisation.</summary>
    [Event("access.membership.added"), Was("MembershipAdded")]
    public sealed record MembershipAdded(
        MembershipId Membership, [Was("person")] UserId User, OrganisationId Organisation, Role Role, DateOnly From, DateOnly? To) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Membership).And(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told =>
            To is { } to
                ? Phrase.In<AccessText>(
                    nameof(AccessText.Told_MembershipAddedTo),
                    AccessWords.Named(Role),
                    new DateArgument(From),
                    new DateArgument(to)
                )
                : Phrase.In<AccessText>(nameof(AccessText.Told_MembershipAdded), AccessWords.Named(Role), new DateArgument(From));
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<MembershipAdded>(
        "access.role.given", AccessNotices.Group, "the one who got the role",
        async (happened, occasion) =>
        {
            var given = await occasion.Gift(happened.Membership);
            return given.ToOwner(nameof(AccessText.Notice_Role), given.OfOwner);
        });

    public static NoticeKind TellsLeaders { get; } = NoticeKind.Of<MembershipAdded>(
        "access.role.given-in-organisation", AccessNotices.Group, "those who lead the organisation, of a role of weight",
        async (happened, occasion) =>
        {
            var given = await occasion.Gift(happened.Membership);
            return given.ToLeaders(nameof(AccessText.Notice_RoleInOrganisation), given.OfOther);
        });

    public async Task<Outcome<Added>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var person = await db.Rows<User>().VisibleTo(actor.ForAdministration()).SingleOrDefaultAsync(p => p.Id == input.User, cancel);
        var organisation = await db.Rows<Organisation>().VisibleTo(actor.ForAdministration())
            .SingleOrDefaultAsync(o => o.Id == input.Organisation, cancel);
        if (person is null || organisation is null) return Refusal.NotFound;
        if (organisation.ValidTo < clock.Today) return Organisation.OrganisationHasEnded;

        var errors = new FieldErrors();
        var (from, to) = MembershipPeriod.Read(input.From, input.To, organisation, errors);
        if (!errors.Any && to < clock.Today)
            errors.Add(nameof(Input.To), Phrase.In<AccessText>(nameof(AccessText.Error_AlreadyOver)));
        if (!Enum.TryParse<Role>(input.Role, out var role) || Enum.GetName(role) != input.Role)
            errors.Add(nameof(Input.Role), Phrase.In<AccessText>(nameof(AccessText.Error_RoleMissing)));
        else if (role.NotGivenIn(organisation, actor) is { } no)
            errors.Add(nameof(Input.Role), no);
        if (errors.Any)
            return errors;

        var membership = new Membership(NewId.Of<MembershipId>(change.At), person.Id, organisation.Id, role, from, to);
        return await db.Give(membership, actor, change, cancel);
    }
}
