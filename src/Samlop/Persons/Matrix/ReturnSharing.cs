using Samlop.Audit.TwoPerson;
using Samlop.Persons.Versions;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Told = Samlop.Waiting.Told;

namespace Samlop.Persons.Matrix;

/// <summary>Send delingstabellen tilbake: the second person does not put it in force, and says what must be otherwise.</summary>
[Process("persons.sharing-returned")]
public sealed class ReturnSharing(AppDb db) : IUseCase<ReturnSharing.Input, Done>
{
    public static Permission Needs => PutSharingInForce.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnSharing, Input, Done>;

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<SharingMoved>(
        "persons.sharing.returned", MatrixNotices.Group, "the data protection officer who sent it",
        async (happened, occasion) => happened.Step != MatrixStep.Returned
            ? null
            : new Told(
                Phrase.In<MatrixText>(nameof(MatrixText.Notice_Returned), happened.Number), MatrixUrls.Draft,
                Readers.Of(await occasion.SenderOf(happened.Sharing.Value)))
            {
                Matter = happened.Sharing.Value,
            }).OnlyOf<ReturnSharing>().WhileReturned(
                (SharingVersion v) => v.Id,
                db => db.Set<SharingVersion>().Where(v => v.PublishedAt == null && v.DiscardedAt == null));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.SharingDraft(cancel) is not var (draft, check)) return SharingVersion.SharingIsNoDraft;
        if (draft.Return(check, actor, input, change.At) is { } no) return no;

        change.Record(SharingMoved.Of(draft, MatrixStep.Returned), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
