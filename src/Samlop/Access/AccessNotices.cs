using Microsoft.EntityFrameworkCore;
using Samlop.Access.Inviting;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Writing;

namespace Samlop.Access;

/// <summary>
/// Varsler om tilgang: what somebody may do here, or the address they are reached by, is changed. Whoever has a role of weight
/// (<see cref="RolesByTwo"/>) could be passed for by another, so what two must give is not taken over by one unseen: these notices name who
/// did it, which no other notice does, and those who lead the organisation get them too.
/// </summary>
internal static class AccessNotices
{
    /// <summary>An organisation that the reader leads.</summary>
    public const string Led = "access.led-organisation";

    public static readonly NoticeGroup Group = new(
        "access",
        Phrase.In<AccessText>(nameof(AccessText.Notices_Title)),
        Phrase.In<AccessText>(nameof(AccessText.Notices_Explained)),
        MayBeStopped: false,
        Enum.GetValues<Role>());

    /// <summary>What administrators have to do with the roles of others.</summary>
    public static readonly NoticeGroup Proposals = new(
        "access.proposals",
        Phrase.In<AccessText>(nameof(AccessText.Notices_Proposals)),
        Phrase.In<AccessText>(nameof(AccessText.Notices_ProposalsExplained)),
        MayBeStopped: true,
        Role.OrganisationAdministrator, Role.Administrator);

    public static SubjectDoors.Finding LedBy { get; } = (_, reader) =>
    {
        var (own, leads) = (reader.Actor.Organisation.Value, reader.Actor.HoldsAny(RolesByTwo.OfLeaders));
        return organisation => leads && organisation == own;
    };

    /// <summary>Who acted; the program itself where no person did.</summary>
    public static async Task<string> NameOf(this Occasion occasion, UserId user) => user == default
        ? NoticeMail.Program
        : await occasion.Db.Set<User>().Where(u => u.Id == user).Select(u => u.Name).SingleAsync(occasion.Cancel);

    /// <summary>A role that somebody got, or got more days of: by the proposal that is approved now, where it was given by two.</summary>
    public static async Task<Given> Gift(this Occasion occasion, MembershipId id)
    {
        var role = await (
            from m in occasion.Db.Set<Membership>()
            join o in occasion.Db.Set<Organisation>() on m.Organisation equals o.Id
            join u in occasion.Db.Set<User>() on m.User equals u.Id
            where m.Id == id
            select new { m.User, UserName = u.Name, m.Organisation, o.Name, m.Role, m.From, m.To }).SingleAsync(occasion.Cancel);
        var by = await occasion.NameOf(await occasion.InviterTo(role.Organisation, role.User) ?? occasion.Actor.User);
        var proposal = await occasion.Db.Rows<RoleProposal>().VisibleTo(occasion.Actor.ForAdministration())
            .Where(p => p.User == role.User && p.Organisation == role.Organisation && p.Role == role.Role && p.ApprovedAt == occasion.At)
            .SingleOrDefaultAsync(occasion.Cancel);
        var sender = proposal is null
            ? null
            : await occasion.NameOf((await occasion.Db.CheckOf(proposal, occasion.Cancel)).Rounds[^1].SentBy);
        var days = role.To is { } to
            ? Phrase.In<AccessText>(nameof(AccessText.Days_FromTo), new DateArgument(role.From), new DateArgument(to))
            : Phrase.In<AccessText>(nameof(AccessText.Days_From), new DateArgument(role.From));
        return new Given(role.User, role.UserName, role.Organisation, role.Name, role.Role, days, role.To, sender, by);
    }

    /// <summary>Who sent the invitation.</summary>
    public static Task<UserId> InviterOf(this Occasion occasion, InvitationId invitation) =>
        occasion.Db.Rows<Invitation>().All(Because.WhoInvitesIsTold).Where(i => i.Id == invitation).Select(i => i.InvitedBy)
            .SingleAsync(occasion.Cancel);

    /// <summary>Who gave what an invitation gives that is accepted now; null where none is.</summary>
    private static Task<UserId?> InviterTo(this Occasion occasion, OrganisationId organisation, UserId user) =>
        occasion.Db.Rows<Invitation>().All(Because.WhoInvitesIsTold)
            .Where(i => i.Organisation == organisation && i.AcceptedBy == user && i.AcceptedAt == occasion.At)
            .Select(i => (UserId?)i.InvitedBy).SingleOrDefaultAsync(occasion.Cancel);

    /// <summary>To the one whose role it is: that something happened to it, and what.</summary>
    public static Told ToOwner(this Given given, string line, Phrase more) =>
        new(Phrase.In<AccessText>(line), AccessUrls.Roles, Readers.Of(given.User)) { About = Subject.Of(given.User), More = more };

    /// <summary>To those who lead the organisation, of a role of weight; null of any other.</summary>
    public static Told? ToLeaders(this Given given, string line, Phrase more) => given.Role.IsGivenByTwo()
        ? new Told(
            Phrase.In<AccessText>(line, given.OrganisationName),
            AccessUrls.Roles,
            Readers.In(given.Organisation, [.. RolesByTwo.OfLeaders]).But(given.User))
        {
            About = new Subject(Led, given.Organisation.Value),
            More = more,
        }
        : null;
}

/// <summary>A role, and who gave it or ended it.</summary>
/// <param name="Days">The days that it is held.</param>
/// <param name="Sender">Who proposed it; null where one gave it.</param>
/// <param name="By">Who gave, approved or ended it.</param>
internal sealed record Given(
    UserId User,
    string UserName,
    OrganisationId Organisation,
    string OrganisationName,
    Role Role,
    Phrase Days,
    DateOnly? To,
    string? Sender,
    string By)
{
    /// <summary>As a sentence to the person.</summary>
    public Phrase OfOwner => Sender is null
        ? Phrase.In<AccessText>(nameof(AccessText.Notice_RoleByOne), AccessWords.Named(Role), OrganisationName, Days, By)
        : Phrase.In<AccessText>(nameof(AccessText.Notice_RoleByTwo), AccessWords.Named(Role), OrganisationName, Days, Sender, By);

    /// <summary>As a sentence to others.</summary>
    public Phrase OfOther => Sender is null
        ? Phrase.In<AccessText>(nameof(AccessText.Notice_OthersRoleByOne), AccessWords.Named(Role), OrganisationName, Days, By, UserName)
        : Phrase.In<AccessText>(
            nameof(AccessText.Notice_OthersRoleByTwo), AccessWords.Named(Role), OrganisationName, Days, Sender, By, UserName);

    public Phrase EndOfOwner => Phrase.In<AccessText>(
        nameof(AccessText.Notice_RoleEnd), AccessWords.Named(Role), OrganisationName, new DateArgument(To!.Value), By);

    public Phrase EndOfOther => Phrase.In<AccessText>(
        nameof(AccessText.Notice_OthersRoleEnd), AccessWords.Named(Role), OrganisationName, new DateArgument(To!.Value), By, UserName);
}
