using Samlop.Audit.TwoPerson;
using Samlop.Persons.Versions;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Matrix;

/// <summary>Ta delingstabellen tilbake: whoever wrote in the draft goes on with it, before anybody has decided.</summary>
[Process("persons.sharing-taken-back"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackSharing(AppDb db) : IUseCase<TakeBackSharing.Input, Done>
{
    public static Permission Needs => BeginSharing.Needs;

    public sealed class Input : IInput<TakeBackSharing, Input, Done>;

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.SharingDraft(cancel) is not var (draft, check)) return SharingVersion.SharingIsNoDraft;
        if (draft.TakeBack(check, actor, change.At) is { } no) return no;

        change.Record(SharingMoved.Of(draft, MatrixStep.TakenBack));
        return new Done();
    }
}
