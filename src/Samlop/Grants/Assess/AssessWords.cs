using Samlop.Grants.Impartiality;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;

namespace Samlop.Grants.Assess;

/// <summary>What codes of the assessment are called. A phrase is rendered in the reader's language.</summary>
public static class AssessWords
{
    private static readonly Words<AssessText, Grade> GradeWords = new("Grade");
    private static readonly Words<AssessText, DismissalGround> DismissalWords = new("Dismissal");
    private static readonly Words<AssessText, FormalResult> FormalResults = new("Formal");
    private static readonly Words<AssessText, ImpartialityGround> GroundWords = new("Ground");
    private static readonly Words<AssessText, ImpartialityStanding> Standings = new("Standing");
    private static readonly Words<AssessText, HandlingStage> Stages = new("Stage");

    public static Phrase Of(Grade grade) => GradeWords.Of(grade);

    public static Phrase Of(DismissalGround ground) => DismissalWords.Of(ground);

    public static Phrase Of(FormalResult result) => FormalResults.Of(result);

    public static Phrase Of(ImpartialityGround ground) => GroundWords.Of(ground);

    public static Phrase Of(ImpartialityStanding standing) => Standings.Of(standing);

    public static Phrase Of(HandlingStage stage) => Stages.Of(stage);

    /// <summary>The scale, from the strongest to the weakest.</summary>
    public static IReadOnlyList<Option> Grades =>
        [.. Enum.GetValues<Grade>().Reverse().Select(g => new Option(g.ToString(), Of(g).ToString()))];

    public static IReadOnlyList<Option> Grounds =>
        [.. Enum.GetValues<ImpartialityGround>().Select(g => new Option(g.ToString(), Of(g).ToString()))];

    public static IReadOnlyList<Option> Dismissals =>
        [.. Enum.GetValues<DismissalGround>().Select(g => new Option(g.ToString(), Of(g).ToString()))];

}
