using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Keeping;

/// <summary>Send lagringstiden på nytt: after it came back, perhaps with other words.</summary>
[Process("persons.keeping-sent-again")]
public sealed class SendKeeping(AppDb db, OsloClock clock) : IUseCase<SendKeeping.Input, Done>
{
    public static Permission Needs => ProposeKeeping.Needs;

    public sealed class Input : KeepingInput, IInput<SendKeeping, Input, Done>
    {
        public KeepingPeriodId Period { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FoundKeeping(input.Period, cancel) is not var (period, check)) return Refusal.NotFound;
        if (period.MayChange(check) is { } no) return no;

        var errors = new FieldErrors();
        var typed = input.Read(clock.Today, errors);
        if (errors.Any) return errors;

        period.Set(typed);
        if (period.Send(check, actor, change.At) is { } refused) return refused;
        change.Record(KeepingMoved.Of(period, KeepingStep.Sent));
        return new Done();
    }
}
