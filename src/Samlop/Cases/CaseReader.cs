using Samlop.Platform.UseCases;

namespace Samlop.Cases;

/// <summary>
/// What cases are read for, and what kind of content they are. A module whose pages tell what happened in cases reads by the category too.
/// </summary>
public static class CaseReader
{
    public const string Category = "cases.case";

    public static readonly Purpose Purpose = new("cases.reading", Category);

    /// <summary>The actor as reader of cases and all that belongs to them.</summary>
    public static Reader ForCaseFiles(this Actor actor) => Purpose.Reader(actor);
}
