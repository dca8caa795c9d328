using Samlop.Grants.Calls;
using Samlop.Platform.Amounts;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>Ramme og antall: how much, and to how many, may be awarded for a call in its year (C-09).</summary>
/// <param name="Frame">Null where it is not known: then nothing is awarded.</param>
/// <param name="Wanted">The number of projects; null where the call sets none.</param>
public sealed record CallFrame(Money? Frame, int? Wanted)
{
    public static readonly Refusal FrameUnknown = Refusal.In<DecideText>(nameof(FrameUnknown));

    /// <param name="left">What is left of the frame for the call's year.</param>
    public static Refusal AboveFrame(Money left) => Refusal.In<DecideText>(nameof(AboveFrame), left);

    /// <param name="wanted">The number of projects the call wants.</param>
    public static Refusal TooManyAwards(int wanted) => Refusal.In<DecideText>(nameof(TooManyAwards), wanted);

    public static CallFrame Of(CallContent call) => new(call.Frame, call.Projects);

    /// <summary>All that stands against more awards beside those there are; nothing where there is room for them.</summary>
    /// <param name="sum">What there is awarded, and to how many.</param>
    /// <param name="more">What is to be awarded beside it, and to how many.</param>
    public IEnumerable<Refusal> Against((Money Amount, int Awards) sum, (Money Amount, int Awards) more)
    {
        if (Frame is null && sum.Awards + more.Awards > 0) yield return FrameUnknown;
        if (Frame?.Minus(sum.Amount) is { } left && more.Amount > left) yield return AboveFrame(left);
        if (Wanted is { } wanted && sum.Awards + more.Awards > wanted) yield return TooManyAwards(wanted);
    }
}
