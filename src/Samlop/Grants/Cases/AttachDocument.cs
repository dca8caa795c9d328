using System.Text.Json.Serialization;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Cases;

/// <summary>Legg ved dokument: a file is put to an entry that an officer registered. The page receives the file before the run.</summary>
[Process("DocumentAttached")]
public sealed class AttachDocument(AppDb db) : IUseCase<AttachDocument.Input, Done>
{
    public static Permission Needs => RegisterDocument.Needs;

    public sealed class Input : IInput<AttachDocument, Input, Done>
    {
        public JournalEntryId Entry { get; set; }

        [JsonIgnore] public IFormFile? File { get; set; }

        /// <summary>The file as the store has it, or what was wrong with it; null where none was sent.</summary>
        [JsonIgnore] public Outcome<ReceivedFile>? Received { get; internal set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var entry = await db.ManageableEntry(input.Entry, actor, cancel);
        if (entry is null) return Refusal.NotFound;
        if (entry.MayAttach() is { } no) return no;
        if (input.Received is not { } received) return new FieldError(nameof(Input.File), Phrase.In<CasesText>(nameof(CasesText.Error_FileMissing)));
        if (!received.Succeeded) return received.Errors[0];

        var file = new StoredFile(received.Value, change.At);
        db.Add(file);
        var document = entry.Attach(file);
        await db.Touch(entry, cancel);
        change.Record(new DocumentAttached(EntryAt.Of(entry), document.Number));
        return new Done();
    }
}
