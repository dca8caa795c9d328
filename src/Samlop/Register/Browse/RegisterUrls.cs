using System.Globalization;

namespace Samlop.Register.Browse;

/// <summary>The addresses of the register's pages.</summary>
public static class RegisterUrls
{
    public const string Overview = "/register";
    public const string Counties = "fylker";
    public const string Municipalities = "kommuner";
    public const string Programmes = "utdanningsprogram";
    public const string ProgrammeAreas = "programomrader";
    public const string Trades = "larefag";
    public const string Languages = "sprak";
    public const string NavOffices = "nav-kontor";
    public const string Occupations = "yrker";

    /// <summary>Every list.</summary>
    public static readonly IReadOnlyList<string> Lists =
        [Counties, Municipalities, Programmes, ProgrammeAreas, Trades, Languages, NavOffices, Occupations];

    /// <summary>The key of the day in the address: <c>?dag=08.03.2022</c>.</summary>
    public const string DayKey = "dag";

    public static string List(string slug) => $"{Overview}/{slug}";

    public static string List(string slug, DateOnly day) => List(slug) + On(day);

    public static string File(string slug) => $"{List(slug)}/tabell";

    public static string Of(County county) => $"{List(Counties)}/{county.Number.Value}{On(county.Validity.From)}";

    public static string Of(Municipality municipality) =>
        $"{List(Municipalities)}/{municipality.Number.Value}{On(municipality.Validity.From)}";

    /// <summary>A day as it stands in the address and in the field: the way people write it in every language of the pages.</summary>
    public static string Typed(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string On(DateOnly day) => $"?{DayKey}={Typed(day)}";
}
