using Samlop.Persons.Oversight;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Glass;

/// <summary>What the data protection officer has not looked at yet. It says neither of whom it is nor what was opened.</summary>
internal sealed class GlassTasks : ITaskSource
{
    private const string Opened = "person-glass";
    private const string Attempted = "person-glass-attempt";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(Oversee.Needs)) yield break;
        var (looks, own) = (db.Set<OfficerLook>(), actor.User);
        yield return new(
            Opened,
            db.Rows<OpenedGlass>().Overseen(actor).Where(g => g.User != own && !looks.Any(l => l.Thing == (Guid)(object)g.Id))
                .Select(g => new WaitingRow { Thing = (Guid)(object)g.Id, Since = g.From }),
            row => Told(Opened, row, nameof(GlassText.Task_Opened)));
        yield return new(
            Attempted,
            db.Set<GlassAttempt>().Where(a => a.User != own && !looks.Any(l => l.Thing == (Guid)(object)a.Id))
                .Select(a => new WaitingRow { Thing = (Guid)(object)a.Id, Since = a.At }),
            row => Told(Attempted, row, nameof(GlassText.Task_Attempted)));
    }

    private static WaitingTask Told(string kind, WaitingRow row, string title) => new(
        $"{kind}:{row.Thing}", Phrase.In<GlassText>(title), null, GlassUrls.One(row.Thing!.Value),
        Phrase.In<GlassText>(nameof(GlassText.Task_Action)));
}
