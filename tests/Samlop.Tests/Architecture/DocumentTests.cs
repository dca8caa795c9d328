using System.Reflection;
using System.Text.RegularExpressions;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Audit;
using Samlop.Tests.Support;

namespace Samlop.Tests.Architecture;

/// <summary>What the documents say about the code is so.</summary>
public class DocumentTests
{
    [Fact]
    public void Processes_AreWrittenDownAsTheCodeHasThem() => ShouldBeWritten("processes.md", ProcessesDocument.Write());

    [Fact]
    public void Notices_AreWrittenDownAsTheCodeHasThem() => ShouldBeWritten("notices.md", NoticesDocument.Write());

    [Fact]
    public void EveryAct_TellsSomebody_OrSaysWhyNot()
    {
        NoticesDocument.Acts().Where(act => act.Tells.Count == 0 && act.Why is null).Select(act => act.Act.UseCase.Name)
            .ShouldBeEmpty("Declare who is told (NoticeKind), or why nobody is: [TellsNobody(Untold.…)]");
        NoticesDocument.Acts().Where(act => act.Tells.Count > 0 && act.Why is not null).Select(act => act.Act.UseCase.Name)
            .ShouldBeEmpty("It tells somebody: take [TellsNobody] away");
    }

    [Fact]
    public void EveryEvent_IsRecordedByAUseCase() =>
        EventSampleTests.EventTypes().Except(ProcessesDocument.Processes().SelectMany(p => p.Events))
            .Select(type => type.Name).ShouldBeEmpty();

    [Fact]
    public void EveryUseCaseThatRecords_IsAProcess()
    {
        var nameless = AllUseCases.In(Sources.Program)
            .Where(useCase => RecordedEvents.Of(useCase).Count > 0 && useCase.GetCustomAttribute<ProcessAttribute>() is null);
        nameless.Select(useCase => useCase.Name).ShouldBeEmpty("A use case that records events has [Process]");
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
