using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Access.Leaving;
using Samlop.Cases;
using Samlop.Cases.Impartiality;
using Samlop.Cases.Journal;
using Samlop.Cases.Requests;
using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Grants.Apply;
using Samlop.Grants.Apply.Partners;
using Samlop.Grants.Assess;
using Samlop.Grants.Auditing;
using Samlop.Grants.Calls;
using Samlop.Grants.Control;
using Samlop.Grants.Decide;
using Samlop.Grants.Demonstrating;
using Samlop.Grants.Following;
using Samlop.Grants.OpenData;
using Samlop.Grants.Overview;
using Samlop.Grants.Past;
using Samlop.Grants.Pay;
using Samlop.Grants.Questions;
using Samlop.Grants.Renew;
using Samlop.Grants.Report;
using Samlop.Grants.Settle;
using Samlop.Grants.Tell;
using Samlop.Grants.Tell.Appeal;
using Samlop.Grants.GrantYear;
using Samlop.Letters;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Reminding;

namespace Samlop.Grants;

/// <summary>
/// Tilskudd: calls, applications, assessment, decisions and their letters, payments, reports. Use cases carry their own permissions.
/// </summary>
public sealed class GrantsModule : IModule
{
    public static void Add(ModuleSetup setup)
    {
        AddServices(setup.Services);

        AddHistories(setup);
        setup.CaseKind(ApplicationCases.Kind);
        setup.RequestKind(Information.Kind);
        setup.EntryTitle(SendApplication.EntryTitle);
        setup.EntryTitle(SendSupplement.EntryTitle);
        setup.EntryTitle(SayConditionMet.EntryTitle);
        setup.Impartiality(DeclaredApplications.Kind);
        foreach (var kind in DecisionLetters.All) setup.LetterKind<DecisionLetterWriter>(kind);
        GrantsNews.Add(setup);
        setup.Act(ConfirmApplication.Act);
        setup.Act(AcceptAward.Act);
        PartnersSetup.Add(setup);
        PaySetup.Add(setup);
        YearsSetup.Add(setup);
        ReportSetup.Add(setup);
        AccountSetup.Add(setup);
        SettleSetup.Add(setup);
        AuditingSetup.Add(setup);
        ControlSetup.Add(setup);
        RenewSetup.Add(setup);
        PastSetup.Add(setup);
        OpenSetup.Add(setup);
        setup.StandIn(
            Phrase.In<AssessText>(nameof(AssessText.StoodInFor)), Role.CaseOfficer, Role.DecisionMaker, Role.Attestant,
            Role.BudgetAuthority);

        setup.Map(CallEndpoints.Map);
        setup.Map(ApplyEndpoints.Map);
        setup.Map(DecideEndpoints.Map);
        setup.Map(AwardEndpoints.Map);
        setup.Map(OverviewEndpoints.Map);

        setup.Navigate(new NavigationItem(
            Place.Grants, 10, Phrase.In<GrantsText>(nameof(GrantsText.Calls_Title)), CallUrls.List, new OpenAttribute()));
        setup.Navigate(new NavigationItem(
            Place.Grants, 20, Phrase.In<ApplyText>(nameof(ApplyText.Applications_Title)), ApplyUrls.List,
            new NeedsOfAttribute<ReadApplications>(), ImpartialityUrls.Page, "/vedtak"));
        setup.Navigate(new NavigationItem(
            Place.Grants, 40, Phrase.In<AcceptText>(nameof(AcceptText.Awards_Place)), AwardUrls.List,
            new NeedsOfAttribute<ReadAwards>()));

        AddListeners(setup);
        AddSections(setup);
    }

    /// <summary>What later steps do when something has happened in an earlier one.</summary>
    private static void AddListeners(ModuleSetup setup)
    {
        setup.When<ApplicationWithdrawn, ProposalEnding>();
        setup.When<ApplicationReturned, ProposalEnding>();
        setup.When<ImpartialityDeclared, ImpartialityHandling>();
        setup.When<ImpartialityRuled, ImpartialityHandling>();
        setup.When<ImpartialityDeclared, ProposalEnding>();
        setup.When<ImpartialityRuled, ProposalEnding>();
        setup.When<LetterDispatched, AwardBeginning>();
        setup.When<LetterDispatched, PartnerAsksEnding>();
        setup.When<ApplicationWithdrawn, PartnerAsksEnding>();
        setup.When<LetterOpened, AwardReading>();
    }

    /// <summary>What later steps add to the pages of earlier ones.</summary>
    private static void AddSections(ModuleSetup setup)
    {
        setup.Section<CallLinks, StartLink>(10);
        setup.Section<CallLinks, QuestionsLink>(20);
        setup.Section<CallLinks, FollowLink>(30);
        setup.Section<CallLinks, PortfolioOfCall>(40);
        setup.Section<CallWorkLinks, PortfolioOfWork>(10);
        setup.Section<ApplicationListLinks, PortfolioLinks>(10);
        setup.Section<ApplicationNow, WhatNow>(10);
        setup.Section<CaseSubjectNow, ApplicationOfCase>(10);
        setup.Section<ApplicationNotices, HandlingLink>(10);
        setup.Section<ApplicationNotices, AskedNotice>(20);
        setup.Section<SentVersionLinks, HandlingOfVersion>(10);
        setup.Section<HandledApplication, DecisionSection>(10);
        setup.Section<HandledApplication, LetterSection>(20);
        setup.Section<TemplateFacts, AppealOfTemplate>(10);
        setup.Section<TemplateMarks, AppealMark>(10);
        setup.Section<LetterFacts, AwardFact>(10);
        setup.Section<LetterLinks, AwardLink>(10);
    }

