using Samlop.Cases;
using Samlop.Platform.UseCases;

namespace Samlop.Grants;

/// <summary>
/// What the rows of the grants are read for, and what kind of content they are: one, beside that of the cases, which its pages tell of.
/// No rule hangs on them yet.
/// </summary>
internal static class CaseHandling
{
    public const string Category = "grants.case";

    public static readonly Purpose Purpose = new("grants.case-handling", Category, CaseReader.Category);

    /// <summary>The actor as reader of cases and all that belongs to them.</summary>
    public static Reader ForCases(this Actor actor) => Purpose.Reader(actor);
}
