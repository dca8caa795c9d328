using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Control;

/// <summary>A step of a draw.</summary>
public enum DrawStep
{
    SeedFixed,
    ListClosed,
    Drawn,
    Dropped,
}

/// <summary>The seed of a draw was fixed, its list closed, its cases drawn, or it was given up.</summary>
[Event("grants.control-draw.moved")]
public sealed record DrawMoved(ControlDrawId Draw, CallId Call, DrawStep Step) : IEvent
{
    private static readonly Words<ControlText, DrawStep> ToldWords = new("Told_Draw");

    Subjects IEvent.About => Subjects.Of(Draw);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => ToldWords.Of(Step);
}

/// <summary>Draws as notices speak of them.</summary>
internal static class DrawNotices
{
    public static async Task<(string Call, ControlDraw Draw)> Draw(this Occasion occasion, ControlDrawId id)
    {
        var draw = await occasion.Db.Rows<ControlDraw>().All(Because.WhoWaitsIsTold).SingleAsync(d => d.Id == id, occasion.Cancel);
        var call = await occasion.Db.Rows<Call>().Published().Where(c => c.Id == draw.Call).Select(c => c.Number)
            .SingleAsync(occasion.Cancel);
        return (call, draw);
    }
}
