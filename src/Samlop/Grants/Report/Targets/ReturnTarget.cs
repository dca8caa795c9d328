using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Report.Targets;

/// <summary>Send måltallet tilbake: the decision maker does not approve it so, and says what must be mended.</summary>
[Process("grants.target-returned")]
public sealed class ReturnTarget(AppDb db) : IUseCase<ReturnTarget.Input, Done>
{
    public static Permission Needs => ApproveTarget.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnTarget, Input, Done>
    {
        public AwardId Award { get; set; }

        public int Number { get; set; }
    }

    /// <summary>It came back to the officer with reasons.</summary>
    [Event("grants.target.returned")]
    public sealed record TargetReturned(GrantApplicationId Application, AwardId Award, AwardTargetId Target, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<ReportText>(nameof(ReportText.Told_TargetReturned), Number);
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<TargetReturned>(
        "grants.target.returned", GrantNotices.Handling, "the officer who sent it",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<ReportText>(nameof(ReportText.Notice_TargetReturned)),
                TargetUrls.Target(happened.Award, happened.Number),
                Readers.Of(await occasion.SenderOf(happened.Target.Value)))
            {
                Matter = happened.Target.Value,
            };
        }).WhileReturned(
            (AwardTarget t) => t.Id,
            db => db.Rows<AwardTarget>().All(Because.WhoWaitsIsTold).Where(AwardTarget.IsOnItsWay));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FollowedTarget(input.Award, input.Number, actor, cancel) is not { } target) return Refusal.NotFound;
        var check = await db.CheckOf(target, cancel);
        if (target.Return(check, actor, input, change.At) is { } no) return no;
        change.Record(
            new TargetReturned(target.Application, target.Award, target.Id, target.Number), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
