using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Keeping;

/// <summary>Ta lagringstiden tilbake: those who wrote it go on with it, before anybody has decided.</summary>
[Process("persons.keeping-taken-back")]
public sealed class TakeBackKeeping(AppDb db) : IUseCase<TakeBackKeeping.Input, Done>
{
    public static Permission Needs => ProposeKeeping.Needs;

    public sealed class Input : IInput<TakeBackKeeping, Input, Done>
    {
        public KeepingPeriodId Period { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FoundKeeping(input.Period, cancel) is not var (period, check)) return Refusal.NotFound;
        if (period.TakeBack(check, actor, change.At) is { } no) return no;

        change.Record(KeepingMoved.Of(period, KeepingStep.TakenBack));
        return new Done();
    }
}
