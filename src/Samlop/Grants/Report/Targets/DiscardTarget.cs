using Samlop.Grants.Accept;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Report.Targets;

/// <summary>Forkast måltallet: the officer gives up a draft that has never been in force; what is in force stays so.</summary>
[Process("grants.target-discarded"), TellsNobody(Untold.OwnWork)]
public sealed class DiscardTarget(AppDb db) : IUseCase<DiscardTarget.Input, Done>
{
    public static Permission Needs => ProposeTarget.Needs;

    public sealed class Input : IInput<DiscardTarget, Input, Done>
    {
        public AwardId Award { get; set; }

        public int Number { get; set; }
    }

    /// <summary>The draft was given up.</summary>
    [Event("grants.target.discarded")]
    public sealed record TargetDiscarded(GrantApplicationId Application, AwardId Award, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<ReportText>(nameof(ReportText.Told_TargetDiscarded), Number);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FollowedTarget(input.Award, input.Number, actor, cancel) is not { } target) return Refusal.NotFound;
        if (target.Discard(await db.CheckOf(target, cancel), change.At) is { } no) return no;
        change.Record(new TargetDiscarded(target.Application, target.Award, target.Number));
        return new Done();
    }
}
