namespace Samlop.Persons.Sharing;

/// <summary>What is shown of how many.</summary>
public enum CountKind
{
    /// <summary>How many are in the class.</summary>
    Count,

    /// <summary>How many a search gives.</summary>
    Search,
}

/// <summary>A question of how many, beside the one person it is put about.</summary>
/// <param name="Others">In the class beside this person; null where it is not given.</param>
/// <param name="True">The true answer, where it is given.</param>
public sealed record CountAsked(CountKind Kind, int? Others, int? True)
{
    /// <summary>A number below this is not told by a row that opens counts (docs/sharing.md).</summary>
    public const int Least = 5;

    /// <summary>The number with this person; null where nothing tells it.</summary>
    public int? Whole => True ?? Others + 1;
}

/// <summary>Spørsmålet om deling, with its answer: of one person and category, or of how many.</summary>
/// <param name="Count">Null for a question about a record.</param>
public sealed record SharingCase(Question Question, CountAsked? Count)
{
    public SharingOutcome On(SharingTable table) => new(SharingDecision.On(Question, table), Count);
}

/// <summary>The decision, and what a page says of how many.</summary>
public sealed record SharingOutcome(SharingDecision Decision, CountAsked? Asked)
{
    private bool ByCountRow => Decision.Step is SharingStep.Counted;

    private bool IsFew => ByCountRow && Asked?.Whole < CountAsked.Least;

    public SharingAnswer Answer => IsFew ? SharingAnswer.CountMasked : Decision.Answer;

    /// <summary>A number, or null where it is masked or nothing is counted.</summary>
    public int? Number => Asked is null || IsFew ? null
        : Decision.Answer is SharingAnswer.NotSeen or SharingAnswer.ToClarify ? (Asked.Kind is CountKind.Search ? 0 : Asked.Others)
        : Asked.Kind is CountKind.Search ? 1
        : Asked.Whole;

    /// <summary>The number is below five, and not told.</summary>
    public bool IsMasked => IsFew;

    /// <summary>The look stands on the person's own page; a count is of nobody.</summary>
    public bool ShownToPerson => Asked is null;
}
