using System.Linq.Expressions;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Offers;

/// <summary>Which offers a reader may see, and which they keep.</summary>
public static class OfferAccess
{
    /// <summary>What is published is everybody's to read, what is withdrawn too; drafts are for those of the owner who write.</summary>
    public static IQueryable<Offer> VisibleTo(this Rows<Offer> offers, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(WriteOffers.Needs), reader.Actor.Organisation);
        return offers.Through(o => o.PublishedAt != null || (writes && o.Owner == own));
    }

    /// <summary>The owner's own: theirs to write, publish, confirm and withdraw.</summary>
    public static IQueryable<Offer> ManageableBy(this Rows<Offer> offers, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(WriteOffers.Needs), reader.Actor.Organisation);
        return offers.Through(o => writes && o.Owner == own);
    }

    /// <summary>Those that whoever searches finds: published, and confirmed in time.</summary>
    internal static IQueryable<Offer> FoundOn(this Rows<Offer> offers, DateOnly today) => offers.Through(OfferStates.Found(today));

    /// <summary>Those that a search gives: what all find, and the owner's own.</summary>
    internal static IQueryable<Offer> SearchedBy(this Rows<Offer> offers, Reader reader, DateOnly today)
    {
        var (writes, own) = (reader.Actor.May(WriteOffers.Needs), reader.Actor.Organisation);
        Expression<Func<Offer, bool>> owned = o => writes && o.Owner == own;
        return offers.Through(OfferStates.Found(today).Or(owned));
    }

    /// <summary>Who reads offers; they are read for no purpose of law, since most are everybody's.</summary>
    internal static Reader ForOffers(this Actor actor) => Purpose.None.Reader(actor);
}

/// <summary>Tilbud: to write, publish, confirm and withdraw those of one's own organisation.</summary>
public abstract class WriteOffers : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "knowledge.offer.write",
        Role.ProjectLead, Role.CountyCoordinator, Role.TrainingConsultant, Role.NavCounsellor, Role.NavContact, Role.NavCoordinator,
        Role.ProgrammeAdviser, Role.PracticeCoordinator, Role.NorwegianTeacher, Role.CareerGuide, Role.TrainingOfficeAdviser,
        Role.VolunteerMentor, Role.Leader);
}
