using System.Globalization;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Offers.Finding;

/// <summary>A situation as it is typed; nothing of it is kept.</summary>
public sealed class TypedSituation
{
    private const int Oldest = 120;

    public string? Place { get; set; }

    public string? Level { get; set; }

    public string? Group { get; set; }

    public string? Residence { get; set; }

    public string? Age { get; set; }

    public (Situation? Situation, IReadOnlyList<FieldError> Errors) Read(OfferPlaces places)
    {
        var errors = new FieldErrors();
        string? place = null;
        if (!string.IsNullOrWhiteSpace(Place))
        {
            var found = places.Find(Place);
            if (found is [var one]) place = one;
            else
            {
                errors.Add(nameof(Place), found is []
                    ? Phrase.In<OffersText>(nameof(OffersText.Error_Place), Place.Trim())
                    : Phrase.In<OffersText>(nameof(OffersText.Error_PlaceIsSeveral), Place.Trim(), string.Join(", ", found)));
            }
        }

        int? age = null;
        if (!string.IsNullOrWhiteSpace(Age))
        {
            if (int.TryParse(Age.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years <= Oldest) age = years;
            else errors.Add(nameof(Age), Phrase.In<FindingText>(nameof(FindingText.Error_Age)));
        }

        var situation = new Situation(
            place, Chosen<OfferLevel>(Level, nameof(Level), errors), Chosen<OfferGroup>(Group, nameof(Group), errors),
            Chosen<ResidenceGround>(Residence, nameof(Residence), errors), age);
        return (errors.Any ? null : situation, errors.All);
    }

    /// <summary>Nothing chosen is not known; what is no choice is an error, and not the same as nothing.</summary>
    private static TEnum? Chosen<TEnum>(string? typed, string field, FieldErrors errors)
        where TEnum : struct, Enum
    {
        if (string.IsNullOrEmpty(typed)) return null;
        var chosen = TypedField.Choice<TEnum>(typed);
        if (chosen is null) errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        return chosen;
    }
}
