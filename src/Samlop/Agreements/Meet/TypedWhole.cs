using System.Globalization;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Meet;

/// <summary>A whole number within limits, as typed.</summary>
internal static class TypedWhole
{
    /// <returns>The least where it is none, which is an error.</returns>
    public static int Read(string? typed, int least, int most, string field, Phrase wrong, FieldErrors errors)
    {
        if (int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
            return number;
        errors.Add(field, wrong);
        return least;
    }
}
