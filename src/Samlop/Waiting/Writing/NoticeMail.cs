using System.Text;
using Samlop.Platform.Text;

namespace Samlop.Waiting.Writing;

/// <summary>One thing in a mail.</summary>
/// <param name="Line">A sentence with its full stop.</param>
/// <param name="More">Of somebody's own access: the facts.</param>
public sealed record MailLine(string Line, string Path, DateOnly? Due, string? More = null);

/// <summary>
/// The one mail that notices are sent in: a greeting, a line for each thing with its date and its address, who sends it, and how to get
/// them otherwise. Nothing of what stands in a case.
/// </summary>
/// <param name="Name">Of the reader; null where nobody's name is known.</param>
/// <param name="Senders">The organisations whose acts are told, in order.</param>
/// <param name="Stop">The address where the reader ends or changes the notices; null where there is none.</param>
/// <param name="HasUser">The reader signs in and chooses on a page; otherwise the address ends the notices.</param>
public sealed record NoticeMail(
    string? Name, IReadOnlyList<MailLine> Lines, IReadOnlyList<string> Senders, string? Stop, bool HasUser, PageLanguage Language)
{
    /// <summary>What the program is called, in every language.</summary>
    public const string Program = "Samløp";

    /// <summary>The lines of what waits: each thing once, as it was told last, the first told first.</summary>
    public static IReadOnlyList<MailLine> Merged(IEnumerable<MailLine> told)
    {
        var lines = new List<MailLine>();
        foreach (var line in told)
        {
            lines.RemoveAll(l => l.Line == line.Line && l.Path == line.Path);
            lines.Add(line);
        }

        return lines;
    }

    public string Subject => Lines.Count == 1
        ? Lines[0].Line.TrimEnd('.')
        : In(nameof(NoticeText.Mail_SubjectMany), Lines.Count);

    /// <param name="address">Of the program, without a slash at the end.</param>
    public string Body(string address)
    {
        var text = new StringBuilder();
        text.Append(Name is null ? In(nameof(NoticeText.Mail_Greeting)) : In(nameof(NoticeText.Mail_GreetingTo), Name)).Append("\n\n");
        foreach (var line in Lines)
        {
            text.Append(line.Line).Append('\n');
            if (line.More is { } more) text.Append(more).Append('\n');
            if (line.Due is { } due) text.Append(In(nameof(NoticeText.Mail_Due), new DateArgument(due, Weekday: true))).Append('\n');
            text.Append(address).Append(line.Path).Append("\n\n");
        }

        if (HasUser) text.Append(In(nameof(NoticeText.Mail_SignIn))).Append("\n\n");
        text.Append(In(nameof(NoticeText.Mail_Regards))).Append('\n').Append(Signature).Append("\n\n");
        if (Stop is not null)
        {
            text.Append(In(HasUser ? nameof(NoticeText.Mail_Choose) : nameof(NoticeText.Mail_Stop))).Append('\n');
            text.Append(address).Append(Stop).Append('\n');
        }

        return text.Append(In(nameof(NoticeText.Mail_NoAnswer))).Append('\n').ToString();
    }

    private string Signature => Senders.Count == 0
        ? Program
        : In(nameof(NoticeText.Mail_SenderFor), Listed);

    private string Listed => Senders.Count == 1
        ? Senders[0]
        : In(nameof(NoticeText.Mail_AndLast), string.Join(", ", Senders.SkipLast(1)), Senders[^1]);

    private string In(string key, params object?[] arguments) => Phrase.In<NoticeText>(key, arguments).In(Language.Culture);
}
