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
    /// <param name="all">The codes that there are, <see cref="Assessment.Overall"/> among them.</param>
    /// <param name="needed">Every one must have a grade and a reason.</param>
    public static List<(string Criterion, Grade? Grade, string? Reason)> Read(
        List<TypedGrade> typed,
        IReadOnlyList<string> all,
        string list,
        bool needed,
        FieldErrors errors
    )
    {
        var read = new List<(string, Grade?, string?)>();
        foreach (
            var (row, index) in typed
                .Select((row, index) => (row, index))
                .Where(r => all.Contains(r.row.Criterion))
                .DistinctBy(r => r.row.Criterion)
        )
        {
            var grade = Typed.Choice<Grade>(row.Grade);
            var reason = Typed.Text(row.Reason, Assessment.ReasonLimit, $"{list}[{index}].{nameof(TypedGrade.Reason)}", errors);
            if (needed && grade is null)
                errors.Add($"{list}[{index}].{nameof(TypedGrade.Grade)}", Phrase.In<AssessText>(nameof(AssessText.Error_Grade)));
            if (needed && reason is null)
                errors.Add($"{list}[{index}].{nameof(TypedGrade.Reason)}", Phrase.In<AssessText>(nameof(AssessText.Error_GradeReason)));
            read.Add((row.Criterion, grade, reason));
        }

        return read;
    }

    /// <summary>The codes of the call's criteria, and the whole.</summary>
    public static IReadOnlyList<string> CodesOf(IEnumerable<Criterion> criteria) => [.. criteria.Select(c => c.Code), Assessment.Overall];
}
