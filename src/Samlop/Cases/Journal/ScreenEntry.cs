using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Journal;

/// <summary>Skjerming: the ground that keeps a document from the public is set, changed or taken away, with the reason.</summary>
[Process("EntryScreened"), TellsNobody(Untold.Register)]
public sealed class ScreenEntry(AppDb db) : IUseCase<ScreenEntry.Input, Done>
{
    public static Permission Needs => RegisterDocument.Needs;

    public sealed class Input : IInput<ScreenEntry, Input, Done>
    {
        public JournalEntryId Entry { get; set; }

        /// <summary>Code of the ground; empty makes the document public.</summary>
        public string? Ground { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>The screening ground of an entry was set, changed or taken away.</summary>
    [Event("cases.journal-entry.screened"), Was("grants.journal-entry.screened", "EntryScreened")]
    public sealed record EntryScreened(EntryAt At, string? GroundCode) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(At.Entry).And(At.Case);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => ScreeningGround.ByCode(GroundCode) is { } ground
            ? Phrase.In<CasesText>(nameof(CasesText.Told_EntryScreened), At.Number, ground.Law)
            : Phrase.In<CasesText>(nameof(CasesText.Told_EntryUnscreened), At.Number);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var entry = await db.ManageableEntry(input.Entry, actor, cancel);
        if (entry is null) return Refusal.NotFound;
        if (entry.MayScreen() is { } no) return no;

        var errors = new FieldErrors();
        var ground = TypedTitles.ReadGround(input.Ground, nameof(Input.Ground), errors);
        var reason = TypedTitles.ReadReason(input.Reason, nameof(Input.Reason), errors);
        if (!errors.Any && ground?.Code == entry.GroundCode)
            errors.Add(nameof(Input.Ground), Phrase.In<CasesText>(nameof(CasesText.Error_GroundUnchanged)));
        if (errors.Any)
            return errors;

        entry.Screen(ground);
        await db.Touch(entry, cancel);
        change.Record(new EntryScreened(EntryAt.Of(entry), ground?.Code), reason: reason);
        return new Done();
    }
}
