namespace Samlop.Platform.Jobs;

/// <summary>
/// Work that the clock starts: reminders, deadlines, clearing away. It runs use cases as <see cref="UseCases.Actor.System"/> and may be cut
/// off and run again at any time, so what it does must hold when it is done twice.
/// </summary>
public interface IRecurringJob
{
    /// <param name="cancel">Also when the lease is over (<see cref="JobLeases.Length"/>): another instance may start then.</param>
    Task Run(CancellationToken cancel);
}
