using Samlop.Persons.Versions;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Matrix;

/// <summary>Forkast utkastet til delingstabell: what is in force stays so.</summary>
[Process("persons.sharing-discarded"), TellsNobody(Untold.OwnWork)]
public sealed class DiscardSharing(AppDb db) : IUseCase<DiscardSharing.Input, Done>
{
    public static Permission Needs => BeginSharing.Needs;

    public sealed class Input : IInput<DiscardSharing, Input, Done>;

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.SharingDraft(cancel) is not var (draft, check)) return SharingVersion.SharingIsNoDraft;
        if (draft.Discard(check, change.At) is { } no) return no;

        change.Record(SharingMoved.Of(draft, MatrixStep.Discarded));
        return new Done();
    }
}
