using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Endre en merknad: what an assessor has noted, while their assessment is not handed in. The passage stays.</summary>
public sealed class ChangeNote(AppDb db) : IUseCase<ChangeNote.Input, Done>, ISavesDraft
{
    public static Permission Needs => SaveAssessment.Needs;

    public sealed class Input : IInput<ChangeNote, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        public string? Note { get; set; }

        /// <summary>The version of the note that the page was made from.</summary>
        public int BasedOn { get; set; }

        public string? Text { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (note, no) = await db.OwnNote(input.Application, input.Note, actor, cancel);
        if (note is null) return no!;

        var errors = new FieldErrors();
        var text = WriteNote.TextOf(input.Text, nameof(Input.Text), errors);
        if (!errors.Any && text == note.Text) return new Done();
        // It is changed in another window.
        if (note.Version != input.BasedOn) return Refusal.ChangedByOther;
        if (errors.Any) return errors;
        note.Change(text);
        return new Done();
    }
}
