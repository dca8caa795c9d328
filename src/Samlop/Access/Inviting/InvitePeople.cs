using Microsoft.EntityFrameworkCore;
using Samlop.Access.People;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Inviting;

/// <summary>
/// Inviter personer: one or more addresses, one a line, are asked into an organisation with the same roles and days. All are asked or none.
/// Nothing is told of an address that the one who asks does not see already.
/// </summary>
[Process("InvitationsSent"), TellsNobody(Untold.NotYetTold)]
public sealed class InvitePeople(AppDb db, OsloClock clock, InvitationMail mail, Demonstration demonstration)
    : IUseCase<InvitePeople.Input, InvitePeople.Invited>
{
    /// <summary>Addresses at once.</summary>
    public const int Most = 20;

    public static Permission Needs => AddUser.Needs;

    public sealed class Input : IInput<InvitePeople, Input, Invited>
    {
        public OrganisationId Organisation { get; set; }

        /// <summary>One address a line.</summary>
        public string? Emails { get; set; }

        /// <summary>Codes of <see cref="Role"/>.</summary>
        public List<string> Roles { get; set => field = value ?? []; } = [];

        public string? From { get; set; }

        /// <summary>The last day; empty where no end is set.</summary>
        public string? To { get; set; }

        /// <summary>Code of the language of the mail.</summary>
        public string? Language { get; set; }
    }

    public sealed record Invited(OrganisationId Organisation, int Count);

    /// <summary>Somebody was asked into an organisation, or asked anew.</summary>
    [Event("access.invitation.sent"), NoNews]
    public sealed record InvitationSent(InvitationId Invitation, OrganisationId Organisation, DateOnly LastDay) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Invitation);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<InvitationText>(nameof(InvitationText.Told_Sent), new DateArgument(LastDay));
    }

    public async Task<Outcome<Invited>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var organisation = await db.Rows<Organisation>().VisibleTo(actor.ForAdministration())
            .SingleOrDefaultAsync(o => o.Id == input.Organisation, cancel);
        if (organisation is null) return Refusal.NotFound;
        if (organisation.ValidTo < clock.Today) return Organisation.OrganisationHasEnded;

        var errors = new FieldErrors();
        var (from, to) = MembershipPeriod.Read(input.From, input.To, organisation, errors);
        if (!errors.Any && to < clock.Today)
            errors.Add(nameof(Input.To), Phrase.In<AccessText>(nameof(AccessText.Error_AlreadyOver)));
        var roles = ReadRoles(input.Roles, organisation, actor, errors);
        if (Languages.ByCode(input.Language) is not { } language)
        {
            errors.Add(nameof(Input.Language), Phrase.In<InvitationText>(nameof(InvitationText.Error_Language)));
            language = Languages.Bokmål;
        }

        var lines = new InvitationLines(input.Emails, nameof(Input.Emails), errors);
        await lines.Check(db, actor, organisation, roles, (from, to), clock.Today, demonstration.Active, cancel);
        if (errors.Any) return errors;

        foreach (var email in lines.Emails)
        {
            var invitation = new Invitation(
                NewId.Of<InvitationId>(change.At), organisation.Id, email.Value, roles, from, to, language.Code);
            var key = LinkKey.New();
            invitation.Send(actor.User, key, clock.Today, change.At);
            db.Add(invitation);
            mail.Send(invitation, organisation.Name, key, change.At);
            change.Record(new InvitationSent(invitation.Id, organisation.Id, invitation.LastDay));
        }

        return new Invited(organisation.Id, lines.Emails.Count);
    }

    private static List<Role> ReadRoles(List<string> codes, Organisation organisation, Actor actor, FieldErrors errors)
    {
        var roles = codes.Distinct().Select(TypedField.Choice<Role>).ToList();
        if (roles.Count == 0 || roles.Contains(null))
            errors.Add(nameof(Input.Roles), Phrase.In<InvitationText>(nameof(InvitationText.Error_Roles)));
        List<Role> known = [.. roles.OfType<Role>()];
        foreach (var no in known.Select(role => role.NotGivenIn(organisation, actor)).OfType<Phrase>()) errors.Add(nameof(Input.Roles), no);
        if (known.Exists(role => RolesApart.From(role).Intersect(known).Any()))
            errors.Add(nameof(Input.Roles), RolesApart.RolesMustBeApart.Text);
        return known;
    }
}
