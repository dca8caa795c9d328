namespace Samlop.Platform.Print;

/// <summary>Finds programs of the machine.</summary>
internal static class Programs
{
    /// <summary>The first of these that the path holds; null where it holds none.</summary>
    public static string? Find(params IReadOnlyList<string> names) =>
        (
            from name in names
            from folder in (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Append("/usr/bin")
            let program = Path.Combine(folder, name)
            where File.Exists(program)
            select program
        ).FirstOrDefault();
}
