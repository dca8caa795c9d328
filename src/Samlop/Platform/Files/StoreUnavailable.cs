namespace Samlop.Platform.Files;

/// <summary>
/// The disk or folder of the stored files does not take what is to be kept. Nothing of it is left behind, and it may be tried again.
/// </summary>
public sealed class StoreUnavailable(Exception cause) : IOException("A file could not be stored.", cause);
