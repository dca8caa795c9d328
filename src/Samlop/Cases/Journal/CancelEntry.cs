using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Journal;

/// <summary>Utgår: a registration was wrong. The entry stays in the journal with the reason; its documents are kept.</summary>
[Process("EntryCancelled"), TellsNobody(Untold.Register)]
public sealed class CancelEntry(AppDb db) : IUseCase<CancelEntry.Input, Done>
{
    public static Permission Needs => RegisterDocument.Needs;

    public sealed class Input : IInput<CancelEntry, Input, Done>
    {
        public JournalEntryId Entry { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>A wrong registration was cancelled.</summary>
    [Event("cases.journal-entry.cancelled"), Was("grants.journal-entry.cancelled", "EntryCancelled")]
    public sealed record EntryCancelled(EntryAt At) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(At.Entry).And(At.Case);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_EntryCancelled), At.Number);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var entry = await db.ManageableEntry(input.Entry, actor, cancel);
        if (entry is null) return Refusal.NotFound;
        if (entry.MayCancel() is { } no) return no;

        var errors = new FieldErrors();
        var reason = TypedTitles.ReadReason(input.Reason, nameof(Input.Reason), errors);
        if (errors.Any) return errors;

        entry.Cancel(reason, change.At);
        await db.Touch(entry, cancel);
        change.Record(new EntryCancelled(EntryAt.Of(entry)), reason: reason);
        return new Done();
    }
}
