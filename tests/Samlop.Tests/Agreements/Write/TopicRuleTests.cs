using FsCheck;
using FsCheck.Fluent;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Agreements.Write;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Tests.Support;
using TestData = Samlop.Tests.Support.TestData;

namespace Samlop.Tests.Agreements.Write;

/// <summary>What is missing before an agreement is sent to signing; what is written, as it is hashed and told.</summary>
public class TopicRuleTests
{
    private static readonly OrganisationId County = NewId.Of<OrganisationId>(TestTime.Start);
    private static readonly OrganisationId Nav = NewId.Of<OrganisationId>(TestTime.Start);

    /// <summary>One needed topic and one that may be there, each with a text, a responsible party, both or neither.</summary>
    [Theory, Requirement("C-15")]
    [InlineData("recruiting", false, "", 2)]
    [InlineData("recruiting", true, "", 1)]
    [InlineData("recruiting", false, "nav", 1)]
    [InlineData("recruiting", true, "nav", 0)]
    [InlineData("recruiting", true, "stranger", 1)]
    [InlineData("competence", false, "", 0)]
    [InlineData("competence", true, "", 1)]
    [InlineData("competence", false, "nav", 0)]
    [InlineData("competence", true, "nav", 0)]
    public void Topic_LacksItsTextOrWhoIsResponsible(string topic, bool agreed, string responsible, int missing)
    {
        var agreement = Agreed();
        TopicsPart.Missing(agreement, new Dictionary<string, Answers> { [topic] = Said(agreed, responsible) })
            .Count(gap => gap.Url.EndsWith(AgreementTopics.All.Single(t => t.Code == topic).Slug, StringComparison.Ordinal)).ShouldBe(missing);
    }

    [Fact]
    public void WhoIsResponsible_IsWhoFillsInTheText_ElseAllCan()
    {
        var agreement = Agreed();
        TopicsPart.Missing(agreement, new Dictionary<string, Answers> { ["recruiting"] = Said(false, "nav") }).First().By.ShouldBe(Nav);
        TopicsPart.Missing(agreement, new Dictionary<string, Answers>()).First().By.ShouldBeNull();
    }

    [Fact]
    public void ResponsibleParty_ThatIsRemoved_LeavesItsTopicsWithoutOne()
    {
        var agreement = Agreed();
        var written = AgreementKinds.Regional.Topics.Where(t => t.Needed).ToDictionary(t => t.Code, _ => Said(true, "nav"));
        TopicsPart.Missing(agreement, written).ShouldBeEmpty();
        agreement.Remove(agreement.PartyOf(Nav)!, TestData.Before).ShouldBeNull();
        TopicsPart.Missing(agreement, written).Count().ShouldBe(written.Count);
    }

    [Fact]
    public void Contributor_ThatIsRemoved_IsTakenOutBeforeItIsSigned()
    {
        var agreement = Agreed();
        var said = Answers.Empty;
        said.Fields[AgreementForm.Agreed] = "Slik gjør vi det.";
        said.Fields[AgreementForm.Responsible] = County.Value.ToString();
        said.Fields[AgreementForm.Contributes] = Nav.Value.ToString();
        var written = AgreementKinds.Regional.Topics.Where(t => t.Needed).ToDictionary(t => t.Code, _ => said);
        TopicsPart.Missing(agreement, written).ShouldBeEmpty();
        agreement.Remove(agreement.PartyOf(Nav)!, TestData.Before).ShouldBeNull();
        TopicsPart.Missing(agreement, written).Select(gap => gap.What.ToString()).ShouldAllBe(line => line.Contains("ikke er part lenger"));
        TopicsPart.Missing(agreement, written).Count().ShouldBe(written.Count);
    }

    [Fact, Requirement("C-15")]
    public void RegionalAgreement_MustSayWhatTheCircularAsks() =>
        AgreementKinds.Regional.Topics.Where(t => t.Needed).Select(t => t.Code)
            .ShouldBe(["recruiting", "places", "livelihood", "norwegian", "guidance", "division"]);

    [Fact]
    public void EveryKind_MustSaySomething_AndItsSlugsAreItsOwn()
    {
        foreach (var kind in AgreementKinds.All)
        {
            kind.Topics.ShouldContain(topic => topic.Needed, kind.Code);
            AgreementForm.Of(kind).Parts.Select(part => part.Slug).ShouldBeUnique();
        }
    }

    [Fact]
    public void Content_SaysTheSame_HasTheSameHash_WhateverTheOrderItWasWrittenIn() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(),
        text =>
        {
            var one = Content(("b", text ?? ""), ("a", "x"));
            var other = Content(("a", "x"), ("b", text ?? ""));
            return one.Hash() == other.Hash()
                && AgreementContent.Read(one.Write()).Write() == one.Write()
                && Content(("a", "x"), ("b", text + "!")).Hash() != one.Hash();
        }).QuickCheckThrowOnFailure();

    [Fact, Requirement("K-03")]
    public void Task_WithoutAResponsibleParty_IsSeen()
    {
        var tasks = Answers.Empty;
        tasks.Fields[AgreementForm.Of(AgreementTask.Companies, AgreementForm.Responsible)] = County.Value.ToString();
        tasks.Fields[AgreementForm.Of(AgreementTask.Teaching, AgreementForm.Responsible)] = Guid.NewGuid().ToString();
        var json = System.Text.Json.JsonSerializer.Serialize(
            new Dictionary<string, Answers> { [AgreementForm.Tasks] = tasks }, Answers.Json);
        var rows = Responsibility.Of(Content((TopicsPart.PartCode, json))).ToList();
        rows.Single(row => row.What == AgreementTask.Companies.Title.ToString()).Responsible.ShouldBe("Fylket");
        rows.Single(row => row.What == AgreementTask.Teaching.Title.ToString()).Responsible.ShouldBeNull();
        rows.Count(row => row.Responsible is null).ShouldBe(rows.Count - 1);
        rows.Count.ShouldBe(AgreementTask.All.Count + 6);
    }

    private static Agreement Agreed() => AgreementData.Draft(null, (County, OrganisationKind.County), (Nav, OrganisationKind.NavRegion));

    private static Answers Said(bool agreed, string responsible)
    {
        var answers = Answers.Empty;
        if (agreed) answers.Fields[AgreementForm.Agreed] = "Vi samarbeider.";
        if (responsible.Length > 0) answers.Fields[AgreementForm.Responsible] = (responsible == "nav" ? Nav.Value : Guid.NewGuid()).ToString();
        return answers;
    }

    private static AgreementContent Content(params (string Code, string Json)[] parts)
    {
        var of = new SortedDictionary<string, string>(parts.ToDictionary(p => p.Code, p => p.Json), StringComparer.Ordinal);
        return new(
            AgreementKinds.RegionalCode, "Avtale", Samlop.Platform.Text.NorwegianForm.Nb, null, null, County,
            [new(NewIdOf, County, "Fylket", OrganisationKind.County, 1)], of);
    }

    private static readonly AgreementPartyId NewIdOf = new(new Guid("01900000-0000-7000-8000-0000000000a2"));
}
