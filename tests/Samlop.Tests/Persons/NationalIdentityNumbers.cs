using System.Globalization;
using Samlop.Platform.Identifiers;

namespace Samlop.Tests.Persons;

/// <summary>Made-up numbers: 80 is added to the month.</summary>
internal static class NationalIdentityNumbers
{
    /// <summary>One of nobody, another for each number that is given.</summary>
    public static string Synthetic(int number) => Beginning("01", number);

    /// <summary>A d-nummer: 40 is added to the day.</summary>
    public static string SyntheticD(int number) => Beginning("41", number);

    private static string Beginning(string day, int number)
    {
        for (var serial = number * 7; ; serial++)
        {
            var start = $"{day}8280{(serial % 500).ToString("000", CultureInfo.InvariantCulture)}";
            for (var check = 0; check < 100; check++)
            {
                var digits = start + check.ToString("00", CultureInfo.InvariantCulture);
                if (NationalIdentityNumber.TryParse(digits, out _)) return digits;
            }
        }
    }
}
