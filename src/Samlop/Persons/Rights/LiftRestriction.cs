using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Rights;

/// <summary>Oppheve en begrensning: the body that restricted something does not any more, and the person is told.</summary>
[Process("persons.restriction-lifted")]
public sealed class LiftRestriction(AppDb db, SharingReaders readers) : IUseCase<LiftRestriction.Input, Done>
{
    public static Permission Needs { get; } = AnswerRight.Needs;

    public sealed class Input : IInput<LiftRestriction, Input, Done>
    {
        public RightsRequestId Request { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (await db.Rows<RightsRequest>().AskedOf(db, party).SingleOrDefaultAsync(r => r.Id == input.Request, cancel) is not { } request)
            return Refusal.NotFound;
        if (request.MayLift() is { } no) return no;

        request.Lift(change.At);
        change.Record(new RightMoved(request.Id, request.Person, RightStep.Lifted, null, request.AskedBy));
        return new Done();
    }
}
