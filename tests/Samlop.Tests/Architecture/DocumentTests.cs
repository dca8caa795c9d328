using System.Reflection;
using System.Text.RegularExpressions;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Architecture;

/// <summary>What the documents say about the code is so.</summary>
public class DocumentTests
{
    [Fact]
    public void ProcessesDocument_HasEveryProcessType_AndNoOther()
    {
        var inCode = Sources.Program.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(ProcessType)).Select(field => ((ProcessType)field.GetValue(null)!).Code).ToList();
        inCode.ShouldBeUnique();
        inCode.Order(StringComparer.Ordinal).ShouldBe(Table("processes.md").Select(row => row[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ProcessesDocument_HasEveryEvent_AndNoOther()
    {
        var inCode = Sources.Program.GetTypes().Where(type => type is { IsAbstract: false } && typeof(IEvent).IsAssignableFrom(type)).Select(type => type.Name);
        var told = Table("processes.md").SelectMany(row => row[1].Split(", ")).Where(name => name.Length > 0).Distinct();
        inCode.Order(StringComparer.Ordinal).ShouldBe(told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Glossary_NamesWhatIsInTheCode_OrSaysThatItIsPlanned()
    {
        var names = Sources.Program.GetTypes().Where(type => !type.IsNested || type.IsNestedPublic).Select(type => type.Name.Split('`')[0])
            .Concat(Sources.Program.GetTypes().Where(type => type.IsEnum).SelectMany(Enum.GetNames)).ToHashSet();
        var rows = Table("glossary.md").SelectMany(row => Regex.Matches(row[2], @"`(\w+)`( \*planned\*)?")).Select(m => (Name: m.Groups[1].Value, Planned: m.Groups[2].Success)).ToList();
        rows.Count.ShouldBeGreaterThan(60);
        rows.Where(row => !row.Planned && !names.Contains(row.Name)).Select(row => row.Name).ShouldBeEmpty("Not in the code: write *planned* after them");
        rows.Where(row => row.Planned && names.Contains(row.Name)).Select(row => row.Name).ShouldBeEmpty("In the code: take *planned* away");
    }

    [Fact]
    public void Events_HoldNoNamesAndNoText()
    {
        var texts =
            from type in Sources.Program.GetTypes()
            where type is { IsAbstract: false } && typeof(IEvent).IsAssignableFrom(type)
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.PropertyType == typeof(string) && !property.Name.EndsWith("Code", StringComparison.Ordinal) && !property.Name.EndsWith("Key", StringComparison.Ordinal)
            select $"{type.Name}.{property.Name}";
        texts.ShouldBeEmpty("Events hold ids, codes, numbers and dates; a string is a code or a key and named so");
    }

    [Theory]
    [InlineData(typeof(SqliteAppDb))]
    [InlineData(typeof(PostgresAppDb))]
    public void Migrations_HaveAllThatTheModelHas(Type context)
    {
        using var db = (AppDb)context.GetMethod("ForMigrations")!.Invoke(null, null)!;
        Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.HasPendingModelChanges(db.Database).ShouldBeFalse("Write the migration: ./samlop migration NAME");
    }

    [Fact]
    public void Requirements_AreWrittenDownAsTheTestsShowThem() => ShouldBeWritten("requirements.md", RequirementsDocument.Write());

    [Fact]
    public void Permissions_AreWrittenDownAsTheCodeHasThem() => ShouldBeWritten("permissions.md", PermissionsDocument.Write());

    [Fact]
    public void RequirementMarks_NameRequirementsThatAre() =>
        RequirementsDocument.Marks().Select(mark => mark.Id).Except(RequirementsDocument.Requirements().Select(r => r.Id)).ShouldBeEmpty();

    private static void ShouldBeWritten(string document, string expected)
    {
        var file = Repository.At("docs", document);
        if (Environment.GetEnvironmentVariable("SAMLOP_WRITE_DOCS") == "1") File.WriteAllText(file, expected);
        var stands = File.Exists(file) ? File.ReadAllText(file) : "";
        stands.ShouldBe(expected, "Write it anew: SAMLOP_WRITE_DOCS=1 dotnet test tests/Samlop.Tests --filter DocumentTests");
    }

    private static List<string[]> Table(string document) =>
        [.. File.ReadLines(Repository.At("docs", document)).Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];
}
