using Samlop.Grants.Apply;
using Samlop.Grants.Catalogue;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Apply;

public abstract class CheckPageTests(SamlopHost host) : HostTests(host)
{
    [Fact, Requirement("C-04")]
    public async Task WhatTheCallAsksOfSeveralParts_IsReadAtTheFirst_AndInTheCallsOwnLanguage()
    {
        var (_, number) = await Given.AnOpenCall(null, ("contents", "text", "Begrunnelse, samarbeid, metode og budsjett."));
        var county = await Given.ACounty();
        var id = await Given.ABegunApplication(county.Lead, number);

        var page = await As(county.Lead).Get(ApplyUrls.Check(id));

        var told = page.Document.QuerySelectorAll("main [lang=nb]").Where(quote => quote.TextContent.Contains("Begrunnelse, samarbeid", StringComparison.Ordinal)).ToList();
        told.Count.ShouldBeGreaterThan(1, "several parts are asked for");
        told[0].Closest("details").ShouldBeNull();
        told.Skip(1).ShouldAllBe(quote => quote.Closest("details") != null);
        page.ShouldSay($"ved «{ApplicationCatalogue.All.TitleOf(ApplicationCatalogue.All.Part("reason")!)}»");
    }
}

public sealed class CheckPageTests_OnSqlite(SqliteHost host) : CheckPageTests(host), IClassFixture<SqliteHost>;

public sealed class CheckPageTests_OnPostgres(PostgresHost host) : CheckPageTests(host), IClassFixture<PostgresHost>;
