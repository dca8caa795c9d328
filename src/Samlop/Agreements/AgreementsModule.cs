using Samlop.Access.Demonstrating;
using Samlop.Agreements.AfterTrial;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Amend;
using Samlop.Agreements.Anchor;
using Samlop.Agreements.Continue;
using Samlop.Agreements.Demonstrating;
using Samlop.Agreements.Expect;
using Samlop.Agreements.Finance;
using Samlop.Agreements.Meet;
using Samlop.Agreements.Principles;
using Samlop.Agreements.Promise;
using Samlop.Agreements.Propose;
using Samlop.Agreements.Sign;
using Samlop.Agreements.Signals;
using Samlop.Agreements.Tables;
using Samlop.Agreements.Write;
using Samlop.Cases;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay;
using Samlop.Grants.Report;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Reminding;

namespace Samlop.Agreements;

/// <summary>
/// Avtaler: agreements between equals, who each write, sign and answer for their part: national, regional, local, of a sector, with a
/// company. Use cases carry their own permissions.
/// </summary>
public sealed class AgreementsModule : IModule
{
    public static void Add(ModuleSetup setup)
    {
        setup.Purpose(AgreementReading.Purpose);
        setup.CaseKind(AgreementCases.Kind);
        setup.Searched(_ => AgreementSearch.Agreements);
        setup.Subject<Agreement, AgreementId>(a => a.Id, (db, reader) => db.Rows<Agreement>().OfParties(reader));
        setup.Subject<AgreementParty, AgreementPartyId>(p => p.Id, (db, reader) => db.Rows<AgreementParty>().KnownTo(reader));
        setup.Subject<AgreementSignature, AgreementSignatureId>(s => s.Id, (db, reader) => db.Rows<AgreementSignature>().GivenFor(reader));
        setup.Names<AgreementPartyId>(AgreementAccess.NamesOfParties);
        AgreementNews.Add(setup);
        ProposalNews.Add(setup);
        setup.Services.AddTransient<AgreementContents>();
        setup.Services.AddTransient<AgreementsApi>();
        setup.Services.AddTransient<IAgreementPart, TopicsPart>();
        setup.Services.AddTransient<FinancePart>();
        setup.Services.AddTransient<IAgreementPart, FinancePart>();
        setup.Services.AddTransient<IAgreementPart, PromisePart>();
        setup.Services.AddTransient<IAgreementPart, AfterTrialPart>();
        setup.Services.AddTransient<ITaskSource, ExpectTasks>();
        setup.Services.AddTransient<IReminder, ExpectReminder>();
        setup.Section<AgreementSections, ExpectSection>(5);
        setup.Subject<SteeringSignal, SteeringSignalId>(
            s => s.Id, (db, reader) => db.Set<SteeringSignal>().Where(_ => reader.Actor.May(ReadAgreements.Needs)));
        setup.Section<AgreementSections, SignalsSection>(7);
        setup.Services.AddTransient<ITaskSource, DraftTasks>();
        setup.Services.AddTransient<ITaskSource, AfterTrialTasks>();
        setup.Services.AddTransient<IReminder, AfterTrialReminder>();
        setup.Section<AwardFollowUp, AgreementOfAward>(10);
        setup.Services.AddTransient<IPaymentBlock, SignedAgreementBlock>();
        setup.Services.AddTransient<IAgreementsOfAwards, AgreementsOfAwards>();
        setup.Section<AgreementSections, AgreedSection>(4);
        setup.Section<AgreementSections, ContentSection>(10);
        setup.Subject<PrincipleSet, PrincipleSetId>(s => s.Id, (db, reader) => db.SeenBy(reader.Actor));
        setup.Services.AddTransient<IAgreementPart, PrinciplesPart>();
        setup.Services.AddTransient<ITaskSource, PrincipleTasks>();
        setup.Section<AgreementSections, PrinciplesSection>(11);
        setup.Section<AgreementSections, AfterTrialSection>(9);
        setup.Section<AgreementSections, RowsSection>(12);
        // The rules of who pays are read and checked at start.
        _ = PayRules.Current;
        setup.Act(SignAgreement.Act);
        setup.Services.AddTransient<AgreementJournal>();
        setup.Services.AddTransient<ITaskSource, SignTasks>();
        setup.Services.AddTransient<IAwaitedSource, SignTasks>();
        setup.Section<AgreementNow, SigningNow>(10);
        setup.Section<AgreementSections, VersionsSection>(20);
        setup.Subject<AgreementProposal, AgreementProposalId>(
            p => p.Id, (db, reader) => db.Rows<AgreementProposal>().Of(db.Rows<Agreement>().OfParties(reader)));
        setup.Services.AddTransient<ITaskSource, ProposalTasks>();
        setup.Services.AddTransient<IAwaitedSource, ProposalTasks>();
        setup.Section<AgreementSections, ProposalsSection>(30);
        setup.Section<BeforeSending, WaitingProposals>(10);
        setup.Services.AddTransient<AgreementEnding>();
        setup.Services.AddTransient<PartyLeaving>();
        setup.Services.AddTransient<AgreementAmendments>();
        setup.When<PartyRemoved, LapsedProposals>();
        setup.When<PartyLeft, LapsedProposals>();
        setup.When<AgreementEnded, LapsedProposals>();
        setup.When<AgreementEnded, MeetingsAfterEnding>();
        setup.When<EndingMoved, MeetingsAfterEnding>();
        setup.When<EndingTakenBack, MeetingsAfterEnding>();
        setup.Services.AddTransient<IReminder, ValidityReminder>();
        setup.Section<AgreementSections, AmendSection>(40);
        setup.Section<VersionShown, DifferenceSection>(10);
        setup.Section<AgreementSections, CarryOnSection>(5);
        setup.Services.AddTransient<ITaskSource, CarryOnTasks>();

        setup.Services.AddTransient<IStoryPart, AgreementsStory>();
        setup.Services.AddTransient<IStoryPart, PrinciplesStory>();
        MeetSetup.Add(setup);
        ContinueSetup.Add(setup);
        setup.Section<AgreementSections, AnchorSection>(26);

        setup.Map(AgreementEndpoints.Map);
        setup.Map(SignEndpoints.Map);
        setup.Map(SignalTable.Map);
        setup.Navigate(new NavigationItem(
            Place.Cooperation, 10, Phrase.In<AgreementsText>(nameof(AgreementsText.Agreements_Title)), AgreementUrls.List,
            new NeedsOfAttribute<ReadAgreements>()));
        setup.Navigate(new NavigationItem(
            Place.Cooperation, 11, Phrase.In<PrinciplesText>(nameof(PrinciplesText.Principles_Title)), PrincipleUrls.List,
            new NeedsOfAttribute<ReadAgreements>()));
        setup.Navigate(new NavigationItem(
            Place.Cooperation, 12, Phrase.In<SignalsText>(nameof(SignalsText.Signals_Title)), SignalUrls.List,
            new NeedsOfAttribute<ReadAgreements>()));
    }
}
