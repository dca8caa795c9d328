using Samlop.Platform.Time;

namespace Samlop.Livelihood.Sources;

/// <summary>Etter måned: nothing given by month, the same object each time, so that facts can be compared.</summary>
internal static class ByMonth
{
    public static IReadOnlyDictionary<YearMonth, T> Nothing<T>() => Empty<T>.Value;

    private static class Empty<T>
    {
        public static readonly IReadOnlyDictionary<YearMonth, T> Value = new Dictionary<YearMonth, T>();
    }
}
