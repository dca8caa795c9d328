namespace Samlop.Platform.Text;

/// <summary>A whole number as people type it: <c>1250</c>, <c>1 250</c>, <c>1.250</c>, <c>−5</c>.</summary>
public static class NorwegianNumber
{
    /// <summary>True when the text is a whole number. Otherwise <paramref name="problem"/> says why not.</summary>
    public static bool TryParse(string? typed, out int number, out AmountProblem problem)
    {
        problem = Read(TypedText.Plain(typed), out number);
        return problem == AmountProblem.None;
    }

    public static bool TryParse(string? typed, out int number) => TryParse(typed, out number, out _);

    private static AmountProblem Read(string plain, out int number)
    {
        number = 0;
        if (plain.Length == 0) return AmountProblem.Empty;
        var negative = plain[0] == '-';
        var problem = TypedNumber.Read(negative ? plain[1..].TrimStart() : plain, mostDecimals: 0, out var size);
        if (problem != AmountProblem.None) return problem;
        var read = negative ? -size : size;
        if (read is < int.MinValue or > int.MaxValue) return AmountProblem.TooLarge;
        number = (int)read;
        return AmountProblem.None;
    }
}
