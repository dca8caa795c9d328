using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Samlop.Platform.Data;

namespace Samlop.Tests.Architecture;

/// <summary>Modules meet only at their <c>*Api.cs</c> and by ids (docs/architecture.md).</summary>
public class BorderTests
{
    // The same for every file that is looked at.
    private static readonly ConcurrentDictionary<string, HashSet<string>> Types = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, HashSet<string>> Doors = new(StringComparer.Ordinal);

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

    [Theory]
    [InlineData("using Samlop.Grants.Apply; class Hears : IWhen<ApplicationWithdrawn>;", null)]
    [InlineData("class Hears : IWhen<Samlop.Grants.Apply.ApplicationWithdrawn>;", null)]
    [InlineData("class Hears : IWhen<Grants.Apply.ApplicationWithdrawn>;", null)]
    [InlineData("using Samlop.Grants; record Known(GrantApplicationId Application);", null)]
    [InlineData("using Samlop.Grants.Accept; var award = new AcceptAward.Input();", "Samlop.Grants.Accept.AcceptAward")]
    [InlineData("var award = new Samlop.Grants.Accept.AcceptAward.Input();", "Samlop.Grants.Accept.AcceptAward")]
    [InlineData("var award = new Grants.Accept.AcceptAward.Input();", "Samlop.Grants.Accept.AcceptAward")]
    [InlineData("using Samlop.Grants.Decide; Decision? decision = null;", "Samlop.Grants.Decide.Decision")]
    [InlineData("@using static Samlop.Grants.Apply.ApplicationAccess", "Samlop.Grants.Apply.ApplicationAccess")]
    public void OtherModule_IsUsed_ThroughTheApisOfItsSteps(string code, string? crossed) =>
        Crossed(new SourceFile("Intake/Some.cs", code), "Grants").ShouldBe(crossed);

    /// <summary>What of another module the file uses past its doors; null where nothing.</summary>
    private static string? Crossed(SourceFile file, string other)
    {
        var (doors, types) = (DoorsOf(other), TypesOf(other));
        var named = NamesIn(file.Code, other).ToList();
        if (named.Select(name => Prefixes(name).FirstOrDefault(types.Contains)).FirstOrDefault(type => type is not null && !doors.Contains(type)) is { } inside)
            return inside;

        // A razor file is opened to what the imports of its module open.
        var imports = Sources.Files.Where(f => f.Module == file.Module && f.Path.EndsWith("_Imports.razor", StringComparison.Ordinal) && file.Path.EndsWith(".razor", StringComparison.Ordinal));
        var opened = named.Concat(imports.SelectMany(f => NamesIn(f.Code, other))).ToHashSet(StringComparer.Ordinal);
        if (opened.Count == 0) return null;
        return types.Except(doors).FirstOrDefault(type =>
            opened.Contains(type[..type.LastIndexOf('.')]) && Regex.IsMatch(file.Code, $@"(?<![\w.""]){type[(type.LastIndexOf('.') + 1)..]}\b"));
    }

    private static bool Names(string code, string module) => Regex.IsMatch(code, $@"\bSamlop\.{module}\b|(?<![\w.@""/]){module}\.(?=[A-Z]\w*Api\b)");

    /// <summary>The namespaces and types of the module as the code writes them, with or without the program's own name before.</summary>
    private static IEnumerable<string> NamesIn(string code, string module) =>
        Regex.Matches(code, $@"(?<![\w.@""/])(?:Samlop\.{module}((?:\.[A-Z]\w*)*)|{module}((?:\.[A-Z]\w*)+))")
            .Select(m => $"Samlop.{module}{m.Groups[1].Value}{m.Groups[2].Value}");

    private static IEnumerable<string> Prefixes(string name)
    {
        for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1)) yield return name[..end];
    }

    private static HashSet<string> TypesOf(string module) => Types.GetOrAdd(module, one => [.. In(one).Select(FullName)]);

    /// <summary>Types that other modules may use: ids, and what is declared in an <c>*Api.cs</c> of the module or of one of its steps.</summary>
    private static HashSet<string> DoorsOf(string module) => Doors.GetOrAdd(module, Declared);

    private static HashSet<string> Declared(string module)
    {
        var declared =
            from file in Sources.Files
            where Regex.IsMatch(file.Path, $@"^{module}/(?:\w+/)*\w+Api\.cs$")
            let folder = "Samlop." + string.Join('.', file.Path.Split('/')[..^1])
            from Match match in Regex.Matches(file.Code, @"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?([A-Z]\w*)")
            select $"{folder}.{match.Groups[1].Value}";
        var ids = In(module).Where(type => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>))).Select(FullName);
        return [.. declared, .. ids];
    }

    private static IEnumerable<Type> In(string module) => Sources.Program.GetTypes()
        .Where(type => type is { IsNested: false, Namespace: { } space } && (space == $"Samlop.{module}" || space.StartsWith($"Samlop.{module}.", StringComparison.Ordinal)))
        .Where(type => !type.Name.Contains('<', StringComparison.Ordinal));

    private static string FullName(Type type) => $"{type.Namespace}.{type.Name.Split('`')[0]}";
}
