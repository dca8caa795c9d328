using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Apply.Partners;
using Samlop.Grants.Catalogue;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Apply.Partners;

/// <summary>An application whose partner is an organisation with a leader.</summary>
internal sealed record Partnered(GrantApplicationId Id, string Call, CountyPeople County, Member Leader)
{
    public string Partner => "partners-1";
}

internal static class PartnerData
{
    /// <summary>A complete application with one partner, whose leader is in Samløp.</summary>
    public static async Task<Partnered> APartneredApplication(this TestData given, Role leads = Role.Leader)
    {
        var (_, number) = await given.AnOpenCall();
        var county = await given.ACounty();
        var id = await given.ACompleteApplication(county.Lead, number);
        var leader = await given.AMember(leads);
        await given.Host.As(county.Lead).Submit(await given.Rows(id, ApplicationCatalogue.PartnersPart, Row(leader.Organisation))).ShouldSucceed();
        return new Partnered(id, number, county, leader);
    }

    /// <summary>The row of a partner as it is typed.</summary>
    public static string?[] Row(Organisation organisation, string kind = "other") =>
        [kind, organisation.Name, "Rekruttering og oppfølging", organisation.Name];

    public static AskPartner.Input Asking(this Partnered the, string due = "28.03.2022", string? note = null, string? partner = null) =>
        new() { Application = the.Id, Partner = partner ?? the.Partner, Due = due, Note = note };

    /// <summary>The partner is asked.</summary>
    public static async Task<PartnerAskId> AnAsk(this TestData given, Partnered the, string due = "28.03.2022")
    {
        await given.Host.As(the.County.Lead).Submit(the.Asking(due)).ShouldSucceed();
        return await given.AskOf(the.Id, the.Leader.Organisation);
    }

    public static async Task<PartnerAskId> AskOf(this TestData given, GrantApplicationId id, Organisation organisation)
    {
        await using var db = given.Host.OpenDb();
        return await db.Set<PartnerAsk>().Where(k => k.Application == id && k.Organisation == organisation.Id && k.EndedAt == null).Select(k => k.Id).SingleAsync();
    }

    public static AnswerPartner.Input Yes(PartnerAskId ask, string? promised = "Fire praksisplasser", int seen = 0) =>
        new() { Ask = ask, Joins = AnswerPartner.Yes, Promised = promised, Seen = $"{seen}" };

    public static AnswerPartner.Input No(PartnerAskId ask, string? words = "Vi har ikke folk til det.", int seen = 0) =>
        new() { Ask = ask, Joins = AnswerPartner.No, Words = words, Seen = $"{seen}" };

    /// <summary>Confirmed and sent.</summary>
    public static async Task Send(this TestData given, Partnered the)
    {
        await given.Host.As(the.County.Director).Submit(await given.ConfirmInput(the.Id)).ShouldSucceed();
        await given.Host.As(the.County.Lead).Submit(new SendApplication.Input { Application = the.Id }).ShouldSucceed();
    }

    public static AnswerRow TheRow(OrganisationId? organisation = null, string code = "partners-1") => new(
        code,
        new Dictionary<string, string>
        {
            ["kind"] = "nav",
            ["organisation"] = "Nav Prøveby",
            ["part"] = "Rekruttering",
            [ApplicationCatalogue.PartnerRegister] = organisation?.Value.ToString() ?? "",
        });
}
