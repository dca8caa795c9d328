using System.Text.RegularExpressions;
using Samlop.Platform.Data;

namespace Samlop.Tests.Architecture;

/// <summary>Modules meet only at their <c>*Api.cs</c> and by ids (docs/architecture.md).</summary>
public class BorderTests
{
    [Fact]
    public void Modules_ReachEachOther_OnlyThroughTheirDoors()
    {
        var crossings =
            from file in Sources.Files
            where file.Module.Length > 0
            from other in Sources.Modules
            where other != file.Module
            let used = Crossed(file, other)
            where used is not null
            select $"{file.Path}: {used}";
        crossings.ShouldBeEmpty("A module is used through its *Api types and ids only");
    }

    [Fact]
    public void Ground_KnowsNoDomainModule()
    {
        var crossings =
            from file in Sources.Files
            where Sources.Ground.Contains(file.Module)
            from module in Sources.Modules
            where Names(file.Code, module)
            select $"{file.Path}: Samlop.{module}";
        crossings.ShouldBeEmpty();
    }

    [Fact]
    public void Insight_IsUsedByNobody()
    {
        Sources.Files.Where(file => file.Module is not "Insight" and not "" && Names(file.Code, "Insight")).ShouldBeEmpty();
    }

    [Fact]
    public void Engines_RunWithoutDatabaseAndWeb()
    {
        var folders = Engines.ByKind.Values.Select(engine => engine.Method.DeclaringType!.Namespace!["Samlop.".Length..].Replace('.', '/')).Distinct();
        var heavy =
            from folder in folders
            from file in Sources.Files
            where file.Path.StartsWith(folder + "/", StringComparison.Ordinal)
            from barred in new[] { "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "AppDb", "HttpContext" }
            where file.Code.Contains(barred, StringComparison.Ordinal)
            select $"{file.Path}: {barred}";
        heavy.ShouldBeEmpty();
    }

    /// <summary>What of another module the file uses past its door; null where nothing.</summary>
    private static string? Crossed(SourceFile file, string other)
    {
        if (!Names(file.Code, other)) return null;
        if (Regex.Match(file.Code, $@"\bSamlop\.{other}\.(?!\w+(Api|Id)\b)[A-Z]\w*") is { Success: true } inside && !IsDoor(other, inside.Value.Split('.')[^1])) return inside.Value;
        return Inside(other).FirstOrDefault(type => Regex.IsMatch(file.Code, $@"(?<![\w.""]){type}\b"));
    }

    private static bool Names(string code, string module) => Regex.IsMatch(code, $@"\bSamlop\.{module}\b|(?<![\w.@""/]){module}\.(?=[A-Z]\w*Api\b)");

    private static bool IsDoor(string module, string type) => Doors(module).Contains(type);

    /// <summary>The types of the module's root that are not its door.</summary>
    private static IEnumerable<string> Inside(string module) => Sources.Program.GetTypes()
        .Where(type => type.Namespace == $"Samlop.{module}" && !type.IsNested && !type.Name.Contains('<', StringComparison.Ordinal))
        .Select(type => type.Name.Split('`')[0])
        .Except(Doors(module));

    /// <summary>Types that other modules may use: ids, and what is declared in the module's <c>*Api.cs</c>.</summary>
    private static HashSet<string> Doors(string module)
    {
        var api = Sources.Files.Where(file => Regex.IsMatch(file.Path, $@"^{module}/\w+Api\.cs$")).Select(file => file.Code);
        var declared = api.SelectMany(code => Regex.Matches(code, @"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?([A-Z]\w*)").Select(m => m.Groups[1].Value));
        var ids = Sources.Program.GetTypes()
            .Where(type => type.Namespace == $"Samlop.{module}" && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>)))
            .Select(type => type.Name);
        return [.. declared, .. ids];
    }
}
