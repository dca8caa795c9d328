using System.Text.RegularExpressions;
using Samlop.Platform.Ui;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Ui;

public class IconTests
{
    [Fact]
    public async Task EveryIconThatPagesName_IsThere()
    {
        var named = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "(?:<Icon Name|Icon)=\"(?<name>[A-Z][A-Za-z0-9]+)\"").Select(m => m.Groups["name"].Value))
            .Concat(Enum.GetValues<Tone>().Select(t => t.Icon()).OfType<string>())
            .Distinct().ToList();
        named.ShouldNotBeEmpty();
        foreach (var name in named) (await Rendered.Component<Icon>("/", (nameof(Icon.Name), name))).QuerySelector("svg[aria-hidden=true]").ShouldNotBeNull(name);
    }

    [Fact]
    public async Task IconWithAMeaning_HasAName() =>
        (await Rendered.Component<Icon>("/", (nameof(Icon.Name), "Bell"), (nameof(Icon.Label), "Varsel \"nå\""))).QuerySelector("svg")!.GetAttribute("aria-label").ShouldBe("Varsel \"nå\"");
}
