using Microsoft.Extensions.Configuration;
using Samlop.Platform;
using Samlop.Platform.Data;

namespace Samlop.Tests.Platform.Data;

/// <summary>A demonstration that begins anew on another day has nothing left of what was done in it, and goes on showing that day.</summary>
public sealed class ChosenDayTests : IDisposable
{
    private static readonly DateOnly Day = new(2022, 4, 20);

    private readonly string folder = Directory.CreateTempSubdirectory("samlop-day-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Day_ThatIsChosen_IsTheDayOfTheDemonstration_AlsoWhenItHasBegun()
    {
        Today().ShouldBe(new DateOnly(2022, 3, 8));
        new ChosenDay(folder).Choose(Day);
        Today().ShouldBe(Day);
        new ChosenDay(folder).HasBegun();
        new ChosenDay(folder).IsAsked.ShouldBeFalse();
        Today().ShouldBe(Day);
    }

    [Fact]
    public void WhatWasDone_IsGone_AndTheKeysStay()
    {
        foreach (var kept in new[] { "files", "mail", "keys" }) Write(Path.Combine(kept, "one"));
        foreach (var file in new[] { "samlop.db", "samlop.db-wal", "samlop.db-shm" }) Write(file);
        var chosen = new ChosenDay(folder);
        chosen.PutAway().ShouldBeFalse();
        File.Exists(Path.Combine(folder, "samlop.db")).ShouldBeTrue();

        chosen.Choose(Day);
        chosen.PutAway().ShouldBeTrue();
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file))
            .ShouldBe(["day.next", Path.Combine("keys", "one")], ignoreOrder: true);
        // Killed before it has begun, it begins again.
        new ChosenDay(folder).PutAway().ShouldBeTrue();
    }

    [Theory]
    [InlineData("2022-04-20", true)]
    [InlineData("20.04.2022", false)]
    [InlineData("../2022-04-20", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Day_IsReadAsItIsWritten(string? written, bool isDay) =>
        ChosenDay.Parse(written).ShouldBe(isDay ? Day : null);

    private DateOnly? Today() => SamlopSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(
        new Dictionary<string, string?>
        {
            ["Samlop:Demonstration"] = "true",
            ["Samlop:DataFolder"] = folder,
            ["Samlop:Today"] = "2022-03-08",
        }).Build()).Demonstration.Today;

    private void Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
        File.WriteAllText(Path.Combine(folder, file), "One");
    }
}
