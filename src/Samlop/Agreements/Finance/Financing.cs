using System.Globalization;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Tables;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Finance;

/// <summary>Behov: what a kind of cost needs in a year, in money or in hours.</summary>
public sealed record FinanceNeed(string Code, int? Year, string? Cost, string? What, Money? Amount, int? Hours)
{
    internal static FinanceNeed Of(AnswerRow row) => new(
        row.Code, Cells.Number(row, FinanceForm.Year), Cells.Text(row, FinanceForm.Cost), Cells.Text(row, FinanceForm.What),
        Answers.AmountOf(row.Cell(FinanceForm.Amount)), Cells.Number(row, FinanceForm.Hours));
}

/// <summary>Andel: what a party pays of a kind of cost in a year, how far that has come, and who decides it.</summary>
/// <param name="Party">Id of the organisation.</param>
/// <param name="Budget">The day that the party's budget is decided.</param>
/// <param name="Pooled">It is split by the participants' home municipalities.</param>
public sealed record FinanceShare(
    string Code, int? Year, string? Cost, string? Whom, string? Party, string? Source, Money? Amount, int? Hours, ShareState? State,
    string? Decides, DateOnly? Budget, bool Pooled, string? Note)
{
    /// <summary>What is wrong with saying that it has come so far; null where nothing is. What is for a year to come is not paid.</summary>
    public Phrase? ProblemAs(ShareState? state, int thisYear) => state == ShareState.Paid && Year > thisYear
        ? Phrase.In<FinanceText>(nameof(FinanceText.Error_PaidAhead)) : null;

    internal static FinanceShare Of(AnswerRow row) => new(
        row.Code, Cells.Number(row, FinanceForm.Year), Cells.Text(row, FinanceForm.Cost), Cells.Text(row, FinanceForm.Whom),
        Cells.Text(row, FinanceForm.Party), Cells.Text(row, FinanceForm.Source), Answers.AmountOf(row.Cell(FinanceForm.Amount)),
        Cells.Number(row, FinanceForm.Hours), FinanceCodes.StateOf(row.Cell(FinanceForm.State)), Cells.Text(row, FinanceForm.Decides),
        Answers.DateOf(row.Cell(FinanceForm.Budget)), row.Cell(FinanceForm.Pooled) == Question.Yes, Cells.Text(row, FinanceForm.Note));
}

/// <summary>Hjemkommune: how many participants of a year come from a municipality, and how many of them have the adult right.</summary>
/// <param name="Municipality">Number of the municipality.</param>
public sealed record HomeMunicipality(string Code, int? Year, string? Municipality, int? Participants, int? WithRight)
{
    internal static HomeMunicipality Of(AnswerRow row) => new(
        row.Code, Cells.Number(row, FinanceForm.Year), Cells.Text(row, FinanceForm.Municipality),
        Cells.Number(row, FinanceForm.Participants), Cells.Number(row, FinanceForm.WithRight));
}

