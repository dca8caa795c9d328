using Samlop.Audit.TwoPerson;
using Samlop.Grants.Decide;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Letters;

/// <summary>Ta malen tilbake: whoever wrote in the draft goes on with it; nobody has decided anything.</summary>
[Process("LetterTemplateTakenBack"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackTemplate(LetterTemplates templates) : IUseCase<TakeBackTemplate.Input, Done>
{
    public static Permission Needs => BeginTemplate.Needs;

    public sealed class Input : IInput<TakeBackTemplate, Input, Done>
    {
        public DecisionKind Kind { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await templates.CheckedDraft(input.Kind, cancel) is not var (draft, check)) return LetterTemplateVersion.TemplateIsNoDraft;
        if (draft.TakeBack(check, actor, change.At) is { } no) return no;

        change.Record(new LetterTemplateMoved(draft.Id, draft.Kind, draft.Number, TemplateStep.TakenBack));
        return new Done();
    }
}
