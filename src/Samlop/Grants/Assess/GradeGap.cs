using Samlop.Platform.Text;

namespace Samlop.Grants.Assess;

/// <summary>What a criterion lacks: its grade, its reason, or both.</summary>
public sealed record GradeGap(string Criterion, bool Grade, bool Reason)
{
    /// <summary>The gaps of what is written, in the order of the criteria.</summary>
    /// <param name="criteria">All that must have a grade and a reason, the whole among them.</param>
    /// <param name="written">Null for a criterion that nothing is written for.</param>
    internal static IReadOnlyList<GradeGap> Of(IEnumerable<string> criteria, Func<string, (Grade? Grade, string? Reason)?> written) =>
        [
            .. criteria
                .Select(code => (code, it: written(code)))
                .Select(c => new GradeGap(c.code, c.it?.Grade is null, !TypedText.HasLetters(c.it?.Reason)))
                .Where(gap => gap.Grade || gap.Reason),
        ];
}
