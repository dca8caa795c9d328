using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using Samlop.Audit;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Architecture;
using Samlop.Tests.Support;

namespace Samlop.Tests.Audit;

/// <summary>What has been written to the log can be read and told, in every form that it has had.</summary>
public class EventSampleTests
{
    private static readonly SubjectDoors Doors = AllUseCases.Setup.Services.Select(s => s.ImplementationInstance).OfType<SubjectDoors>().Single();

    public static TheoryData<string> Samples => [.. EventSample.All.Select(s => s.File)];

    public static TheoryData<string> Events => [.. EventTypes().Select(t => t.Name)];

    [Theory, MemberData(nameof(Samples))]
    public void Sample_IsToldInThreeLanguages(string file)
    {
        var sample = EventSample.All.Single(s => s.File == file);
        var told = new EventTelling(NullLogger<EventTelling>.Instance).Tell(1, sample.Code, sample.Data.ToJsonString()).Told;
        told.Key.ShouldNotBe("History_Untold");
        foreach (var language in Languages.OfPages) told.In(language.Culture).ShouldNotBeNullOrWhiteSpace();
    }

    /// <summary>A line of the history begins with its actor, and what they did follows; only what the program saw is a sentence of its own.</summary>
    [Theory, MemberData(nameof(Events))]
    public void Event_IsToldAsWhatItsActorDid(string name)
    {
        var happened = EventSample.Newest[EventTypes().Single(t => t.Name == name)].Read();
        foreach (var language in Languages.OfPages)
        {
            var told = happened.Told.In(language.Culture);
            if (!happened.ByProgram) char.IsUpper(told[0]).ShouldBeFalse(told);
            told.ShouldNotEndWith(".");
        }
    }

    [Theory, MemberData(nameof(Events))]
    public void Event_HasASampleOfTheFormItIsWrittenInNow(string name)
    {
        var type = EventTypes().Single(t => t.Name == name);
        EventSample.Newest.Keys.ShouldContain(type, $"Add a sample of {name} to tests/Samlop.Tests/Audit/Events");
        var sample = EventSample.Newest[type];
        var written = JsonNode.Parse(EventJson.Write(sample.Read()))!;
        JsonNode.DeepEquals(written, sample.Data).ShouldBeTrue(
            $"{name} is written as {written}: keep {sample.File}, and add a sample in the next folder");
        sample.Code.ShouldBe(EventJson.CodeOf(type), "The newest sample has the code of today");
    }

    [Theory, MemberData(nameof(Events))]
    public void Event_IsAboutThingsThatAReaderFindsByADoor(string name)
    {
        var about = EventSample.Newest[EventTypes().Single(t => t.Name == name)].Read().About;
        about.All.Select(s => s.Kind).Except(Doors.Kinds).ShouldBeEmpty("Register the kind: setup.Subject(…)");
        about.All.Select(s => s.Id).ShouldNotContain(Guid.Empty);
    }

    [Fact]
    public void EarlierForm_WithTheNameOfATypeAndOfAMember_IsReadAsWhatItIsCalledNow()
    {
        var sample = EventSample.All.Single(s => s.File == "1/PersonAdded.json");
        sample.Read().ShouldBeOfType<Samlop.Access.People.AddUser.UserAdded>().User.Value.ToString().ShouldBe((string)sample.Data["person"]!);
    }

    [Fact]
    public void Codes_AreUnique_AlsoAmongTheEarlierOnes()
    {
        var before = EventTypes().SelectMany(t => t.GetCustomAttributes(typeof(WasAttribute), false).Cast<WasAttribute>()).SelectMany(w => w.Names);
        var codes = before.Concat(EventTypes().Select(EventJson.CodeOf)).ToList();
        codes.ShouldBeUnique();
        codes.Count.ShouldBe(EventJson.Types.Count);
        EventTypes().Select(EventJson.CodeOf).ShouldAllBe(code => Regex.IsMatch(code, @"^[a-z]+(\.[a-z][a-z-]*){2}$"));
    }

    internal static IEnumerable<Type> EventTypes() =>
        Sources.Program.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IEvent)))
            .OrderBy(t => t.Name, StringComparer.Ordinal);
}
