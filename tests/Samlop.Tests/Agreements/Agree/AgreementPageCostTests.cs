using Samlop.Access;
using Samlop.Agreements;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Agreements.Write;
using Samlop.Questionnaires;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Agree;

/// <summary>What the pages of agreements ask of the database does not grow with what stands there.</summary>
public sealed class AgreementPageCostTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    /// <summary>Of the agreement's page, whatever its parts: who looks, the agreement, a few for each part and section.</summary>
    private const int MostStatements = 70;

    [Fact]
    public async Task Page_CostsTheSame_WithFortyPartiesAndTwoHundredResponsibilities()
    {
        var (small, large) = (await Given.AnAgreement(Role.NavCoordinator), await Given.AnAgreement(Role.NavCoordinator));
        await Fill(small, 1);
        await Fill(large, 39);
        var (few, many) = (await CostOf(small), await CostOf(large));
        many.ShouldBe(few);
        many.ShouldBeLessThanOrEqualTo(MostStatements);
    }

    [Fact]
    public async Task List_CostsTheSame_WithMoreAgreements()
    {
        var lead = await Given.AMember(Role.CountyCoordinator);
        await Given.AnAgreementOf(lead);
        var few = await CostOf(lead, AgreementUrls.List);
        for (var n = 0; n < 12; n++) await Given.AnAgreementOf(lead, Role.NavCoordinator);
        (await CostOf(lead, AgreementUrls.List)).ShouldBe(few);
    }

    /// <summary>With so many parties more, each of which contributes to every topic and task and is told of it.</summary>
    private async Task Fill(Agreed the, int parties)
    {
        var rows = new List<object>();
        var codes = new List<string>();
        for (var n = 0; n < parties; n++)
        {
            var organisation = await Given.AnOrganisation(OrganisationKind.Company);
            codes.Add(organisation.Id.Value.ToString());
            rows.Add(new AgreementParty(Given.Id<AgreementPartyId>(), the.Id, organisation.Id, OrganisationKind.Company, 1, TestData.Before));
        }

        var some = string.Join(' ', codes.Take(10));
        var kind = AgreementKinds.Regional;
        foreach (var topic in kind.Topics) rows.Add(Text(topic.Code, [(AgreementForm.Agreed, "Dette gjør vi."), (AgreementForm.Responsible, codes[0]), (AgreementForm.Contributes, some), (AgreementForm.Informed, some)]));
        rows.Add(Text(AgreementForm.Tasks, [.. kind.Tasks.SelectMany(task => new[] { (AgreementForm.Of(task, AgreementForm.Responsible), codes[0]), (AgreementForm.Of(task, AgreementForm.Contributes), some) })]));
        await Given.SavedAll([.. rows]);

        AgreementTopicText Text(string part, (string Key, string Value)[] fields)
        {
            var text = new AgreementTopicText(the.Id, part);
            var answers = Answers.Empty;
            foreach (var (key, value) in fields) answers.Fields[key] = value;
            text.Save(answers, 0, the.Lead.Id, TestTime.Start);
            return text;
        }
    }

    private Task<int> CostOf(Agreed the) => CostOf(the.Lead, the.Url);

    private async Task<int> CostOf(Member member, string url)
    {
        var client = As(member);
        (await client.Get(url)).ShouldBe(System.Net.HttpStatusCode.OK);
        return await Host.CostOf(() => client.Get(url));
    }
}
