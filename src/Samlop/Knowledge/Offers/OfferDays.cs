using System.Text.Json;

namespace Samlop.Knowledge.Offers;

/// <summary>How long a confirmation lasts, and when its owner is reminded: data in <c>content/knowledge/offers.json</c>.</summary>
/// <param name="ConfirmedFor">Days that an offer counts as confirmed.</param>
/// <param name="RemindBefore">Days before its last day, the longest first.</param>
public sealed record OfferDays(int ConfirmedFor, IReadOnlyList<int> RemindBefore)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    private static readonly Lazy<OfferDays> FromContent = new(() =>
        Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", "knowledge", "offers.json"))));

    public static OfferDays Current => FromContent.Value;

    public int FirstReminder => RemindBefore[0];

    /// <exception cref="InvalidDataException">The days contradict one another.</exception>
    /// <exception cref="JsonException">The text is not of the form.</exception>
    public static OfferDays Parse(string json)
    {
        var days = JsonSerializer.Deserialize<OfferDays>(json, Form) ?? throw new JsonException("There are no days");
        return days.RemindBefore is [var first, ..] && first < days.ConfirmedFor && days.RemindBefore.All(d => d >= 0)
            && days.RemindBefore.SequenceEqual(days.RemindBefore.Distinct().OrderDescending())
            ? days
            : throw new InvalidDataException("An offer is reminded of within the days that it is confirmed for, the earliest first");
    }
}
