using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Expect;
using Samlop.Agreements.Propose;
using Samlop.Tests.Grants.Demonstrating;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements;

/// <summary>The agreements of the demonstration, each in another state.</summary>
public sealed class StoryOfAgreementsTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    [Fact]
    public async Task OnTheFirstOfJune_OneIsInForceWithAVacancyAndAProposal_OneWaitsForSignatures_AndOneLacksMoney()
    {
        await Host.TellStory(new DateOnly(2022, 6, 1));
        (await StateOf("Nasjonal avtale")).ShouldBe(AgreementState.InForce);
        (await StateOf("Samarbeidsavtale for Sagaland")).ShouldBe(AgreementState.InForce);
        (await StateOf("Samarbeidsavtale for Eventyrdal")).ShouldBe(AgreementState.Signing);
        (await StateOf("Samarbeidsavtale for Regnbueland")).ShouldBe(AgreementState.Draft);
        (await StateOf("Lokal avtale")).ShouldBe(AgreementState.Draft);
        (await Read(db => db.Set<AgreementProposal>().CountAsync(AgreementProposal.Waits))).ShouldBe(1);

        (await Page("Embla Læresen", "/oppgaver")).ShouldSay("Kontaktperson");
        (await Read(async db => await (
            from party in db.Set<AgreementParty>()
            join agreement in db.Set<Agreement>() on party.Agreement equals agreement.Id
            where agreement.OutVersion != null || agreement.SignedVersion != null
            where !db.Set<Expectations>().Any(e => e.Party == party.Id && !e.AfterSending)
            select party.Id).CountAsync())).ShouldBe(0, "what a party expects is said before its agreement is sent");
        (await Page("Eli Haugtussa", "/oppgaver")).ShouldSay("Samarbeidsavtale for Eventyrdal");
        var regnbueland = await Read(db => db.Set<Agreement>().SingleAsync(a => a.Title == "Samarbeidsavtale for Regnbueland"));
        (await Page("Fatima Regnbue", AgreementUrls.Agreement(regnbueland.Number))).ShouldSay("2 100 000 kr");
    }

    private async Task<AgreementState> StateOf(string title) =>
        (await Read(db => db.Set<Agreement>().SingleAsync(a => a.Title.StartsWith(title)))).State(Host.Today);

    private async Task<Page> Page(string persona, string url)
    {
        var member = await Read(async db => await (
            from m in db.Set<Membership>()
            join u in db.Set<User>() on m.User equals u.Id
            join o in db.Set<Organisation>() on m.Organisation equals o.Id
            where u.Name == persona
            orderby m.Id
            select new Member(u, o, m)).FirstAsync());
        return await As(member).Get(url);
    }
}
