using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Report.Targets;

/// <summary>Ta måltallet tilbake: until it is approved those who sent it to be can go on with it.</summary>
[Process("grants.target-taken-back"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackTarget(AppDb db) : IUseCase<TakeBackTarget.Input, Done>
{
    public static Permission Needs => ProposeTarget.Needs;

    public sealed class Input : IInput<TakeBackTarget, Input, Done>
    {
        public AwardId Award { get; set; }

        public int Number { get; set; }
    }

    /// <summary>It was taken back by those who had sent it.</summary>
    [Event("grants.target.taken-back")]
    public sealed record TargetTakenBack(GrantApplicationId Application, AwardId Award, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<ReportText>(nameof(ReportText.Told_TargetTakenBack), Number);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FollowedTarget(input.Award, input.Number, actor, cancel) is not { } target) return Refusal.NotFound;
        if (target.TakeBack(await db.CheckOf(target, cancel), actor, change.At) is { } no) return no;
        change.Record(new TargetTakenBack(target.Application, target.Award, target.Number));
        return new Done();
    }
}
