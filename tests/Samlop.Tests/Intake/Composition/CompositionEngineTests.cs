using System.Text;
using System.Text.Json;
using Samlop.Platform.Evaluation;
using Samlop.Tests.Support;

namespace Samlop.Tests.Intake.Composition;

public sealed class CompositionEngineTests : IDisposable
{
    private const string Sound = """{"format":"class-composition-1","seats":2,"rightsMin":0,"rightsMax":2,"applicants":{"woman":[1,0,1],"prio":[0,0,1],"right":[1,1,0],"suit":[10,20,30]}}""";

    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Theory, Requirement("C-19")]
    [InlineData("A_34", "genderFirst", 20, 13, 10, 12, 1232)]
    [InlineData("A_34", "priorityFirst", 20, 13, 10, 12, 1232)]
    [InlineData("A_60", "genderFirst", 20, 10, 18, 12, 1399)]
    [InlineData("A_60", "priorityFirst", 20, 12, 20, 10, 1268)]
    public void Evaluate_TheKnownInstances_GivesTheKnownAnswers(string instance, string order, int admitted, int women, int priority, int right, int suitability)
    {
        var chosen = Answer(Repository.At("tests", "Samlop.Tests", "Intake", "Composition", "Instances", $"{instance}.json")).GetProperty(order);
        chosen.GetProperty("admitted").GetArrayLength().ShouldBe(admitted);
        int Figure(string name) => chosen.GetProperty(name).GetInt32();
        (Figure("women"), Figure("priority"), Figure("right"), Figure("suitability")).ShouldBe((women, priority, right, suitability));
    }

    [Fact]
    public void Evaluate_WritesTheWholeAnswer()
    {
        File.WriteAllText(file, Sound);
        JsonSerializer.Serialize(Answer(file)).ShouldBe(
            """{"genderFirst":{"admitted":[1,2],"women":1,"priority":1,"right":1,"suitability":50},"priorityFirst":{"admitted":[1,2],"women":1,"priority":1,"right":1,"suitability":50},"front":[{"imbalance":0,"priority":1,"suitability":50,"admitted":[1,2]}],"lottery":{"seed":0,"lots":[14819496,7239838,443485]}}""");
    }

    [Fact]
    public void Evaluate_OptionalFields_LockDrawAndExplain()
    {
        File.WriteAllText(file, Sound.Replace("\"seats\"", "\"lockIn\":[0],\"lockOut\":[2],\"seed\":5,\"why\":\"genderFirst\",\"seats\"", StringComparison.Ordinal));
        var answer = Answer(file);
        answer.GetProperty("genderFirst").GetProperty("admitted").EnumerateArray().Select(e => e.GetInt32()).ShouldBe([0, 1]);
        answer.GetProperty("lottery").GetProperty("seed").GetInt32().ShouldBe(5);
        JsonSerializer.Serialize(answer.GetProperty("why")[1], Relaxed).ShouldBe("""{"applicant":1,"in":true,"deciding":"Admitted","loss":1,"text":"Foreslått tatt inn. Ellers ville 1 færre få plass."}""");
        JsonSerializer.Serialize(answer.GetProperty("why")[2], Relaxed).ShouldBe("""{"applicant":2,"in":false,"deciding":"Lock","loss":null,"text":"Ikke foreslått tatt inn. Låst av en saksbehandler."}""");
    }

    [Fact]
    public void Evaluate_OptionsOnTheCommandLine_GoBeforeTheFile()
    {
        File.WriteAllText(file, Sound.Replace("\"seats\"", "\"seed\":5,\"why\":\"genderFirst\",\"seats\"", StringComparison.Ordinal).Replace("\"prio\":[0,0,1]", "\"prio\":[1,0,1]", StringComparison.Ordinal));
        var answer = Answer(file, "--seed", "9", "--why", "priorityFirst");
        answer.GetProperty("lottery").GetProperty("seed").GetInt32().ShouldBe(9);
        answer.GetProperty("why")[1].GetProperty("deciding").GetString().ShouldBe("Priority");
    }

    [Theory]
    [InlineData("\"class-composition-1\"", "\"class-composition-2\"", "format: must be class-composition-1")]
    [InlineData("\"format\":\"class-composition-1\",", "", "format: is missing")]
    [InlineData("\"seats\":2", "\"seats\":-1", "seats: must not be negative")]
    [InlineData("\"seats\":2", "\"seats\":null", "seats: must be a whole number")]
    [InlineData("\"seats\":2,", "", "seats: is missing")]
    [InlineData("\"rightsMin\":0,", "", "rightsMin: is missing")]
    [InlineData("\"rightsMax\":2,", "", "rightsMax: is missing")]
    [InlineData("\"rightsMin\":0", "\"rightsMin\":3", "rightsMin: must not be above rightsMax")]
    [InlineData("\"seats\":2", "\"seat\":2", "seat: is not a field of this format")]
    [InlineData("\"woman\":[1,0,1]", "\"woman\":[1,0]", "applicants.woman: has 2 applicants, suit has 3")]
    [InlineData("\"woman\":[1,0,1]", "\"woman\":[1,0,2]", "applicants.woman[2]: must be 0 or 1")]
    [InlineData("\"prio\":[0,0,1]", "\"prio\":[0,-1,1]", "applicants.prio[1]: must be 0 or 1")]
    [InlineData("\"prio\":[0,0,1],", "", "applicants.prio: is missing")]
    [InlineData("\"right\":[1,1,0]", "\"right\":[1,true,0]", "applicants.right[1]: must be a whole number")]
    [InlineData("\"right\":[1,1,0]", "\"right\":[1,1,0,0]", "applicants.right: has 4 applicants, suit has 3")]
    [InlineData("\"suit\":[10,20,30]", "\"suit\":[10,20,101]", "applicants.suit[2]: must be between 0 and 100")]
    [InlineData("\"suit\":[10,20,30]", "\"suit\":[10,20,30],\"name\":[]", "applicants.name: is not a field of this format")]
    [InlineData("\"seats\":2", "\"seats\":2,\"seed\":-1", "seed: must be between 0 and 2147483647")]
    [InlineData("\"seats\":2", "\"seats\":2,\"why\":\"both\"", "why: must be genderFirst or priorityFirst")]
    [InlineData("\"seats\":2", "\"seats\":1,\"lockIn\":[0,1]", "lockIn: no class within the seats and the bounds on right holds all who are locked in")]
    public void Evaluate_InputThatIsNotOfTheFormat_ExitsWith2AndNamesTheField(string from, string to, string message)
    {
        File.WriteAllText(file, Sound.Replace(from, to, StringComparison.Ordinal));
        var (exit, output, diagnostics) = Run(file);
        exit.ShouldBe(2);
        output.ShouldBeEmpty();
        diagnostics.ShouldBe(message);
    }

    [Theory]
    [InlineData("--seed", "x", "--seed: must be a whole number from 0")]
    [InlineData("--why", "x", "--why: must be genderFirst or priorityFirst")]
    [InlineData("--time", "1", "--time: is not an option of composition")]
    public void Evaluate_AnOptionItDoesNotKnow_ExitsWith2(string option, string value, string message)
    {
        File.WriteAllText(file, Sound);
        var (exit, _, diagnostics) = Run(file, option, value);
        exit.ShouldBe(2);
        diagnostics.ShouldBe(message);
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonElement Answer(string path, params string[] options)
    {
        var (exit, output, diagnostics) = Run(path, options);
        diagnostics.ShouldBeEmpty();
        exit.ShouldBe(0);
        return JsonDocument.Parse(output).RootElement;
    }

    private static (int Exit, string Output, string Diagnostics) Run(string path, params string[] options)
    {
        using var output = new MemoryStream();
        using var diagnostics = new StringWriter();
        var exit = EngineCommand.Execute(Engines.ByKind, ["composition", path, .. options], output, diagnostics);
        return (exit, Encoding.UTF8.GetString(output.ToArray()), diagnostics.ToString().TrimEnd());
    }
}
