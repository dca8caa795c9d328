using Samlop.Platform.UseCases;

namespace Samlop.Audit.News;

/// <summary>
/// Følging: somebody has chosen to be told what is new of a thing, beside those they have to do with. It gives no right: what is told is
/// what they find at the time.
/// </summary>
public sealed class Follow
{
    private Follow()
    {
    }

    public Follow(Actor actor, Subject thing, DateTimeOffset at) =>
        (User, Organisation, Kind, Thing, At) = (actor.User, actor.Organisation, thing.Kind, thing.Id, at);

    public UserId User { get; private set; }

    /// <summary>For whom they follow it.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>The kind of the thing (<see cref="SubjectKindAttribute"/>).</summary>
    public string Kind { get; private set; } = "";

    public Guid Thing { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The last event that a notice has told of (<see cref="ProcessEvent.Sequence"/>).</summary>
    public long ToldUpTo { get; private set; }

    public void Tell(long upTo) => ToldUpTo = Math.Max(ToldUpTo, upTo);
}
