using System.Text.Json;
using System.Text.Json.Nodes;
using Samlop.Platform.Evaluation;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Sharing;

/// <summary>The edges of the decision, each from one question that is changed in one place; faults are named by their field.</summary>
[Requirement("K-02")]
public class SharingEngineTest
{
    private const string School = "county adult education/school: Fjordvik vgs";
    private const string Office = "NAV office (state part): NAV Lillevåg";

    /// <summary>The municipality reads attendance at the county's school, of a participant in the introduction programme.</summary>
    private const string Question = """
        { "format": "sharing-1", "asOf": "2024-10-14",
          "viewer": { "user": "u", "actingFor": "municipality refugee service: Lillevåg", "role": "programme adviser" },
          "person": { "id": "P", "stage": "class", "law": "2020", "permit": "utlendingsloven § 28", "protection": "none",
                      "programme": { "kind": "introduction programme", "municipality": "Lillevåg", "from": "2024-02-01", "to": "2024-10-14" },
                      "homeMunicipality": [ { "name": "Lillevåg", "to": null } ], "navUser": false, "children": [ "C" ] },
          "tie": { "capacity": "programme adviser", "from": "2024-02-01", "to": "2024-10-14", "restsOn": "intake" },
          "dataOwner": "county adult education/school: Fjordvik vgs", "category": "attendance", "purpose": "plan and follow training",
          "consents": [] }
        """;

    /// <summary>The question with fields set or, by null, taken away; a path is parted by points.</summary>
    private static string With(params (string Path, string? Json)[] changes)
    {
        var root = JsonNode.Parse(Question)!;
        foreach (var (path, json) in changes)
        {
            var names = path.Split('.');
            var parent = names.SkipLast(1).Aggregate(root, (node, name) => node[name] ??= new JsonObject()).AsObject();
            if (json is null) parent.Remove(names[^1]);
            else parent[names[^1]] = JsonNode.Parse(json);
        }

        return root.ToJsonString();
    }

    private static string Said(params (string Path, string? Json)[] changes)
    {
        using var answer = Asked.Of(With(changes));
        return $"{answer.RootElement.GetProperty("answer")} {answer.RootElement.GetProperty("ground")}";
    }

    private static JsonElement Field(string name, params (string Path, string? Json)[] changes)
    {
        using var answer = Asked.Of(With(changes));
        return answer.RootElement.GetProperty(name).Clone();
    }

    private static string Consent(string receiver, string more = "", string category = "attendance") =>
        $$"""[ { "receiver": "{{receiver}}", "category": "{{category}}", "purpose": "plan and follow training", "from": "2024-01-01", "how": "paper"{{more}} } ]""";

    [Fact]
    public void LastDay_OfTieAndProgramme_CountsWhole()
    {
        Said().ShouldBe("Seen Basis");
        Said(("asOf", "\"2024-10-14T23:59:59+02:00\"")).ShouldBe("Seen Basis");
        Said(("asOf", "\"2024-10-14T22:00:00Z\"")).ShouldBe("NotSeen None"); // the day after, in Oslo
        Said(("asOf", "\"2024-10-15\"")).ShouldBe("NotSeen None");
    }

    [Theory]
    [InlineData("\"introduction programme\"", "Seen Basis")]
    [InlineData("\"Norwegian training (chapter 6)\"", "Seen Basis")]
    [InlineData("\"training in reception (§ 5)\"", "ToClarify None")] // has a permit, and fails on the programme alone
    public void Row_OfTheProgramme_IsForWhomItIsFor(string kind, string expected) => Said(("person.programme.kind", kind)).ShouldBe(expected);

    [Theory]
    [InlineData("\"Norwegian citizen since 2024-10-15\"", "Seen Basis")] // not yet: a permit still
    [InlineData("\"Norwegian citizen since 2024-10-14\"", "ToClarify None")]
    [InlineData("\"none, application pending\"", "NotSeen None")]
    public void Permit_EndsWithCitizenship(string permit, string expected) => Said(("person.permit", permit)).ShouldBe(expected);

    [Fact]
    public void WithoutATie_OrProtected_ItIsAsIfThePersonDidNotExist()
    {
        foreach (var change in new (string, string?)[] { ("tie", "null"), ("tie.user", "\"other\""), ("person.protection", "\"confidential\"") })
            Field("text", change).GetString().ShouldBe("same as if the person did not exist");
        Said(("person.protection", "\"confidential\""), ("person.namedViewers", "[\"u\"]")).ShouldBe("Seen Basis");
    }

