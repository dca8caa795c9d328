namespace Samlop.Persons.Record;

/// <summary>
/// Navnelikhet: whether two folded names may be one person's, as they are written by two offices: parts left out or in another order, and a
/// letter more, less or other in a part of at least four letters.
/// </summary>
internal static class NameLikeness
{
    /// <summary>So much of a part is looked at for its keys.</summary>
    public const int KeyLimit = 20;

    private const int LongPart = 4;

    /// <param name="one">Folded (<see cref="Platform.Text.SearchText"/>).</param>
    /// <param name="other">Folded likewise.</param>
    public static bool IsLike(string one, string other)
    {
        var (first, second) = (Parts(one), Parts(other));
        var (few, many) = first.Length <= second.Length ? (first, second) : (second, first);
        return few.Length > 0 && few.All(part => many.Any(of => IsLikePart(part, of)));
    }

    /// <summary>
    /// Two names that are alike have one of these in common; not all that have are alike. They are the parts, and of a long one what is
    /// left of it without each of its letters: so one letter more, less or other is found by an equal key.
    /// </summary>
    /// <param name="name">Folded.</param>
    public static IReadOnlySet<string> KeysOf(string name)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in Parts(name))
        {
            keys.Add(Start(part));
            if (part.Length < LongPart) continue;
            for (var letter = 0; letter < Math.Min(part.Length, KeyLimit + 1); letter++) keys.Add(Start(part.Remove(letter, 1)));
        }

        return keys;

        static string Start(string part) => part.Length <= KeyLimit ? part : part[..KeyLimit];
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
