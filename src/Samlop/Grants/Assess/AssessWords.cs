using System.Globalization;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;

namespace Samlop.Grants.Assess;

/// <summary>What codes of the assessment are called. A phrase is rendered in the reader's language.</summary>
public static class AssessWords
{
    public static Phrase Of(Grade grade) => Phrase.In<AssessText>("Grade_" + grade);

    public static Phrase Of(DismissalGround ground) => Phrase.In<AssessText>("Dismissal_" + ground);

    public static Phrase Of(FormalResult result) => Phrase.In<AssessText>("Formal_" + result);

    public static Phrase Of(ImpartialityGround ground) => Phrase.In<AssessText>("Ground_" + ground);

    public static Phrase Of(ImpartialityStanding standing) => Phrase.In<AssessText>("Standing_" + standing);

    public static Phrase Of(HandlingStage stage) => Phrase.In<AssessText>("Stage_" + stage);

    /// <summary>The scale, from the strongest to the weakest.</summary>
    public static IReadOnlyList<Option> Grades => [.. Enum.GetValues<Grade>().Reverse().Select(g => new Option(g.ToString(), Of(g).ToString()))];

    public static IReadOnlyList<Option> Grounds => [.. Enum.GetValues<ImpartialityGround>().Select(g => new Option(g.ToString(), Of(g).ToString()))];

    public static IReadOnlyList<Option> Dismissals => [.. Enum.GetValues<DismissalGround>().Select(g => new Option(g.ToString(), Of(g).ToString()))];

    /// <summary>A text with its places filled, in the language of the page.</summary>
    public static string Say(string format, params object?[] arguments) => string.Format(CultureInfo.CurrentCulture, format, arguments);
}
