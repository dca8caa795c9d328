using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Guides.Shipped;

/// <summary>
/// Lag deres egen: an organisation begins a guide of its own from one that comes with Samløp, in a language. What it changes is its own
/// from then on.
/// </summary>
[Process("knowledge.guide.taken-up"), TellsNobody(Untold.OwnWork)]
public sealed class TakeUpGuide(AppDb db) : IUseCase<TakeUpGuide.Input, GuideId>
{
    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<TakeUpGuide, Input, GuideId>
    {
        /// <summary>Of the guide that comes with Samløp.</summary>
        public string? Code { get; set; }

        /// <summary>Code of the language that it is to be in.</summary>
        public string? Language { get; set; }
    }

    public Task<Outcome<GuideId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel) =>
        Task.FromResult(Begin(input, actor, change));

    private Outcome<GuideId> Begin(Input input, Actor actor, Change change)
    {
        if (GuideBook.Current.Find(input.Code) is not { } shipped) return Refusal.NotFound;
        if (Languages.ByCode(input.Language) is not { } language)
            return new FieldError(nameof(Input.Language), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var guide = new Guide(NewId.Of<GuideId>(change.At), shipped.Kind, actor, change.At);
        var content = shipped.In(language.Code);
        guide.Named(content);
        db.Add(guide);
        db.BeginEdition(guide, 1, content, actor, change);
        return guide.Id;
    }
}
