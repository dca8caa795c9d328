using System.Linq.Expressions;
using Samlop.Access.Links;
using Samlop.Platform.Data;
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

    /// <summary>
    /// It is not answered nor taken back, and the edition can still be written and says what it said when the link was sent.
    /// </summary>
    internal static Expression<Func<OneTimeLink, bool>> LinkStands(AppDb db, DateOnly today)
    {
        var reviews = db.Rows<OutsideReview>().Through(OutsideReview.Waits);
        var editions = db.Rows<GuideEdition>().Through(GuideEdition.IsOpen);
        return link => reviews.Any(r => (Guid)(object)r.Id == link.Subject && (Guid)(object)r.Id == link.Receiver
            && (Guid)(object)r.Id == link.Address && r.Email != null
            && editions.Any(e => e.Id == r.Edition && e.Hash == r.Hash));
    }
}
