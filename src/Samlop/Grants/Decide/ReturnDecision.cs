using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Decide;

/// <summary>Send innstillingen tilbake: the decision maker does not decide it so, and says what must be mended.</summary>
[Process("DecisionReturned")]
public sealed class ReturnDecision(AppDb db) : IUseCase<ReturnDecision.Input, Done>
{
    public static Permission Needs => DecideApplication.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnDecision, Input, Done>
    {
        public DecisionId Decision { get; set; }
    }

    /// <summary>It was returned with reasons.</summary>
    [Event("grants.decision.returned"), Was("DecisionReturned")]
    public sealed record DecisionReturned(GrantApplicationId Application, DecisionId Decision, int Round) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Decision).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<DecideText>(nameof(DecideText.Told_DecisionReturned));
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<DecisionReturned>(
        "grants.decision.returned", GrantNotices.Handling, "the officer who sent it",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCall<DecideText>(nameof(DecideText.Notice_Returned)),
                DecideUrls.Decision(happened.Decision),
                Readers.Of(await occasion.SenderOf(happened.Decision.Value)))
            {
                Matter = happened.Decision.Value,
            };
        }).WhileReturned(
            (Decision d) => d.Id,
            db => db.Rows<Decision>().All(Because.WhoWaitsIsTold).Where(Decision.IsDraft).Where(d => d.Fell == null));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var decision = await db.ManageableDecision(input.Decision, actor, cancel);
        if (decision is null) return Refusal.NotFound;

        var check = await db.CheckOf(decision, cancel);
        if (decision.Return(check, actor, input, change.At) is { } no) return no;

        change.Record(new DecisionReturned(decision.Application, decision.Id, check.Rounds.Count), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
