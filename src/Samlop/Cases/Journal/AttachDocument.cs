using System.Runtime.Serialization;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Journal;

/// <summary>Legg ved dokument: one or several files are put to an entry that an officer registered.</summary>
[Process("DocumentAttached"), TellsNobody(Untold.Register)]
public sealed class AttachDocument(AppDb db) : IUseCase<AttachDocument.Input, Done>
{
    public static Permission Needs => RegisterDocument.Needs;

    public sealed class Input : IInput<AttachDocument, Input, Done>
    {
        public JournalEntryId Entry { get; set; }

        /// <summary>Received by the form before the run, never read from its fields.</summary>
        [IgnoreDataMember]
        public List<ReceivedFile> Files { get; internal set; } = [];
    }

    /// <summary>A file was put to an entry.</summary>
    [Event("cases.journal-entry.document-attached"), Was("grants.journal-entry.document-attached", "DocumentAttached")]
    public sealed record DocumentAttached(EntryAt At, int Document) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(At.Entry).And(At.Case);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_DocumentAttached), Document, At.Number);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var entry = await db.ManageableEntry(input.Entry, actor, cancel);
        if (entry is null)
            return Refusal.NotFound;
        if (entry.MayAttach() is { } no)
            return no;
        if (input.Files.Count == 0)
            return new FieldError(nameof(Input.Files), Phrase.In<CommonText>(nameof(CommonText.Error_FileMissing)));
        if (entry.Documents.Count + input.Files.Count > JournalEntry.MostDocuments)
            return JournalEntry.TooManyDocuments;

        foreach (var received in input.Files)
        {
            var file = new StoredFile(received, change.At);
            db.Add(file);
            change.Record(new DocumentAttached(EntryAt.Of(entry), entry.Attach(file).Number));
        }

        await db.Touch(entry, cancel);
        return new Done();
    }
}
