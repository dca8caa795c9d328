using Samlop.Cases.Archive;
using Samlop.Cases.Disclosure;
using Samlop.Cases.Drafts;
using Samlop.Cases.Impartiality;
using Samlop.Cases.Journal;
using Samlop.Cases.Outages;
using Samlop.Cases.Requests;
using Samlop.Cases.Threads;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Tasks;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Reminding;

namespace Samlop.Cases;

/// <summary>
/// Saker: what happens between an organisation and the parties of something, journalled. A supporting module: what the cases are about is
/// registered by the modules that open them (<see cref="CaseKind"/>).
/// </summary>
public sealed class CasesModule : IModule
{
    public static void Add(ModuleSetup setup)
    {
        setup.Purpose(CaseReader.Purpose);
        setup.Subject<CaseFile, CaseFileId>(c => c.Id, (db, reader) => db.Rows<CaseFile>().VisibleTo(reader));
        setup.Subject<JournalEntry, JournalEntryId>(e => e.Id, (db, reader) => db.Rows<JournalEntry>().VisibleTo(reader));
        setup.Subject<CaseThread, CaseThreadId>(t => t.Id, (db, reader) => db.Rows<CaseThread>().VisibleTo(reader));
        setup.Subject<ImpartialityDeclaration, ImpartialityDeclarationId>(
            d => d.Id, (db, reader) => db.Rows<ImpartialityDeclaration>().VisibleTo(reader));
        setup.Names<ImpartialityDeclarationId>(ImpartialityNames.OfDeclarers);
        setup.Subject<CaseRequest, CaseRequestId>(r => r.Id, (db, reader) => db.Rows<CaseRequest>().VisibleTo(reader));
        setup.Names(RequestKind.SubjectKind, (db, _, ids, _) => Task.FromResult(db.RequestKinds().NamesOf(ids)));
        setup.Names<StoredFileId>(RequestAccess.NamesOfFiles);
        setup.Subject<PortalOutage, PortalOutageId>(o => o.Id, (db, _) => db.Set<PortalOutage>());

        setup.Services.AddSingleton<EntryTitles>();
        setup.EntryTitle(RequestWords.Asked);
        setup.EntryTitle(RequestWords.Answered);
        setup.EntryTitle(CaseWords.MessageToParty);
        setup.EntryTitle(CaseWords.MessageFromParty);
        setup.Services.AddSingleton<CaseKinds>();
        setup.Services.AddSingleton<ImpartialityKinds>();
        setup.Services.AddSingleton<RequestKinds>();
        setup.Services.AddTransient<CaseRegister>();
        setup.Services.AddTransient<CaseArchive>();
        setup.Services.AddTransient<PreparedFiles>();
        setup.Services.AddTransient<CaseDrafts>();
        setup.Services.AddTransient<ITakesFiles, MessageFiles>();
        setup.Services.AddTransient<MessageSending>();
        setup.Services.AddTransient<ITaskSource, CaseTasks>();
        setup.Services.AddTransient<ITaskSource, ImpartialityTasks>();
        setup.Services.AddTransient<IAwaitedSource, CaseAwaited>();
        setup.Services.AddTransient<ICalendarSource, CaseCalendar>();
        setup.Services.AddTransient<IReminder, AskingReminder>();
        setup.Services.AddTransient<ITaskSource, RequestTasks>();
        setup.Services.AddTransient<IAwaitedSource, RequestAwaited>();
        setup.Services.AddTransient<ICalendarSource, RequestCalendar>();

        DisclosureSetup.Add(setup);
        setup.Section<BesideTasks, OwnDrafts>(5);
        setup.Searched(_ => CaseSearch.Cases);
        setup.Searched(_ => CaseSearch.Threads);
        setup.Map(CaseEndpoints.Map);
        setup.Map(RequestEndpoints.Map);
        setup.Navigate(new NavigationItem(
            Place.Grants, 70, Phrase.In<CasesText>(nameof(CasesText.Cases_Title)), CaseUrls.List,
            new NeedsOfAttribute<ReadCases>()));
        setup.Navigate(new NavigationItem(
            Place.Administration, 30, Phrase.In<CasesText>(nameof(CasesText.Outages_Title)), CaseUrls.Outages,
            new NeedsOfAttribute<RecordOutage>()));
    }
}
