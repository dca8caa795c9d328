using Microsoft.EntityFrameworkCore;
using Samlop.Access.Inviting;
using Samlop.Access.People;
using Samlop.Access.Sessions;
using Samlop.Access.SignIn;
using Samlop.Access.SignIn.Issuers;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Untying;

/// <summary>
/// Løse en innlogging: what a user has lost, or another has got hold of, signs nobody in any more, and what was begun by it ends. The user
/// is asked in anew by a link to the address they have, which ties another and gives no role. One does it alone, since it only takes
/// away; but not whoever changed that address, nor may whoever did it change the address before the user signs in again: that would be
/// somebody else's sign-in in the hands of one.
/// </summary>
[Process("SignInUntied")]
public sealed class UntieSignIn(AppDb db, OsloClock clock, SignInIssuers issuers, InvitationMail mail)
    : IUseCase<UntieSignIn.Input, Done>
{
    public static readonly Refusal OwnSignIn = Refusal.In<AccessText>(nameof(OwnSignIn));
    public static readonly Refusal SignInIsUntied = Refusal.In<AccessText>(nameof(SignInIsUntied));
    public static readonly Refusal AddressByYou = Refusal.In<AccessText>(nameof(AddressByYou));

    public static Permission Needs => AddUser.Needs;

    public sealed class Input : IInput<UntieSignIn, Input, Done>
    {
        public UserIdentityId Identity { get; set; }
    }

    /// <summary>A user is no longer known by what an issuer told.</summary>
    [Event("access.user.sign-in-untied"), NoNews]
    public sealed record SignInUntied(UserId User, string IssuerCode) : IEvent
    {
        /// <summary>Null of what the settings have no more, and of an event from before it was told.</summary>
        public IssuerKind? Kind { get; init; }

        /// <summary>What people call the issuer: the code is the settings' own.</summary>
        internal Phrase Issuer => Phrase.Verbatim(Kind is { } kind ? SignIn.Issuers.Issuer.NameOf(kind) : IssuerCode);

        Subjects IEvent.About => Subjects.Of(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_SignInUntied), Issuer);
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<SignInUntied>(
        "access.user.sign-in-untied", AccessNotices.Group, "the person, at their address",
        async (happened, occasion) => new Told(
            Phrase.In<AccessText>(nameof(AccessText.Notice_Untied)), AccessUrls.Roles, Readers.Of(happened.User))
        {
            About = Subject.Of(happened.User),
            More = Phrase.In<AccessText>(
                nameof(AccessText.Notice_UntiedMore), await occasion.NameOf(occasion.Actor.User), happened.Issuer),
        });

    public static NoticeKind TellsAdministrators { get; } = NoticeKind.Of<SignInUntied>(
        "access.user.sign-in-untied-of-other", AccessNotices.Group,
        "the other administrators of the installation, and of the organisations where the person holds a role",
        async (happened, occasion) =>
        {
            var (user, today) = (happened.User, occasion.Today);
            var name = await occasion.NameOf(user);
            var readers = await Administrators.OfTheInstallation(occasion);
            var at = await occasion.Db.Set<Membership>().Where(Membership.IsNotOver.On(today)).Where(m => m.User == user)
                .Select(m => m.Organisation).Distinct().ToListAsync(occasion.Cancel);
            readers = at.Aggregate(readers, (all, organisation) => all.And(Readers.In(organisation, Role.OrganisationAdministrator)));
            return new Told(
                Phrase.In<AccessText>(nameof(AccessText.Notice_OthersUntied)), AccessUrls.Of(user),
                readers.But(user, occasion.Actor.User))
            {
                About = Subject.Of(user),
                More = Phrase.In<AccessText>(
                    nameof(AccessText.Notice_OthersUntiedMore), await occasion.NameOf(occasion.Actor.User),
                    happened.Issuer, name),
            };
        });

    /// <summary>What is against it.</summary>
    internal static Refusal? No(UserIdentity identity, User user, Actor actor) =>
        identity.EndedAt is not null ? SignInIsUntied
        : user.Id == actor.User ? OwnSignIn
        : user.EmailSetBy == actor.User ? AddressByYou
        : null;

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Manageable(input.Identity, actor.ForAdministration(), cancel) is not var (identity, user)) return Refusal.NotFound;
        if (No(identity, user, actor) is { } no) return no;

        var all = await db.Tied().Where(i => i.User == user.Id).ToListAsync(cancel);
        // Of one number there may be several: each lets in by all the issuers that tell numbers.
        var ended = all.FindAll(i => i.Id == identity.Id || (identity.NumberHash is not null && i.NumberHash == identity.NumberHash));
        foreach (var one in ended) one.End(actor.User, change.At);
        var left = all.Except(ended).ToList();
        await EndSessions(user.Id, ended, left, cancel);
        foreach (var one in ended.OrderBy(i => i.Id != identity.Id).ThenBy(i => i.TiedAt).DistinctBy(issuers.CodeOf))
            change.Record(new SignInUntied(user.Id, issuers.CodeOf(one)) { Kind = issuers.KindOf(one) });
        if (left.Count == 0) await Invite(user, actor, change, cancel);
        return new Done();
    }

    /// <summary>Those that may be of what is untied, and those that nothing is left to begin by.</summary>
    private async Task EndSessions(UserId user, List<UserIdentity> ended, List<UserIdentity> left, CancellationToken cancel)
    {
        var (over, kept) = (Names(ended), Names(left));
        var sessions = await db.Set<Session>().Where(s => s.User == user && s.Issuer != null).ToListAsync(cancel);
        db.RemoveRange(sessions.Where(s => over.Contains(s.Issuer!) || !kept.Contains(s.Issuer!)));
    }

    private HashSet<string> Names(List<UserIdentity> identities) =>
        [.. identities.SelectMany(issuers.ThatKnow).Select(issuer => issuer.Name)];

    /// <summary>With no roles: those they hold they have still, and a link must not give anew what is taken from them meanwhile.</summary>
    private async Task Invite(User user, Actor actor, Change change, CancellationToken cancel)
    {
        var (today, id) = (clock.Today, user.Id);
        var organisation = await (
            from m in db.Set<Membership>().Where(Membership.IsNotOver.On(today))
            join o in db.Set<Organisation>() on m.Organisation equals o.Id
            where m.User == id && (o.ValidTo == null || o.ValidTo >= today)
            orderby m.From, m.Id
            select o).FirstOrDefaultAsync(cancel);
        if (organisation is null) return;

        var key = LinkKey.New();
        var invitation = new Invitation(
            NewId.Of<InvitationId>(change.At), organisation.Id, user.Email, [], today, null, user.Language ?? Languages.Bokmål.Code);
        invitation.Send(actor.User, key, today, change.At);
        db.Add(invitation);
        mail.Send(invitation, organisation.Name, key, change.At);
        change.Record(new InvitePeople.InvitationSent(invitation.Id, organisation.Id, invitation.LastDay));
    }
}

/// <summary>Finds what a user signs in by, behind the door of the user.</summary>
internal static class Untyings
{
    public static async Task<(UserIdentity Identity, User User)?> Manageable(
        this AppDb db, UserIdentityId id, Reader reader, CancellationToken cancel)
    {
        var row = await (
            from u in db.Rows<User>().ManageableBy(reader)
            join i in db.Set<UserIdentity>() on u.Id equals i.User
            where i.Id == id
            select new { Identity = i, User = u }).SingleOrDefaultAsync(cancel);
        return row is null ? null : (row.Identity, row.User);
    }
}
