using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Agreements.Continue;
using Samlop.Agreements.Sign;
using Samlop.Agreements.Tables;
using Samlop.Agreements.Write;
using Samlop.Agreements;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Tests.Agreements.Continue;
using Samlop.Tests.Agreements.Meet;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements;

/// <summary>An agreement with the people of its parties.</summary>
internal sealed record Agreed(AgreementId Id, CaseNumber Number, Member Lead, IReadOnlyList<Member> Others)
{
    public string Url => Samlop.Agreements.AgreementUrls.Agreement(Number);

    public IEnumerable<Member> All => Others.Prepend(Lead);
}

internal static class AgreementData
{
    public static AgreementFacts Facts(string title = "Regional avtale", DateOnly? from = null, DateOnly? to = null) =>
        new(title, NorwegianForm.Nb, from, to);

    /// <summary>An agreement in memory, kept by the first of its parties.</summary>
    public static Agreement Draft(AgreementKind? kind = null, params (OrganisationId Organisation, OrganisationKind As)[] parties)
    {
        var at = TestTime.Start;
        var first = parties.Length > 0 ? parties[0] : (NewId.Of<OrganisationId>(at), OrganisationKind.County);
        var agreement = new Agreement(
            NewId.Of<AgreementId>(at), kind ?? AgreementKinds.Regional, Facts(), first, NewId.Of<UserId>(at), TestData.Before, at);
        agreement.NumberAs(new CaseNumber(2022, 1));
        foreach (var party in parties.Skip(1)) agreement.Add(Party(agreement, party.As, party.Organisation)).ShouldBeNull();
        return agreement;
    }

    public static AgreementParty Party(Agreement agreement, OrganisationKind kind, OrganisationId? organisation = null, int place = 1) => new(
        NewId.Of<AgreementPartyId>(TestTime.Start), agreement.Id, organisation ?? NewId.Of<OrganisationId>(TestTime.Start), kind, place,
        TestData.Before);

    /// <summary>A regional agreement of a county with others, each with somebody who writes for it.</summary>
    public static async Task<Agreed> AnAgreement(this TestData given, params Role[] others) =>
        await given.AnAgreementOf(await given.AMember(Role.CountyCoordinator), others);

    /// <summary>One that somebody begins for their county.</summary>
    public static async Task<Agreed> AnAgreementOf(this TestData given, Member lead, params Role[] others)
    {
        var begun = await given.Host.As(lead).Submit(Begin($"Avtale {TestData.Next()}")).ShouldSucceed();
        var members = new List<Member>();
        foreach (var role in others)
        {
            var member = await given.AMember(role);
            await given.Host.As(lead).Submit(Add(begun.Agreement, member)).ShouldSucceed();
            members.Add(member);
        }

        return new Agreed(begun.Agreement, begun.Number, lead, members);
    }

    public static BeginAgreement.Input Begin(string title, string kind = AgreementKinds.RegionalCode, AgreementId? under = null) => new()
    {
        Kind = kind,
        Title = title,
        Form = nameof(NorwegianForm.Nb),
        Under = under?.Value.ToString(),
    };

