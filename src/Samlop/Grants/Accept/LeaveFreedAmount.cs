using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Accept;

/// <summary>
/// La beløpet stå: what a county set free by declining is not used for another award of the call, and why. To use it a new decision is
/// made.
/// </summary>
[Process("FreedAmountLeft"), TellsNobody(Untold.OwnWork)]
public sealed class LeaveFreedAmount(AppDb db) : IUseCase<LeaveFreedAmount.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.award.leave-freed", Role.CaseOfficer, Role.DecisionMaker);

    public sealed class Input : IInput<LeaveFreedAmount, Input, Done>
    {
        public AwardId Award { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>The freed amount stays unused.</summary>
    [Event("grants.award.freed-left")]
    public sealed record FreedAmountLeft(GrantApplicationId Application, AwardId Award, int Year) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_FreedAmountLeft), Year);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var award = await db.Rows<Award>().FollowedBy(actor.ForCases()).SingleOrDefaultAsync(a => a.Id == input.Award, cancel);
        if (award is null) return Refusal.NotFound;
        if (award.MayLeaveFreed() is { } no) return no;
        var errors = new FieldErrors();
        var reason = TypedReason.Read(input.Reason, nameof(Input.Reason), errors);
        if (errors.Any) return errors;

        if (award.LeaveFreed(actor.User, reason, change.At) is { } refused) return refused;
        change.Record(new FreedAmountLeft(award.Application, award.Id, award.Year), reason: reason);
        return new Done();
    }
}
