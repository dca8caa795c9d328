using Samlop.Persons.Graded;
using Samlop.Persons.Keeping;
using Samlop.Persons.Matrix;
using Samlop.Persons.Protocol;
using Samlop.Persons.Versions;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons;

/// <summary>What the data protection officer decides, and who does it with them.</summary>
internal static class OfOfficer
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<ITaskSource, NamingTasks>();
        setup.Services.AddTransient<ITaskSource, MatrixTasks>();
        setup.Services.AddTransient<ITaskSource, KeepingTasks>();
        setup.Subject(Subject.Of<SharingVersionId>(default).Kind, reader => reader.Actor.May(PutSharingInForce.Needs));
        setup.Subject(Subject.Of<KeepingPeriodId>(default).Kind, reader => reader.Actor.May(ApproveKeeping.Needs));
        setup.Subject<GradedReference, GradedReferenceId>(r => r.Id, (db, reader) => db.Rows<GradedReference>().VisibleTo(reader));
        setup.Subject<Naming, NamingId>(n => n.Id, (db, reader) => db.Rows<Naming>().VisibleTo(reader));
        setup.Navigate(new NavigationItem(
            Place.Participants, 20, Phrase.In<GradedText>(nameof(GradedText.Own_Title)), GradedUrls.Own,
            new NeedsOfAttribute<AskForNaming>()));
        setup.Navigate(new NavigationItem(
            Place.Administration, 40, Phrase.In<GradedText>(nameof(GradedText.Graded_Title)), GradedUrls.List,
            new NeedsOfAttribute<ProposeNaming>()));
        setup.Navigate(new NavigationItem(
            Place.Administration, 41, Phrase.In<MatrixText>(nameof(MatrixText.Table_Title)), MatrixUrls.Table,
            new NeedsOfAttribute<PutSharingInForce>()));
        setup.Navigate(new NavigationItem(
            Place.Administration, 43, Phrase.In<KeepingText>(nameof(KeepingText.List_Title)), KeepingUrls.List,
            new NeedsOfAttribute<ApproveKeeping>()));
        setup.Navigate(new NavigationItem(
            Place.Administration, 42, Phrase.In<ProtocolText>(nameof(ProtocolText.Records_Title)), ProtocolUrls.List,
            new NeedsOfAttribute<ReadProtocol>(), ProtocolUrls.Assessment));
        setup.Map(ProtocolEndpoints.Map);
    }
}
