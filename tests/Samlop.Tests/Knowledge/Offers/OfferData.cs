using Samlop.Access;
using Samlop.Knowledge.Offers;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Offers;

/// <summary>Offers that tests are given.</summary>
internal static class OfferData
{
    /// <summary>One that is published and confirmed today, and who writes it.</summary>
    public static async Task<(Offer Offer, Member Owner)> AnOffer(this TestData given, Func<OfferContent, OfferContent>? but = null)
    {
        var owner = await given.AMember(Role.ProjectLead);
        var content = OfferTests.Content() with { Kind = OfferKind.Class, Title = $"Klasse{TestData.Next()}" };
        var offer = new Offer(given.Id<OfferId>(), owner.Organisation.Id, owner.Id, given.Host.Time.Now);
        offer.Write(but is null ? content : but(content), owner.Organisation.Name, owner.Id, given.Host.Time.Now);
        offer.Publish(owner.Id, given.Host.Time.Now, given.Host.Today.AddDays(OfferDays.Current.ConfirmedFor));
        await given.SavedAll(offer);
        return (offer, owner);
    }
}
