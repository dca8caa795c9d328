using System.Collections.Concurrent;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Samlop.Tests.Support;

/// <summary>
/// A test that a database may do differently: a race, a constraint, an order or likeness of texts, SQL held against memory. It runs on both in
/// every run; on a class it is said of all its tests.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class OnBothDatabasesAttribute : Attribute;

/// <summary>
/// With <c>SAMLOP_TEST_HALVES=1</c>, as an ordinary <c>./samlop test</c> has it, the tests that a class has on both databases are divided between
/// them: each runs on one, which its name and the seed of the run choose, beside those that say <see cref="OnBothDatabasesAttribute"/>. At night,
/// and for whoever asks for tests by a word, each runs on both (docs/decisions/0029-what-is-tried-when.md).
/// </summary>
public sealed class Halves(IMessageSink diagnostics) : ITestCaseOrderer
{
    public const string Variable = "SAMLOP_TEST_HALVES";

    private static readonly bool IsOn = Environment.GetEnvironmentVariable(Variable) == "1";

    private static readonly ConcurrentDictionary<Type, bool> Divided = new();

    private readonly DefaultTestCaseOrderer usual = new(diagnostics);

    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases) where TTestCase : ITestCase =>
        usual.OrderTestCases(IsOn ? [.. testCases.Where(test => IsTried(test))] : testCases);

    /// <summary>Whether a test is tried on the database of its class in this run.</summary>
    private static bool IsTried(ITestCase test)
    {
        var type = test.TestMethod.TestClass.Class.ToRuntimeType();
        var method = test.TestMethod.Method.ToRuntimeMethod();
        // What a class has of its own, beside what it has from the contract, is nowhere else.
        if (!IsDivided(type) || method.DeclaringType == type || IsOnBoth(method)) return true;
        return IsOnPostgres(type) == FallsToPostgres(test.DisplayName[type.FullName!.Length..], Seeds.OfRun);
    }

    /// <summary>Whether the class is one of two that an ordinary run has, one for each database.</summary>
    internal static bool IsDivided(Type type) => type.BaseType is { IsAbstract: true } contract && contract != typeof(HostTests) && Divided.GetOrAdd(contract, HasBoth);

    private static bool HasBoth(Type contract)
    {
        var closed = Closings(contract).ToLookup(IsOnPostgres);
        return closed[true].Any(type => !IsForTheNight(type)) && closed[false].Any();
    }

    internal static bool IsOnPostgres(Type type) => typeof(IClassFixture<PostgresHost>).IsAssignableFrom(type);

    internal static bool IsOnBoth(System.Reflection.MethodInfo method) =>
        Attribute.IsDefined(method, typeof(OnBothDatabasesAttribute))
        || Attribute.IsDefined(method.DeclaringType!, typeof(OnBothDatabasesAttribute), inherit: true);

    /// <summary>By the name of the test and the seed alone, the same on every machine.</summary>
    internal static bool FallsToPostgres(string name, ulong seed)
    {
        // FNV-1a: the hash of a string is another in each process.
        var hash = 14695981039346656037 ^ seed;
        foreach (var sign in name) hash = (hash ^ sign) * 1099511628211;
        return (hash >> 32) % 2 == 0;
    }

    private static IEnumerable<Type> Closings(Type contract) =>
        contract.Assembly.GetTypes().Where(type => type.BaseType == contract
            && (typeof(IClassFixture<SqliteHost>).IsAssignableFrom(type) || IsOnPostgres(type)));

    private static bool IsForTheNight(Type type) => type.GetCustomAttributesData()
        .Any(a => a.AttributeType == typeof(TraitAttribute) && a.ConstructorArguments.Select(g => g.Value).SequenceEqual(["Category", "Nightly"]));
}

public class HalvesTests
{
    [Fact]
    public void ANight_AndAClassOnOneDatabase_AreNotDivided()
    {
        Halves.IsDivided(typeof(Platform.UseCases.RunnerTests_OnPostgres)).ShouldBeTrue();
        Halves.IsDivided(typeof(Platform.UseCases.RunnerTests_OnSqlite)).ShouldBeTrue();
        Halves.IsDivided(typeof(HalvesTests)).ShouldBeFalse();
        Halves.IsDivided(typeof(Platform.Ui.Shell.NavigationTests)).ShouldBeFalse();
    }

    [Fact]
    public void EachName_FallsToOne_AboutHalfToEach_AndToTheOtherByAnotherSeed()
    {
        var names = Enumerable.Range(0, 1000).Select(n => $".Send_Number{n}_IsReceived").ToList();
        names.Count(name => Halves.FallsToPostgres(name, 1)).ShouldBeInRange(400, 600);
        names.Count(name => Halves.FallsToPostgres(name, 1) != Halves.FallsToPostgres(name, 2)).ShouldBeInRange(400, 600);
        names.Select(name => Halves.FallsToPostgres(name, 1)).ShouldBe(names.Select(name => Halves.FallsToPostgres(name, 1)));
    }

    /// <summary>A race tells nothing of the other database, whatever its test is called.</summary>
    [Fact]
    public void WhatNamesARaceOrTheDatabase_IsTriedOnBoth()
    {
        string[] words = ["AtOnce", "AtTheSameTime", "Meanwhile", "Database", "Searched", "Sorted"];
        var half =
            from type in typeof(HalvesTests).Assembly.GetTypes()
            where type is { IsAbstract: true, IsSealed: false } && Halves.IsDivided(type.Assembly.GetTypes().FirstOrDefault(t => t.BaseType == type) ?? type)
            from method in type.GetMethods(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.DeclaredOnly)
            where Attribute.IsDefined(method, typeof(FactAttribute)) && words.Any(word => method.Name.Contains(word, StringComparison.Ordinal))
                && !Halves.IsOnBoth(method)
            select $"{type.Name}.{method.Name}";
        half.ShouldBeEmpty("[OnBothDatabases]");
    }
}
