using Samlop.Audit.TwoPerson;
using Samlop.Persons.Keeping;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Disposing;

/// <summary>Avvis kassasjonen: the second person says no, with words. Nothing is deleted, and another may be proposed.</summary>
[Process("persons.disposal-returned")]
public sealed class ReturnDisposal(AppDb db) : IUseCase<ReturnDisposal.Input, Done>
{
    public static Permission Needs => ApproveDisposal.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnDisposal, Input, Done>
    {
        public DisposalId Disposal { get; set; }

        protected override Phrase Missing => Phrase.In<DisposingText>(nameof(DisposingText.Error_Reasons));
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<DisposalMoved>(
        "persons.disposal.returned", KeepingNotices.Group, "the data protection officer who proposed it",
        async (happened, occasion) => happened.Step != DisposalStep.Returned
            ? null
            : DisposalNotices.Told(
                nameof(DisposingText.Notice_Returned), happened,
                Readers.Of(await occasion.SenderOf(happened.Disposal.Value)))).OnlyOf<ReturnDisposal>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FoundDisposal(input.Disposal, cancel) is not var (disposal, check)) return Refusal.NotFound;
        if (disposal.Return(check, actor, input, change.At) is { } no) return no;

        disposal.Over(DisposalEnd.Returned, change.At);
        await db.ForgetProposed(disposal.Id, cancel);
        change.Record(DisposalMoved.Of(disposal, DisposalStep.Returned), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
