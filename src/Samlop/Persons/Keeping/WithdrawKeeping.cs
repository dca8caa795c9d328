using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Keeping;

/// <summary>Trekk forslaget om lagringstid: it is given up, and kept. What is in force stays so.</summary>
[Process("persons.keeping-withdrawn")]
public sealed class WithdrawKeeping(AppDb db) : IUseCase<WithdrawKeeping.Input, Done>
{
    public static Permission Needs => ProposeKeeping.Needs;

    public sealed class Input : IInput<WithdrawKeeping, Input, Done>
    {
        public KeepingPeriodId Period { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FoundKeeping(input.Period, cancel) is not var (period, check)) return Refusal.NotFound;
        if (period.Withdraw(check, change.At) is { } no) return no;

        change.Record(KeepingMoved.Of(period, KeepingStep.Withdrawn));
        return new Done();
    }
}
