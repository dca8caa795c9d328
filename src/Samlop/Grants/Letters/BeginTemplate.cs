using Samlop.Access;
using Samlop.Audit;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Letters;

/// <summary>Begynn på en ny malversjon: an administrator begins the next version of a template with the text that is in force.</summary>
[Process("LetterTemplateBegun"), TellsNobody(Untold.OwnWork)]
public sealed class BeginTemplate(AppDb db, LetterTemplates templates) : IUseCase<BeginTemplate.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.letter-template.write", Role.Administrator);

    public static readonly Refusal TemplateHasDraft = Refusal.In<LettersText>(nameof(TemplateHasDraft));

    public sealed class Input : IInput<BeginTemplate, Input, Done>
    {
        public DecisionKind Kind { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await templates.Draft(input.Kind, cancel) is not null) return TemplateHasDraft;

        var inForce = await templates.InForce(input.Kind, cancel);
        var number = await templates.NextNumber(input.Kind, cancel);
        var draft = new LetterTemplateVersion(
            NewId.Of<LetterTemplateVersionId>(change.At),
            input.Kind,
            number,
            inForce.Texts,
            actor.User,
            change.At
        );
        db.Add(draft);
        db.BeginCheck(draft, actor.User);
        change.Record(new LetterTemplateMoved(draft.Id, draft.Kind, draft.Number, TemplateStep.Begun));
        return new Done();
    }
}
