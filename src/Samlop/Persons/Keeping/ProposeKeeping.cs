using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Told = Samlop.Waiting.Told;

namespace Samlop.Persons.Keeping;

/// <summary>
/// Foreslå en lagringstid: the data protection officer writes how long a category is kept, and sends it to a second person.
/// </summary>
[Process("persons.keeping-proposed")]
public sealed class ProposeKeeping(AppDb db, OsloClock clock) : IUseCase<ProposeKeeping.Input, ProposeKeeping.Proposed>
{
    public static Permission Needs { get; } = Permission.Of("persons.keeping.propose", Role.DataProtectionOfficer);

    public sealed class Input : KeepingInput, IInput<ProposeKeeping, Input, Proposed>
    {
        public PersonCategory Category { get; set; }
    }

    public sealed record Proposed(KeepingPeriodId Period);

    public static NoticeKind TellsSecond { get; } = NoticeKind.Of<KeepingMoved>(
        "persons.keeping.sent", KeepingNotices.Group, "other data protection officers and the administrators",
        async (happened, occasion) => happened.Step != KeepingStep.Sent
            ? null
            : new Told(
                Phrase.In<KeepingText>(nameof(KeepingText.Notice_Sent), PersonWords.Of(happened.Category)),
                KeepingUrls.Period(happened.Period), await occasion.Deciders(happened.Period))
            {
                Matter = happened.Period.Value,
            }).WhileSent();

    public async Task<Outcome<Proposed>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (!Enum.IsDefined(input.Category)) return Refusal.NotFound;
        var errors = new FieldErrors();
        var typed = input.Read(clock.Today, errors);
        if (errors.Any) return errors;
        if (await db.Set<KeepingPeriod>().Where(KeepingPeriod.Open).AnyAsync(p => p.Category == input.Category, cancel))
            return KeepingPeriod.KeepingIsProposed;

        var period = new KeepingPeriod(NewId.Of<KeepingPeriodId>(change.At), input.Category, actor.User, change.At);
        period.Set(typed);
        db.Add(period);
        if (period.Send(db.BeginCheck(period, actor.User), actor, change.At) is { } no) return no;
        change.Record(KeepingMoved.Of(period, KeepingStep.Sent));
        return new Proposed(period.Id);
    }
}