    [Fact]
    public void Named_OpensThePerson_AndNotTheAddress() =>
        Said(("person.protection", "\"confidential\""), ("person.namedViewers", "[\"u\"]"), ("category", "\"protected address\""),
            ("dataOwner", "\"municipality refugee service: Lillevåg\"")).ShouldBe("NotSeen None");

    [Fact]
    public void Membership_ThatIsOver_EndsAll_AndAbsentOneIsInForce()
    {
        Said(("membership", """{ "from": "2024-01-01", "to": "2024-10-13" }""")).ShouldBe("NotSeen None");
        Said(("membership", """{ "from": "2024-01-01", "to": "2024-10-14" }""")).ShouldBe("Seen Basis");
    }

    [Fact]
    public void Citizen_InTheOtherHalfOfTheOffice_SharesLivelihood()
    {
        (string, string?)[] office = [("viewer.actingFor", $"\"{Office}\""), ("category", "\"livelihood\""), ("purpose", "\"secure livelihood\"")];
        Said([.. office, ("dataOwner", "\"NAV office (municipal social services): NAV Lillevåg\"")]).ShouldBe("Seen Basis");
        Said([.. office, ("dataOwner", "\"NAV office (municipal social services): NAV Storvik\"")]).ShouldBe("NotSeen None");
    }

    [Theory]
    [InlineData("", "Seen Consent")]
    [InlineData(", \"withdrawnAt\": \"2024-10-14T23:59:00+02:00\"", "NotSeen None")] // within the day that is asked of
    [InlineData(", \"withdrawnAt\": \"2024-10-15T00:00:00+02:00\"", "Seen Consent")]
    [InlineData(", \"until\": \"2024-10-13\"", "NotSeen None")]
    [InlineData(", \"owner\": \"county adult education/school: Other\"", "NotSeen None")]
    public void Consent_IsOfOneReceiverInItsDays(string more, string expected) =>
        Said(("category", "\"notes of the team\""), ("consents", Consent("municipality refugee service: Lillevåg", more, "notes of the team"))).ShouldBe(expected);

    [Fact]
    public void HealthRecord_OpensByItsOwnConsentAlone_AlsoForItsOwnBody()
    {
        var own = ("dataOwner", "\"municipality refugee service: Lillevåg\"");
        (string, string?)[] health = [("underHealthPersonnelAct", "true"), ("category", "\"health and family\""), own];
        Said(health).ShouldBe("NotSeen None");
        Said([.. health, ("consents", Consent("municipality refugee service: Lillevåg", "", "health and family"))]).ShouldBe("NotSeen None");
        Said([.. health, ("consents", Consent("municipality refugee service: Lillevåg", ", \"section\": \"helsepersonelloven § 22\"", "health and family"))])
            .ShouldBe("Seen Consent");
    }

    [Fact]
    public void FactsOfAChild_OpenByAConsentThatNamesTheChild()
    {
        (string, string?)[] child = [("subjectOfData", "\"C\""), ("consents", Consent("municipality refugee service: Lillevåg"))];
        Said(child).ShouldBe("NotSeen None");
        Said([.. child, ("consentNamesChild", "true")]).ShouldBe("Seen Consent");
        Said(("subjectOfData", "\"P\"")).ShouldBe("Seen Basis");
    }

    [Theory]
    [InlineData("2020", "integreringsloven § 44 h", "hours of absence", "Seen Basis")]
    [InlineData("2003", "integreringsloven § 44 h", "hours of absence", "NotSeen None")] // void for a person under the law of 2003
    [InlineData("2020", "integreringsloven § 44 g", "hours of absence", "NotSeen None")] // another section
    [InlineData("2020", "integreringsloven § 44 h", "training progress", "NotSeen None")]
    [InlineData("2020", "", "attendance", "NotSeen None")] // cites nothing
    public void Order_OpensWhatItNames(string law, string section, string data, string expected) =>
        Said(("purpose", "\"secure livelihood\""), ("person.law", $"\"{law}\""),
            ("order", $$"""{ "section": "{{section}}", "data": "{{data}}", "from": "2024-08-01", "until": "2024-12-31" }""")).ShouldBe(expected);

