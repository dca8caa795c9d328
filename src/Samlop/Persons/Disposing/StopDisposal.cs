using Samlop.Persons.Keeping;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Disposing;

/// <summary>
/// Stopp kassasjonen: either of the two who decided it, before or while it is carried out. What is deleted by then stays deleted and told.
/// </summary>
[Process("persons.disposal-stopped")]
public sealed class StopDisposal(AppDb db) : IUseCase<StopDisposal.Input, Done>
{
    public static Permission Needs => ApproveDisposal.Needs;

    public sealed class Input : IInput<StopDisposal, Input, Done>
    {
        public DisposalId Disposal { get; set; }
    }

    public static NoticeKind TellsTheOther { get; } = NoticeKind.Of<DisposalMoved>(
        "persons.disposal.stopped", KeepingNotices.Group, "the other of the two who decided it",
        async (happened, occasion) => happened.Step != DisposalStep.Stopped
            ? null
            : DisposalNotices.Told(
                nameof(DisposingText.Notice_Stopped), happened, await occasion.TheTwo(happened.Disposal))).OnlyOf<StopDisposal>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FoundDisposal(input.Disposal, cancel) is not var (disposal, _)) return Refusal.NotFound;
        if (disposal.MayStop(actor) is { } no) return no;

        disposal.Over(DisposalEnd.Stopped, change.At);
        await db.ForgetProposed(disposal.Id, cancel);
        change.Record(DisposalMoved.Of(disposal, DisposalStep.Stopped));
        return new Done();
    }
}
