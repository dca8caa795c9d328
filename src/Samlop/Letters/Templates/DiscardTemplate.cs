using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Letters.Templates;

/// <summary>Forkast malutkastet: a draft is given up; the version in force stands.</summary>
[Process("LetterTemplateDiscarded"), TellsNobody(Untold.OwnWork)]
public sealed class DiscardTemplate(LetterTemplates templates, LetterKinds kinds) : IUseCase<DiscardTemplate.Input, Done>
{
    public static Permission Needs => BeginTemplate.Needs;

    public sealed class Input : IInput<DiscardTemplate, Input, Done>
    {
        /// <summary>Code of the <see cref="LetterKind"/>.</summary>
        public string Kind { get; set; } = "";
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (kinds.Find(input.Kind) is not { } kind) return Refusal.NotFound;
        if (await templates.CheckedDraft(kind, cancel) is not var (draft, check)) return LetterTemplateVersion.TemplateIsNoDraft;
        if (draft.Discard(check, change.At) is { } no) return no;

        change.Record(LetterTemplateMoved.Of(draft, TemplateStep.Discarded));
        return new Done();
    }
}
