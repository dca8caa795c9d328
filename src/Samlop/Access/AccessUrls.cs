using Samlop.Access.Inviting;
using Samlop.Access.SignIn;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>The addresses of the pages of access.</summary>
public static class AccessUrls
{
    public const string Organisations = "/organisasjoner";
    public const string NewOrganisation = "/organisasjoner/ny";
    public const string People = "/personer";
    public const string NewUser = "/personer/ny";

    /// <summary>Shown when an invitation is accepted.</summary>
    public const string InvitationAccepted = "/invitasjon/takk";

    /// <summary>Takes the choice of the organisation that one acts for.</summary>
    public const string ActFor = "/velg-organisasjon";

    public const string SignIn = "/logg-inn";
    public const string ChooseDay = "/logg-inn/dag";

    /// <summary>Another day of the demonstration, before it begins anew there.</summary>
    public static string OfDay(DateOnly day) => $"{ChooseDay}/{ChosenDay.Written(day)}";

    public const string Roles = "/tilganger";

    public static string Of(OrganisationId organisation) => $"{Organisations}/{organisation.Value}";

    public static string Change(OrganisationId organisation) => $"{Of(organisation)}/endre";

    public static string End(OrganisationId organisation) => $"{Of(organisation)}/avslutt";

    /// <summary>How far the organisations have come with the review of their roles.</summary>
    public const string Reviews = Organisations + "/gjennomganger";

    public static string Review(OrganisationId organisation) => $"{Of(organisation)}/gjennomgang";

    public static string Invitations(OrganisationId organisation) => $"{Of(organisation)}/invitasjoner";

    public static string Invite(OrganisationId organisation) => $"{Invitations(organisation)}/ny";

    public static string Of(OrganisationId organisation, InvitationId invitation) => $"{Invitations(organisation)}/{invitation.Value}";

    /// <summary>The link in an invitation.</summary>
    /// <param name="token">The key; it stands in no log.</param>
    public static string AcceptInvitation(string token) => $"/invitasjon/{token}";

    public static string Of(UserId person) => $"{People}/{person.Value}";

    public static string Change(UserId person) => $"{Of(person)}/endre";

    public static string Untie(UserId person, UserIdentityId identity) => $"{Of(person)}/innlogginger/{identity.Value}";

    public static string NewMembership(UserId person) => $"{Of(person)}/roller/ny";

    public static string NewMembership(UserId person, OrganisationId organisation) =>
        $"{NewMembership(person)}?organisasjon={organisation.Value}";

    /// <summary>What nobody has, where those who give it out choose who takes it.</summary>
    public static string LeftWork(string kind, Guid thing) => $"/oppgaver/uten-noen/{kind}/{thing}";

    /// <summary>What waits at the organisation for roles that nobody holds there.</summary>
    public static string Unheld(OrganisationId organisation) => $"/oppgaver/uten-rolle/{organisation.Value}";

    public static string Proposal(UserId person, RoleProposalId proposal) => $"{Of(person)}/roller/foreslatt/{proposal.Value}";

    public static string Membership(UserId person, MembershipId membership) => $"{Of(person)}/roller/{membership.Value}";
}
