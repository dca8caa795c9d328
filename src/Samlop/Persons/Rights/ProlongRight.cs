using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Rights;

/// <summary>Forlenge fristen for et krav: once, before the day, with a reason that the person is told.</summary>
[Process("persons.right-prolonged")]
public sealed class ProlongRight(AppDb db, SharingReaders readers, OsloClock clock) : IUseCase<ProlongRight.Input, Done>
{
    public static Permission Needs { get; } = AnswerRight.Needs;

    public sealed class Input : IInput<ProlongRight, Input, Done>
    {
        public RightsRequestId Request { get; set; }

        public string? Because { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (await db.Rows<RightsRequest>().AskedOf(db, party).SingleOrDefaultAsync(r => r.Id == input.Request, cancel) is not { } request)
            return Refusal.NotFound;
        if (request.MayProlong(clock.Today) is { } no) return no;

        var errors = new FieldErrors();
        var because = TypedField.NeededText(
            input.Because, RightsRequest.WordsLimit, nameof(Input.Because),
                Phrase.In<RightsText>(nameof(RightsText.Error_Because)), errors);
        if (errors.Any) return errors;

        request.Prolong(because);
        change.Record(new RightMoved(request.Id, request.Person, RightStep.Prolonged, null, request.AskedBy));
        return new Done();
    }
}
