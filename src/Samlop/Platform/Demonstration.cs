namespace Samlop.Platform;

/// <summary>Whether this is a demonstration: banner on every page, personas to sign in as, watermark on every print.</summary>
/// <param name="Active">True only where it was asked for; without it the program demands a configured sign-in.</param>
/// <param name="Today">The day the demonstration was started on, where it is not the real one.</param>
/// <param name="Empty">Starts without its made-up people and things; for tests, which bring their own.</param>
public sealed record Demonstration(bool Active, DateOnly? Today, bool Empty = false)
{
    /// <summary>The made-up people sign in by issuers that play the real ones, as in production; nobody chooses whom to be.</summary>
    public bool ByIssuers { get; init; }

    /// <summary>Anybody chooses one of the made-up people and is that person.</summary>
    public bool ChoosesPersona => Active && !ByIssuers;
}
