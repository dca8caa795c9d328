using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Pay;
using Samlop.Grants.Report;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Renew;

/// <summary>What the continuation of awards brings to the program.</summary>
internal static class RenewSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<ContinuedReading>();
        setup.Services.AddTransient<AfterTrialList>();
        setup.Services.AddTransient<IGoesWithApplication, KeepsContinuation>();
        setup.Section<AwardReporting, ContinuationOfAward>(40);
        setup.Section<ApplicationNotices, ContinuationNotice>(40);
        setup.Section<SentVersionLinks, ChangedLink>(20);
        setup.Section<AssessedVersion, ChangedOfVersion>(10);
        setup.Section<StartLinks, ContinueFromAwards>(10);
        setup.Map(Map);
        setup.Navigate(new NavigationItem(
            Place.Grants, 58, Phrase.In<RenewText>(nameof(RenewText.AfterTrial_Title)), RenewUrls.AfterTrial,
            new NeedsOfAttribute<ReadReports>())
        {
            Under = PayUrls.FollowUp,
        });
    }

    private static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        RenewUrls.AfterTrialTable,
        async (HttpContext http, AfterTrialList list, CancellationToken cancel) => TableExport.Of(
            http, RenewText.AfterTrial_Title, AfterTrialList.Columns,
            list.Matching(await list.Of(http.Viewer().Actor, cancel), TableQuery.From(http))))
        .WithMetadata(new NeedsOfAttribute<ReadReports>());
}
