namespace Samlop.Knowledge.Offers.National;

/// <summary>A text in bokmål, nynorsk and English.</summary>
public sealed record MeasureText(string Nb, string Nn, string En)
{
    /// <param name="language">A language or culture name; what is not nynorsk or English is read in bokmål.</param>
    public string In(string language) => language.AsSpan(0, Math.Min(2, language.Length)) switch
    {
        "nn" => Nn,
        "en" => En,
        _ => Nb,
    };

    internal bool IsWhole => Nb.Length > 0 && Nn.Length > 0 && En.Length > 0;
}

/// <summary>Who gives or pays a measure.</summary>
public enum MeasureBody
{
    Nav,
    Municipality,
    County,
    Directorate,
    StudentLoanFund,
    Company,
}

/// <summary>What a fact of a measure is about, in the order it is told.</summary>
public enum MeasureAspect
{
    Who,
    Conditions,
    LongestTime,
    Amount,
    Decides,
    Applies,
    NotWith,
}

/// <summary>How sure a fact is.</summary>
public enum MeasureCertainty
{
    Read,

    /// <summary>Not read again.</summary>
    Remembered,

    /// <summary>Read, and doubtful: must be clarified.</summary>
    Unsure,

    /// <summary>Looked for and not found: there is no figure.</summary>
    Missing,
}

/// <summary>One thing that was read of a measure.</summary>
/// <param name="Code">Of the sheet that it was read to; several rows of one code are of different times.</param>
/// <param name="From">The first day; null where it was not read.</param>
/// <param name="To">The last day; null while it holds.</param>
/// <param name="FromUnsure">The first day is assumed.</param>
/// <param name="Source">Name, section and date of what was read, in Norwegian.</param>
public sealed record MeasureFact(
    string Code, MeasureAspect Aspect, MeasureCertainty Certainty, string Source, MeasureText Text, DateOnly? From = null,
    DateOnly? To = null, bool FromUnsure = false)
{
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>Nasjonalt tiltak: what bodies give everywhere in the country by law or regulation.</summary>
/// <param name="Between">It is a payment between bodies, and nothing that somebody applies for.</param>
/// <param name="Background">What is common to several, and no measure by itself.</param>
/// <param name="Clarify">What a body must assess, whoever it is about; null where nothing.</param>
/// <param name="AgeMin">The youngest, in years; null where no age was read.</param>
/// <param name="Begins">The first day of the measure itself; null where it was there before what was read of it.</param>
public sealed record Measure(
    string Code, MeasureBody Body, MeasureText Name, IReadOnlyList<MeasureFact> Facts, bool Between = false, bool Background = false,
    MeasureText? Decides = null, MeasureText? Applies = null, MeasureText? Clarify = null, int? AgeMin = null, int? AgeMax = null,
    DateOnly? Begins = null)
{
    /// <summary>Only for those in one of these situations; none where it is for all.</summary>
    public IReadOnlyList<OfferGroup> Groups { get; init; } = [];

    /// <summary>Not for those in these.</summary>
    public IReadOnlyList<OfferGroup> NotGroups { get; init; } = [];

    /// <summary>For those who stay on one of these grounds; none where it is for all.</summary>
    public IReadOnlyList<ResidenceGround> Residence { get; init; } = [];

    /// <summary>The first day on which something is known of it, which it may be older than; null where that is not said of all.</summary>
    public DateOnly? KnownFrom => Facts.Any(f => f.From is null) ? null : Facts.Min(f => f.From);
}
