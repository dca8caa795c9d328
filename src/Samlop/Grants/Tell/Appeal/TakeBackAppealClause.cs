using Samlop.Audit.TwoPerson;
using Samlop.Grants.Decide;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Tell.Appeal;

/// <summary>Ta avklaringen tilbake: whoever wrote the answer goes on with it, before anybody has settled it.</summary>
[Process("AppealClauseTakenBack"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackAppealClause(AppealRulings appeals) : IUseCase<TakeBackAppealClause.Input, Done>
{
    public static Permission Needs => ProposeAppealClause.Needs;

    public sealed class Input : IInput<TakeBackAppealClause, Input, Done>
    {
        public DecisionKind Kind { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await appeals.Open(input.Kind, cancel) is not var (ruling, check)) return AppealRuling.AppealRulingIsOver;
        if (ruling.TakeBack(check, actor, change.At) is { } no) return no;

        change.Record(new AppealClauseMoved(ruling.Id, ruling.Kind, AppealStep.TakenBack));
        return new Done();
    }
}
