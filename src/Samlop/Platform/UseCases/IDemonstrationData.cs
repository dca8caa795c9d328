namespace Samlop.Platform.UseCases;

/// <summary>
/// A module's part of the demonstration: made-up people and things, added once to an empty database by the module's own use cases.
/// </summary>
public interface IDemonstrationData
{
    /// <summary>Parts are added in this order: organisations and people first.</summary>
    int Order { get; }

    Task Add(Runner runner, CancellationToken cancel);
}
