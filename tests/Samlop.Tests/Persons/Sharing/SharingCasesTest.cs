using System.Text.Json;
using Samlop.Persons.Sharing;
using Samlop.Platform.Evaluation;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Sharing;

/// <summary>Cases derived from the texts of the law, by their ids (<c>tests/…/Persons/Sharing/cases.json</c>).</summary>
[Requirement("K-02")]
public class SharingCasesTest
{
    private static readonly JsonDocument Cases = JsonDocument.Parse(File.ReadAllText(Repository.At("tests", "Samlop.Tests", "Persons", "Sharing", "cases.json")));

    public static TheoryData<string> Ids => [.. Cases.RootElement.EnumerateArray().Select(each => each.GetProperty("id").GetString()!)];

    [Theory, MemberData(nameof(Ids))]
    public void Case_IsAnsweredAsTheLawSays(string id)
    {
        var each = Cases.RootElement.EnumerateArray().Single(found => found.GetProperty("id").GetString() == id);
        using var answer = Asked.Of(each.GetProperty("input").GetRawText());
        foreach (var expected in each.GetProperty("expect").EnumerateObject())
            answer.RootElement.GetProperty(expected.Name).GetRawText().ShouldBe(expected.Value.GetRawText(), $"{id}: {expected.Name}");
        answer.RootElement.GetProperty("because").GetArrayLength().ShouldBePositive();
        answer.RootElement.GetProperty("logged").GetBoolean().ShouldBeTrue();
    }
}

/// <summary>Asks the engine as the command does.</summary>
internal static class Asked
{
    public static JsonDocument Of(string question, params (string Name, string Value)[] options)
    {
        using var document = JsonInput.Parse(System.Text.Encoding.UTF8.GetBytes(question));
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output))
            SharingEngine.Answer(new EngineRun(JsonInput.Of(document), options.ToDictionary(o => o.Name, o => o.Value, StringComparer.Ordinal), json));
        return JsonDocument.Parse(output.ToArray());
    }
}
