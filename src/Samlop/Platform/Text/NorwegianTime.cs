using System.Globalization;
using System.Text.RegularExpressions;

namespace Samlop.Platform.Text;

/// <summary>Klokkeslett as people type it: <c>kl. 10.42</c>, <c>10:42</c>, <c>1042</c>, <c>kl. 9</c>. Hours 0 to 23.</summary>
public static partial class NorwegianTime
{
    public static bool TryParse(string? typed, out TimeOnly time)
    {
        time = default;
        if (Written().Match(TypedText.Plain(typed)) is not { Success: true } match) return false;
        var hour = Number(match.Groups["hour"]);
        var minute = match.Groups["minute"].Success ? Number(match.Groups["minute"]) : 0;
        if (hour > 23 || minute > 59) return false;
        time = new TimeOnly(hour, minute);
        return true;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(kl\\.? ?)?((?<hour>[0-9]{1,2})([.:](?<minute>[0-9]{2}))?|(?<hour>[0-9]{2})(?<minute>[0-9]{2}))$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Written();
}
