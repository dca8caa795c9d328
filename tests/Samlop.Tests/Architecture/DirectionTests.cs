using System.Text.RegularExpressions;
using Samlop.Platform.Ui;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Architecture;

/// <summary>
/// Inside a module too there is a direction: a step uses the steps before it, never those after. What happened is heard by later steps
/// (<see cref="IWhen{TEvent}"/>), and what they add to earlier pages is registered (<see cref="ISectionOf{TPlace}"/>).
/// </summary>
public class DirectionTests
{
    /// <summary>The steps of each module that has some, each after those that it may use. What lies in its root is for all of them.</summary>
    private static readonly Dictionary<string, string[]> StepsOf = new(StringComparer.Ordinal)
    {
        ["Grants"] =
        [
            "Catalogue", "Calls", "Following", "Questions", "Impartiality", "Auditing", "Apply", "Assess", "Decide", "Tell", "Accept",
            "Pay", "Report", "Account", "Settle", "Control", "Renew", "Past", "OpenData", "GrantYear", "Overview", "Demonstrating",
        ],
        ["Agreements"] =
        [
            "Catalogue", "Agree", "Expect", "Signals", "Write", "Principles", "Tables", "Finance", "Promise", "AfterTrial", "Meet", "Continue", "Anchor", "Sign", "Propose", "Amend",
            "Demonstrating",
        ],
        ["Persons"] =
        [
            "Terms", "Record", "Sharing", "Versions", "Keeping", "Reading", "Look", "Enter", "Grounds", "Graded", "Matrix", "Protocol", "Facts", "Folder", "Consenting", "Merging",
            "Oversight", "Orders", "Glass", "Requests", "Rights", "Course", "Notes", "Disposing",
            "Demonstrating",
        ],
    };

    public static TheoryData<string> Modules => [.. StepsOf.Keys];

    [Theory, MemberData(nameof(Modules))]
    public void Step_UsesOnlyTheStepsBeforeIt(string module)
    {
        var steps = StepsOf[module];
        var backwards =
            from file in Sources.Files
            where StepOf(file, module) is not null
            from later in steps.Skip(Array.IndexOf(steps, StepOf(file, module)) + 1)
            where Names(file, module, later)
            select $"{file.Path}: {later}";
        backwards.ShouldBeEmpty("Hear it with IWhen, register a section, or ask through an interface of the step");
    }

    [Theory, MemberData(nameof(Modules))]
    public void EveryStep_HasItsPlaceInTheOrder(string module) =>
        Sources.Files.Select(file => StepOf(file, module)).OfType<string>().Distinct().ShouldBe(StepsOf[module], ignoreOrder: true);

    [Theory]
    [InlineData("using Samlop.Grants.Decide;", true)]
    [InlineData("@using Samlop.Grants.Decide", true)]
    [InlineData("x = Decide.Decision.DecisionIsMade;", true)]
    [InlineData("x = Samlop.Grants.Decide.Decision.DecisionIsMade;", true)]
    [InlineData("decision.Decide(check);", false)]
    [InlineData("using Samlop.Grants.Deciders;", false)]
    public void NameOfAStep_IsFound_HoweverItIsWritten(string code, bool found) =>
        Names(new SourceFile("Grants/Apply/Some.cs", code), "Grants", "Decide").ShouldBe(found);

    [Fact]
    public void EventThatOthersHear_IsDeclaredInAnApi()
    {
        var heard = Listeners().Select(l => l.Event).Distinct().ToList();
        heard.ShouldNotBeEmpty();
        var apis = Sources.Files.Where(file => file.Path.EndsWith("Api.cs", StringComparison.Ordinal)).Select(file => file.Code).ToList();
        bool Declared(Type type) => apis.Any(code => Regex.IsMatch(code, $@"^public sealed record {type.Name}\(", RegexOptions.Multiline));
        heard.Where(e => e.IsNested || !Declared(e)).Select(e => e.Name)
            .ShouldBeEmpty("What others hear is declared in the *Api.cs of its step");
    }

    [Fact]
    public void EveryListener_IsRegistered()
    {
        var registered = AllUseCases.Setup.Services
            .Where(s => s.ServiceType.IsGenericType && s.ServiceType.GetGenericTypeDefinition() == typeof(IWhen<>))
            .Select(s => (s.ImplementationType!, s.ServiceType.GetGenericArguments()[0]));
        registered.ShouldBe(Listeners().Select(l => (l.Listener, l.Event)), ignoreOrder: true);
    }

    [Fact]
    public void EverySection_IsRegistered()
    {
        var sections = (PageSections)AllUseCases.Setup.Services.Single(s => s.ServiceType == typeof(PageSections)).ImplementationInstance!;
        var unregistered =
            from type in Sources.Program.GetTypes()
            from place in type.GetInterfaces()
            where place.IsGenericType && place.GetGenericTypeDefinition() == typeof(ISectionOf<>)
            where !sections.Of(place.GetGenericArguments()[0]).Contains(type)
            select type.Name;
        unregistered.ShouldBeEmpty("Register it: setup.Section<TPlace, TSection>(order)");
    }

    internal static IEnumerable<(Type Listener, Type Event)> Listeners() =>
        from type in Sources.Program.GetTypes()
        where type is { IsClass: true, IsAbstract: false }
        from heard in type.GetInterfaces()
        where heard.IsGenericType && heard.GetGenericTypeDefinition() == typeof(IWhen<>)
        select (type, heard.GetGenericArguments()[0]);

    private static string? StepOf(SourceFile file, string module) =>
        file.Path.Split('/') is [var first, var step, _, ..] && first == module ? step : null;

    // Usings that are not needed are errors, so that a step which is named is used.
    private static bool Names(SourceFile file, string module, string step) =>
        Regex.IsMatch(file.Code, $@"\bSamlop\.{module}\.{step}\b|(?<![\w.]){step}\.[A-Z]");
}
