using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Principles;

/// <summary>Ta prinsippene tilbake: whoever wrote in the draft goes on with it; nobody has decided anything.</summary>
[Process("agreements.principles-taken-back"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackPrinciples(AppDb db) : IUseCase<TakeBackPrinciples.Input, Done>
{
    public static Permission Needs => BeginPrinciples.Needs;

    public sealed class Input : IInput<TakeBackPrinciples, Input, Done>;

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.PrinciplesDraft(cancel) is not var (draft, check)) return PrincipleSet.PrinciplesAreNoDraft;
        if (draft.TakeBack(check, actor, change.At) is { } no) return no;

        change.Record(PrinciplesMoved.Of(draft, PrincipleStep.TakenBack));
        return new Done();
    }
}
