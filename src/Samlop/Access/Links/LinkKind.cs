using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Links;

/// <summary>
/// Slag engangslenke: a module registers one for each act that somebody may do from a link in a mail, without signing in
/// (<c>setup.Services.AddSingleton</c>). It says with which words it is sent, for how many days it works, what must still be so, which
/// page it opens and which use case may be run from there, and that one alone.
/// </summary>
public sealed class LinkKind
{
    private readonly Func<AppDb, DateOnly, Expression<Func<OneTimeLink, bool>>> stands;

    private LinkKind(
        string code, int days, Func<string, Phrase> subject, Permission needs, Type page,
        Func<AppDb, DateOnly, Expression<Func<OneTimeLink, bool>>> stands)
    {
        (Code, Days, MailSubject, Needs, Page) = (code, days, subject, needs, page);
        this.stands = stands;
    }

    /// <summary>Stored with each link.</summary>
    public string Code { get; }

    /// <summary>It works to and with this many days after the day that it was sent.</summary>
    public int Days { get; }

    /// <summary>The line that the mail has at its head, from the name of who asks.</summary>
    public Func<string, Phrase> MailSubject { get; }

    /// <summary>All that whoever opens it may do.</summary>
    internal Permission Needs { get; }

    internal Type Page { get; }

    /// <typeparam name="TUse">What may be run; its permission is of links (<see cref="Permission.OfLink"/>).</typeparam>
    /// <typeparam name="TPage">What is shown behind the link. It shows nothing of a sensitive category: others read mail too.</typeparam>
    /// <param name="stands">
    /// What must be so on a day besides the days of the link: the thing still waits for the act, the address is still the receiver's, and
    /// nothing protects them. A door answers for what it asks.
    /// </param>
    public static LinkKind Of<TUse, TPage>(
        string code, int days, Func<string, Phrase> subject, Func<AppDb, DateOnly, Expression<Func<OneTimeLink, bool>>> stands)
        where TUse : INeeds
        where TPage : ILinkPage =>
        TUse.Needs.IsOfLink
            ? new(code, days, subject, TUse.Needs, typeof(TPage), stands)
            : throw new ArgumentException($"What a link may do, {TUse.Needs}, is held by others too.", nameof(code));

    /// <summary>Those of the kind that work on a day, of rows in the database.</summary>
    internal Expression<Func<OneTimeLink, bool>> IsLive(AppDb db, DateOnly today)
    {
        var code = Code;
        Expression<Func<OneTimeLink, bool>> open = link =>
            link.Kind == code && link.UsedAt == null && link.RevokedAt == null && link.LastDay >= today;
        return open.And(stands(db, today));
    }
}

/// <summary>What is shown behind a link that works: the form of its one act. The page around it answers for the address.</summary>
public interface ILinkPage : IComponent
{
    OpenedLink Link { get; set; }
}
