using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Architecture;

/// <summary>Where things lie and how they are named.</summary>
public class LayoutTests
{
    private static readonly string[] Barred = ["Common", "Helpers", "Services", "Managers", "Dtos", "Utils", "Helper", "Service", "Manager", "Util"];

    [Fact]
    public void Namespace_IsTheFolder()
    {
        var strays =
            from file in Sources.Files
            where file.Path.EndsWith(".cs", StringComparison.Ordinal) && file.Module.Length > 0
            let declared = Regex.Match(file.Text, @"^namespace ([\w.]+);", RegexOptions.Multiline).Groups[1].Value
            let expected = "Samlop." + Path.GetDirectoryName(file.Path)!.Replace('/', '.').Replace('\\', '.')
            where declared != expected
            select $"{file.Path}: {declared}";
        strays.ShouldBeEmpty();
    }

    [Fact]
    public void File_HasAtMost400Lines() =>
        Sources.Files.Where(file => file.Text.Count(c => c == '\n') > 400).ShouldBeEmpty("Split by decision, not by layer");

    /// <summary>What is typed in a form that is folded away is seen with its errors where no script opens it.</summary>
    [Fact]
    public void FoldedForm_WithFields_SaysWhenItIsOpen() =>
        (from file in Sources.Files
         where file.Path.EndsWith(".razor", StringComparison.Ordinal)
         from folded in Regex.Matches(file.Text, @"<details class=""ds-details"">((?!<details).)*?</details>", RegexOptions.Singleline)
         where Regex.IsMatch(folded.Value, "<(Form|Act) ") && Regex.IsMatch(folded.Value, "<(Field|TextArea|Select|Choice|Check|Upload) ")
         select $"{file.Path}: {folded.Value[..60]}").ShouldBeEmpty("open=\"@FirstAnswers.IsPosted(Http, …)\"");

    /// <summary>
    /// A line can be read without scrolling. Sentences of texts stand whole. Tests are not held to it: a row of a table of cases is read
    /// across, and says most on one line.
    /// </summary>
    [Fact]
    public void Line_HasAtMost140Characters()
    {
        var sentence = new Regex("""^\s*\$?"(?:[^"\\]|\\.)*"[,;)\]}]*$""");
        var tooLong =
            from file in Sources.Files.Select(f => (f.Path, f.Text)).Concat(Beside("bench")).Concat(Beside("tools"))
            from line in file.Text.Split('\n').Select((text, index) => (Text: text.TrimEnd('\r'), Number: index + 1))
            where line.Text.Length > 140 && !sentence.IsMatch(line.Text)
            select $"{file.Path}:{line.Number}";
        tooLong.ShouldBeEmpty();
    }

    private static IEnumerable<(string Path, string Text)> Beside(string folder) =>
        from pattern in new[] { "*.cs", "*.razor" }
        from path in Directory.GetFiles(Repository.At(folder), pattern, SearchOption.AllDirectories)
        select (Path.GetRelativePath(Repository.At(), path), File.ReadAllText(path));

    [Fact]
    public void Folders_AreNamedAfterWhatTheyAreAbout() =>
        Sources.Files.Where(file => Path.GetDirectoryName(file.Path)!.Split('/', '\\').Intersect(Barred).Any()).ShouldBeEmpty();

    [Fact]
    public void Program_IsShort() =>
        Sources.Files.Single(file => file.Path == "Program.cs").Text.Count(c => c == '\n').ShouldBeLessThan(80);

    [Fact]
    public void WallClock_IsTakenInOnePlaceOnly()
    {
        var clock = new Regex(@"\b(DateTime(Offset)?\.(Utc)?Now|DateTime\.Today|TimeProvider\.System|Stopwatch\.GetTimestamp|Environment\.TickCount)");
        Sources.Files.Where(file => clock.IsMatch(file.Code) && file.Path != "Platform/PlatformSetup.cs").ShouldBeEmpty("The clock is given: TimeProvider or OsloClock");
    }

    [Fact]
    public void EveryPage_HasAnAccessRule()
    {
        var open = Sources.Program.GetTypes()
            .Where(type => type.GetCustomAttributes(typeof(RouteAttribute), false).Length > 0 && !type.GetCustomAttributes(true).OfType<IAccessRule>().Any());
        open.ShouldBeEmpty("A page says who may open it: [Open], [SignedIn], [NeedsOf<…>]");
    }

    [Fact]
    public void EveryPermissionThatAPageNeeds_IsHeldByARole()
    {
        var nobody =
            from type in Sources.Program.GetTypes()
            from rule in type.GetCustomAttributes(true).OfType<IAccessRule>()
            where rule.GetType().IsGenericType && rule.GetType().GetGenericTypeDefinition() == typeof(NeedsOfAttribute<>)
            let needed = AllUseCases.NeedsOf(rule.GetType().GetGenericArguments()[0])
            where !needed.ToAll && !AllUseCases.RolesWith(needed).Any()
            select type.Name;
        nobody.ShouldBeEmpty();
    }

    [Fact]
    public void EveryUseCase_SaysWhatItIs()
    {
        var silent =
            from useCase in AllUseCases.In(Sources.Program)
            let text = Sources.Files.Select(f => f.Text).FirstOrDefault(t => Regex.IsMatch(t, $@"\bclass {useCase.Name}\b"))
            where text is null || !Regex.IsMatch(text, $@"///.*\r?\n(\s*\[.*\]\s*\r?\n)*\s*public sealed class {useCase.Name}\b")
            select useCase.FullName;
        silent.ShouldBeEmpty("A use case has a doc comment that opens with the Norwegian term");
    }

    [Fact]
    public void Sources_HoldNothingUnfinished() =>
        Sources.Files.Where(file => Regex.IsMatch(file.Text, @"\b(TODO|FIXME|HACK|NotImplementedException)\b")).ShouldBeEmpty();

    [Fact]
    public void TestsOfTheProgram_RunOnBothDatabases()
    {
        var contracts = typeof(HostTests).Assembly.GetTypes().Where(type => type.IsAbstract && type.BaseType == typeof(HostTests));
        var halves =
            from contract in contracts
            from host in new[] { typeof(SqliteHost), typeof(PostgresHost) }
            where !contract.Assembly.GetTypes().Any(type => type.BaseType == contract && typeof(IClassFixture<>).MakeGenericType(host).IsAssignableFrom(type))
            select $"{contract.Name} on {host.Name}";
        halves.ShouldBeEmpty("docs/decisions/0003-one-suite-two-databases.md");
    }

    [Fact]
    public void Tests_LieWhereWhatTheyTestLies()
    {
        var folders = Sources.Files.Select(file => Path.GetDirectoryName(file.Path)!.Replace('\\', '/')).SelectMany(AndAbove).ToHashSet();
        var tests = Repository.At("tests", "Samlop.Tests");
        var strays = Directory.GetDirectories(tests, "*", SearchOption.AllDirectories)
            .Select(folder => Path.GetRelativePath(tests, folder).Replace('\\', '/'))
            .Where(folder => folder.Split('/')[0] is not ("Support" or "Architecture" or "Drills" or "bin" or "obj") && !folders.Contains(folder) && Directory.GetFiles(Path.Combine(tests, folder), "*.cs").Length > 0);
        strays.ShouldBeEmpty("tests/Samlop.Tests mirrors src/Samlop");
    }

    private static IEnumerable<string> AndAbove(string folder)
    {
        for (; folder.Length > 0; folder = Path.GetDirectoryName(folder)!.Replace('\\', '/')) yield return folder;
    }
}
