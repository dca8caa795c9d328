using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;

namespace Samlop.Cases.Impartiality;

/// <summary>What codes of impartiality are called.</summary>
public static class ImpartialityWords
{
    private static readonly Words<ImpartialityText, ImpartialityAnswer> AnswerWords = new("Answer");
    private static readonly Words<ImpartialityText, ImpartialityGround> GroundWords = new("Ground");
    private static readonly Words<ImpartialityText, ImpartialityStanding> Standings = new("Standing");
    private static readonly Words<ImpartialityText, RuleOnImpartiality.Ruling> RulingWords = new("Ruling");

    public static Phrase Of(ImpartialityGround ground) => GroundWords.Of(ground);

    public static Phrase Of(ImpartialityStanding standing) => Standings.Of(standing);

    internal static IReadOnlyList<Option> Answers => Options<ImpartialityAnswer>(AnswerWords.Of);

    internal static IReadOnlyList<Option> Grounds => Options<ImpartialityGround>(GroundWords.Of);

    internal static IReadOnlyList<Option> Rulings => Options<RuleOnImpartiality.Ruling>(RulingWords.Of);

    private static IReadOnlyList<Option> Options<T>(Func<T, object?[], Phrase> words)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new Option(value.ToString(), words(value, []).ToString()))];
}
