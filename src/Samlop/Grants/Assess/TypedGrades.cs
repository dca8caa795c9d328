using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Grade and reason for one criterion as typed.</summary>
public sealed class TypedGrade
{
    public string Criterion { get; set; } = "";

    /// <summary>A <see cref="Assess.Grade"/> by name; empty while none is given.</summary>
    public string? Grade { get; set; }

    public string? Reason { get; set; }

    /// <summary>What is saved, to be shown beside what is typed; null where it is the same.</summary>
    internal string? OtherThan(Grade? savedGrade, string? savedReason)
    {
        var same =
            (savedGrade?.ToString() ?? "") == (Grade ?? "") && (savedReason ?? "") == (Reason?.ReplaceLineEndings("\n").Trim() ?? "");
        return same ? null : $"{(savedGrade is { } grade ? AssessWords.Of(grade).ToString() : AssessText.Grade_None)}\n{savedReason}";
    }
}

/// <summary>
/// Reads the grades of a form: those of the criteria, in their order, with the whole last. What a made-up form sends beside them is
/// dropped.
/// </summary>
internal static class TypedGrades
{
    /// <param name="criteria">Those of the call; the whole comes in addition.</param>
    /// <param name="needed">Every one must have a grade and a reason.</param>
    public static List<(string Criterion, Grade? Grade, string? Reason)> Read(
        List<TypedGrade> typed,
        IReadOnlyList<Criterion> criteria,
        string list,
        bool needed,
        FieldErrors errors
    )
    {
        var read = new List<(string, Grade?, string?)>();
        var titles = AssessmentCriteria.WithWhole(criteria).ToDictionary(c => c.Code, c => c.Title, StringComparer.Ordinal);
        foreach (
            var (row, index) in typed
                .Select((row, index) => (row, index))
                .Where(r => titles.ContainsKey(r.row.Criterion))
                .DistinctBy(r => r.row.Criterion)
        )
        {
            var grade = TypedField.Choice<Grade>(row.Grade);
            var (at, title) = ($"{list}[{index}]", titles[row.Criterion]);
            var reason = TypedField.Text(row.Reason, Assessment.ReasonLimit, $"{at}.{nameof(TypedGrade.Reason)}", errors, title);
            if (needed && grade is null)
                errors.Add($"{at}.{nameof(TypedGrade.Grade)}", Phrase.In<AssessText>(nameof(AssessText.Error_Grade)), title);
            if (needed && !TypedText.HasLetters(reason))
                errors.Add($"{at}.{nameof(TypedGrade.Reason)}", Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)), title);
            read.Add((row.Criterion, grade, reason));
        }

        return read;
    }

    /// <summary>The codes of the call's criteria, and the whole.</summary>
    public static IReadOnlyList<string> CodesOf(IEnumerable<Criterion> criteria) => [.. criteria.Select(c => c.Code), Assessment.Overall];
}
