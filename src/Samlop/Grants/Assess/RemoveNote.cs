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

        public string? Note { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (note, no) = await db.OwnNote(input.Application, input.Note, actor, cancel);
        if (note is null) return no!;
        db.Remove(note);
        return new Done();
    }
}
