using System.Text.RegularExpressions;

namespace Samlop.Platform.Text;

/// <summary>
/// Telefonnummer as people write it: three to eight digits in Norway (short numbers are in use), or + and 8 to 15 digits. Spaces stay where
/// the writer put them, one at a time, for numbers are read in groups.
/// </summary>
public static partial class PhoneNumber
{
    public static bool TryParse(string typed, out string written)
    {
        written = Spaces().Replace(typed.Trim(), " ");
        return Local().IsMatch(written) || International().IsMatch(written);
    }

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^[0-9](?: ?[0-9]){2,7}$")]
    private static partial Regex Local();

    [GeneratedRegex(@"^\+[1-9](?: ?[0-9]){7,14}$")]
    private static partial Regex International();
}
