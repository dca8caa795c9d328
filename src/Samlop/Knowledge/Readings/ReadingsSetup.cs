using Microsoft.EntityFrameworkCore;
using Samlop.Intake.Calculator;
using Samlop.Livelihood.Calculator;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Reminding;

namespace Samlop.Knowledge.Readings;

/// <summary>What questions about rules and their answers bring to the program.</summary>
internal static class ReadingsSetup
{
    public static void Add(ModuleSetup setup)
    {
        // Read and checked at start.
        _ = RuleOwners.Current;
        setup.Subject<RuleQuestion, RuleQuestionId>(q => q.Id, (db, reader) => db.Rows<RuleQuestion>().VisibleTo(reader));
        setup.Subject<RuleReading, RuleReadingId>(r => r.Id, (db, reader) => db.Rows<RuleReading>().VisibleTo(reader));
        setup.Services.AddScoped<TopicReadings>();
        setup.Services.AddTransient<ITaskSource, ReadingTasks>();
        setup.Services.AddTransient<IAwaitedSource, ReadingsAwaited>();
        setup.Services.AddTransient<IReminder, UnansweredReminder>();
        setup.Services.AddTransient<IReminder, OvertakenReminder>();
        setup.Section<ClarificationShown, ClarificationAnswers>(10);
        setup.Section<ClarificationPrinted, ClarificationPrint>(10);
        setup.Section<UnsureShown, UnsureAnswers>(10);
        setup.Section<UnsurePrinted, UnsurePrint>(10);
        setup.Searched(_ => Questions);
        setup.Map(Map);
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 30, Phrase.In<ReadingsText>(nameof(ReadingsText.List_Title)), ReadingUrls.List, new OpenAttribute())
        {
            Tasks = ["rule-"],
        });
    }

    /// <summary>Found by the question and, once it is answered, by the answer.</summary>
    private static SearchedRows<RuleQuestion, RuleQuestionId> Questions => new(
        "regelsporsmal", 72, Phrase.In<ReadingsText>(nameof(ReadingsText.List_Title)), q => q.Id,
        (db, reader) => db.Rows<RuleQuestion>().VisibleTo(reader),
        questions => questions.OrderByDescending(q => q.AskedAt).ThenBy(q => q.Id),
        async (_, questions, cancel) =>
        [
            .. (await questions.ToListAsync(cancel))
                .Select(q => new SearchHit(ReadingWords.Opening(q.Text), ReadingUrls.Of(q.Id), ReadingWords.RuleOf(q.Law, q.Rule))),
        ]);

    private static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(
            ReadingUrls.Table,
            (HttpContext http, AppDb db, OsloClock clock) => TableExport.Of(
                http, ReadingsText.List_Title, QuestionTable.Columns(clock.Today, http.Viewer().Actor),
                QuestionTable.Matching(db, http.Viewer().Actor, TableQuery.From(http), clock.Today)))
        .WithMetadata(new OpenAttribute());
}
