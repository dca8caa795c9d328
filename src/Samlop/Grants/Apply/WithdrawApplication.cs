using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>Trekk søknaden: before a decision the county takes it back. It can be changed and sent anew, and is then judged by that sending.</summary>
[Process("ApplicationWithdrawn")]
public sealed class WithdrawApplication(AppDb db, ProposalEnding proposals) : IUseCase<WithdrawApplication.Input, Done>
{
    public static Permission Needs => SendApplication.Needs;

    public sealed class Input : IInput<WithdrawApplication, Input, Done>
    {
        public GrantApplicationId Application { get; set; }
    }

    /// <summary>The county withdrew it.</summary>
    [Event("grants.application.withdrawn"), Was("ApplicationWithdrawn")]
    public sealed record ApplicationWithdrawn(GrantApplicationId Application, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ApplicationWithdrawn), Number);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.ManageableApplication(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        if (await db.IsDecided(application.Id, cancel)) return DecideRefusal.ApplicationIsDecided;
        if (application.Withdraw(change.At) is { } no) return no;

        change.Record(new ApplicationWithdrawn(application.Id, application.Sent[^1].Number));
        await proposals.End(application.Id, LapseCause.Withdrawn, actor, change, cancel);
        return new Done();
    }
}
