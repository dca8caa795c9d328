namespace Samlop.Platform.UseCases;

/// <summary>
/// Tells people of what a run has done (Waiting). It is asked last, when all who listen have been heard, and in the run's transaction: who
/// is told, is told of what was saved.
/// </summary>
public interface ITellsPeople
{
    /// <summary>Somebody may be told when this happens.</summary>
    bool IsTold(IEvent happened);

    Task Tell(Actor actor, Change change, CancellationToken cancel);
}
