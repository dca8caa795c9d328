using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Cases.Requests;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay;
using Samlop.Grants.Report.AfterTrial;
using Samlop.Grants.Report.Targets;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Reminding;

namespace Samlop.Grants.Report;

/// <summary>What the yearly report brings to the program.</summary>
internal static class ReportSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Act(SendReport.Act);
        setup.RequestKind(ReportQuestions.Kind);
        setup.EntryTitle(SendReport.EntryTitle);
        setup.EntryTitle(ApproveReport.EntryTitle);
        setup.EntryTitle(ReturnReport.EntryTitle);
        setup.Services.AddTransient<IPaymentBlock, LateReportBlock>();
        setup.Services.AddTransient<IAlsoNow, ReportNow>();
        setup.Services.AddTransient<ReportedFigures>();
        setup.Services.AddTransient<AwardKnowledge>();
        setup.Services.AddTransient<ReportDocuments>();
        setup.Services.AddTransient<IReportFigures, PersonFigures>();
        setup.Services.AddTransient<ITaskSource, ReportTasks>();
        setup.Services.AddTransient<IAwaitedSource, ReportAwaited>();
        setup.Services.AddTransient<ICalendarSource, ReportCalendar>();
        setup.Services.AddTransient<IReminder, ReportReminder>();
        setup.Services.AddTransient<IReminder, OverdueReportReminder>();
        setup.Section<AwardReporting, ReportOfAward>(10);
        setup.Section<AwardReporting, AfterTrialOfAward>(30);
        TargetsSetup.Add(setup);
        setup.Map(ReportEndpoints.Map);
        setup.Navigate(new NavigationItem(
            Place.Grants, 52, Phrase.In<ReportText>(nameof(ReportText.Reports_Title)), ReportUrls.List,
            new NeedsOfAttribute<ReadReports>())
        {
            Under = PayUrls.FollowUp,
            Rows = (db, actor, cancel) =>
                db.Rows<Award>().VisibleTo(actor.ForCases()).Where(Award.IsFollowedUp).CountAsync(cancel),
            Tasks = ["report", "target"],
        });
    }
}
