using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants;

/// <summary>Who has to do what is told.</summary>
public enum NowHolder
{
    County,
    Directorate,
}

/// <summary>What happens now with an award after it is accepted: one thing, of one step.</summary>
/// <param name="What">What is to be done, or is being done.</param>
/// <param name="By">The day it is to be done by; null where none is set.</param>
/// <param name="Url">Where it is seen or done; null where the reader has no such page.</param>
public sealed record NowLine(Phrase What, NowHolder Has, DateOnly? By, string? Url);

/// <summary>
/// Hva skjer nå, etter aksepten: a step after the acceptance tells what of it waits, with who has it, in words for both sides. The first
/// step that is registered is told first.
/// </summary>
public interface IAlsoNow
{
    /// <param name="application">That the actor has found by a door; it has an accepted award.</param>
    Task<IReadOnlyList<NowLine>> Of(GrantApplicationId application, Actor actor, CancellationToken cancel);
}
