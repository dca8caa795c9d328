using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Requests;
using Samlop.Cases.Threads;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Platform.Text;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Assess;
using Samlop.Tests.Grants.Auditing;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Overview;

/// <summary>Who has an application that something is asked about: one answer on its page, that of its case and the lists, for all.</summary>
public abstract class WhoHasItTests(SamlopHost host) : HostTests(host)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhatTheCountyIsAsked_IsToldOfTheSamePartyAndDay_ToTheCounty_TheDirectorate_AndTheAuditors(bool request)
    {
        var the = await Given.AnAssigned();
        var (day, county) = (Today.AddDays(9), the.County.Lead.Organisation.Name);
        var file = await Read(db => db.Set<CaseFile>().SingleAsync(c => c.Subject == the.Id.Value));
        if (request)
            await As(the.Imdi.Officer).Submit(new AskRequest.Input
            {
                Subject = the.Id.Value,
                Kind = Information.Code,
                Question = "Hvor mange plasser?",
                DueOn = Written.ShortDate(day),
            }).ShouldSucceed();
        else
            await As(the.Imdi.Officer).Submit(new BeginThread.Input
            {
                Case = file.Id,
                Topic = "Plasser",
                Text = "Hvor mange plasser?",
                WantsAnswer = true,
                AnswerBy = Written.ShortDate(day),
            }).ShouldSucceed();

        var said = Written.Date(day, new CultureInfo("nb-NO"));
        var auditor = await Given.AnAuditorOf(the.Id);
        foreach (var (reader, own) in new[] { (the.County.Lead, true), (the.County.Director, true), (the.Imdi.Officer, false), (auditor, false) })
        {
            var from = own ? "dere" : county;
            foreach (var url in new[] { CaseUrls.Case(file.Number), own ? ApplyUrls.Application(the.Id) : AssessUrls.Handling(the.Id) })
            {
                if (reader == auditor && url == AssessUrls.Handling(the.Id)) continue;
                var page = await As(reader).Get(url);
                Fact(page, "Hvem har saken nå").ShouldBe(own ? "dere" : county, url);
                Fact(page, "Frist").ShouldContain(said, customMessage: url);
            }

            (await As(reader).Get(CaseUrls.Case(file.Number))).ShouldSay($"Venter på svar fra {from} innen {said}");
            (await As(reader).Get($"{CaseUrls.List}?q={file.Number}")).ShouldSay($"Venter på svar fra {from} innen {said}");
            (await (await As(reader).Fetch($"{ApplyUrls.Table}?format=csv")).Content.ReadAsStringAsync())
                .ShouldContain($"Venter på svar fra {from} innen {said}");
        }

        (await As(the.County.Lead).Get(ApplyUrls.List)).ShouldSay("Har saken nå: dere").ShouldSay(said);
        (await As(the.Imdi.Officer).Get(ApplyUrls.List)).ShouldSay($"Venter på svar fra {county} innen {said}");

        // The day is over: it is told, and the directorate goes on.
        Today = day.AddDays(1);
        (await As(the.Imdi.Officer).Get(CaseUrls.List)).ShouldSay($"Venter på svar fra {county}. Fristen var {said}");
        Fact(await As(the.County.Lead).Get(CaseUrls.Case(file.Number)), "Hvem har saken nå").ShouldBe("IMDi");
        Fact(await As(the.Imdi.Officer).Get(CaseUrls.Case(file.Number)), "Hvem har saken nå").ShouldNotBe(county);
    }

    [Fact]
    public async Task WhatIsAsked_IsNotToldInTheList_ToAnOfficerWhoHasNotDeclaredImpartiality()
    {
        var the = await Given.AnAssigned();
        await As(the.Imdi.Officer).Submit(new AskRequest.Input
        {
            Subject = the.Id.Value,
            Kind = Information.Code,
            Question = "Hvor mange plasser?",
            DueOn = Written.ShortDate(Today.AddDays(9)),
        }).ShouldSucceed();
        var outsider = await Given.AMember(Role.CaseOfficer, the.Imdi.Officer.Organisation);
        (await As(outsider).Get(ApplyUrls.List)).ShouldSay(the.County.Lead.Organisation.Name).ShouldNotSay("Venter på svar");
    }

    private static string Fact(Page page, string label) =>
        Page.Flat(page.Document.QuerySelectorAll("dt").First(dt => Page.Flat(dt.TextContent) == label).NextElementSibling!.TextContent);
}

public sealed class WhoHasItTests_OnSqlite(SqliteHost host) : WhoHasItTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class WhoHasItTests_OnPostgres(PostgresHost host) : WhoHasItTests(host), IClassFixture<PostgresHost>;
