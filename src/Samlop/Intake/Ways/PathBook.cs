namespace Samlop.Intake.Ways;

/// <summary>
/// Løpsbok: the paths with what they ask, and what to do after a refusal. Read from <c>content/paths</c> and checked
/// (<see cref="PathBookReader"/>).
/// </summary>
/// <param name="Paths">In the order in which they are to be read.</param>
/// <param name="Adult">The need of every path that is not for youth as well.</param>
/// <param name="AfterRefusal">The steps for each condition of the adult right that can fail.</param>
/// <param name="NoSuchPath">The step where there is no such path on the day.</param>
/// <param name="Exists">The need that fails there.</param>
/// <param name="Confirmed">
/// The need where one that is not sure is met: the county says whether that is enough. Its text has a place for the other's.
/// </param>
/// <param name="Requalification">The step for whoever may still have the right to a new qualification.</param>
/// <param name="Guidance">The step that is there for everyone whose stay is decided.</param>
/// <param name="Reasons">Why a person did not get formal training, in words.</param>
public sealed record PathBook(
    IReadOnlyList<PathTemplate> Paths,
    PathNeed Adult,
    IReadOnlyDictionary<string, IReadOnlyList<NextStep>> AfterRefusal,
    NextStep NoSuchPath,
    PathNeed Exists,
    PathNeed Confirmed,
    NextStep Requalification,
    NextStep Guidance,
    IReadOnlyDictionary<NoTrainingReason, LocalText> Reasons)
{
    /// <summary>The book that came with the program.</summary>
    public static PathBook OfThisInstallation() => PathBookReader.Read(Path.Combine(AppContext.BaseDirectory, "content", "paths"));
}
