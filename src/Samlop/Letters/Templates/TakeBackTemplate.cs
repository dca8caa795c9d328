using Samlop.Audit.TwoPerson;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Letters.Templates;

/// <summary>Ta malen tilbake: whoever wrote in the draft goes on with it; nobody has decided anything.</summary>
[Process("LetterTemplateTakenBack"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackTemplate(LetterTemplates templates, LetterKinds kinds) : IUseCase<TakeBackTemplate.Input, Done>
{
    public static Permission Needs => BeginTemplate.Needs;

    public sealed class Input : IInput<TakeBackTemplate, Input, Done>
    {
        /// <summary>Code of the <see cref="LetterKind"/>.</summary>
        public string Kind { get; set; } = "";
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (kinds.Find(input.Kind) is not { } kind) return Refusal.NotFound;
        if (await templates.CheckedDraft(kind, cancel) is not var (draft, check)) return LetterTemplateVersion.TemplateIsNoDraft;
        if (draft.TakeBack(check, actor, change.At) is { } no) return no;

        change.Record(LetterTemplateMoved.Of(draft, TemplateStep.TakenBack));
        return new Done();
    }
}
