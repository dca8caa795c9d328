using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Links;

/// <summary>
/// Whose links: one is found by whoever holds its key, as long as it works, and by whoever has found the thing that it is about.
/// </summary>
internal static class LinkAccess
{
    /// <summary>
    /// The one that holds this key, where it works. All that do not work are answered by the same statement, with nothing.
    /// </summary>
    internal static IQueryable<OneTimeLink> OpenedBy(
        this Rows<OneTimeLink> links, AppDb db, IEnumerable<LinkKind> kinds, string token, DateOnly today)
    {
        var hash = LinkKey.HashOf(token);
        return links.Through(Live(db, kinds, today)).Where(link => link.KeyHash == hash);
    }

    /// <summary>The same one, by whoever came by it.</summary>
    internal static IQueryable<OneTimeLink> ActedBy(this Rows<OneTimeLink> links, AppDb db, LinkKind kind, Actor actor, DateOnly today)
    {
        var id = actor.Link;
        return links.Through(Live(db, [kind], today)).Where(link => link.Id == id);
    }

    /// <summary>That of a thing, whether it works or not.</summary>
    internal static IQueryable<OneTimeLink> About(this Rows<OneTimeLink> links, LinkKind kind, Guid subject)
    {
        var code = kind.Code;
        return links.Through(link => link.Kind == code && link.Subject == subject);
    }

    /// <summary>That of a thing that was found, where it works.</summary>
    internal static IQueryable<OneTimeLink> LiveAbout(
        this Rows<OneTimeLink> links, AppDb db, LinkKind kind, Guid subject, DateOnly today) =>
        links.Through(Live(db, [kind], today)).Where(link => link.Subject == subject);

    private static Expression<Func<OneTimeLink, bool>> Live(AppDb db, IEnumerable<LinkKind> kinds, DateOnly today) =>
        kinds.Select(kind => kind.IsLive(db, today))
            .Aggregate((Expression<Func<OneTimeLink, bool>>)(_ => false), (any, one) => any.Or(one));
}
