using Samlop.Platform.Jobs;

namespace Samlop.Platform.Ui.Forms.Kept;

/// <summary>Forgets texts that nobody fetched within the hour.</summary>
public sealed class RemoveKeptTexts(KeptTexts texts) : IRecurringJob
{
    public Task Run(CancellationToken cancel) => texts.RemoveOld(cancel);
}
