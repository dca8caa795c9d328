using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Access.Links;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Guides.Outside;

/// <summary>Who reads what people outside have said of an edition: its owner alone, and while it is asked, whoever has the link.</summary>
public static class OutsideAccess
{
    public static IQueryable<OutsideReview> VisibleTo(this Rows<OutsideReview> reviews, Reader reader) => reviews.ManageableBy(reader);

    /// <summary>The owner's own.</summary>
    public static IQueryable<OutsideReview> ManageableBy(this Rows<OutsideReview> reviews, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(WriteGuides.Needs), reader.Actor.Organisation);
        return reviews.Through(r => writes && r.Owner == own);
    }

    /// <summary>Who has stood for an approved edition as it is: that is told with it, by body and role and without names.</summary>
    internal static IQueryable<OutsideReview> ThatStandFor(this Rows<OutsideReview> reviews, GuideEdition edition)
    {
        var (id, hash) = (edition.Id, edition.Hash);
        return reviews.Through(r => r.Edition == id && r.Hash == hash && r.StandsForIt == true);
    }

    /// <summary>That of a link that works.</summary>
    internal static IQueryable<OutsideReview> BehindLink(this Rows<OutsideReview> reviews, Guid subject) =>
        reviews.Through(r => (Guid)(object)r.Id == subject);

    /// <summary>The edition that whoever has a link that works reads.</summary>
    internal static IQueryable<GuideEdition> BehindLink(this Rows<GuideEdition> editions, OutsideReview review)
    {
        var id = review.Edition;
        return editions.Through(e => e.Id == id);
    }

    /// <summary>Those whose address stands though their link works no more: its days are over, or the text is another.</summary>
    internal static IQueryable<OutsideReview> WithUselessAddress(this Rows<OutsideReview> reviews, DateOnly today)
    {
        var sent = OsloClock.EndOf(today.AddDays(-ReviewByLink.Days - 1));
        var editions = reviews.Asking<GuideEdition>().Where(GuideEdition.IsOpen);
        return reviews.Through(OutsideReview.Waits)
            .Where(r => r.AskedAt < sent || !editions.Any(e => e.Id == r.Edition && e.Hash == r.Hash));
    }

    /// <summary>Those of the found that nobody has answered or taken back since.</summary>
    internal static IQueryable<OutsideReview> StillAsked(this Rows<OutsideReview> reviews, IReadOnlyList<OutsideReviewId> found) =>
        reviews.Through(OutsideReview.Waits).Where(r => found.Contains(r.Id));

    /// <summary>An edition was written on or is over: links to what it said before work no more, and their addresses are erased.</summary>
    internal static async Task EraseAddresses(this AppDb db, GuideEdition edition, Actor actor, CancellationToken cancel)
    {
        var (id, isOpen) = (edition.Id, GuideEdition.IsOpen.Compile()(edition));
        var asked = await db.Rows<OutsideReview>().ManageableBy(actor.ForGuides()).Where(OutsideReview.Waits).Where(r => r.Edition == id)
            .ToListAsync(cancel);
        foreach (var review in asked.Where(r => !isOpen || !r.IsOf(edition))) review.EraseAddress();
    }

    /// <summary>
    /// It is not answered nor taken back, and the edition can still be written and says what it said when the link was sent.
    /// </summary>
    internal static Expression<Func<OneTimeLink, bool>> LinkStands(AppDb db, DateOnly today)
    {
        var reviews = db.Rows<OutsideReview>().Through(OutsideReview.Waits);
        var editions = db.Rows<GuideEdition>().Through(GuideEdition.IsOpen);
        return link => reviews.Any(r => (Guid)(object)r.Id == link.Subject && (Guid)(object)r.Id == link.Receiver
            && (Guid)(object)r.Id == link.Address
            && editions.Any(e => e.Id == r.Edition && e.Hash == r.Hash));
    }
}
