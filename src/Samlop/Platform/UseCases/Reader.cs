using System.Collections.Frozen;

namespace Samlop.Platform.UseCases;

/// <summary>
/// Who reads, what for, and which categories of facts. Purpose and categories are stable codes that modules register. Every door to
/// protected rows is asked by a reader (see <see cref="Data.Rows{T}"/>).
/// </summary>
/// <param name="Purpose">For instance <c>grants.case-handling</c>.</param>
/// <param name="Categories">For instance <c>grants.case</c>.</param>
public sealed record Reader(Actor Actor, string Purpose, FrozenSet<string> Categories);

/// <summary>What one may read for, with the categories that belong to it.</summary>
public sealed record Purpose(string Code, FrozenSet<string> Categories);

/// <summary>Makes the reader of an actor. There is one purpose so far, so everybody reads for it.</summary>
public sealed class Readers(Purpose purpose)
{
    public Reader Of(Actor actor) => new(actor, purpose.Code, purpose.Categories);
}
