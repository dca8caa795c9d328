using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Access.Moving;
using Samlop.Persons.Consenting;
using Samlop.Persons.Course;
using Samlop.Persons.Demonstrating;
using Samlop.Persons.Disposing;
using Samlop.Persons.Enter;
using Samlop.Persons.Facts;
using Samlop.Persons.Folder;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Merging;
using Samlop.Persons.Notes;
using Samlop.Persons.Oversight;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Rights;
using Samlop.Persons.Sharing;
using Samlop.Platform;
using Samlop.Platform.Tasks;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons;

/// <summary>Personer: who candidates and participants are, and who may see what of them, by which law or consent.</summary>
public sealed class PersonsModule : IModule
{
    public static void Add(ModuleSetup setup)
    {
        CheckTable();
        setup.Services.AddSingleton<SharingReaders>();
        setup.Services.AddSingleton<IWithheldUsers, WithheldGraded>();
        setup.Services.AddTransient<IRecordedNumbers, RecordedNumbers>();
        setup.Services.AddSingleton(given =>
            PersonNumbers.In(Path.Combine(given.GetRequiredService<SamlopSettings>().DataFolder, "keys")));
        setup.Services.AddTransient<IStoryPart, PersonsStory>();
        setup.Services.AddTransient<IStoryPart, CourseStory>();
        setup.Services.AddTransient<IStoryPart, NotesStory>();
        setup.Services.AddTransient<ITaskSource, OwnTasks>();
        setup.Services.AddTransient<ITaskSource, ScanTasks>();
        // What happened to a person stands on the person's own pages, which ask the table of sharing: no other history finds it.
        setup.Subject(Subject.Of<PersonId>(default).Kind, _ => false);
        setup.Subject(PersonNotices.Receiving, PersonNotices.ReadsFor);
        setup.Subject(PersonNotices.Self, PersonNotices.IsSelf);
        setup.Subject(OversightNotices.Kind, reader => reader.Actor.May(Oversee.Needs));
        OpeningsSetup.Add(setup);
        setup.Section<PersonsListed, RegisterSection>(10);
        setup.Services.AddTransient<IOwnFacts, OwnFolderFacts>();
        setup.Services.AddTransient<IOwnFacts, OwnConsentFacts>();
        setup.Services.AddTransient<HandInLinks>();
        setup.Services.AddSingleton(HandInByLink.Kind);
        setup.Subject(FolderNotices.Asked, FolderNotices.IsAsked);
        setup.Section<CardShown, FolderSection>(3);
        setup.Section<CardShown, FactsSection>(5);
        setup.Section<CardShown, TiesSection>(10);
        setup.Section<CardShown, ConsentsSection>(20);
        setup.Section<CardShown, ScansSection>(21);
        setup.Section<CardShown, AskedConsentsSection>(22);
        setup.Section<CardShown, InformedSection>(25);
        setup.Section<CardShown, UserSection>(30);
        setup.Section<CardShown, RelationsSection>(35);
        setup.Section<BesideTasks, OwnWaysSection>(1);
        setup.Section<OwnSharingShown, OwnInformedSection>(5);
        setup.Navigate(new NavigationItem(
            Place.Participants, 10, Phrase.In<LookText>(nameof(LookText.Persons_Title)), PersonUrls.List,
            new NeedsOfAttribute<ReadPersons>()));
        setup.Navigate(new NavigationItem(
            Place.Tasks, 50, Phrase.In<LookText>(nameof(LookText.OwnLooks_Title)), PersonUrls.OwnLooks,
            new NeedsOfAttribute<ReadOwnLooks>())
        {
            IsOwn = true,
        });
        setup.Navigate(new NavigationItem(
            Place.Tasks, 51, Phrase.In<GroundsText>(nameof(GroundsText.OwnSharing_Title)), PersonUrls.OwnSharing,
            new NeedsOfAttribute<ReadOwnSharing>())
        {
            IsOwn = true,
        });
        setup.Navigate(new NavigationItem(
            Place.Tasks, 52, Phrase.In<GroundsText>(nameof(GroundsText.OwnRecord_Title)), PersonUrls.OwnRecord,
            new NeedsOfAttribute<ReadOwnRecord>())
        {
            IsOwn = true,
        });
        setup.Navigate(new NavigationItem(
            Place.Tasks, 53, Phrase.In<FolderText>(nameof(FolderText.Own_Title)), FolderUrls.Own, new NeedsOfAttribute<ReadOwnFolder>())
        {
            IsOwn = true,
        });
        setup.Navigate(new NavigationItem(
            Place.Tasks, 54, Phrase.In<ConsentingText>(nameof(ConsentingText.Own_Title)), ConsentUrls.Own,
            new NeedsOfAttribute<AnswerConsent>())
        {
            IsOwn = true,
        });
        setup.Map(OwnRecordEndpoints.Map);
        setup.Map(FolderEndpoints.Map);
        setup.Map(ScanEndpoints.Map);
        KeptOfFacts.Add(setup);
        KeptOfFolder.Add(setup);
        MergingSetup.Add(setup);
        OfOfficer.Add(setup);
        RightsSetup.Add(setup);
        CourseSetup.Add(setup);
        NotesSetup.Add(setup);
        DisposingSetup.Add(setup);
    }

    /// <summary>The program does not start on a table of sharing that contradicts itself.</summary>
    /// <exception cref="StartRefused">The table or its limits are missing or wrong; the message names file, line and column.</exception>
    private static void CheckTable()
    {
        try
        {
            _ = (SharingTable.Accepted, SharingLimits.Shipped);
        }
        catch (InvalidSharingTable problem)
        {
            throw new StartRefused($"The table of sharing in content/sharing cannot be used. {problem.Message}");
        }
        catch (InvalidDataException problem)
        {
            throw new StartRefused($"The limits in content/sharing cannot be used. {problem.Message}");
        }
    }
}
