using Samlop.Access;
using Samlop.Audit;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Letters.Templates;

/// <summary>Begynn på en ny malversjon: an administrator begins the next version of a template with the text that is in force.</summary>
[Process("LetterTemplateBegun"), TellsNobody(Untold.OwnWork)]
public sealed class BeginTemplate(AppDb db, LetterTemplates templates, LetterKinds kinds) : IUseCase<BeginTemplate.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("letters.template.write", Role.Administrator);

    public static readonly Refusal TemplateHasDraft = Refusal.In<LettersText>(nameof(TemplateHasDraft));

    public sealed class Input : IInput<BeginTemplate, Input, Done>
    {
        /// <summary>Code of the <see cref="LetterKind"/>.</summary>
        public string Kind { get; set; } = "";
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (kinds.Find(input.Kind) is not { } kind) return Refusal.NotFound;
        if (await templates.Draft(kind, cancel) is not null) return TemplateHasDraft;

        var inForce = await templates.InForce(kind, cancel);
        var number = await templates.NextNumber(kind, cancel);
        var draft = new LetterTemplateVersion(
            NewId.Of<LetterTemplateVersionId>(change.At),
            kind.Code,
            number,
            inForce.Texts,
            actor.User,
            change.At
        );
        db.Add(draft);
        db.BeginCheck(draft, actor.User);
        change.Record(LetterTemplateMoved.Of(draft, TemplateStep.Begun));
        return new Done();
    }
}
