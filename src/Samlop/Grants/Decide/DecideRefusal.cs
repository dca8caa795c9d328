using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>The noes of composing the portfolio and deciding.</summary>
public static class DecideRefusal
{
    public static readonly Refusal DecisionIsMade = Of(nameof(DecisionIsMade));

    private static Refusal Of(string code) => new(code, Phrase.In<DecideText>("Refusal_" + code));
}
