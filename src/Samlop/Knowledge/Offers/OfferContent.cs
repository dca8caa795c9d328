using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samlop.Knowledge.Offers;

/// <summary>What an offer says, as its owner wrote it. A list that is empty narrows nothing: it is for all.</summary>
/// <param name="Contact">A role to ask, and no name or address of a person.</param>
/// <param name="Starts">Days of start, those past too; none where one begins when one likes, or where no day is set.</param>
/// <param name="Seats">How many it takes; null where that is not said.</param>
/// <param name="FreeSeats">How many are free; null where that is not said.</param>
/// <param name="Language">Code of the language it is given in, in the register of languages.</param>
/// <param name="Nationwide">It is for those who live anywhere.</param>
/// <param name="Places">Numbers of counties (two digits) and municipalities (four), as they are when it is written.</param>
public sealed record OfferContent(
    OfferKind Kind, string Title, string What, string HowToGetIn, string WhoDecides, string Contact,
    IReadOnlyList<OfferGroup> Groups, IReadOnlyList<ResidenceGround> Residence, IReadOnlyList<OfferLevel> Levels,
    IReadOnlyList<DateOnly> Starts, int? Seats, int? FreeSeats, string Language, OfferDelivery Delivery,
    bool Nationwide, IReadOnlyList<string> Places, IReadOnlyList<string> Links)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>What must be written before others may read it.</summary>
    public bool IsWhole => What.Length > 0 && HowToGetIn.Length > 0 && WhoDecides.Length > 0 && Contact.Length > 0
        && (Nationwide || Places.Count > 0);

    /// <summary>In one form, so that two that say the same are the same text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Form);

    /// <exception cref="JsonException">The text is of another form.</exception>
    public static OfferContent Read(string written) =>
        JsonSerializer.Deserialize<OfferContent>(written, Form) ?? throw new JsonException("An offer says nothing");
}
