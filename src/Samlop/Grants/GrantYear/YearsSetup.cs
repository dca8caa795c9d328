using Samlop.Grants.Pay;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.GrantYear;

/// <summary>What the grant years bring to the program.</summary>
internal static class YearsSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<MoneyYears>();
        setup.Services.AddTransient<IMoneyAfter, AccountedMoney>();
        setup.Services.AddTransient<IMoneyAfter, SettledMoney>();
        setup.Map(Map);
        setup.Navigate(new NavigationItem(
            Place.Grants, 58, Phrase.In<YearsText>(nameof(YearsText.Years_Place)), YearUrls.List, new NeedsOfAttribute<ReadPayments>())
        {
            Under = PayUrls.FollowUp,
        });
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        var readers = new NeedsOfAttribute<ReadPayments>();
        routes.MapGet(YearUrls.List + "/{year:int}/tabell",
            async (HttpContext http, int year, MoneyYears years, CancellationToken cancel) =>
            TableExport.Of(
                http, Sentence.Say(YearsText.Years_Title, year), YearTable.Columns,
                    await years.Of(year, null, http.Viewer().Actor, cancel)))
            .WithMetadata(readers);
        routes.MapGet(
            YearUrls.List + "/{year:int}/{county:guid}/tabell",
            async (HttpContext http, int year, Guid county, MoneyYears years, CancellationToken cancel) =>
                (await years.Of(year, new OrganisationId(county), http.Viewer().Actor, cancel)).SingleOrDefault() is { } found
                    ? (IResult)TableExport.Of(
                        http, Sentence.Say(YearsText.CountyYear_Title, year, found.Name), YearTable.RowColumns,
                        [.. YearTable.RowsOf(found.Money)])
                    : Results.NotFound())
            .WithMetadata(readers);
    }
}
