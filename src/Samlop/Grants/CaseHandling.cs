using System.Collections.Frozen;
using Samlop.Platform.UseCases;

namespace Samlop.Grants;

/// <summary>
/// What the rows of the grants are read for, and what kind of content they are: one of each, and no rule hangs on them yet.
/// </summary>
internal static class CaseHandling
{
    public const string Purpose = "grants.case-handling";

    public const string Category = "grants.case";

    private static readonly FrozenSet<string> Categories = FrozenSet.Create(Category);

    /// <summary>The actor as reader of cases and all that belongs to them.</summary>
    public static Reader ForCases(this Actor actor) => new(actor, Purpose, Categories);
}
