using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Accept;

/// <summary>Bekreft vilkåret: an officer who is impartial to the application confirms that the condition is met.</summary>
[Process("ConditionConfirmed")]
public sealed class ConfirmCondition(AppDb db) : IUseCase<ConfirmCondition.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.award-condition.confirm", Role.CaseOfficer);

    public sealed class Input : IInput<ConfirmCondition, Input, Done>
    {
        public AwardId Award { get; set; }

        public int Number { get; set; }
    }

    /// <summary>An officer confirmed that a condition is met.</summary>
    [Event("grants.condition.confirmed"), Was("ConditionConfirmed")]
    public sealed record ConditionConfirmed(GrantApplicationId Application, AwardId Award, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_ConditionConfirmed), Number);
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<ConditionConfirmed>(
        "grants.condition.confirmed", GrantNotices.Messages, "the project leads and the chief executive of the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AcceptText>(nameof(AcceptText.Notice_ConditionConfirmed)),
                AwardUrls.Condition(happened.Award, happened.Number),
                application.AtTheCounty);
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var award = await db.Rows<Award>().FollowedBy(actor.ForCases()).WithAll().SingleOrDefaultAsync(a => a.Id == input.Award, cancel);
        if (award?.Conditions.SingleOrDefault(c => c.Number == input.Number) is not { } condition) return Refusal.NotFound;
        if (condition.Confirm(award, actor.User, change.At) is { } no) return no;

        change.Record(new ConditionConfirmed(award.Application, award.Id, condition.Number));
        return new Done();
    }
}
