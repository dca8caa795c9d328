using System.Reflection;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Architecture;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Data;

/// <summary>What was stored by an earlier name is found by it.</summary>
public class StoredNamesTests
{
    [Fact]
    public void EnumerationsWithEarlierNames_AreReadByThem()
    {
        var properties = RowsDocument.Tables().SelectMany(t => t.GetProperties()).Where(p => HasEarlierNames(Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType));
        properties.ShouldNotBeEmpty();
        properties.Where(p => p.GetValueConverter()?.GetType().Name != typeof(StoredNameConverter<>).Name)
            .Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name}").ShouldBeEmpty("HasConversion(new StoredNameConverter<…>())");
    }

    [Theory]
    [InlineData("grants.case")]
    [InlineData("grants.journal-entry")]
    [InlineData("grants.outage")]
    [InlineData("grants.impartiality-declaration")]
    public void EarlierKindOfASubject_HasItsDoor(string kind) =>
        AllUseCases.Setup.Services.Select(s => s.ImplementationInstance).OfType<SubjectDoors>().Single().Kinds.ShouldContain(kind);

    private static bool HasEarlierNames(Type type) =>
        type.IsEnum && type.GetFields().Any(field => field.GetCustomAttribute<WasAttribute>() is not null);
}
