using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>
/// Avgjør habilitet: the superior decides where somebody is in doubt (forvaltningsloven 1967 § 8). Nobody decides on their own.
/// </summary>
[Process("ImpartialityRuled")]
public sealed class RuleOnImpartiality(AppDb db) : IUseCase<RuleOnImpartiality.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.impartiality.rule", Role.DecisionMaker);

    public enum Ruling
    {
        Impartial,
        Barred,
    }

    public sealed class Input : IInput<RuleOnImpartiality, Input, Done>
    {
        public ImpartialityDeclarationId Declaration { get; set; }

        /// <summary>A <see cref="RuleOnImpartiality.Ruling"/> by name.</summary>
        public string? Ruling { get; set; }

        public string? Reason { get; set; }
    }

    public static NoticeKind TellsRulers { get; } = NoticeKind.Of<ImpartialityDeclared>(
        "grants.impartiality.doubted", GrantNotices.Handling, "those who rule on a doubt",
        async (happened, occasion) =>
        {
            if (happened.Answer != ImpartialityAnswer.InDoubt) return null;
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCall<AssessText>(nameof(AssessText.Notice_Doubt)),
                AssessUrls.Rule(happened.Declaration),
                application.At(Needs.Roles))
            {
                About = Subject.Of(happened.Declaration),
            };
        }).While(
            "the doubt is not ruled on",
            (ImpartialityDeclaration d) => d.Id,
            db => db.Rows<ImpartialityDeclaration>().All(Because.WhoWaitsIsTold).Where(ImpartialityDeclaration.InDoubt));

    public static NoticeKind TellsDeclarer { get; } = NoticeKind.Of<ImpartialityRuled>(
        "grants.impartiality.ruled", GrantNotices.Handling, "the one who was in doubt",
        async (happened, occasion) =>
        {
            var user = await occasion.Db.Rows<ImpartialityDeclaration>().All(Because.WhoWaitsIsTold)
                .Where(d => d.Id == happened.Declaration).Select(d => (UserId?)d.User).SingleAsync(occasion.Cancel);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCall<AssessText>(nameof(AssessText.Notice_Ruled)), AssessUrls.Mine, Readers.Of(user))
            {
                About = Subject.Of(happened.Declaration),
            };
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var declaration = await db.Rows<ImpartialityDeclaration>()
            .VisibleTo(actor.ForCases())
            .SingleOrDefaultAsync(d => d.Id == input.Declaration, cancel);
        if (declaration is null)
            return Refusal.NotFound;
        if (declaration.MayRule(actor) is { } mayNot)
            return mayNot;

        var errors = new FieldErrors();
        var ruling = Typed.Choice<Ruling>(input.Ruling);
        if (ruling is null)
            errors.Add(nameof(Input.Ruling), Phrase.In<AssessText>(nameof(AssessText.Error_Ruling)));
        var reason = NeededText.Read(
            input.Reason,
            ImpartialityDeclaration.TextLimit,
            nameof(Input.Reason),
            Phrase.In<AssessText>(nameof(AssessText.Error_RulingReason)),
            errors
        );
        if (errors.Any)
            return errors;
        if (declaration.Rule(actor, ruling == Ruling.Impartial, reason, change.At) is { } no)
            return no;

        change.Record(new ImpartialityRuled(declaration.Application, declaration.Id, ruling == Ruling.Impartial));
        if (declaration.IsBar) await db.EndWorkOf(declaration, change, cancel);
        return new Done();
    }
}
