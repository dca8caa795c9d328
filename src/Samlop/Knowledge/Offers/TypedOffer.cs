using System.Globalization;
using Samlop.Access;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Knowledge.Offers;

/// <summary>An offer as it is typed.</summary>
public class TypedOffer
{
    public string? Kind { get; set; }

    public string? Title { get; set; }

    public string? What { get; set; }

    public List<string> Groups { get; set => field = value ?? []; } = [];

    public List<string> Residence { get; set => field = value ?? []; } = [];

    public List<string> Levels { get; set => field = value ?? []; } = [];

    public string? HowToGetIn { get; set; }

    public string? WhoDecides { get; set; }

    /// <summary>Days with commas or lines between.</summary>
    public string? Starts { get; set; }

    public string? Seats { get; set; }

    public string? FreeSeats { get; set; }

    public string? Language { get; set; }

    public string? Delivery { get; set; }

    public bool Nationwide { get; set; }

    /// <summary>Names or numbers of municipalities and counties, with commas or lines between.</summary>
    public string? Places { get; set; }

    public string? Contact { get; set; }

    /// <summary>One on each line.</summary>
    public string? Links { get; set; }

    /// <summary>What the offer says, as it would be typed.</summary>
    public void Fill(OfferContent said, OfferPlaces places)
    {
        (Kind, Title, What, HowToGetIn, WhoDecides, Contact) =
            (said.Kind.ToString(), said.Title, said.What, said.HowToGetIn, said.WhoDecides, said.Contact);
        Groups = [.. said.Groups.Select(g => g.ToString())];
        Residence = [.. said.Residence.Select(r => r.ToString())];
        Levels = [.. said.Levels.Select(l => l.ToString())];
        Starts = string.Join(", ", said.Starts.Select(Written.ShortDate));
        Seats = said.Seats?.ToString(CultureInfo.InvariantCulture);
        FreeSeats = said.FreeSeats?.ToString(CultureInfo.InvariantCulture);
        (Language, Delivery, Nationwide) = (said.Language, said.Delivery.ToString(), said.Nationwide);
        Places = string.Join(", ", said.Places.Select(places.Typed));
        Links = string.Join("\n", said.Links);
    }
}

/// <summary>Reads what is typed of an offer.</summary>
/// <param name="today">Places are read as they are on this day.</param>
internal sealed class ReadOffer(RegisterData register, DateOnly today)
{
    private static readonly char[] Between = [',', ';', '\n'];

    private readonly OfferPlaces places = new(register, today);

