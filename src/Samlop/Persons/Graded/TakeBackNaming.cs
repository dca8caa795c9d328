using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Graded;

/// <summary>Ta forslaget tilbake: those who proposed it go on with it, before anybody has decided.</summary>
[Process("persons.naming-taken-back"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackNaming(AppDb db) : IUseCase<TakeBackNaming.Input, Done>
{
    public static Permission Needs => ProposeNaming.Needs;

    public sealed class Input : IInput<TakeBackNaming, Input, Done>
    {
        public NamingId Naming { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FoundNaming(input.Naming, actor, cancel) is not var (naming, check, _)) return Refusal.NotFound;
        if (naming.TakeBack(check, actor, change.At) is { } no) return no;

        change.Record(NamingMoved.Of(naming, NamingStep.TakenBack));
        return new Done();
    }
}
