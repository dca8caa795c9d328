using Samlop.Platform.Jobs;

namespace Samlop.Waiting.Writing;

/// <summary>Writes the notices that are due.</summary>
internal sealed class WriteNotices(NoticeWriter writer) : IRecurringJob
{
    public async Task Run(CancellationToken cancel) => await writer.WriteDue(cancel);
}

/// <summary>Forgets notices that ended long ago.</summary>
internal sealed class RemoveOldNotices(NoticeWriter writer) : IRecurringJob
{
    public Task Run(CancellationToken cancel) => writer.RemoveOld(cancel);
}
