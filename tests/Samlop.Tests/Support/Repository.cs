using System.Runtime.CompilerServices;

namespace Samlop.Tests.Support;

/// <summary>Paths in the source tree, for tests that read files which are not part of the build.</summary>
public static class Repository
{
    /// <summary>The project's root folder.</summary>
    public static string Root { get; } = Find();

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
