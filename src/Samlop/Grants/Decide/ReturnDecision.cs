using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>Send innstillingen tilbake: the decision maker does not decide it so, and says what must be mended.</summary>
[Process("DecisionReturned")]
public sealed class ReturnDecision(AppDb db) : IUseCase<ReturnDecision.Input, Done>
{
    public const int ReasonLimit = 2000;

    public static Permission Needs => DecideApplication.Needs;

    public sealed class Input : IInput<ReturnDecision, Input, Done>
    {
        public DecisionId Decision { get; set; }

        public string? Reasons { get; set; }
    }

    /// <summary>It was returned with reasons.</summary>
    [Event("grants.decision.returned"), Was("DecisionReturned")]
    public sealed record DecisionReturned(GrantApplicationId Application, DecisionId Decision, int Round) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Decision).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<DecideText>(nameof(DecideText.Told_DecisionReturned));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var decision = await db.ManageableDecision(input.Decision, actor, cancel);
        if (decision is null) return Refusal.NotFound;

        var reasons = input.Reasons?.Trim() ?? "";
        if (reasons.Length == 0) return new FieldError(nameof(Input.Reasons), Phrase.In<DecideText>(nameof(DecideText.Error_Reasons)));
        if (reasons.Length > ReasonLimit) return new FieldError(nameof(Input.Reasons), Phrase.In<DecideText>(nameof(DecideText.Error_TooLong), ReasonLimit, reasons.Length));

        var check = await db.CheckOf(decision, cancel);
        if (decision.Return(check, actor, reasons, change.At) is { } no) return no;

        change.Record(new DecisionReturned(decision.Application, decision.Id, check.Rounds.Count), reason: reasons);
        return new Done();
    }
}
