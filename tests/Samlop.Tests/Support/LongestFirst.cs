using Xunit.Abstractions;

namespace Samlop.Tests.Support;

/// <summary>
/// Begins with the classes that take longest (<c>[Trait("Category", "Long")]</c>), so that none of them is alone at the end while the other cores have
/// nothing left to do.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private const string Prefix = "Test collection for ";

    private static readonly HashSet<string> Long = [.. typeof(LongestFirst).Assembly.GetTypes()
        .Where(type => type.GetCustomAttributesData().Concat(type.BaseType?.GetCustomAttributesData() ?? []).Any(IsLong)).Select(type => type.FullName!)];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => IsLong(collection.DisplayName)).ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);

    /// <summary>Whether a class has a collection of its own and takes long; xUnit names the collection after the class.</summary>
    internal static bool IsLong(string collection) => collection.StartsWith(Prefix, StringComparison.Ordinal) && Long.Contains(collection[Prefix.Length..].Split(' ')[0]);

    private static bool IsLong(System.Reflection.CustomAttributeData attribute) =>
        attribute.AttributeType == typeof(TraitAttribute) && attribute.ConstructorArguments.Select(argument => argument.Value).SequenceEqual(["Category", "Long"]);
}

public class LongestFirstTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public void Walks_AreKnownByTheNamesOfTheirCollections()
    {
        LongestFirst.IsLong($"Test collection for {typeof(Platform.Data.RouteWalkTests).FullName}").ShouldBeTrue();
        LongestFirst.IsLong($"Test collection for {typeof(Platform.UseCases.RunnerTests_OnPostgres).FullName}").ShouldBeTrue();
        LongestFirst.IsLong($"Test collection for {typeof(LongestFirstTests).FullName}").ShouldBeFalse();
    }

    // Should xUnit name them otherwise one day, nothing would come first any more.
    [Fact]
    public void NameOfACollection_IsThatOfItsClass() =>
        ((ITest)output.GetType().GetField("test", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.GetValue(output)!)
            .TestCase.TestMethod.TestClass.TestCollection.DisplayName.ShouldStartWith($"Test collection for {typeof(LongestFirstTests).FullName}");
}
