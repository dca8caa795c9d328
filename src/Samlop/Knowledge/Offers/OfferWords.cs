using System.Globalization;
using Samlop.Platform.Text;
using Samlop.Platform.Ui;
using Samlop.Platform.Ui.Forms;
using Samlop.Register;

namespace Samlop.Knowledge.Offers;

/// <summary>What the parts of offers are called.</summary>
public static class OfferWords
{
    private static readonly Words<OffersText, OfferKind> Kinds = new("Kind");
    private static readonly Words<OffersText, OfferGroup> Groups = new("Group");
    private static readonly Words<OffersText, ResidenceGround> Grounds = new("Ground");
    private static readonly Words<OffersText, OfferDelivery> Deliveries = new("Delivery");
    private static readonly Words<OffersText, OfferState> States = new("State");

    public static string Of(OfferKind kind) => Kinds.Of(kind).ToString();

    public static string Of(OfferGroup group) => Groups.Of(group).ToString();

    public static string Of(ResidenceGround ground) => Grounds.Of(ground).ToString();

    public static string Of(OfferDelivery delivery) => Deliveries.Of(delivery).ToString();

    public static string Of(OfferState state) => States.Of(state).ToString();

    /// <summary>A level by its code, which is the same in all languages.</summary>
    public static string Of(OfferLevel level) => level is OfferLevel.BelowA1 ? OffersText.Level_BelowA1 : level.ToString();

    public static string Listed<T>(IEnumerable<T> values, Func<T, string> word) => string.Join(", ", values.Select(word));

    public static Tone ToneOf(OfferState state) => state switch
    {
        OfferState.Confirmed => Tone.Success,
        OfferState.Unconfirmed => Tone.Warning,
        _ => Tone.Neutral,
    };

    public static List<Option> Options<TEnum>(Func<TEnum, string> word)
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(value => new Option(value.ToString(), word(value)))];

    public static string LanguageName(RegisterData register, string code) =>
        register.Languages.Find(code)?.NameIn(CultureInfo.CurrentUICulture) ?? code;

    /// <summary>Where it is: all of the country, or its counties and municipalities.</summary>
    public static string PlaceOf(bool nationwide, IEnumerable<string> places, OfferPlaces names) =>
        nationwide ? OffersText.Nationwide : Listed(places, names.NameOf);

    /// <summary>How many are free of how many; empty where neither is said.</summary>
    public static string Seats(int? free, int? seats) => (free, seats) switch
    {
        (null, null) => "",
        ({ } some, null) => Sentence.Say(OffersText.Seats_Free, some),
        (null, { } all) => Sentence.Say(OffersText.Seats_All, all),
        ({ } some, { } all) => Sentence.Say(OffersText.Seats_FreeOf, some, all),
    };
}
