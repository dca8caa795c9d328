using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Authority;

/// <summary>Reads the days that somebody is to have an authority or stand in: from a day to come to one that is not before it.</summary>
internal static class TypedDays
{
    /// <param name="latest">The last day that may be, when it begins on the day.</param>
    /// <param name="wrong">Said of a last day that is too early or too late.</param>
    public static (DateOnly From, DateOnly Until) Read(
        (string Field, string? Typed) first, (string Field, string? Typed) last, DateOnly today, Func<DateOnly, DateOnly> latest,
        Phrase wrong, FieldErrors errors)
    {
        var begins = NorwegianDate.TryParse(first.Typed, out var from);
        if (!begins) errors.Add(first.Field, Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        else if (from < today) errors.Add(first.Field, Phrase.In<AuthorityText>(nameof(AuthorityText.Error_From)));
        if (!NorwegianDate.TryParse(last.Typed, out var until))
            errors.Add(last.Field, Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        else if (until < today || (begins && (until < from || until > latest(from)))) errors.Add(last.Field, wrong);
        return (from, until);
    }
}
