using Samlop.Audit.TwoPerson;
using Samlop.Persons.Versions;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Told = Samlop.Waiting.Told;

namespace Samlop.Persons.Matrix;

/// <summary>Send delingstabellen til den andre personen: the draft as it is now.</summary>
[Process("persons.sharing-sent")]
public sealed class SendSharing(AppDb db) : IUseCase<SendSharing.Input, Done>
{
    public static Permission Needs => BeginSharing.Needs;

    public sealed class Input : IInput<SendSharing, Input, Done>;

    public static NoticeKind TellsSecond { get; } = NoticeKind.Of<SharingMoved>(
        "persons.sharing.sent", MatrixNotices.Group, "other data protection officers and the administrators",
        async (happened, occasion) => happened.Step != MatrixStep.Sent
            ? null
            : new Told(
                Phrase.In<MatrixText>(nameof(MatrixText.Notice_Sent), happened.Number), MatrixUrls.Draft,
                await occasion.Deciders(happened.Sharing))
            {
                Matter = happened.Sharing.Value,
            }).OnlyOf<SendSharing>().WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.SharingDraft(cancel) is not var (draft, check)) return SharingVersion.SharingIsNoDraft;
        if (draft.MaySend() is { } nothing) return nothing;
        if (draft.Send(check, actor, change.At) is { } no) return no;

        change.Record(SharingMoved.Of(draft, MatrixStep.Sent));
        return new Done();
    }
}
