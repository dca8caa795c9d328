using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Principles;

/// <summary>Send prinsippene tilbake: the second person does not publish them, and says what must be mended.</summary>
[Process("agreements.principles-returned")]
public sealed class ReturnPrinciples(AppDb db) : IUseCase<ReturnPrinciples.Input, Done>
{
    public static Permission Needs => PublishPrinciples.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnPrinciples, Input, Done>;

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<PrinciplesMoved>(
        "agreements.principles.returned", AgreementRoles.Notices, "the one who sent them",
        async (happened, occasion) => happened.Step != PrincipleStep.Returned
            ? null
            : new Told(
                Phrase.In<PrinciplesText>(nameof(PrinciplesText.Notice_Returned), happened.Number), PrincipleUrls.List,
                Readers.Of(await occasion.SenderOf(happened.Principles.Value)))
            {
                Matter = happened.Principles.Value,
            }).OnlyOf<ReturnPrinciples>().WhileReturned(
                (PrincipleSet s) => s.Id,
                db => db.Set<PrincipleSet>().Where(s => s.PublishedAt == null && s.DiscardedAt == null));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.PrinciplesDraft(cancel) is not var (draft, check)) return PrincipleSet.PrinciplesAreNoDraft;
        if (draft.Return(check, actor, input, change.At) is { } no) return no;

        change.Record(PrinciplesMoved.Of(draft, PrincipleStep.Returned), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
