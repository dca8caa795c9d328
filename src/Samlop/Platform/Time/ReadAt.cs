namespace Samlop.Platform.Time;

/// <summary>
/// Mottatt: the instant at which the server had read the last byte of a posted form. What counts for deadlines; it never comes from the
/// sender.
/// </summary>
public sealed record ReadAt(DateTimeOffset Instant);
