using Samlop.Grants.Decide;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Tell.Appeal;

/// <summary>Trekk avklaringen: an answer is given up before it is settled; what was settled before stands.</summary>
[Process("AppealClauseWithdrawn"), TellsNobody(Untold.OwnWork)]
public sealed class WithdrawAppealClause(AppealRulings appeals) : IUseCase<WithdrawAppealClause.Input, Done>
{
    public static Permission Needs => ProposeAppealClause.Needs;

    public sealed class Input : IInput<WithdrawAppealClause, Input, Done>
    {
        public DecisionKind Kind { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await appeals.Open(input.Kind, cancel) is not var (ruling, check)) return AppealRuling.AppealRulingIsOver;
        if (ruling.Withdraw(check, change.At) is { } no) return no;

        change.Record(new AppealClauseMoved(ruling.Id, ruling.Kind, AppealStep.Withdrawn));
        return new Done();
    }
}
