namespace Samlop.Platform.Print;

/// <summary>A program of the machine. It is looked for each time, since it may be installed while Samløp runs.</summary>
public sealed class MachineProgram
{
    private readonly Func<string?> find;
    private readonly Func<bool> comes;

    private MachineProgram(Func<string?> find, Func<bool> comes) => (this.find, this.comes) = (find, comes);

    /// <summary>Where it is; null where it is not installed.</summary>
    public string? Path => find() is { } path && File.Exists(path) ? path : null;

    /// <summary>It is being installed just now, and not to be used before that is done.</summary>
    public bool Comes => comes();

    /// <summary>The program in this file, be it there or not.</summary>
    public static MachineProgram At(string? path) => new(() => path, () => false);

    /// <summary>The first of these that the machine's path holds.</summary>
    /// <param name="installing">
    /// A file that names the packages that are being installed, and that is there until they are; null where nothing is installed
    /// meanwhile.
    /// </param>
    /// <param name="package">The package it comes with.</param>
    internal static MachineProgram Named(string? installing, string package, params IReadOnlyList<string> names) =>
        new(() => Find(names), () => Installs(installing, package));

    /// <summary>The first of these that the path holds; null where it holds none.</summary>
    internal static string? Find(params IReadOnlyList<string> names) =>
        (
            from name in names
            from folder in (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Append("/usr/bin")
            let program = System.IO.Path.Combine(folder, name)
            where File.Exists(program)
            select program
        ).FirstOrDefault();

    private static bool Installs(string? installing, string package)
    {
        try
        {
            return installing is not null && File.ReadAllText(installing).Split().Contains(package);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
