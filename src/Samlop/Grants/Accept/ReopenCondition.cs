using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Accept;

/// <summary>Åpne vilkåret igjen: the officer does not find it met, or no longer, and says why. It waits for the county again.</summary>
[Process("ConditionReopened")]
public sealed class ReopenCondition(AppDb db) : IUseCase<ReopenCondition.Input, Done>
{
    public static Permission Needs => ConfirmCondition.Needs;

    public sealed class Input : IInput<ReopenCondition, Input, Done>
    {
        public AwardId Award { get; set; }

        public int Number { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>An officer opened a condition again.</summary>
    [Event("grants.condition.reopened"), Was("ConditionReopened")]
    public sealed record ConditionReopened(GrantApplicationId Application, AwardId Award, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_ConditionReopened), Number);
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<ConditionReopened>(
        "grants.condition.reopened", GrantNotices.Dates, "the project leads and the chief executive of the county",
        async (happened, occasion) =>
        {
            var due = await occasion.Db.Rows<AwardCondition>().All(Because.WhoWaitsIsTold)
                .Where(c => c.Award == happened.Award && c.Number == happened.Number).Select(c => c.Due).SingleAsync(occasion.Cancel);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AcceptText>(nameof(AcceptText.Notice_ConditionReopened)),
                AwardUrls.Condition(happened.Award, happened.Number),
                application.AtTheCounty)
            {
                Matter = happened.Award.Value,
                Part = happened.Number,
                Due = due,
            };
        }).WhileNotMet();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var award = await db.Rows<Award>().FollowedBy(actor.ForCases()).WithAll().SingleOrDefaultAsync(a => a.Id == input.Award, cancel);
        if (award?.Conditions.SingleOrDefault(c => c.Number == input.Number) is not { } condition) return Refusal.NotFound;
        if (condition.MayReopen(award) is { } no) return no;
        var errors = new FieldErrors();
        var reason = TypedReason.Read(input.Reason, nameof(Input.Reason), errors);
        if (errors.Any) return errors;

        if (condition.Reopen(award, reason, change.At) is { } refused) return refused;
        change.Record(new ConditionReopened(award.Application, award.Id, condition.Number), reason: reason);
        return new Done();
    }
}
