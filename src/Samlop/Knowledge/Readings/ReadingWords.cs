using Samlop.Platform.Text;
using Samlop.Platform.Ui;

namespace Samlop.Knowledge.Readings;

/// <summary>What questions about rules and their parts are called.</summary>
internal static class ReadingWords
{
    private const int OpeningLimit = 120;

    private static readonly Words<ReadingsText, QuestionState> States = new("State");
    private static readonly Words<ReadingsText, QuestionState> Nows = new("Now");

    public static Phrase Of(QuestionState state) => States.Of(state);

    /// <summary>Who has it now, and what comes next.</summary>
    public static Phrase Now(QuestionState state) => Nows.Of(state);

    public static Tone Look(QuestionState state) => state switch
    {
        QuestionState.Answered => Tone.Success,
        QuestionState.Overtaken or QuestionState.Unrouted => Tone.Warning,
        QuestionState.Closed or QuestionState.Merged => Tone.Neutral,
        _ => Tone.Info,
    };

    /// <summary>From and to which day a reading holds.</summary>
    public static string Dates(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) => Say(ReadingsText.Dates_FromTo, Written.Date(first), Written.Date(last)),
        ({ } first, null) => Say(ReadingsText.Dates_From, Written.Date(first)),
        (null, { } last) => Say(ReadingsText.Dates_To, Written.Date(last)),
        _ => ReadingsText.Dates_NotSaid,
    };

    /// <summary>A language where it is another than that of the page.</summary>
    public static string? LangOf(string language) => language == Languages.Current.Code ? null : language;

    /// <summary>The law and the rule that a question is about; null where neither is said.</summary>
    public static string? RuleOf(string? law, string? rule) =>
        string.Join(' ', new[] { RuleOwners.Current.Law(law)?.Name, rule }.Where(part => !string.IsNullOrEmpty(part))) is
        { Length: > 0 } text
            ? text : null;

    /// <summary>The first words of a question, where all of it is too much.</summary>
    public static string Opening(string text)
    {
        if (text.Length <= OpeningLimit) return text;
        var end = text.LastIndexOf(' ', OpeningLimit);
        return text[..(end < 0 ? OpeningLimit : end)] + " …";
    }

    public static string BodyOf(string? code) => RuleOwners.Current.Body(code)?.Name.Here ?? ReadingsText.Body_NotSaid;
}
