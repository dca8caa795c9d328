using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Slett en merknad: an assessor takes away what they noted, while their assessment is not handed in.</summary>
public sealed class RemoveNote(AppDb db) : IUseCase<RemoveNote.Input, Done>, ISavesDraft
{
    public static Permission Needs => SaveAssessment.Needs;

    public sealed class Input : IInput<RemoveNote, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The id of the note and the version that the page showed (<see cref="Of"/>).</summary>
        public string? Note { get; set; }

        /// <summary>What the button that removes a note says.</summary>
        public static string Of(PassageNote note) => $"{note.Id.Value}:{note.Version}";
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var shown = input.Note?.Split(':') ?? [];
        var (note, no) = await db.OwnNote(input.Application, shown.ElementAtOrDefault(0), actor, cancel);
        if (note is null) return no!;
        // It is changed in another window: what it says now is looked at first.
        if (shown.ElementAtOrDefault(1) != $"{note.Version}") return Refusal.ChangedByOther;
        db.Remove(note);
        return new Done();
    }
}
