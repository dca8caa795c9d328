using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Rights;

/// <summary>Trekke et krav: the person asks for it no more, and nobody owes an answer.</summary>
[Process("persons.right-taken-back")]
public sealed class TakeBackRight(AppDb db, OsloClock clock) : IUseCase<TakeBackRight.Input, Done>
{
    public static Permission Needs { get; } = AskRight.Needs;

    public sealed class Input : IInput<TakeBackRight, Input, Done>
    {
        public RightsRequestId Request { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var own = db.Rows<RightsRequest>().AskedBy(db, actor.User, clock.Today);
        if (await own.SingleOrDefaultAsync(r => r.Id == input.Request, cancel) is not { } request) return Refusal.NotFound;
        if (request.MayAnswer() is { } no) return no;

        request.TakeBack(change.At);
        change.Record(new RightMoved(request.Id, request.Person, RightStep.TakenBack, null, request.AskedBy));
        return new Done();
    }
}