/// <summary>
/// Finansiering: the needs and the shares of an agreement, and every sum that is made of them. Money and hours are never added.
/// </summary>
/// <param name="From">The first year of the class.</param>
/// <param name="To">The year in which the class ends.</param>
public sealed record Financing(
    int? From, int? To, IReadOnlyList<FinanceNeed> Needs, IReadOnlyList<FinanceShare> Shares, IReadOnlyList<HomeMunicipality> Homes)
{
    /// <param name="json">What the part says; null where the version does not have it.</param>
    public static Financing In(string? json) => Of(Sheets.Read(json));

    public static Financing Of(Sheets sheets)
    {
        var needs = sheets.Part(SheetCodes.Needs);
        return new(
            needs.Number(FinanceForm.From), needs.Number(FinanceForm.To),
            [.. needs.Rows(SheetCodes.Needs).Select(FinanceNeed.Of)],
            [.. sheets.Part(SheetCodes.Shares).Rows(SheetCodes.Shares).Select(FinanceShare.Of)],
            [.. sheets.Part(SheetCodes.Homes).Rows(SheetCodes.Homes).Select(HomeMunicipality.Of)]);
    }

    /// <summary>The year in which the class ends is said, and costs of other years only.</summary>
    public bool EndsWithoutNeeds => To is { } end && Needs.Count > 0 && Needs.All(need => need.Year != end);

    public bool IsEmpty => Needs.Count + Shares.Count == 0;

    /// <summary>What the sums are of: one that is no party any more pays nothing more than it has paid.</summary>
    public Financing Counted(AgreementContent whole) =>
        this with { Shares = [.. Shares.Where(share => share.State == ShareState.Paid || whole.Counts(share.Party))] };

    /// <summary>All years from the first of the class to its end, and those that a row is about.</summary>
    public IReadOnlyList<int> Years
    {
        get
        {
            var said = Needs.Select(need => need.Year).Concat(Shares.Select(share => share.Year)).OfType<int>();
            var ofClass = From is { } from && To is { } to && from <= to ? Enumerable.Range(from, to - from + 1) : [];
            return [.. said.Concat(ofClass).Distinct().Order()];
        }
    }

    /// <summary>Money by year and kind of cost, in øre.</summary>
    public IReadOnlyList<FinanceLine> Amounts => Lines(need => need.Amount?.Ore, share => share.Amount?.Ore);

    /// <summary>Hours by year and kind of cost.</summary>
    public IReadOnlyList<FinanceLine> WorkHours => Lines(need => need.Hours, share => share.Hours);

    /// <summary>By year, for the whole time of the class; a year without a row is there and has nothing.</summary>
    public IReadOnlyList<FinanceLine> ByYear(IReadOnlyList<FinanceLine> lines) =>
        [.. Years.Select(year => FinanceLine.Sum(year, lines.Where(line => line.Year == year)))];

    private List<FinanceLine> Lines(Func<FinanceNeed, long?> needed, Func<FinanceShare, long?> paid)
    {
        var needs = Needs.Where(need => need.Year is not null && needed(need) is not null).ToList();
        var shares = Shares.Where(share => share.Year is not null && paid(share) is not null).ToList();
        var keys = needs.Select(need => (Year: need.Year!.Value, need.Cost))
            .Concat(shares.Select(share => (Year: share.Year!.Value, share.Cost)));
        return
        [
            .. from key in keys.Distinct()
               orderby key.Year, FinanceCodes.Costs.TakeWhile(cost => cost != key.Cost).Count()
               let own = shares.Where(share => (share.Year!.Value, share.Cost) == key).ToList()
               select FinanceLine.Of(
                   key.Year, key.Cost,
                   needs.Where(need => (need.Year!.Value, need.Cost) == key).Sum(need => needed(need)!.Value),
                   state => own.Where(share => share.State == state).Sum(share => paid(share)!.Value)),
        ];
    }
}

/// <summary>
/// A kind of cost in a year, or a year: what it needs, and what there is of it by how far that has come; in øre or in hours.
/// </summary>
/// <param name="Cost">Null for one that is not said, and for the sum of a year.</param>
/// <param name="Uncovered">
/// The gap: what is neither paid nor in a budget that is decided. What is promised or asked for stands beside it, and covers nothing yet.
/// </param>
public sealed record FinanceLine(int Year, string? Cost, long Need, long Paid, long Decided, long Promised, long Asked, long Uncovered)
{
    /// <summary>What can be counted on: paid, or in a budget that is decided.</summary>
    public long Covered => Paid + Decided;

    internal static FinanceLine Of(int year, string? cost, long need, Func<ShareState, long> sum)
    {
        var (paid, decided, promised) = (sum(ShareState.Paid), sum(ShareState.Decided), sum(ShareState.Promised));
        return new(year, cost, need, paid, decided, promised, sum(ShareState.Asked), Math.Max(0, need - paid - decided));
    }

    /// <summary>What is too much for one kind of cost covers nothing of another.</summary>
    internal static FinanceLine Sum(int year, IEnumerable<FinanceLine> lines) => lines.Aggregate(
        new FinanceLine(year, null, 0, 0, 0, 0, 0, 0),
        (sum, line) => new(
            year, null, sum.Need + line.Need, sum.Paid + line.Paid, sum.Decided + line.Decided, sum.Promised + line.Promised,
            sum.Asked + line.Asked, sum.Uncovered + line.Uncovered));
}

/// <summary>Cells of rows as they are kept.</summary>
internal static class Cells
{
    public static string? Text(AnswerRow row, string column) => row.Cell(column) is { Length: > 0 } text ? text : null;

    public static int? Number(AnswerRow row, string column) =>
        int.TryParse(row.Cell(column), CultureInfo.InvariantCulture, out var number) ? number : null;
}