    [Fact]
    public void Order_IsOfThePeriodOfTheFact_NotOfTheReading()
    {
        (string, string?)[] order =
        [
            ("purpose", "\"secure livelihood\""),
            ("order", """{ "section": "integreringsloven § 44", "data": "hours of absence", "from": "2024-08-01", "until": "2024-09-30", "persons": [ "P" ] }"""),
        ];
        Said(order).ShouldBe("NotSeen None");
        Said([.. order, ("dataDated", "\"2024-09-30\"")]).ShouldBe("Seen Basis");
        Said([.. order, ("dataDated", "\"2024-09-30\""), ("order.persons", "[\"Q\"]")]).ShouldBe("NotSeen None");
    }

    [Theory]
    [InlineData("danger to life or health", "words", "2024-10-14T10:00:00+02:00", "Seen BreakGlass", false)]
    [InlineData("danger to life or health", " ", "2024-10-14T10:00:00+02:00", "NotSeen None", true)]
    [InlineData("curious", "words", "2024-10-14T10:00:00+02:00", "NotSeen None", true)]
    [InlineData("danger to life or health", "words", "2024-10-14T13:00:00+02:00", "NotSeen None", false)] // its hours are over, and that is all
    [InlineData("danger to life or health", "words", "2024-10-14T08:00:00+02:00", "NotSeen None", true)] // before they begin
    public void Glass_OpensForItsHours_AndAnAttemptIsListed(string reason, string words, string at, string expected, bool listed)
    {
        (string, string?)[] glass =
        [
            ("asOf", $"\"{at}\""), ("category", "\"log\""),
            ("glass", $$"""{ "reason": "{{reason}}", "words": "{{words}}", "categories": [ "log" ], "from": "2024-10-14T09:00:00+02:00", "to": "2024-10-14T12:00:00+02:00" }"""),
        ];
        Said(glass).ShouldBe(expected);
        Field("officerList", glass).GetBoolean().ShouldBe(listed);
        Field("officerList", [.. glass, ("tie", "null")]).GetBoolean().ShouldBeTrue("a glass that is stopped before is always listed");
    }

    [Theory]
    [InlineData("\"count of the class\"", "16", null, "17")]
    [InlineData("\"count of the class\"", "16", "4", "4")]
    [InlineData("\"search by name\"", "16", null, "1")]
    public void Count_OfOwnClass_IsTheTrueOne(string question, string others, string? whole, string expected) =>
        Field("count", ("dataOwner", "\"municipality refugee service: Lillevåg\""), ("question", question), ("othersInClass", others), ("trueCount", whole))
            .GetRawText().ShouldBe(expected);

