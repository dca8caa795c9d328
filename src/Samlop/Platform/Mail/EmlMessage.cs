using System.Globalization;
using System.Text;

namespace Samlop.Platform.Mail;

/// <summary>
/// Writes a message as RFC 5322 text in plain ASCII: a subject with Norwegian letters as encoded words (RFC 2047), the body as
/// quoted-printable (RFC 2045), which people and searches can still read.
/// </summary>
public static class EmlMessage
{
    private const int LongestLine = 76;
    private const string WordStart = "=?utf-8?Q?";
    private const string WordEnd = "?=";

    public static string Write(OutgoingMail mail, MailSettings settings)
    {
        var text = new StringBuilder();
        Header(text, "Date", mail.At.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        Header(text, "From", $"{EncodedWords(MailSettings.FromName)} <{settings.From.Value}>");
        Header(text, "To", OneLine(mail.To));
        Header(text, "Subject", EncodedWords(OneLine(mail.Subject)));
        Header(text, "Message-ID", settings.MessageId(mail));
        Header(text, "Auto-Submitted", "auto-generated");
        Header(text, "MIME-Version", "1.0");
        Header(text, "Content-Type", "text/plain; charset=utf-8");
        Header(text, "Content-Transfer-Encoding", "quoted-printable");
        text.Append("\r\n");
        QuotedPrintable(text, mail.Body);
        return text.ToString();
    }

    /// <summary>A line break would let the text begin a header of its own.</summary>
    public static string OneLine(string text) => string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign)).Trim();

    private static void Header(StringBuilder text, string name, string value) =>
        text.Append(name).Append(": ").Append(value).Append("\r\n");

    private static string EncodedWords(string subject)
    {
        if (subject.All(sign => sign is >= ' ' and <= '~') && subject.Length < LongestLine - "Subject: ".Length) return subject;

        var words = new StringBuilder(WordStart);
        var length = "Subject: ".Length + WordStart.Length;
        foreach (var rune in subject.EnumerateRunes())
        {
            var sign = rune.Value == ' ' ? "_" : IsPlain(rune) ? rune.ToString() : Hex(rune);
            if (length + sign.Length + WordEnd.Length > LongestLine)
            {
                words.Append(WordEnd).Append("\r\n ").Append(WordStart);
                length = 1 + WordStart.Length;
            }

            words.Append(sign);
            length += sign.Length;
        }

        return words.Append(WordEnd).ToString();
    }

    private static void QuotedPrintable(StringBuilder text, string body)
    {
        foreach (var line in body.ReplaceLineEndings("\n").Split('\n'))
        {
            var length = 0;
            for (var i = 0; i < line.Length; i++)
            {
                if (!Rune.TryGetRuneAt(line, i, out var rune)) rune = Rune.ReplacementChar;
                var last = i + rune.Utf16SequenceLength >= line.Length;
                // Blanks at the end of a line are lost on the way, and a line that begins with a dot is read as the end by some servers.
                var hidden = (rune.Value is ' ' or '\t' && last) || (rune.Value == '.' && length == 0);
                var sign = rune.Value is (>= ' ' and <= '~' and not '=') or '\t' && !hidden ? rune.ToString() : Hex(rune);
                if (length + sign.Length > LongestLine - 1)
                {
                    text.Append("=\r\n");
                    length = 0;
                }

                text.Append(sign);
                length += sign.Length;
                i += rune.Utf16SequenceLength - 1;
            }

            text.Append("\r\n");
        }
    }

    private static bool IsPlain(Rune rune) => rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value);

    private static string Hex(Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = rune.EncodeToUtf8(bytes);
        var text = new StringBuilder();
        foreach (var value in bytes[..count]) text.Append(CultureInfo.InvariantCulture, $"={value:X2}");
        return text.ToString();
    }
}
