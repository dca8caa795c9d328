using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Control;

/// <summary>Oppgi trekningen: it was begun by mistake, and nothing is drawn yet. It stays with the reason.</summary>
[Process("grants.control-draw.dropped"), TellsNobody(Untold.OwnWork)]
public sealed class DropDraw(AppDb db) : IUseCase<DropDraw.Input, Done>
{
    public static Permission Needs => FixSeed.Needs;

    public sealed class Input : IInput<DropDraw, Input, Done>
    {
        public ControlDrawId Draw { get; set; }

        public string? Reason { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var draw = await db.Rows<ControlDraw>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(d => d.Id == input.Draw, cancel);
        if (draw is null) return Refusal.NotFound;
        if (draw.MayDrop() is { } no) return no;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, ControlDraw.ReasonLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
            errors);
        if (errors.Any) return errors;
        if (draw.Drop(reason, actor.User, change.At) is { } refused) return refused;
        change.Record(new DrawMoved(draw.Id, draw.Call, DrawStep.Dropped), reason: reason);
        return new Done();
    }
}
