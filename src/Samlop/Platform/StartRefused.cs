namespace Samlop.Platform;

/// <summary>The program may not start as it is set up. The message tells the operator what to change; the exit code is 1.</summary>
public sealed class StartRefused(string message) : Exception(message);
