namespace Samlop.Knowledge.Readings;

/// <summary>The addresses of questions about rules and their answers.</summary>
public static class ReadingUrls
{
    public const string List = "/regelsporsmal";
    public const string Table = List + "/tabell";
    public const string Ask = List + "/spor";

    /// <summary>In the address of <see cref="Ask"/>: what a calculator could not settle, by its code.</summary>
    public const string TopicKey = "om";

    public static string Of(RuleQuestionId question) => $"{List}/{question.Value}";

    /// <summary>Where an answer is written.</summary>
    public static string Answer(RuleQuestionId question) => $"{Of(question)}/svar";

    public static string AskAbout(string topic) => $"{Ask}?{TopicKey}={Uri.EscapeDataString(topic)}";
}
