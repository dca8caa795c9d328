namespace Samlop.Persons.Enter;

/// <summary>
/// Navnelikhet: whether two folded names may be one person's, as they are written by two offices: parts left out or in another order, and a
/// letter more, less or other in a part of at least four letters.
/// </summary>
internal static class NameLikeness
{
    private const int LongPart = 4;

    /// <param name="one">Folded (<see cref="Platform.Text.SearchText"/>).</param>
    /// <param name="other">Folded likewise.</param>
    public static bool IsLike(string one, string other)
    {
        var (first, second) = (Parts(one), Parts(other));
        var (few, many) = first.Length <= second.Length ? (first, second) : (second, first);
        return few.Length > 0 && few.All(part => many.Any(of => IsLikePart(part, of)));
    }

    private static string[] Parts(string folded) => folded.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsLikePart(string one, string other) =>
        one == other || (Math.Min(one.Length, other.Length) >= LongPart && DifferInOneLetter(one, other));

    private static bool DifferInOneLetter(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1) return false;
        var start = 0;
        while (start < one.Length && start < other.Length && one[start] == other[start]) start++;
        var (restOfOne, restOfOther) = (one[start..], other[start..]);
        return restOfOne.Length == restOfOther.Length ? restOfOne[1..] == restOfOther[1..]
            : restOfOne.Length > restOfOther.Length ? restOfOne[1..] == restOfOther
            : restOfOther[1..] == restOfOne;
    }
}
