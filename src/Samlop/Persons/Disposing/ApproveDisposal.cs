using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Keeping;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Disposing;

/// <summary>
/// Godkjenn kassasjonen: another data protection officer, or an administrator of the installation, who did not propose it. From then on the
/// program deletes what is due, at night.
/// </summary>
[Process("persons.disposal-approved")]
public sealed class ApproveDisposal(AppDb db, OsloClock clock) : IUseCase<ApproveDisposal.Input, Done>
{
    public static Permission Needs { get; } =
        Permission.Of("persons.disposal.decide", Role.DataProtectionOfficer, Role.Administrator);

    public sealed class Input : IInput<ApproveDisposal, Input, Done>, IApproves<Disposal>
    {
        public DisposalId Disposal { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<DisposalMoved>(
        "persons.disposal.approved", KeepingNotices.Group, "the data protection officer who proposed it",
        async (happened, occasion) => happened.Step != DisposalStep.Approved
            ? null
            : DisposalNotices.Told(
                nameof(DisposingText.Notice_Approved), happened,
                Readers.Of(await occasion.SenderOf(happened.Disposal.Value)))).OnlyOf<ApproveDisposal>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FoundDisposal(input.Disposal, cancel) is not var (disposal, check)) return Refusal.NotFound;
        var now = (await db.DeletingPeriod(disposal.Category, clock.Today, cancel))?.Id;
        if (disposal.Approve(check, actor, input.Seen, now, change.At) is { } no) return no;

        change.Record(DisposalMoved.Of(disposal, DisposalStep.Approved));
        return new Done();
    }
}
