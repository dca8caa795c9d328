using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Told = Samlop.Waiting.Told;

namespace Samlop.Persons.Keeping;

/// <summary>
/// Sett lagringstiden i kraft: another data protection officer, or an administrator of the installation, who wrote nothing in it. From its
/// day it takes the place of what the category had.
/// </summary>
[Process("persons.keeping-in-force")]
public sealed class ApproveKeeping(AppDb db, OsloClock clock) : IUseCase<ApproveKeeping.Input, Done>
{
    public static Permission Needs { get; } =
        Permission.Of("persons.keeping.decide", Role.DataProtectionOfficer, Role.Administrator);

    public sealed class Input : IInput<ApproveKeeping, Input, Done>, IApproves<KeepingPeriod>
    {
        public KeepingPeriodId Period { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<KeepingMoved>(
        "persons.keeping.in-force", KeepingNotices.Group, "the data protection officer who sent it",
        async (happened, occasion) => happened.Step != KeepingStep.InForce
            ? null
            : new Told(
                Phrase.In<KeepingText>(nameof(KeepingText.Notice_InForce), PersonWords.Of(happened.Category)),
                KeepingUrls.Period(happened.Period),
                Readers.Of(await occasion.SenderOf(happened.Period.Value)))).OnlyOf<ApproveKeeping>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FoundKeeping(input.Period, cancel) is not var (period, check)) return Refusal.NotFound;
        if (period.Approve(check, actor, input.Seen, clock.Today, change.At) is { } no) return no;

        change.Record(KeepingMoved.Of(period, KeepingStep.InForce));
        return new Done();
    }
}
