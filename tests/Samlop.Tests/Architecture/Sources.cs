using System.Reflection;
using System.Text.RegularExpressions;
using Samlop.Platform.Data;
using Samlop.Tests.Support;

namespace Samlop.Tests.Architecture;

/// <summary>The program's source files and its modules, as the architecture tests read them.</summary>
internal static partial class Sources
{
    public static readonly Assembly Program = typeof(AppDb).Assembly;

    /// <summary>Free for all modules to use.</summary>
    public static readonly IReadOnlySet<string> Ground = new HashSet<string>
    {
        "Access", "Audit", "Cases", "Letters", "Platform", "Questionnaires", "Register", "Waiting",
    };

    private static readonly HashSet<string> NoModule = ["Migrations", "wwwroot", "node_modules", "Properties", "bin", "obj"];

    public static IReadOnlyList<SourceFile> Files { get; } = Read("*.cs", "*.razor");

    /// <summary>The domain modules: top-level folders that are not the ground.</summary>
    public static IReadOnlyList<string> Modules { get; } =
        [.. Directory.GetDirectories(Repository.At("src", "Samlop")).Select(folder => Path.GetFileName(folder)!).Where(name => !NoModule.Contains(name) && !Ground.Contains(name)).Order(StringComparer.Ordinal)];

    /// <summary>The type belongs to a module, or to the ground of organisations and people: not to what only runs them.</summary>
    public static bool InModule(Type type) =>
        type.Namespace?.Split('.') is ["Samlop", var module, ..] && module is not ("Platform" or "Audit" or "Migrations");

    private static List<SourceFile> Read(params string[] patterns)
    {
        var root = Repository.At("src", "Samlop");
        return [.. patterns.SelectMany(pattern => Directory.GetFiles(root, pattern, SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !NoModule.Contains(path.Split('/')[0]))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(root, path))))];
    }

    [GeneratedRegex(@"^\s*(///?|@\*|\*).*$", RegexOptions.Multiline)]
    internal static partial Regex Comment();
}

/// <summary>A source file by its path under src/Samlop.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Module => Path.Contains('/', StringComparison.Ordinal) ? Path.Split('/')[0] : "";

    /// <summary>The text without lines that are comments.</summary>
    public string Code { get; } = Sources.Comment().Replace(Text, "");

    public override string ToString() => Path;
}
