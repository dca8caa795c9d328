using Samlop.Grants.Decide;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>
/// A kind of letter, as history knows it: the versions of its template have one history, and the first of them has no row.
/// </summary>
public static class LetterSubject
{
    public const string Kind = "grants.letter-kind";

    public static Subject Of(DecisionKind kind) => Subject.Named(Kind, kind.ToString());
}
