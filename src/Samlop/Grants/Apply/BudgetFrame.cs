using Samlop.Grants.Calls;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;

namespace Samlop.Grants.Apply;

/// <summary>
/// Rammen: what the call has to give in a year, and to how many. An application may ask for more; that is remarked, not refused.
/// </summary>
/// <param name="Amount">For all applications together; null where the call does not say.</param>
/// <param name="Projects">How many projects the call wants; null where it does not say.</param>
public sealed record BudgetFrame(int Year, Money? Amount, int? Projects)
{
    /// <param name="year">The year of the call, for a frame that names none.</param>
    public static BudgetFrame Of(CallContent call, int year) =>
        new(call.FrameYear ?? year, call.Frame, call.Projects);

    /// <summary>The frame shared equally, in whole kroner; null where it is not shared.</summary>
    public Money? Share =>
        Amount is { } amount && Projects > 1 ? Money.FromKroner(decimal.Floor(amount.Kroner / Projects.Value)) : null;

    /// <summary>What is remarked of an application for this amount in <see cref="Year"/>; null where nothing is.</summary>
    public Phrase? Remark(Money applied) =>
        applied > Amount ? SaidOfFrame(applied)
        : applied > Share ? SaidOfShare(applied)
        : null;

    /// <summary>That the whole frame is passed. Called where there is one.</summary>
    internal Phrase SaidOfFrame(object applied) => Phrase.In<ApplyText>(nameof(ApplyText.Frame_Passed), applied, Year, Amount);

    /// <summary>That an equal share is passed. Called where there is one.</summary>
    internal Phrase SaidOfShare(object applied) =>
        Phrase.In<ApplyText>(nameof(ApplyText.Frame_SharePassed), applied, Year, Projects, Share);
}
