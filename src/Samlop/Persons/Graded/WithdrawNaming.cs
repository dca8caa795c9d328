using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Graded;

/// <summary>
/// Trekk forslaget: it is given up, and kept. Where nobody else is named or proposed, the grading waits for the officer again.
/// </summary>
[Process("persons.naming-withdrawn"), TellsNobody(Untold.OwnWork)]
public sealed class WithdrawNaming(AppDb db, OsloClock clock) : IUseCase<WithdrawNaming.Input, Done>
{
    public static Permission Needs => ProposeNaming.Needs;

    public sealed class Input : IInput<WithdrawNaming, Input, Done>
    {
        public NamingId Naming { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FoundNaming(input.Naming, actor, cancel) is not var (naming, check, reference)) return Refusal.NotFound;
        if (naming.Withdraw(check, change.At) is { } no) return no;

        var others = db.Rows<Naming>().On(reference.Id).Where(n => n.Id != naming.Id);
        var waits = reference.LiftedOn is null && !await others.Where(Naming.Open).AnyAsync(cancel)
            && !await others.Where(Naming.Lives(clock.Today)).AnyAsync(cancel);
        if (waits) reference.WaitAgain(change.At);
        change.Record(NamingMoved.Of(naming, NamingStep.Withdrawn));
        return new Done();
    }
}
