using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Links;

/// <summary>What a link that works opens.</summary>
/// <param name="Subject">What may be done something with.</param>
/// <param name="Organisation">The name of who sent it.</param>
public sealed record OpenedLink(OneTimeLinkId Id, LinkKind Kind, Guid Subject, string Organisation, DateOnly LastDay)
{
    /// <summary>Whoever has the link, and may do what it is for.</summary>
    internal Actor Actor => Actor.ByLink(Id, Kind.Needs);
}

/// <summary>The mail that a link is sent in.</summary>
/// <param name="To">The receiver's address, which goes into the mail and nowhere else.</param>
/// <param name="Text">Who asks for what, above the link. It names nothing of a sensitive category.</param>
/// <param name="Organisation">The name of who asks.</param>
public sealed record LinkLetter(string To, PageLanguage Language, Phrase Text, string Organisation);

/// <summary>Sends, finds, uses and revokes one-time links, for the modules that have kinds of them.</summary>
public sealed class OneTimeLinks(AppDb db, OsloClock clock, IEnumerable<LinkKind> kinds, LinkMail mail)
{
    /// <summary>It is wrong, used, too old or revoked, or there is nothing to do any more: nobody is told which.</summary>
    public static readonly Refusal LinkIsOver = Refusal.In<LinkText>(nameof(LinkIsOver));

    /// <summary>A link was sent to somebody, or sent anew.</summary>
    [Event("access.link.sent"), NoNews]
    public sealed record LinkSent(OneTimeLinkId Link, string KindCode, OrganisationId By, DateOnly LastDay) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Link);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<LinkText>(nameof(LinkText.Told_Sent), new DateArgument(LastDay));
    }

    /// <summary>A link works no more, since who sent it said so.</summary>
    [Event("access.link.revoked"), NoNews]
    public sealed record LinkRevoked(OneTimeLinkId Link, string KindCode, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Link);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<LinkText>(nameof(LinkText.Told_Revoked));
    }

    /// <summary>What the link was for is done by it; what that was is an event of its own.</summary>
    [Event("access.link.used"), NoNews]
    public sealed record LinkUsed(OneTimeLinkId Link, string KindCode, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Link);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<LinkText>(nameof(LinkText.Told_Used));
    }

    /// <summary>What the link with this key opens; null where it does not work, and nobody is told why.</summary>
    public async Task<OpenedLink?> Find(string? token, CancellationToken cancel)
    {
        if (token?.Length != LinkKey.Length) return null;
        var found = await db.Rows<OneTimeLink>().OpenedBy(db, kinds, token, clock.Today)
            .Join(
                db.Set<Organisation>(), link => link.Organisation, o => o.Id,
                (link, o) => new { link.Id, link.Kind, link.Subject, o.Name, link.LastDay })
            .SingleOrDefaultAsync(cancel);
        return found is null ? null
            : new OpenedLink(found.Id, kinds.Single(kind => kind.Code == found.Kind), found.Subject, found.Name, found.LastDay);
    }

    /// <summary>In the run of what it is for: the link that the actor came by, where it works still.</summary>
    public Task<OneTimeLink?> Held(LinkKind kind, Actor actor, CancellationToken cancel) =>
        db.Rows<OneTimeLink>().ActedBy(db, kind, actor, clock.Today).SingleOrDefaultAsync(cancel);

    /// <summary>It is used up. Of two who use it at once the second is told that it is over.</summary>
    public void Use(OneTimeLink link, Change change)
    {
        link.Use(change.At);
        change.Record(new LinkUsed(link.Id, link.Kind, link.Organisation));
    }

    /// <summary>Sends one, or sends it anew with another key, in the name of the actor.</summary>
    /// <param name="receiver">Whom it is for.</param>
    /// <param name="address">The row that the address stands in.</param>
    public async Task Send(
        LinkKind kind, Guid subject, Guid receiver, Guid address, LinkLetter letter, Actor actor, Change change, CancellationToken cancel)
    {
        var link = await db.Rows<OneTimeLink>().About(kind, subject).SingleOrDefaultAsync(cancel);
        if (link is null)
        {
            link = new OneTimeLink(NewId.Of<OneTimeLinkId>(change.At), kind, subject);
            db.Add(link);
        }

        var key = LinkKey.New();
        link.Send(key, actor, receiver, address, clock.Today.AddDays(kind.Days), change.At);
        mail.Send(kind, letter, link.LastDay, key, change.At);
        change.Record(new LinkSent(link.Id, kind.Code, link.Organisation, link.LastDay));
    }

    /// <returns>False where none works.</returns>
    public async Task<bool> Revoke(LinkKind kind, Guid subject, Change change, CancellationToken cancel)
    {
        var link = await db.Rows<OneTimeLink>().LiveAbout(db, kind, subject, clock.Today).SingleOrDefaultAsync(cancel);
        if (link is null) return false;
        link.Revoke(change.At);
        change.Record(new LinkRevoked(link.Id, kind.Code, link.Organisation));
        return true;
    }
}
