using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>
/// Lagre innstilling: what an officer proposes that the decision should say: amounts by year and kind of cost, conditions, reports, the
/// letter's text and the note within the directorate. Complete or not; but never more than the county applied for, and never above the
/// frame for the year with all others counted.
/// </summary>
public sealed class SaveRecommendation(AppDb db, Portfolios portfolios)
    : IUseCase<SaveRecommendation.Input, SaveRecommendation.Saved>,
        ISavesDraft
{
    public static Permission Needs => ChooseApplication.Needs;

    public static readonly Refusal NotChosen = Refusal.In<DecideText>(nameof(NotChosen));

    public sealed class Input : IInput<SaveRecommendation, Input, Saved>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The version of the draft that the page was made from.</summary>
        public int BasedOn { get; set; }

        // The form binding sets a list that was not sent to null.
        public List<TypedAmount> Amounts { get; set => field = value ?? []; } = [];

        public string? AnswerBy { get; set; }

        public List<TypedItem> Conditions { get; set => field = value ?? []; } = [];

        public List<TypedItem> Reports { get; set => field = value ?? []; } = [];

        /// <summary>For the county to read, in the letter.</summary>
        public string? LetterText { get; set; }

        /// <summary>For those who decide; never in the letter.</summary>
        public string? InternalNote { get; set; }

        public string? PassedOver { get; set; }
    }

    /// <summary>An amount as typed, of a year and a kind of cost that the county has applied for.</summary>
    public sealed class TypedAmount
    {
        public int Year { get; set; }

        public string Cost { get; set; } = "";

        public string? Amount { get; set; }
    }

    /// <summary>A condition or a report as typed. One that is empty is dropped.</summary>
    public sealed class TypedItem
    {
        public string? Text { get; set; }

        public string? Due { get; set; }
    }

    public sealed record Saved(DateTimeOffset At);

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (portfolio, row, no) = await portfolios.Of(db, input.Application, actor, cancel);
        if (no is not null)
            return no;
        if (await db.OpenDecision(row!.Id, cancel) is not var (decision, check) || decision.Kind == DecisionKind.Dismissal)
            return NotChosen;
        if (decision.MayChange(check) is { } waits)
            return waits;

        var (content, errors) = new TypedRecommendation(portfolio!, row, decision.Kind, input).Read();
        if (errors.Any)
            return errors;
        if (decision.Version != input.BasedOn)
            return Refusal.ChangedByOther;

        decision.Save(content, check, actor.User, change.At);
        return new Saved(change.At);
    }
}
