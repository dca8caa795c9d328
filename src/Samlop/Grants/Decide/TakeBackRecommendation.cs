using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Decide;

/// <summary>Ta tilbake innstillingen: until it is decided those who prepared it can go on with it.</summary>
[Process("RecommendationTakenBack")]
public sealed class TakeBackRecommendation(AppDb db) : IUseCase<TakeBackRecommendation.Input, Done>
{
    public static Permission Needs => ChooseApplication.Needs;

    public sealed class Input : IInput<TakeBackRecommendation, Input, Done>
    {
        /// <summary>One of them.</summary>
        public DecisionId? Decision { get; set; }

        /// <summary>All that wait of the portfolio of this call.</summary>
        public CallId? Call { get; set; }
    }

    /// <summary>It was taken back by those who prepared it.</summary>
    [Event("grants.decision.recommendation-taken-back"), Was("RecommendationTakenBack")]
    public sealed record RecommendationTakenBack(GrantApplicationId Application, DecisionId Decision, int Round) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Decision).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<DecideText>(nameof(DecideText.Told_RecommendationTakenBack));
    }

    public static NoticeKind TellsDeciders { get; } = NoticeKind.Of<RecommendationTakenBack>(
        "grants.decision.recommendation-taken-back", GrantNotices.Handling, "the decision makers it waited for",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            var kind = await occasion.Db.Rows<Decision>().All(Because.WhoWaitsIsTold)
                .Where(d => d.Id == happened.Decision)
                .Select(d => d.Kind)
                .SingleAsync(occasion.Cancel);
            return new Told(
                application.ByCall<DecideText>(nameof(DecideText.Notice_TakenBack)),
                kind == DecisionKind.Dismissal ? AssessUrls.Handling(happened.Application) : DecideUrls.Portfolio(application.Call),
                application.At(DecideApplication.Needs.Roles).But(await occasion.PreparersOf(happened.Decision.Value)));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (input is { Decision: null, Call: null })
            return Refusal.NotFound;
        var manageable = db.Rows<Decision>().ManageableBy(actor.ForCases()).Include(d => d.Proposals);
        var decisions = await (
            input.Decision is { } one
                ? manageable.Where(d => d.Id == one)
                : manageable.Where(Decision.Waits).Where(d => d.Call == input.Call && d.Kind != DecisionKind.Dismissal)
        )
            .OrderBy(d => d.Id)
            .ToListAsync(cancel);
        if (decisions.Count == 0)
            return input.Decision is null ? CheckRefusal.NothingToDecide : Refusal.NotFound;

        foreach (var decision in decisions)
        {
            var check = await db.CheckOf(decision, cancel);
            if (decision.TakeBack(check, actor, change.At) is { } no) return no;
            change.Record(new RecommendationTakenBack(decision.Application, decision.Id, check.Rounds.Count));
        }

        return new Done();
    }
}
