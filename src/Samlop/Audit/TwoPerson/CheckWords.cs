using Samlop.Platform.Text;

namespace Samlop.Audit.TwoPerson;

/// <summary>What became of a round, as a sentence with who (0) and when (1).</summary>
public static class CheckWords
{
    public static string Of(Verdict verdict) => Phrase.In<AuditText>("Round_" + verdict).ToString();
}
