using Samlop.Grants.Decide;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Letters;

/// <summary>Forkast malutkastet: a draft is given up; the version in force stands.</summary>
[Process("LetterTemplateDiscarded"), TellsNobody(Untold.OwnWork)]
public sealed class DiscardTemplate(LetterTemplates templates) : IUseCase<DiscardTemplate.Input, Done>
{
    public static Permission Needs => BeginTemplate.Needs;

    public sealed class Input : IInput<DiscardTemplate, Input, Done>
    {
        public DecisionKind Kind { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await templates.CheckedDraft(input.Kind, cancel) is not var (draft, check)) return LetterTemplateVersion.TemplateIsNoDraft;
        if (draft.Discard(check, change.At) is { } no) return no;

        change.Record(new LetterTemplateMoved(draft.Id, draft.Kind, draft.Number, TemplateStep.Discarded));
        return new Done();
    }
}
