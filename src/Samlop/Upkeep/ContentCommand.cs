using System.Globalization;

namespace Samlop.Upkeep;

/// <summary>
/// The command <c>content YYYY-MM-DD</c>, which <c>./samlop doctor</c> asks: what somebody must look after in the content that day.
/// </summary>
public static class ContentCommand
{
    /// <returns>0, also where something is found: it is a report. 2 where the day cannot be read.</returns>
    public static int Execute(string day, Func<DateOnly, IReadOnlyList<ContentFinding>> check, TextWriter output, TextWriter problems)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
        {
            problems.WriteLine("content needs a day, as 2026-11-25");
            return 2;
        }

        var found = check(on);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"rates past their year: {Count(found, ContentState.Outdated)}; rates that are missing: {Count(found, ContentState.Missing)}; unsure rates and rules: {Count(found, ContentState.Unsure)}"
            )
        );
        foreach (var finding in found)
        {
            var until = finding.KnownUntil is { } last
                ? string.Create(CultureInfo.InvariantCulture, $", known until {last:yyyy-MM-dd}")
                : "";
            output.WriteLine(
                $"  {finding.State.ToString().ToLowerInvariant(),-9} {finding.Code}{until}; look in {finding.Where} (content/{finding.File})"
            );
        }

        return 0;
    }

    private static int Count(IEnumerable<ContentFinding> found, ContentState state) => found.Count(finding => finding.State == state);
}
