using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Persons.Notes;

/// <summary>How a note is told.</summary>
internal static class NoteWords
{
    /// <summary>Which day it is about, and who wrote it.</summary>
    public static string Head(ReadNote note) =>
        Sentence.Say(NotesText.Note_Head, Written.Date(note.Row.On), note.Organisation, note.Author);

    /// <summary>What became of it; null where there is nothing to tell.</summary>
    public static string? Beside(ReadNote note)
    {
        string?[] said =
        [
            note.Corrects is { } day ? Sentence.Say(NotesText.Corrects_Told, Written.Date(day)) : null,
            note.Row.TakenBackAt is { } at ? Sentence.Say(NotesText.TakenBack_Told, Written.Date(OsloClock.DateIn(at))) : null,
        ];
        var told = string.Join(" ", said.OfType<string>());
        return told.Length == 0 ? null : told;
    }
}
