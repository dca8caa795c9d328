using Samlop.Agreements.Agree;
using Samlop.Grants.Apply;
using Samlop.Grants.Report;
using Samlop.Intake.Calculator;
using Samlop.Livelihood.Calculator;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Evidence;

/// <summary>What the evidence brings to the program.</summary>
internal static class EvidenceSetup
{
    public static void Add(ModuleSetup setup)
    {
        // Read and checked at start.
        var book = EvidenceBook.Current;
        setup.Open(book.Findings.Select(EvidenceUrls.Of));
        setup.Section<TopicKnown, KnownOfTopic>(10);
        setup.Section<MeetingsKnown, KnownOfMeetings>(10);
        setup.Section<ApplicationPartKnown, KnownOfApplication>(10);
        setup.Section<ReportPartKnown, KnownOfReport>(10);
        setup.Section<RightsKnown, KnownOfRights>(10);
        setup.Section<LivingKnown, KnownOfLiving>(10);
        setup.Searched(_ => new SearchedList<Finding>(
            "funn", 70, Phrase.In<EvidenceText>(nameof(EvidenceText.Table_Title)), book.Findings,
            EvidenceTable.WordsOf,
            finding => new SearchHit(finding.Title.Here, EvidenceUrls.Of(finding), book.CategoryOf(finding).Title.Here)));
        setup.Map(Map);
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 20, Phrase.In<EvidenceText>(nameof(EvidenceText.Evidence_Title)), EvidenceUrls.Tree, new OpenAttribute()));
    }

    private static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(
            EvidenceUrls.Table,
            (HttpContext http) => TableExport.Of(
                http, EvidenceText.Table_Title, EvidenceTable.Columns, EvidenceTable.Matching(TableQuery.From(http))))
        .WithMetadata(new OpenAttribute());
}
