using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;

namespace Samlop.Grants.Assess;

/// <summary>What codes of the assessment are called. A phrase is rendered in the reader's language.</summary>
public static class AssessWords
{
    private static readonly Words<AssessText, Grade> GradeWords = new("Grade");
    private static readonly Words<AssessText, DismissalGround> DismissalWords = new("Dismissal");
    private static readonly Words<AssessText, FormalResult> FormalResults = new("Formal");
    private static readonly Words<AssessText, HandlingStage> Stages = new("Stage");

    public static Phrase Of(Grade grade) => GradeWords.Of(grade);

    public static Phrase Of(DismissalGround ground) => DismissalWords.Of(ground);

    public static Phrase Of(FormalResult result) => FormalResults.Of(result);

    public static Phrase Of(HandlingStage stage) => Stages.Of(stage);

    /// <summary>What a criterion lacks, as what is to be done; <c>{0}</c> is its title.</summary>
    public static string Missing(GradeGap gap) =>
        gap is { Grade: true, Reason: true } ? AssessText.Gap_Both
        : gap.Grade ? AssessText.Gap_Grade
        : AssessText.Gap_Reason;

    /// <summary>
    /// What an assessor is asked to look at once more in their own assessment: a criterion far from all others, and a whole that lies
    /// outside its criteria. Null where there is nothing.
    /// </summary>
    public static string? RemarkOnOwn(Assessment own, string criterion)
    {
        if (own.GradeOf(criterion) is not { } grade) return null;
        var others = own.Grades
            .Where(g => g.Criterion != criterion && g.Criterion != Assessment.Overall)
            .Select(g => g.Grade)
            .OfType<Grade>()
            .ToList();
        if (criterion != Assessment.Overall)
            return others.Count > 1 && GradeRemarks.IsFarFromAll(grade, others) ? AssessText.Remark_FarFromOwn : null;
        return GradeRemarks.Outside(grade, others) switch
        {
            GradeSide.Above => AssessText.Remark_WholeAbove,
            GradeSide.Below => AssessText.Remark_WholeBelow,
            _ => null,
        };
    }

    /// <summary>
    /// What the assessors are asked to look at once more together: a common grade outside theirs, and one of theirs far from all others.
    /// </summary>
    /// <param name="title">Of the criterion.</param>
    /// <param name="common">Null while none is chosen.</param>
    /// <param name="given">What each assessor has given, by name.</param>
    public static IEnumerable<string> Remarks(string title, Grade? common, IReadOnlyList<(string Name, Grade Grade)> given)
    {
        if (common is { } chosen && GradeRemarks.Outside(chosen, given.Select(g => g.Grade)) is { } side)
            yield return Say(side == GradeSide.Above ? AssessText.Remark_CommonAbove : AssessText.Remark_CommonBelow, title);

        var far = given.Where(one => GradeRemarks.IsFarFromAll(one.Grade, given.Where(g => g != one).Select(g => g.Grade))).ToList();
        if (far.Count == given.Count && far.Count > 0)
            yield return Say(AssessText.Remark_AllFar, title);
        else
            foreach (var (name, _) in far) yield return Say(AssessText.Remark_OneFar, title, name);
    }

    /// <summary>The scale, from the strongest to the weakest.</summary>
    public static IReadOnlyList<Option> Grades =>
        [.. Enum.GetValues<Grade>().Reverse().Select(g => new Option(g.ToString(), Of(g).ToString()))];

    public static IReadOnlyList<Option> Dismissals =>
        [.. Enum.GetValues<DismissalGround>().Select(g => new Option(g.ToString(), Of(g).ToString()))];
}
