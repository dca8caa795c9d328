using System.Text.Json;
using System.Text.Json.Nodes;
using Samlop.Places.Matching;
using Samlop.Places.Rota;
using Samlop.Platform.Evaluation;

namespace Samlop.Tests.Places;

public class InputTests
{
    private static PlaceInstance Places(Action<JsonNode> change) => Read("B_20x30_s1.json", change, PlaceInstanceReader.Read);

    private static T Read<T>(string file, Action<JsonNode> change, Func<JsonInput, T> reader)
    {
        var node = JsonNode.Parse(File.ReadAllText(InstanceFile.Path(file)))!;
        change(node);
        using var document = JsonDocument.Parse(node.ToJsonString());
        return reader(JsonInput.Of(document));
    }

    public static TheoryData<string, string, string> BadFields => new()
    {
        { "format", "\"place-matching-2\"", "format" },
        { "kind", "\"C\"", "kind" },
        { "n", "-1", "n" },
        { "n", "21", "participants.class" },
        { "m", "29", "departments.company" },
        { "contestedPenalty", "-5", "contestedPenalty" },
        { "contestedPenalty", "99999999999", "contestedPenalty" },
        { "companies.0", "-1", "companies[0]" },
        { "companies.0", "2.5", "companies[0]" },
        { "departments.cap.3", "-1", "departments.cap[3]" },
        { "departments.cap.3", "3000000000", "departments.cap[3]" },
        { "departments.contested.1", "2", "departments.contested[1]" },
        { "departments.days.2", "128", "departments.days[2]" },
        { "departments.company.2", "13", "departments.company[2]" },
        { "participants.class.4", "1", "participants.class[4]" },
        { "participants.woman.4", "2", "participants.woman[4]" },
        { "participants.prio", "null", "participants.prio" },
        { "classes.0.seats", "-1", "classes[0].seats" },
        { "classes.0.school", "200", "classes[0].school" },
        { "pairs.ptr.0", "1", "pairs.ptr[0]" },
        { "pairs.ptr.2", "3", "pairs.ptr[2]" },
        { "pairs.ptr.20", "395", "pairs.ptr[20]" },
        { "pairs.dept.0", "30", "pairs.dept[0]" },
        { "pairs.dept.1", "0", "pairs.dept[1]" },
        { "pairs.costParticipant.7", "-3", "pairs.costParticipant[7]" },
        { "pairs.costEmployer.7", "9223372036854775808", "pairs.costEmployer[7]" },
        { "pairs.costEmployer", "[]", "pairs.costEmployer" },
        { "contestedpenalty", "5", "contestedpenalty" },
        { "classes.0.seat", "5", "classes[0].seat" },
        { "departments.capacity", "[]", "departments.capacity" },
        { "participants.women", "[]", "participants.women" },
        { "pairs.cost", "[]", "pairs.cost" },
    };

    [Theory, MemberData(nameof(BadFields))]
    public void Places_WithABadField_AreRefusedByItsName(string path, string value, string field) =>
        Should.Throw<InvalidInput>(() => Places(node => Set(node, path, value))).Field.ShouldBe(field);

    [Theory]
    [InlineData("weeks", "0", "weeks")]
    [InlineData("days", "6", "days")]
    [InlineData("schoolPatterns", "[]", "schoolPatterns")]
    [InlineData("schoolPatterns.0.0", "7", "schoolPatterns[0][0]")]
    [InlineData("schoolPatterns.0", "[0,0]", "schoolPatterns[0]")]
    [InlineData("schoolPatterns.0", "[0,1,2,3,4]", "schoolPatterns[0]")]
    [InlineData("schoolPatterns.0", "[]", "schoolPatterns[0]")]
    [InlineData("schoolPatterns.0", """{ "byYear": [[1,1]] }""", "schoolPatterns[0].byYear[0]")]
    [InlineData("schoolPatterns.0", """{ "blocks": [{ "weeks": 1, "school": [1,1] }] }""", "schoolPatterns[0].blocks[0].school")]
    [InlineData("departments.0.sup.0.3", "2", "departments[0].sup[0][3]")]
    [InlineData("departments.0.open.0", "2", "departments[0].open[0]")]
    [InlineData("departments.0.maxPerShift", "-1", "departments[0].maxPerShift")]
    [InlineData("participants.0.dept", "6", "participants[0].dept")]
    [InlineData("participants.0.targetSup", "1", "participants[0].targetSup")]
    [InlineData("participants.0.shiftsPerWeek", "8", "participants[0].shiftsPerWeek")]
    [InlineData("participants.0.evening", "1", "participants[0].evening")]
    [InlineData("pattern", "1", "pattern")]
    [InlineData("departments.0.weekendopen", "true", "departments[0].weekendopen")]
    [InlineData("participants.0.targetsup", "0", "participants[0].targetsup")]
    public void Rota_WithABadField_IsRefusedByItsName(string path, string value, string field) =>
        Should.Throw<InvalidInput>(() => Read("D_12.json", node => Set(node, path, value), RotaInstanceReader.Read)).Field.ShouldBe(field);

    [Theory]
    [InlineData(MatchMode.B)]
    [InlineData(MatchMode.AB)]
    [InlineData(MatchMode.Bplus)]
    public void Places_WithNobody_WithoutPairs_OrWithoutRoom_HaveAnAnswer(MatchMode mode)
    {
        var nobody = new PlaceInstance(MatchMode.B, 0, [], [], new DepartmentTable([], [], [], [], []), new ParticipantTable([], [], [], [], []), new PairTable([0], [], [], []));
        PlaceMatcher.Solve(nobody, new MatchOptions(mode)).Objective.ShouldBe(0);
        var whole = InstanceFile.Places("B_20x30_s1.json");
        var noPairs = whole with { Pairs = new PairTable(new int[21], [], [], []) };
        var noRoom = whole with { Departments = whole.Departments with { Capacity = new int[30], Contested = new int[30] } };
        foreach (var instance in (PlaceInstance[])[noPairs, noRoom])
        {
            var answer = PlaceMatcher.Solve(instance, new MatchOptions(mode));
            (answer.Objective, answer.Bound, answer.Proved).ShouldBe((0, 0, Proof.Optimal));
        }
    }

    [Theory]
    [InlineData(MatchMode.B)]
    [InlineData(MatchMode.AB)]
    [InlineData(MatchMode.Bplus)]
    public void Places_WithTheLargestNumbers_DoNotOverflow(MatchMode mode)
    {
        var whole = InstanceFile.Places("B_20x30_s1.json");
        const int largest = PlaceInstanceReader.Largest;
        var dear = whole with
        {
            ContestedPenalty = largest,
            CompanyCapacity = [.. whole.CompanyCapacity.Select(_ => largest)],
            Pairs = whole.Pairs with { CostParticipant = [.. whole.Pairs.CostParticipant.Select((cost, pair) => pair % 2 == 0 ? largest : cost)], CostEmployer = [.. whole.Pairs.CostEmployer.Select((cost, pair) => pair % 2 == 0 ? largest : cost)] },
        };
        var answer = PlaceMatcher.Solve(dear, new MatchOptions(mode));
        answer.Proved.ShouldBe(Proof.Optimal);
        answer.Objective.ShouldBeGreaterThan(0);
    }

    private static void Set(JsonNode node, string path, string value)
    {
        var steps = path.Split('.');
        foreach (var step in steps[..^1]) node = (int.TryParse(step, out var index) ? node[index] : node[step])!;
        if (int.TryParse(steps[^1], out var last)) node[last] = JsonNode.Parse(value);
        else node[steps[^1]] = JsonNode.Parse(value);
    }
}