    /// <summary>How a reader finds what has a history, and by which purpose and category.</summary>
    private static void AddHistories(ModuleSetup setup)
    {
        setup.Purpose(CaseHandling.Purpose);
        setup.Searched(_ => GrantsSearch.Calls);
        setup.Searched(_ => GrantsSearch.Applications);
        setup.Subject<Call, CallId>(c => c.Id, (db, reader) => db.Rows<Call>().VisibleTo(reader));
        setup.Subject<GrantApplication, GrantApplicationId>(a => a.Id, (db, reader) => db.Rows<GrantApplication>().VisibleTo(reader));
        setup.Subject(
            ApplicationAccess.News,
            SubjectDoors.Through<GrantApplication, GrantApplicationId>(
                a => a.Id, (db, reader) => db.Rows<GrantApplication>().NewsFor(reader)));
        setup.Subject<CallFollower, CallFollowerId>(f => f.Id, (db, _) => db.Rows<CallFollower>().Told());
        setup.Subject<Decision, DecisionId>(d => d.Id, (db, reader) => db.Rows<Decision>().VisibleTo(reader));
        setup.Subject<Award, AwardId>(a => a.Id, (db, reader) => db.Rows<Award>().VisibleTo(reader));
        setup.Names<AssessmentId>(HandlingNames.OfAssessors);
        setup.Names<ApplicationAttachmentId>(ApplicationNames.OfAttachments);
        setup.Names<ApplicationSupplementId>(ApplicationNames.OfSupplements);
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddTransient<CallPdf>();
        services.AddTransient<ITaskSource, CallTasks>();
        services.AddTransient<ICalendarSource, FollowedCalendar>();
        services.AddTransient<IHeldWork, HeldCallDrafts>();
        services.AddTransient<IAwaitedSource, QuestionAwaited>();
        services.AddTransient<ITaskSource, QuestionTasks>();
        services.AddTransient<IDemonstrationData, DemonstrationCalls>();

        services.AddTransient<ApplicationDocuments>();
        services.AddTransient<ITakesFiles, SupplementFiles>();
        services.AddTransient<IAwaitedSource, ApplicationAwaited>();
        services.AddTransient<ITaskSource, ApplicationTasks>();
        services.AddTransient<ICalendarSource, ApplicationCalendar>();
        services.AddTransient<IReminder, DeadlineReminder>();

        services.AddTransient<ITaskSource, AssessTasks>();
        services.AddTransient<ICalendarSource, AssessCalendar>();
        services.AddTransient<IHeldWork, HeldAssessments>();
        services.AddTransient<IEntranceToApplication, HandlingEntrance>();

        services.AddTransient<Portfolios>();
        services.AddTransient<PortfolioPapers>();
        services.AddTransient<IHoldsApplication, DecidedIsHeld>();
        services.AddTransient<PortfolioPaperPdf>();
        services.AddTransient<IAwaitedSource, DecideAwaited>();
        services.AddTransient<ITaskSource, DecideTasks>();
        services.AddTransient<IHeldWork, HeldRecommendations>();

        services.AddSingleton(_ => NynorskNames.Load(Path.Combine(AppContext.BaseDirectory, "content", "letters")));
        services.AddTransient<AppealRulings>();
        services.AddTransient<ITaskSource, TellTasks>();

        services.AddTransient<IAwaitedSource, AwardAwaited>();
        services.AddTransient<ITaskSource, AwardTasks>();
        services.AddTransient<ICalendarSource, AwardCalendar>();
        services.AddTransient<IReminder, AnswerReminder>();
        services.AddTransient<IReminder, ConditionReminder>();
        services.AddTransient<AwardBudgets>();
        services.AddTransient<AwardPartners>();
        services.AddTransient<ITakesFiles, ConditionFiles>();
        services.AddTransient<IFollowedSource, FollowedApplications>();
        services.AddTransient<IFollowedSource, FollowedCalls>();

        services.AddTransient<StoryTeller>();
        services.AddTransient<IStoryPart, ApplyingStory>();
        services.AddTransient<IStoryPart, MessagesStory>();
        services.AddTransient<IStoryPart, AssessingStory>();
        services.AddTransient<IStoryPart, AuditingStory>();
        services.AddTransient<IStoryPart, DecidingStory>();
        services.AddTransient<IStoryPart, AnsweringStory>();
        services.AddTransient<IStoryPart, PayingStory>();
        services.AddTransient<IStoryPart, ReportingStory>();
        services.AddTransient<IStoryPart, SettlingStory>();
        services.AddTransient<IStoryPart, ContinuingStory>();
        services.AddTransient<IStoryPart, RemindersStory>();
        services.AddTransient<IDemonstrationStory, DemonstrationStory>();
        services.AddSingleton(new StoryDay(new(2022, 3, 8), Phrase.In<GrantsText>(nameof(GrantsText.Story_Applying))));
        services.AddSingleton(new StoryDay(new(2022, 4, 20), Phrase.In<GrantsText>(nameof(GrantsText.Story_Assessing))));
        services.AddSingleton(new StoryDay(new(2022, 6, 1), Phrase.In<GrantsText>(nameof(GrantsText.Story_Answering))));
        services.AddSingleton(new StoryDay(new(2022, 8, 24), Phrase.In<GrantsText>(nameof(GrantsText.Story_Paying))));
        services.AddSingleton(new StoryDay(new(2023, 3, 9), Phrase.In<GrantsText>(nameof(GrantsText.Story_Accounting))));
    }
}
