using Samlop.Platform.UseCases;

namespace Samlop.Audit.News;

/// <summary>Something that somebody else has done with a thing that the reader has to do with.</summary>
/// <param name="Sequence">Of its event (<see cref="ProcessEvent.Sequence"/>): what is marked as seen.</param>
/// <param name="IsChosen">The reader has chosen to follow the thing.</param>
public sealed record NewsRow(long Sequence, HistoryRow Line, FollowedThing Of, bool IsChosen);