    [Theory]
    [InlineData("5", "Seen Basis", "5")]
    [InlineData("4", "CountMasked Basis", "\"under 5\"")]
    public void Count_ByARowOfCounts_IsMaskedUnderFive(string whole, string expected, string count)
    {
        (string, string?)[] report =
        [
            ("viewer.actingFor", "\"county coordinator: Fjordvik\""), ("dataOwner", $"\"{Office}\""), ("category", "\"livelihood\""),
            ("purpose", "\"report on the grant (counts)\""), ("question", "\"count\""), ("trueCount", whole),
        ];
        Said(report).ShouldBe(expected);
        Field("count", report).GetRawText().ShouldBe(count);
        Field("shownToPerson", report).GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void Person_ReadsTheirOwn_UnlessADecisionWithholdsIt_AndOthersAreMasked()
    {
        (string, string?)[] self = [("viewer.actingFor", "\"participant self\""), ("tie", "null"), ("dataOwner", "\"any public party\""), ("purpose", "\"own access\"")];
        Said(self).ShouldBe("Seen Self");
        Field("section", self).GetString()!.ShouldContain("GDPR art. 15");
        Said([.. self, ("noteMentions", """{ "person": "Q", "category": "log" }""")]).ShouldBe("SeenMasked Self");
        Said([.. self, ("noteMentions", """{ "person": "P", "category": "log" }""")]).ShouldBe("Seen Self");
        Said([.. self, ("decision", """{ "section": "fvl. § 19", "categories": [ "attendance" ], "from": "2024-01-01" }""")]).ShouldBe("NotSeen None");
        Said([.. self, ("decision", """{ "section": "fvl. § 13 d", "categories": [ "attendance" ], "from": "2024-01-01" }""")]).ShouldBe("Seen Self");
    }

    [Fact]
    public void Supervisor_HasOtherRowsThanTheCompany_AndConfirmsFirst()
    {
        (string, string?)[] company =
        [
            ("viewer.actingFor", "\"company: Sol AS\""), ("viewer.role", "\"HR\""), ("contract", """{ "from": "2024-08-01" }"""), ("category", "\"contact\""),
            ("confidentialityStatement", "true"),
        ];
        Said(company).ShouldBe("Seen Basis");
        Said([.. company, ("viewer.role", "\"supervisor\"")]).ShouldBe("NotSeen None");
        Said([.. company, ("confidentialityStatement", "false")]).ShouldBe("NotSeen None");
    }

    [Fact]
    public void UnknownKind_HasNoRows_AndReadsItsOwnAlone()
    {
        (string, string?)[] other = [("viewer.actingFor", "\"operator of the platform: X\"")];
        Said(other).ShouldBe("NotSeen None");
        Said([.. other, ("dataOwner", "\"operator of the platform: Y\"")]).ShouldBe("NotSeen None");
        Said([.. other, ("dataOwner", "\"operator of the platform: X\"")]).ShouldBe("Seen Basis");
    }

    [Theory]
    [InlineData("format", "\"sharing-2\"", "format: must be sharing-1")]
    [InlineData("extra", "1", "extra: is not a field of this format")]
    [InlineData("person.name", "\"A\"", "person.name: is not a field of this format")]
    [InlineData("person.programme.place", "\"A\"", "person.programme.place: is not a field of this format")]
    [InlineData("tie.note", "\"A\"", "tie.note: is not a field of this format")]
    [InlineData("viewer.age", "1", "viewer.age: is not a field of this format")]
    [InlineData("consents", "[ { \"who\": 1 } ]", "consents[0].who: is not a field of this format")]
    [InlineData("otherRoles", "[ { \"organisation\": \"x\", \"role\": \"y\", \"z\": 1 } ]", "otherRoles[0].z: is not a field of this format")]
    [InlineData("category", "\"shoes\"", "category: must be one of identity")]
    [InlineData("purpose", "\"curiosity\"", "purpose: must be one of assess target group")]
    [InlineData("asOf", "\"2024-10-14T10:00:00\"", "asOf: must be an instant with its offset")]
    [InlineData("asOf", "\"14.10.2024\"", "asOf: must be a date as yyyy-MM-dd")]
    [InlineData("asOf", "\"0001-01-01\"", "asOf: must be from 1900 to 2199")]
    [InlineData("dataOwner", "\" \"", "dataOwner: is empty")]
    [InlineData("person.law", "\"1998\"", "person.law: must be one of 2003, 2020, none")]
    [InlineData("person.protection", "\"secret\"", "person.protection: must be one of none")]
    [InlineData("person.permit", "\"Norwegian citizen since long\"", "person.permit: must give a date")]
    [InlineData("tie.to", "\"2023-01-01\"", "tie.to: is before from")]
    [InlineData("question", "\"how many\"", "question: must begin with count or search")]
    [InlineData("othersInClass", "-1", "othersInClass: must be between 0")]
    [InlineData("glass", "{ \"reason\": \"x\", \"from\": \"2024-10-14T10:00:00+02:00\" }", "glass.to: is missing")]
    [InlineData("viewer.user", null, "viewer.user: is missing")]
    public void Fault_IsNamedByItsField(string path, string? json, string message) =>
        Should.Throw<InvalidInput>(() => Asked.Of(With((path, json)))).Message.ShouldStartWith(message);

    [Fact]
    public void UnknownOption_IsRefused() => Should.Throw<InvalidInput>(() => Asked.Of(Question, ("law", "2"))).Message.ShouldBe("--law: is not an option of sharing");

    [Fact]
    public void Command_AnswersWithOne_AndWithTwoOnAFault()
    {
        var folder = Directory.CreateTempSubdirectory("sharing").FullName;
        var (right, wrong) = (Path.Combine(folder, "right.json"), Path.Combine(folder, "wrong.json"));
        File.WriteAllText(right, Question);
        File.WriteAllText(wrong, With(("school", $"\"{School}\"")));
        using var output = new MemoryStream();
        using var problems = new StringWriter();
        EngineCommand.Execute(Engines.ByKind, ["sharing", right], output, problems).ShouldBe(0);
        EngineCommand.Execute(Engines.ByKind, ["sharing", wrong], output, problems).ShouldBe(2);
        problems.ToString().ShouldStartWith("school: is not a field of this format");
        Directory.Delete(folder, recursive: true);
    }
}
