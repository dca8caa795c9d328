using Samlop.Platform.UseCases;

namespace Samlop.Audit.News;

/// <summary>
/// Sett: how far in the event log somebody has marked the news as seen. One for each organisation that a person acts for, since each is
/// told other news.
/// </summary>
public sealed class SeenMark
{
    private SeenMark()
    {
    }

    public SeenMark(Actor actor) => (User, Organisation) = (actor.User, actor.Organisation);

    public UserId User { get; private set; }

    public OrganisationId Organisation { get; private set; }

    /// <summary>
    /// The last event that is seen. Events can be read in the order of their numbers (<see cref="Platform.Data.DatabaseMigration"/>), so
    /// that none with a lower one comes after.
    /// </summary>
    public long Sequence { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>It never goes back: what was seen is not new again.</summary>
    public void MoveTo(long sequence, DateTimeOffset at)
    {
        if (sequence > Sequence) (Sequence, At) = (sequence, at);
    }
}