    /// <param name="owner">Whose offer it is: its kinds are those that the organisation keeps.</param>
    /// <param name="whole">All must be there that others are to read; a draft needs a kind and a title.</param>
    public OfferContent From(TypedOffer typed, Organisation owner, bool whole, FieldErrors errors)
    {
        var kind = TypedField.Choice<OfferKind>(typed.Kind);
        if (kind is null || !OfferKinds.Of(owner).Contains(kind.Value)) errors.Add(nameof(typed.Kind), Say(nameof(OffersText.Error_Kind)));
        var delivery = string.IsNullOrEmpty(typed.Delivery) ? OfferDelivery.OnSite : TypedField.Choice<OfferDelivery>(typed.Delivery);
        if (delivery is null) errors.Add(nameof(typed.Delivery), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var language = string.IsNullOrEmpty(typed.Language) ? "nb" : typed.Language;
        if (register.Languages.Find(language) is null)
            errors.Add(nameof(typed.Language), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var seats = Number(typed.Seats, nameof(typed.Seats), errors);
        var free = Number(typed.FreeSeats, nameof(typed.FreeSeats), errors);
        if (free > seats) errors.Add(nameof(typed.FreeSeats), Say(nameof(OffersText.Error_MoreFree)));
        var read = new OfferContent(
            kind ?? default,
            TypedField.NeededLine(typed.Title, Offer.TitleLimit, nameof(typed.Title), Say(nameof(OffersText.Error_TitleMissing)), errors),
            Text(typed.What, nameof(typed.What), nameof(OffersText.Error_What)),
            Text(typed.HowToGetIn, nameof(typed.HowToGetIn), nameof(OffersText.Error_HowToGetIn)),
            Line(typed.WhoDecides, nameof(typed.WhoDecides), nameof(OffersText.Error_WhoDecides)),
            Line(typed.Contact, nameof(typed.Contact), nameof(OffersText.Error_Contact)),
            Chosen<OfferGroup>(typed.Groups, nameof(typed.Groups), errors),
            Chosen<ResidenceGround>(typed.Residence, nameof(typed.Residence), errors),
            Chosen<OfferLevel>(typed.Levels, nameof(typed.Levels), errors),
            Days(typed.Starts, nameof(typed.Starts), errors), seats, free, language, delivery ?? default, typed.Nationwide,
            typed.Nationwide ? [] : Places(typed.Places, nameof(typed.Places), errors),
            Links(typed.Links, nameof(typed.Links), errors));
        foreach (var (field, text) in new[]
        {
            (nameof(typed.Title), read.Title), (nameof(typed.What), read.What), (nameof(typed.HowToGetIn), read.HowToGetIn),
            (nameof(typed.WhoDecides), read.WhoDecides), (nameof(typed.Contact), read.Contact),
            (nameof(typed.Links), string.Join(" ", read.Links)),
        })
        {
            TypedReading.RefuseNumbers(text, field, errors);
        }

        if (HasAddress(read.Contact)) errors.Add(nameof(typed.Contact), Say(nameof(OffersText.Error_ContactIsAddress)));
        if (whole && !read.Nationwide && string.IsNullOrWhiteSpace(typed.Places))
            errors.Add(nameof(typed.Places), Say(nameof(OffersText.Error_PlaceMissing)));
        return read;

        string Text(string? value, string field, string missing) => whole
            ? TypedField.NeededText(value, Offer.TextLimit, field, Say(missing), errors)
            : TypedField.Text(value, Offer.TextLimit, field, errors) ?? "";

        string Line(string? value, string field, string missing) => whole
            ? TypedField.NeededLine(value, Offer.LineLimit, field, Say(missing), errors)
            : TypedField.Line(value, Offer.LineLimit, field, errors) ?? "";
    }

    /// <summary>An address, or so many digits as a telephone number has: a person and not a role.</summary>
    private static bool HasAddress(string contact) => contact.Any(sign => sign is '@' or '\uFF20')
        || contact.Count(char.IsDigit) > 5;

    private static List<TEnum> Chosen<TEnum>(List<string> typed, string field, FieldErrors errors)
        where TEnum : struct, Enum
    {
        var read = typed.Select(TypedField.Choice<TEnum>).ToList();
        if (read.Contains(null)) errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        return [.. read.OfType<TEnum>().Distinct().Order()];
    }

    private static int? Number(string? typed, string field, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Offer.MostSeats)
            return number;
        errors.Add(field, Say(nameof(OffersText.Error_Seats), Offer.MostSeats));
        return null;
    }

    private static List<DateOnly> Days(string? typed, string field, FieldErrors errors)
    {
        List<DateOnly> days = [];
        foreach (var one in Parts(typed))
        {
            if (NorwegianDate.TryParse(one, out var day)) days.Add(day);
            else errors.Add(field, Say(nameof(OffersText.Error_Start), one));
        }

        days = [.. days.Distinct().Order()];
        if (days.Count > Offer.MostStarts) errors.Add(field, Say(nameof(OffersText.Error_ManyStarts), Offer.MostStarts));
        return days;
    }

    internal List<string> Places(string? typed, string field, FieldErrors errors)
    {
        List<string> read = [];
        foreach (var one in Parts(typed))
        {
            switch (places.Find(one))
            {
                case [var number]:
                    read.Add(number);
                    break;
                case []:
                    errors.Add(field, Say(nameof(OffersText.Error_Place), one));
                    break;
                case var several:
                    errors.Add(field, Say(nameof(OffersText.Error_PlaceIsSeveral), one, string.Join(", ", several)));
                    break;
            }
        }

        read = [.. read.Distinct().Order(StringComparer.Ordinal)];
        if (read.Count > Offer.MostPlaces) errors.Add(field, Say(nameof(OffersText.Error_ManyPlaces), Offer.MostPlaces));
        return read;
    }

    private static List<string> Links(string? typed, string field, FieldErrors errors)
    {
        var read = (typed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        if (read.Find(one => !IsLink(one)) is { } wrong) errors.Add(field, Say(nameof(OffersText.Error_LinkWrong), wrong));
        if (read.Count > Offer.MostLinks) errors.Add(field, Say(nameof(OffersText.Error_ManyLinks), Offer.MostLinks));
        return read;
    }

    private static bool IsLink(string typed) => typed.Length <= Offer.LinkLimit && Uri.TryCreate(typed, UriKind.Absolute, out var url)
        && url.Scheme == Uri.UriSchemeHttps && url.UserInfo.Length == 0;

    private static string[] Parts(string? typed) =>
        (typed ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Phrase Say(string key, params object?[] arguments) => Phrase.In<OffersText>(key, arguments);
}

/// <summary>Counties and municipalities as people write them, on a day.</summary>
public sealed class OfferPlaces(RegisterData register, DateOnly today)
{
    private ILookup<string, string>? now;

    /// <summary>The numbers that a name or a number may mean: a county before a municipality of the same name.</summary>
    public IReadOnlyList<string> Find(string typed)
    {
        if (MunicipalityNumber.TryParse(typed, out var number))
            return register.Municipalities.Find(number, today) is { } known ? [known.Number.Value] : [];
        if (CountyNumber.TryParse(typed, out var county)) return register.Counties.Find(county, today) is { } one ? [one.Number.Value] : [];
        var folded = SearchText.Fold(typed.Trim());
        if (folded.Length == 0) return [];
        // Oslo is both; as a municipality it is all of the county.
        var municipalities = register.Municipalities.ValidOn(today).Where(m => IsCalled(m.Name, folded)).Select(m => m.Number.Value);
        var counties = register.Counties.ValidOn(today).Where(c => IsCalled(c.Name, folded)).Select(c => c.Number.Value);
        return counties.ToList() is { Count: > 0 } found ? found : [.. municipalities];
    }

    /// <summary>The numbers that stand today for one that was written on any day; none where the register does not know it.</summary>
    public IEnumerable<string> Now(string number) => (now ??= Standing())[number];

    /// <summary>
    /// The numbers by which an offer says that it is for those who live at the place, whatever number the place had when that was written:
    /// of a municipality also those of its county, of a county also those of all its municipalities.
    /// </summary>
    /// <param name="place">Number of a county or a municipality.</param>
    public List<string> At(string place) =>
        CountyNumber.TryParse(place, out _) ? Within(place) : [.. NumbersOf(place).Union(CountiesOf(place))];

    /// <summary>Every number of the place, today's and those before it.</summary>
    public List<string> NumbersOf(string place)
    {
        var same = Now(place).ToHashSet(StringComparer.Ordinal);
        return Standing(place, same.Contains);
    }

    /// <summary>Every number of the county, or counties, that the place is or is in today.</summary>
    public List<string> CountiesOf(string place)
    {
        var counties = CountiesNow(place);
        return [.. counties.SelectMany(NumbersOf).Distinct()];
    }

    /// <summary>Every number of those counties and of all their municipalities.</summary>
    public List<string> Within(string place)
    {
        var counties = CountiesNow(place);
        return Standing(place, number => counties.Contains(number[..2]));
    }

    /// <summary>What it is called; the number where the register knows no name.</summary>
    public string NameOf(string number) => CountyOrMunicipality(number)?.ToString() ?? number;

    /// <summary>As it is typed so that it is read as the same: the number too where several have the name.</summary>
    public string Typed(string written)
    {
        var number = Now(written).ToList() is [var stands] ? stands : written;
        var name = CountyOrMunicipality(number)?.Norwegian ?? number;
        return Find(name) is [var one] && one == number ? name : number;
    }

    private PlaceName? CountyOrMunicipality(string number) =>
        MunicipalityNumber.TryParse(number, out var municipality)
            ? (register.Municipalities.Find(municipality, today)
                ?? register.Municipalities.All.LastOrDefault(m => m.Number == municipality))?.Name
        : CountyNumber.TryParse(number, out var county)
            ? (register.Counties.Find(county, today) ?? register.Counties.All.LastOrDefault(c => c.Number == county))?.Name
        : null;

    private HashSet<string> CountiesNow(string place) =>
        Now(place).DefaultIfEmpty(place).Select(number => number[..2]).ToHashSet(StringComparer.Ordinal);

    /// <summary>All numbers for which one of today stands that is asked for, and the place's own.</summary>
    private List<string> Standing(string place, Func<string, bool> asked)
    {
        now ??= Standing();
        return [.. now.Where(number => number.Any(asked)).Select(number => number.Key).Append(place).Distinct()];
    }

    private ILookup<string, string> Standing()
    {
        var municipalities = register.Municipalities.All.SelectMany(
            m => register.Municipalities.StandingFor(m, today), (m, stands) => (From: m.Number.Value, To: stands.Number.Value));
        var counties = register.Counties.All.SelectMany(
            c => register.Counties.StandingFor(c, today), (c, stands) => (From: c.Number.Value, To: stands.Number.Value));
        return municipalities.Concat(counties).Distinct().ToLookup(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
    }

    private static bool IsCalled(PlaceName name, string folded) => SearchText.Fold(name.Norwegian) == folded;
}
