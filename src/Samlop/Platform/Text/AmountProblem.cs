namespace Samlop.Platform.Text;

/// <summary>Why a typed amount or number was not understood: a page has one sentence for each.</summary>
public enum AmountProblem
{
    /// <summary>It was understood.</summary>
    None,

    /// <summary>Nothing was typed.</summary>
    Empty,

    /// <summary>It is not a number: <c>mange</c>, <c>1250,</c>.</summary>
    NotANumber,

    /// <summary>A point stands where the comma should: <c>1250.50</c>, <c>1,250.50</c>. The comma is the decimal sign.</summary>
    PointAsDecimalSign,

    /// <summary>It can be read in two ways: <c>1,250</c> is a thousand to some and a little over one to others.</summary>
    Ambiguous,

    /// <summary>The groups are not of three digits, or two kinds of separator are mixed: <c>1 25 000</c>, <c>1 250.000</c>.</summary>
    WrongGrouping,

    /// <summary>More decimals than the number may have: two for an amount, none for a whole number.</summary>
    TooManyDecimals,

    /// <summary>Beyond what the field can hold.</summary>
    TooLarge,
}

/// <summary>The sentence for each.</summary>
public static class AmountProblemWords
{
    private static readonly Words<PlatformText, AmountProblem> Sentences = new("Amount", AmountProblem.None);

    public static Phrase Told(this AmountProblem problem) => Sentences.Of(problem);
}
