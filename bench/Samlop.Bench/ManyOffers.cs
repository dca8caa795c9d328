using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Knowledge.Offers;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Bench;

/// <summary>Offers of one county, confirmed far ahead, in every municipality in turn.</summary>
internal static class ManyOffers
{
    /// <summary>A page that narrows the list in four ways.</summary>
    public const string Narrowed = "?sted=4601&niva=A2&ledig=ja&type=Norwegian";

    private static readonly DateTimeOffset Start = OsloClock.Instant(new DateOnly(2022, 2, 1), new TimeOnly(9, 0));

    /// <param name="writer">Who writes them, for the county.</param>
    public static async Task Add(IAppDbSource source, RegisterData register, OrganisationId county, UserId writer, int many)
    {
        await using var db = source.Open();
        var places = register.Municipalities.ValidOn(OsloClock.DateIn(Start)).Select(m => m.Number.Value).ToList();
        for (var n = 0; n < many; n++)
        {
            var offer = new Offer(NewId.Of<OfferId>(Start), county, writer, Start);
            offer.Write(
                new(
                    Enum.GetValues<OfferKind>()[n % Enum.GetValues<OfferKind>().Length], $"Tilbud nummer {n}", "Et tilbud som måles.",
                    "Meld deg på.", "Fylkeskommunen", "rådgiver", [], [], [Enum.GetValues<OfferLevel>()[n % 6]],
                    [new DateOnly(2022, 8, 22).AddDays(n % 300)], 20, n % 21, "nb", OfferDelivery.OnSite, n % 50 == 0,
                    n % 50 == 0 ? [] : [places[n % places.Count]], []),
                "Målefylke", writer, Start);
            offer.Publish(writer, Start, new DateOnly(2099, 12, 31));
            db.Add(offer);
        }

        db.AllowChanges();
        await db.SaveChangesAsync();
    }

    /// <summary>The floor of the list: its queries and its bytes.</summary>
    public static void MapFloors(IApplicationBuilder app, Dictionary<string, byte[]> bytes)
    {
        app.Map("/floor/offers", floor => floor.Run(async http =>
        {
            await using var db = http.RequestServices.GetRequiredService<IAppDbSource>().Open();
            var (register, today) = (
                http.RequestServices.GetRequiredService<RegisterData>(), http.RequestServices.GetRequiredService<OsloClock>().Today);
            await OfferTable.Matching(db, register, today, TableQuery.Empty).ToPaged(TableQuery.Empty, http.RequestAborted);
            await PagesFloor.Send(http, bytes["/floor/offers"]);
        }));
    }
}
