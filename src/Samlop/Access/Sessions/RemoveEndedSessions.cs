using Samlop.Platform.Jobs;

namespace Samlop.Access.Sessions;

/// <summary>Forgets sessions that are over: they say who was here when, and are of no more use.</summary>
public sealed class RemoveEndedSessions(SessionStore sessions) : IRecurringJob
{
    public Task Run(CancellationToken cancel) => sessions.RemoveEnded(cancel);
}
