using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Grants.Assess;

/// <summary>A note with its place in the version that is read now.</summary>
/// <param name="Number">From 1, in the order of the application; those whose passage is gone come last.</param>
/// <param name="At">Null where the passage is gone from that version.</param>
public sealed record PlacedNote(PassageNote Note, int Number, Passage? At)
{
    /// <summary>The address of the note in a list of notes.</summary>
    public string Id => $"merknad-{Note.Id.Value}";

    /// <summary>The address of the passage in the application.</summary>
    public string PassageId => $"sted-{Note.Id.Value}";
}

/// <summary>Reads notes. They are found through the assessment that they belong to, by those who may read that.</summary>
internal static class PassageNotes
{
    /// <summary>The notes of all assessments of an application that the actor may read.</summary>
    public static async Task<ILookup<AssessmentId, PassageNote>> NotesOn(
        this AppDb db,
        GrantApplicationId application,
        Actor actor,
        CancellationToken cancel = default
    ) =>
        (
            await db.Rows<PassageNote>()
                .Of(db.Rows<Assessment>().VisibleTo(actor.ForCases()).Where(a => a.Application == application))
                .OrderBy(n => n.WrittenAt)
                .ToListAsync(cancel)
        ).ToLookup(n => n.Assessment);

    /// <summary>The actor's own note, where they may change it now; else why not.</summary>
    public static async Task<(PassageNote? Note, Refusal? No)> OwnNote(
        this AppDb db,
        GrantApplicationId id,
        string? typed,
        Actor actor,
        CancellationToken cancel
    )
    {
        var application = await db.Handled(id, actor, cancel);
        if (application is null) return (null, Refusal.NotFound);
        if (await db.OwnAssessment(application.Id, actor, cancel) is not { } mine) return (null, Refusal.NotFound);
        if ((application.MayHandle() ?? mine.MayWrite(actor)) is { } no) return (null, no);
        var note = Typed.Id<PassageNoteId>(typed) is { } wanted
            ? await db.Rows<PassageNote>().Of(mine).SingleOrDefaultAsync(n => n.Id == wanted, cancel)
            : null;
        return (note, note is null ? Refusal.NotFound : null);
    }

    /// <summary>Where each note stands in what was sent, numbered as one meets them.</summary>
    public static IReadOnlyList<PlacedNote> Placed(IEnumerable<PassageNote> notes, IReadOnlyList<ShownPart> sections)
    {
        var words = Passages.Of(sections);
        var order = words.Select((w, index) => (w, index)).ToDictionary(w => w.w, w => w.index);
        return
        [
            .. notes
                .Select(note => (note, at: Passages.Find(note.Anchor, words)))
                .OrderBy(n => n.at is null ? int.MaxValue : order[n.at.In])
                .ThenBy(n => n.at?.Start)
                .ThenBy(n => n.note.WrittenAt)
                .Select((n, index) => new PlacedNote(n.note, index + 1, n.at)),
        ];
    }
}
