using Samlop.Platform.Identifiers;

namespace Samlop.Register;

/// <summary>
/// The counties, or the municipalities, of every period the register knows. A question is always about a day: a number may be dissolved,
/// and another stand for the same place.
/// </summary>
public sealed class DatedRegister<TNumber, T>
    where TNumber : class, IIdentifier<TNumber>
    where T : class, IDated<TNumber>
{
    private readonly ILookup<TNumber, T> byNumber;
    private readonly ILookup<OrganisationNumber, T> byOrganisation;
    private readonly ILookup<(TNumber, DateOnly), T> bySuccessor;

    internal DatedRegister(IReadOnlyList<T> all)
    {
        All = all;
        byNumber = all.ToLookup(row => row.Number);
        byOrganisation = all.Where(row => row.Organisation is not null).ToLookup(row => row.Organisation!);
        bySuccessor = all.Where(row => row.Validity.To is not null)
            .SelectMany(row => row.Successors, (row, successor) => (Row: row, Key: (successor, row.Validity.DayAfter!.Value)))
            .ToLookup(pair => pair.Key, pair => pair.Row);
        FirstDay = all.Min(row => row.Validity.From);
    }

    /// <summary>Every row of every period.</summary>
    public IReadOnlyList<T> All { get; }

    /// <summary>The register knows nothing of the time before this day.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>Those that held on the day; none before <see cref="FirstDay"/>.</summary>
    public IReadOnlyList<T> ValidOn(DateOnly day) => [.. All.Where(row => row.Validity.Holds(day))];

    /// <summary>Who bore the number on the day; null when no one did.</summary>
    public T? Find(TNumber number, DateOnly day) => byNumber[number].FirstOrDefault(row => row.Validity.Holds(day));

    /// <summary>Who was that organisation on the day; null when no one was, or the register does not know.</summary>
    public T? Find(OrganisationNumber organisation, DateOnly day) =>
        byOrganisation[organisation].FirstOrDefault(row => row.Validity.Holds(day));

    /// <summary>Those that took over when the row ended; none while it still holds.</summary>
    public IReadOnlyList<T> SuccessorsOf(T row) =>
        row.Validity.DayAfter is { } day ? [.. row.Successors.Select(number => Find(number, day)!)] : [];

    /// <summary>Those that the row took over from when it began.</summary>
    public IReadOnlyList<T> PredecessorsOf(T row) => [.. bySuccessor[(row.Number, row.Validity.From)]];

    /// <summary>
    /// What stands for the row on another day: itself, its successors and theirs, or on an earlier day those it came from. Together they
    /// may cover more than the row did (Akershus came out of Viken). None when the day is before the register begins.
    /// </summary>
    public IReadOnlyList<T> StandingFor(T row, DateOnly day)
    {
        if (row.Validity.Holds(day)) return [row];
        var next = day < row.Validity.From ? PredecessorsOf(row) : SuccessorsOf(row);
        return [.. next.SelectMany(other => StandingFor(other, day)).Distinct()];
    }
}
