namespace Samlop.Livelihood.Sources;

/// <summary>
/// Tiltakssonen: where child benefit has a supplement. Finnmark by numbers of 2024 (county 56) or by name. Northern Troms is only
/// remembered to have it,
/// so it is asked about and not counted.
/// </summary>
internal static class ActionZone
{
    private static readonly string[] Finnmark =
    [
        "Alta", "Berlevåg", "Båtsfjord", "Gamvik", "Hammerfest", "Hasvik", "Karasjok", "Kautokeino", "Lebesby", "Loppa", "Måsøy",
            "Nesseby", "Nordkapp",
        "Porsanger", "Sør-Varanger", "Tana", "Vadsø", "Vardø",
    ];

    private static readonly string[] NorthTroms =
    [
        "Karlsøy", "5534", "Lyngen", "5536", "Storfjord", "5538", "Kåfjord", "5540", "Skjervøy", "5542", "Nordreisa", "5544", "Kvænangen",
            "5546",
    ];

    public static bool IsInFinnmark(string? municipality) =>
        municipality is { Length: 4 } && municipality.StartsWith("56", StringComparison.Ordinal) || IsOneOf(Finnmark, municipality);

    public static bool IsInNorthTroms(string? municipality) => IsOneOf(NorthTroms, municipality);

    private static bool IsOneOf(string[] names, string? municipality) =>
        names.Contains(municipality?.Trim(), StringComparer.OrdinalIgnoreCase);
}