    public static AddParty.Input Add(AgreementId agreement, Member member, int place = 1) => new()
    {
        Agreement = agreement,
        Party = $"{member.Organisation.Id.Value} {member.Organisation.Kinds[0]}",
        Place = place.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>What is agreed on a topic; the one who writes is not asked to be responsible.</summary>
    public static SaveTopic.Input Topic(Agreed agreed, string topic, string text, int basedOn = 0, OrganisationId? responsible = null) => new()
    {
        Agreement = agreed.Id,
        Part = topic,
        BasedOn = basedOn,
        Fields =
        [
            new() { Key = AgreementForm.Agreed, Value = text },
            new() { Key = AgreementForm.Responsible, Value = (responsible ?? agreed.Lead.Organisation.Id).Value.ToString() },
        ],
    };

    /// <summary>An agreement with all that it must have; its parties are a county, a Nav office, a company and a municipality.</summary>
    /// <param name="lead">Who begins it; somebody of a county of its own where nobody is named.</param>
    public static async Task<Agreed> AWrittenAgreement(
        this TestData given, DateOnly? until = null, DateOnly? from = null, Member? lead = null)
    {
        var the = await given.AnAgreementOf(lead ?? await given.AMember(Role.CountyCoordinator), Role.NavCoordinator, Role.CompanyManager);
        var municipality = await given.AMember(Role.Leader);
        await given.Host.As(the.Lead).Submit(Add(the.Id, municipality, place: 2)).ShouldSucceed();
        if (until is not null || from is not null) await given.Host.As(the.Lead).Submit(await Change(given, the, until, from)).ShouldSucceed();
        foreach (var topic in AgreementKinds.Regional.Topics.Where(t => t.Needed))
            await given.Host.As(the.Lead).Submit(Topic(the, topic.Code, $"Vi gjør dette sammen: {topic.Code}")).ShouldSucceed();
        the = the with { Others = [.. the.Others, municipality] };
        await given.ABody(the);
        await given.ARole(the, the.Lead, AgreedRoleKinds.OverallCode);
        await given.ARole(the, the.Others[0]);
        return the;
    }

    /// <summary>The same, signed by all its leaders.</summary>
    public static async Task<(Agreed The, IReadOnlyList<Member> Leaders)> ASignedAgreement(
        this TestData given, DateOnly? until = null, DateOnly? from = null)
    {
        var the = await given.AWrittenAgreement(until, from);
        Member[] leaders =
        [
            await given.AMember(Role.ChiefExecutive, the.Lead.Organisation), await given.AMember(Role.Leader, the.Others[0].Organisation),
            the.Others[1], the.Others[2],
        ];
        await given.SendAndSign(the, leaders);
        return (the, leaders);
    }

    public static async Task SendAndSign(this TestData given, Agreed the, IEnumerable<Member> leaders)
    {
        var page = await given.Host.As(the.Lead).Get(AgreementUrls.Sign(the.Number));
        var seen = page.Document.QuerySelector("input[name='SendInput.Seen']")!.GetAttribute("value")!;
        await given.Host.As(the.Lead).Submit(new SendToSigning.Input { Agreement = the.Id, Seen = seen }).ShouldSucceed();
        await using var db = given.Host.OpenDb();
        var sent = (await db.Set<AgreementVersion>().Where(v => v.Agreement == the.Id).OrderByDescending(v => v.Number).FirstAsync()).Mark;
        foreach (var leader in leaders)
            await given.Host.As(leader).Submit(new SignAgreement.Input { Agreement = the.Id, Seen = sent, Title = "Leder", IsRead = true }).ShouldSucceed();
    }

    private static async Task<ChangeAgreement.Input> Change(TestData given, Agreed the, DateOnly? until, DateOnly? from)
    {
        await using var db = given.Host.OpenDb();
        var input = new ChangeAgreement.Input { Agreement = the.Id };
        var agreement = db.Set<Agreement>().Single(a => a.Id == the.Id);
        input.Fill(agreement);
        input.BasedOn = agreement.Version;
        if (until is { } last) input.To = Written.ShortDate(last);
        if (from is { } first) input.From = Written.ShortDate(first);
        return input;
    }

    /// <summary>Rows of a sheet as they are typed: cells in the order of its columns.</summary>
    public static SaveRows.Input Rows(Agreed agreed, string sheet, string list, int basedOn, params string?[][] rows) => new()
    {
        Agreement = agreed.Id,
        Part = sheet,
        BasedOn = basedOn,
        Rows = [.. rows.Select(cells => new TypedRow { List = list, Cells = [.. cells] })],
    };

    /// <summary>The id of a party, as a choice posts it.</summary>
    public static string PartyOf(Member member) => member.Organisation.Id.Value.ToString();
}
