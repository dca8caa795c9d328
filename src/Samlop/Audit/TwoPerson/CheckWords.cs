using Samlop.Platform.Text;

namespace Samlop.Audit.TwoPerson;

/// <summary>What became of a round, as a sentence with who (0) and when (1).</summary>
public static class CheckWords
{
    private static readonly Words<AuditText, Verdict> Verdicts = new("Round");

    public static Phrase Of(Verdict verdict, string? who, string when) => Verdicts.Of(verdict, who, when);
}
