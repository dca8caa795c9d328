using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Samlop.Platform.Amounts;

namespace Samlop.Grants.Control;

/// <summary>What was decided on a case that can be drawn.</summary>
public enum SampledKind
{
    Award,
    Rejection,
    Dismissal,
}

/// <summary>Lag i utvalget: by value, and what was refused by itself.</summary>
public enum Stratum
{
    Large,
    Middle,
    Small,
    Refused,
}

/// <summary>Why a case is drawn, or is not.</summary>
public enum DrawReason
{
    /// <summary>All of its stratum are.</summary>
    All,

    /// <summary>It came among the first of its stratum.</summary>
    Random,
    NotDrawn,
}

/// <summary>A case of the closed list.</summary>
/// <param name="Case">Its number, which it is drawn by.</param>
public sealed record SampledCase(string Case, SampledKind Kind, Money Amount);

/// <summary>
/// Regler for utvalget: all awards from the large amount on, a share of those from the middle amount on, of those below, and of what was
/// refused. They are fixed with the seed, before the list is closed.
/// </summary>
/// <param name="MiddlePercent">A share is rounded up, so that one is drawn where there is one.</param>
public sealed record SampleRules(Money Large, Money Middle, int MiddlePercent, int SmallPercent, int RefusedPercent)
{
    public Stratum Of(SampledCase one) =>
        one.Kind != SampledKind.Award ? Stratum.Refused
        : one.Amount >= Large ? Stratum.Large
        : one.Amount >= Middle ? Stratum.Middle
        : Stratum.Small;

    public int PercentOf(Stratum stratum) => stratum switch
    {
        Stratum.Large => 100,
        Stratum.Middle => MiddlePercent,
        Stratum.Small => SmallPercent,
        _ => RefusedPercent,
    };
}

/// <summary>A case as it was drawn or not.</summary>
/// <param name="Digest">SHA-256 of the seed, a line feed and the number of the case, 64 hexadecimal digits.</param>
/// <param name="Place">Its place in its stratum by the digest, from 1.</param>
public sealed record SampledRow(SampledCase Of, Stratum Stratum, string Digest, int Place, DrawReason Why)
{
    public bool IsDrawn => Why != DrawReason.NotDrawn;
}

/// <summary>
/// Trekning av kontrollsaker: from a closed list and a seed that was fixed before. Anybody can repeat it: in each stratum the cases stand
/// in the order of SHA-256 of the seed, a line feed and the number of the case (UTF-8), and the first are drawn, as many as the share of
/// the stratum rounded up. No generator of random numbers takes part, which another program would have to have.
/// </summary>
public static class Sampling
{
    /// <summary>Stands with each draw; another way to draw gets another name.</summary>
    public const string Algorithm = "sha256-seed-lf-case/1";

    public static IReadOnlyList<SampledRow> Draw(IEnumerable<SampledCase> list, SampleRules rules, string seed) =>
    [
        .. list.Select(one => (One: one, Digest: Sum($"{seed}\n{one.Case}"))).GroupBy(row => rules.Of(row.One)).OrderBy(rows => rows.Key)
            .SelectMany(rows => Drawn(
                rows.Key, [.. rows.OrderBy(row => row.Digest, StringComparer.Ordinal).ThenBy(row => row.One.Case, StringComparer.Ordinal)],
                rules.PercentOf(rows.Key))),
    ];

    /// <summary>
    /// SHA-256 of the list: a line for each case with number, kind and øre, between semicolons, in the order of the numbers.
    /// </summary>
    public static string HashOf(IEnumerable<SampledCase> list) =>
        Sum(string.Concat(list.OrderBy(one => one.Case, StringComparer.Ordinal).Select(LineOf)));

    /// <summary>How many of a stratum are drawn.</summary>
    public static int Count(int all, int percent) => ((all * percent) + 99) / 100;

    private static string LineOf(SampledCase one) =>
        string.Create(CultureInfo.InvariantCulture, $"{one.Case};{one.Kind};{one.Amount.Ore}\n");

    private static IEnumerable<SampledRow> Drawn(Stratum stratum, List<(SampledCase One, string Digest)> ordered, int percent)
    {
        var most = Count(ordered.Count, percent);
        return ordered.Select((row, index) => new SampledRow(
            row.One, stratum, row.Digest, index + 1,
            index >= most ? DrawReason.NotDrawn : percent >= 100 ? DrawReason.All : DrawReason.Random));
    }

    private static string Sum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
