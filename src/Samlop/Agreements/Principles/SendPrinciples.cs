using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Principles;

/// <summary>Send prinsippene til publisering: the draft goes to a second person.</summary>
[Process("agreements.principles-sent")]
public sealed class SendPrinciples(AppDb db) : IUseCase<SendPrinciples.Input, Done>
{
    public static Permission Needs => BeginPrinciples.Needs;

    public sealed class Input : IInput<SendPrinciples, Input, Done>;

    public static NoticeKind TellsPublishers { get; } = NoticeKind.Of<PrinciplesMoved>(
        "agreements.principles.sent", AgreementRoles.Notices, "those who may publish them",
        async (happened, occasion) => happened.Step != PrincipleStep.Sent
            ? null
            : await Task.FromResult(new Told(
                Phrase.In<PrinciplesText>(nameof(PrinciplesText.Notice_Sent), happened.Number), PrincipleUrls.List,
                Readers.In(occasion.Actor.Organisation, PrincipleRoles.Publishers))
            {
                Matter = happened.Principles.Value,
            })).OnlyOf<SendPrinciples>().WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.PrinciplesDraft(cancel) is not var (draft, check)) return PrincipleSet.PrinciplesAreNoDraft;
        if (draft.MaySend(await db.PrinciplesInForce(cancel)) is { } nothing) return nothing;
        if (draft.Send(check, actor, change.At) is { } no) return no;

        change.Record(PrinciplesMoved.Of(draft, PrincipleStep.Sent));
        return new Done();
    }
}
