using System.Globalization;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Tables;
using Samlop.Platform.Identifiers;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Promise;

/// <summary>From a year to a year, both with.</summary>
public readonly record struct Years(int From, int To)
{
    public bool Has(int year) => From <= year && year <= To;

    /// <summary>A single year where one of the two is not said; null where neither is.</summary>
    public static Years? Of(int? from, int? to) => (from ?? to) is { } one ? new(from ?? one, to ?? one) : null;

    public override string ToString() =>
        From == To ? From.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{From}–{To}");
}

/// <summary>
/// Plassgaranti: so many places in a trade that a party guarantees before a class starts, for practice in some years and for
/// apprenticeship in others (the knowledge summary 2022, p. 38).
/// </summary>
/// <param name="Party">Id of the organisation.</param>
public sealed record Guarantee(string Code, string? Party, TradeCode? Trade, int? Places, Years? Practice, Years? Apprenticeship)
{
    /// <summary>Those that a signed or unsigned version has.</summary>
    /// <param name="json">What <see cref="PromisePart"/> says; null where the version does not have it.</param>
    public static IReadOnlyList<Guarantee> In(string? json) => Of(Sheets.Read(json).Part(SheetCodes.Guarantees));

    internal static IReadOnlyList<Guarantee> Of(Answers sheet) => [.. sheet.Rows(PromiseForm.List).Select(Of)];

    internal static Guarantee Of(AnswerRow row) => new(
        row.Code,
        row.Cell(PromiseForm.Party) is { Length: > 0 } party ? party : null,
        TradeCode.TryParse(row.Cell(PromiseForm.Trade), out var trade) ? trade : null,
        Number(row, PromiseForm.Places),
        Years.Of(Number(row, PromiseForm.PracticeFrom), Number(row, PromiseForm.PracticeTo)),
        Years.Of(Number(row, PromiseForm.ApprenticeshipFrom), Number(row, PromiseForm.ApprenticeshipTo)));

    private static int? Number(AnswerRow row, string column) =>
        int.TryParse(row.Cell(column), CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>The places of a trade in a year, of all parties.</summary>
public sealed record GuaranteedPlaces(TradeCode Trade, int Year, int Practice, int Apprenticeship)
{
    /// <summary>By trade and year, in order; a guarantee that does not say its trade or its number is in none.</summary>
    public static IReadOnlyList<GuaranteedPlaces> Sum(IEnumerable<Guarantee> guarantees) =>
    [
        .. from guarantee in guarantees
           where guarantee is { Trade: not null, Places: not null }
           from year in YearsOf(guarantee)
           group (guarantee, year) by (guarantee.Trade, year) into same
           orderby same.Key.Trade.Value, same.Key.year
           select new GuaranteedPlaces(
               same.Key.Trade, same.Key.year,
               same.Where(g => g.guarantee.Practice?.Has(g.year) == true).Sum(g => g.guarantee.Places!.Value),
               same.Where(g => g.guarantee.Apprenticeship?.Has(g.year) == true).Sum(g => g.guarantee.Places!.Value)),
    ];

    /// <summary>The same, without the guarantees of those who are no parties any more.</summary>
    public static IReadOnlyList<GuaranteedPlaces> Sum(IEnumerable<Guarantee> guarantees, AgreementContent whole) =>
        Sum(guarantees.Where(guarantee => whole.Counts(guarantee.Party)));

    private static IEnumerable<int> YearsOf(Guarantee guarantee) =>
        new[] { guarantee.Practice, guarantee.Apprenticeship }.OfType<Years>()
            .SelectMany(years => Enumerable.Range(years.From, Math.Max(0, years.To - years.From + 1))).Distinct();
}
