using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Signals;

/// <summary>Trekk et styringssignal: it does not hold any more, or was never right; why is said, and it can still be read.</summary>
[Process("agreements.signal-withdrawn")]
public sealed class WithdrawSignal(AppDb db) : IUseCase<WithdrawSignal.Input, Done>
{
    public static Permission Needs => SaveSignal.Needs;

    public sealed class Input : IInput<WithdrawSignal, Input, Done>
    {
        public SteeringSignalId Signal { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>A signal was withdrawn.</summary>
    [Event("agreements.signal.withdrawn"), NoNews]
    public sealed record SignalWithdrawn(SteeringSignalId Signal) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Signal);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<SignalsText>(nameof(SignalsText.Told_Withdrawn));
    }

    public static NoticeKind TellsBound { get; } = NoticeKind.Of<SignalWithdrawn>(
        "agreements.signal.withdrawn", AgreementRoles.Notices, "those who write agreements for whom another's signal bound",
        async (happened, occasion) => await occasion.ToBound(happened.Signal, nameof(SignalsText.Notice_Withdrawn)));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Set<SteeringSignal>().SingleOrDefaultAsync(s => s.Id == input.Signal, cancel) is not { } signal)
            return Refusal.NotFound;
        if (signal.MayChange(actor) is { } no) return no;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, SteeringSignal.ReasonLimit, nameof(Input.Reason), Phrase.In<SignalsText>(nameof(SignalsText.Error_Reason)),
            errors);
        if (errors.Any) return errors;

        signal.Withdraw(actor.User, reason, change.At);
        change.Record(new SignalWithdrawn(signal.Id));
        return new Done();
    }
}
