using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Control;

/// <summary>
/// Trekk kontrollsaker: from the closed list, by the seed and the rules that another person fixed. Each case of the list gets its digest,
/// its place and why it was drawn or not, and anybody can repeat it (<see cref="Sampling"/>).
/// </summary>
[Process("grants.control-draw.drawn")]
public sealed class DrawControls(AppDb db) : IUseCase<DrawControls.Input, Done>
{
    public static Permission Needs => FixSeed.Needs;

    public sealed class Input : IInput<DrawControls, Input, Done>
    {
        public ControlDrawId Draw { get; set; }
    }

    public static NoticeKind TellsControllers { get; } = NoticeKind.Of<DrawMoved>(
        "grants.control-draw.drawn", GrantNotices.Handling, "the officers, who open the controls",
        async (happened, occasion) =>
        {
            if (happened.Step != DrawStep.Drawn) return null;
            var (call, draw) = await occasion.Draw(happened.Draw);
            return new Told(
                Phrase.In<ControlText>(nameof(ControlText.Notice_Drawn), call),
                ControlUrls.Draw(draw.Id),
                Readers.In(draw.Owner, [.. OpenControl.Needs.Roles]));
        }).OnlyOf<DrawControls>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var draw = await db.Rows<ControlDraw>().ManageableBy(actor.ForCases()).Include(d => d.Cases.OrderBy(c => c.Number))
            .SingleOrDefaultAsync(d => d.Id == input.Draw, cancel);
        if (draw is null) return Refusal.NotFound;
        if (draw.Draw(actor, change.At) is { } no) return no;
        change.Record(new DrawMoved(draw.Id, draw.Call, DrawStep.Drawn));
        return new Done();
    }
}
