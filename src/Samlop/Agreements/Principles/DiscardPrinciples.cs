using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Principles;

/// <summary>Forkast utkastet til prinsipper: the version in force stands.</summary>
[Process("agreements.principles-discarded"), TellsNobody(Untold.OwnWork)]
public sealed class DiscardPrinciples(AppDb db) : IUseCase<DiscardPrinciples.Input, Done>
{
    public static Permission Needs => BeginPrinciples.Needs;

    public sealed class Input : IInput<DiscardPrinciples, Input, Done>;

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.PrinciplesDraft(cancel) is not var (draft, check)) return PrincipleSet.PrinciplesAreNoDraft;
        if (draft.Discard(check, change.At) is { } no) return no;

        change.Record(PrinciplesMoved.Of(draft, PrincipleStep.Discarded));
        return new Done();
    }
}
