using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Reads what is chosen and typed in the forms of the assessment.</summary>
internal static class Typed
{
    /// <summary>A day from today on.</summary>
    public static DateOnly DayToCome(string? typed, DateOnly today, string field, FieldErrors errors)
    {
        if (!NorwegianDate.TryParse(typed, out var day)) errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        else if (day < today) errors.Add(field, Phrase.In<AssessText>(nameof(AssessText.Error_DayPassed)));
        return day;
    }

    public static TId? Id<TId>(string? typed)
        where TId : struct, Platform.Data.IId<TId> => Guid.TryParse(typed, out var id) ? TId.From(id) : null;
}
